"""The piece of a text that is shown of a hit."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.language.parser import parse
from index.search.snippets import cut, marks_of, words_of

FILLER = "현행법은 여러 사항을 정하고 있으나 그 밖의 사항에 관하여는 규정이 없음. "
TEXT = (
    FILLER * 8
    + "온라인 플랫폼의 이용자를 보호하고 데이터ㆍ센터의 재난을 관리함. "
    + FILLER * 8
    + "플랫폼 "
    + FILLER * 8
)


def marked(snippet):
    return [snippet.text[start:end] for start, end in snippet.marks]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["온라인플랫폼"], ["온라인 플랫폼"]),
        (["플랫폼", "데이터센터", "이용자"], ["플랫폼", "이용자", "데이터ㆍ센터"]),
        (["온라인 플랫폼", "플랫폼의"], ["온라인 플랫폼의"]),
        (["없는말"], []),
    ],
)
def test_the_densest_piece_is_cut_and_marked(words, found):
    snippet = cut(TEXT, words)
    assert marked(snippet) == found
    assert len(snippet.text) <= 200
    assert snippet.text.startswith("…") == bool(found)


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("NAVER와 Naver, ＮＡＶＥＲ", "naver", ["NAVER", "Naver", "ＮＡＶＥＲ"]),
        ("mAI와 AI", "AI", ["AI"]),
        ("a.b와 axb", "a.b", ["a.b"]),
        ("제22조의9", "제22조의9", ["제22조의9"]),
    ],
)
def test_letters_are_found_as_they_are_written(text, word, found):
    assert [text[start:end] for start, end in marks_of(text, [word])] == found


def test_a_word_near_the_end_is_shown_with_what_comes_before():
    snippet = cut("가나다라 " * 100 + "끝말있음", ["끝말"])
    assert marked(snippet) == ["끝말"]
    assert 180 < len(snippet.text) <= 200


@given(before=st.integers(0, 40), between=st.integers(0, 250))
def test_no_place_that_was_chosen_is_cut_off(before, between):
    text = "가 " * before + "처음 말" + "나 " * (between // 2) + "끝 말" + "다" * 300
    assert marked(cut(text, ["처음말"])) == ["처음 말"]
    both = "".join(marked(cut(text, ["처음말", "끝말"])))
    assert both == "처음 말끝 말" or between > 180


def test_nobody_can_be_reached_by_a_piece():
    assert cut("담당자 hong@example.com 02-123-4567 플랫폼", ["플랫폼"]).text == "담당자 ○○○ ○○○ 플랫폼"


def test_an_empty_text_has_none():
    assert cut(" \u200b", ["플랫폼"]) is None


def test_words_are_those_looked_for():
    tree = parse(
        '플랫폼 -반도체 "데이터 센터" 제목:공정 위원회:정무 회사:카카오 "가 나"~3 온라* (방송 OR 통신)'
    )
    assert words_of(tree) == ("플랫폼", "데이터 센터", "공정", "카카오", "가", "나", "온라", "방송", "통신")


@given(st.text(max_size=400), st.lists(st.text(max_size=8), max_size=4), st.integers(20, 200))
def test_a_piece_is_never_too_long_and_its_marks_lie_in_it(text, words, longest):
    snippet = cut(text, words, longest)
    if snippet is not None:
        assert len(snippet.text) <= longest
        edges = [edge for mark in snippet.marks for edge in mark]
        assert edges == sorted(set(edges))
        assert all(0 <= edge <= len(snippet.text) for edge in edges)


def test_letters_of_several_characters_are_marked_whole():
    apart = normalize("NFD", "온라인 플랫폼 중개거래 법안")
    (start, end), *others = marks_of(apart, ["플랫폼중개"])
    assert normalize("NFC", apart[start:end]) == "플랫폼 중개"
    assert not others
