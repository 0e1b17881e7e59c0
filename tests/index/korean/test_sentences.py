import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.sentences import read_sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("회의를 열었다. 결론은 없었다.", ["회의를 열었다.", "결론은 없었다."]),
        ("참석했나요? 네, 왔습니다!", ["참석했나요?", "네, 왔습니다!"]),
        ("2024. 11. 6. 열린 회의는 3.5%를 논했다.", ["2024. 11. 6. 열린 회의는 3.5%를 논했다."]),
        ("그는 “책임이 크다. 더 하겠다”라고 했다. 끝.", ["그는 “책임이 크다. 더 하겠다”라고 했다.", "끝."]),
        ("그는 말했다.그리고 갔다.", ["그는 말했다.", "그리고 갔다."]),
        (
            "개정한다. 가. 목적을 정함(안 제1조). 나. 정의를 정함.",
            ["개정한다.", "가. 목적을 정함(안 제1조).", "나. 정의를 정함."],
        ),
        (
            "김하나 둘협회장. 이세나 넷조합 감사 등이 왔다. 끝났다.",
            ["김하나 둘협회장. 이세나 넷조합 감사 등이 왔다.", "끝났다."],
        ),
        ("Dr. Lee는 No. 3을 골랐다.", ["Dr. Lee는 No. 3을 골랐다."]),
        ("첫 줄은 여기서 접혀 다음 줄로 이어지는 아주 길고 긴 문장이며 계속\n이어진다.", 1),
    ],
)
def test_sentences_are_cut_where_they_end(text, found):
    sentences = [one.text for one in read_sentences(text)]
    assert (len(sentences) if isinstance(found, int) else sentences) == found


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("□ 추진 배경", "bullet", "추진 배경"),
        ("  ㅇ 수수료를 낮춘다", "bullet", "수수료를 낮춘다"),
        ("- 대상: 소상공인", "bullet", "대상: 소상공인"),
        ("※ 별첨 참조", "bullet", "별첨 참조"),
        ("① 입점 수수료 면제", "bullet", "입점 수수료 면제"),
        ("사진=홍길동 기자", "caption", "사진=홍길동 기자"),
        ("상생 방안 주요 내용", "heading", "상생 방안 주요 내용"),
        ("회의를 열었다.", "sentence", "회의를 열었다."),
    ],
)
def test_lines_that_are_no_sentences_are_told_apart(text, kind, said):
    (found,) = read_sentences(text)
    assert (found.kind, found.text) == (kind, said)


@given(st.one_of(st.text(max_size=80), st.text(alphabet="가다.은는 \n“”\"'‘’()라고며□-ㅇ1", max_size=80)))
def test_any_text_gives_spans_inside_it_in_order(text):
    end = 0
    for one in read_sentences(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text == one.text.strip()
        end = one.end


@given(st.text(max_size=80))
def test_no_letter_is_lost(text):
    kept = "".join(one.text for one in read_sentences(text))
    marks = "□■○●◦ㅇ◆◇▲△▶▷►☞❍❏•·∙*※→⇒✔✅-①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳.)0123456789가나다라마바사아자차카타파하"
    left = "".join(text.split())
    for letter in "".join(kept.split()):
        assert letter in left
    assert {letter for letter in left if letter not in kept} <= set(marks)
