import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.sentences import read_quotations, read_sentences


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


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("김하나 의원은 “더 보겠다”고 말했다.", [("김하나 의원", "더 보겠다")]),
        (
            '박두리 대표는 "사과한다"며 "갚겠다"고 했다.',
            [("박두리 대표", "사과한다"), ("박두리 대표", "갚겠다")],
        ),
        ("이세나 장관은 오후 회의에서 “늦었다”라며 고개를 숙였다.", [("이세나 장관", "늦었다")]),
        (
            "이세나 장관은 “늦었다”고 말했다. 그러면서 “고치겠다”고 했다.",
            [("이세나 장관", "늦었다"), ("이세나 장관", "고치겠다")],
        ),
        ("이번 회의는 “상생 협의체”를 만들었다.", []),
        ("“하겠다”라고 밝혔다.", [(None, "하겠다")]),
        ("한편 최네시 이사도 “같은 생각”이라면서 동의했다.", [("최네시 이사", "같은 생각")]),
        ("김하나 의원은 “끝”이 라면서 나갔다.", [("김하나 의원", "끝")]),
    ],
)
def test_what_is_said_has_its_speaker(text, quoted):
    assert [(one.speaker and one.speaker.text, one.text) for one in read_quotations(text)] == quoted


def test_a_speaker_carried_over_says_so():
    stated, carried = read_quotations("김하나 의원은 “하나”라고 했다. 또 “둘”이라고 했다.")
    assert stated.basis == "stated"
    assert carried.basis == "carried"


@given(st.one_of(st.text(max_size=80), st.text(alphabet="가다.은는 \n“”\"'‘’()라고며□-ㅇ1", max_size=80)))
def test_any_text_gives_spans_inside_it_in_order(text):
    end = 0
    for one in read_sentences(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text == one.text.strip()
        end = one.end
    for one in read_quotations(text):
        assert text[one.start : one.end] == one.text
        assert one.speaker is None or text[one.speaker.start : one.speaker.end] == one.speaker.text


@given(st.text(max_size=80))
def test_no_letter_is_lost(text):
    kept = "".join(one.text for one in read_sentences(text))
    marks = "□■○●◦ㅇ◆◇▲△▶▷►☞❍❏•·∙*※→⇒✔✅-①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳.)0123456789가나다라마바사아자차카타파하"
    left = "".join(text.split())
    for letter in "".join(kept.split()):
        assert letter in left
    assert {letter for letter in left if letter not in kept} <= set(marks)
