from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.spelling.initials import are_initials, initials
from index.search.spelling.jamo import apart, keys, lone_letters, together
from index.search.spelling.keyboard import meant_korean, meant_latin, neighbours

SYLLABLES = st.text(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")))


@given(SYLLABLES)
def test_what_is_taken_apart_is_put_together_again(text):
    assert together(keys(text)) == text
    assert together(apart(text)) == text


@given(SYLLABLES)
def test_letters_are_those_of_the_standard(text):
    assert lone_letters(normalize("NFD", text)) == apart(text)


@pytest.mark.parametrize(
    ("text", "letters", "typed"),
    [
        ("플랫폼", "ㅍㅡㄹㄹㅐㅅㅍㅗㅁ", "ㅍㅡㄹㄹㅐㅅㅍㅗㅁ"),
        ("관값", "ㄱㅘㄴㄱㅏㅄ", "ㄱㅗㅏㄴㄱㅏㅂㅅ"),
        ("AI법ㅋ", "AIㅂㅓㅂㅋ", "AIㅂㅓㅂㅋ"),
        ("\u1106\u1161", "ㅁㅏ", "ㅁㅏ"),
    ],
)
def test_letters_and_keys(text, letters, typed):
    assert (apart(text), keys(text)) == (letters, typed)


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("ㄷㅏㄹㄱㅇㅣ", "닭이"),
        ("ㄷㅏㄹㄱㅣ", "달기"),
        ("ㄷㅏㄺㅣ", "달기"),
        ("ㅗㅏㄱ", "ㅘㄱ"),
        ("ㄱㄱㅏ", "ㄱ가"),
    ],
)
def test_typing_makes_syllables(typed, made):
    assert together(typed) == made


def test_initials():
    assert initials("온라인AI") == "ㅇㄹㅇAI"
    assert are_initials("ㅍㄹㅍ")
    assert not any(map(are_initials, ("ㅍ", "플ㄹㅍ", "ㅏㅏ", "")))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("dkssud", "안녕"), ("vmffotvha", "플랫폼"), ("Tkdtod", "쌍생"), ("kakao", None), ("a1", None)],
)
def test_korean_typed_as_latin(typed, meant):
    assert meant_korean(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("ㅜㅁㅍㄷㄱ", "naver"), ("ㅔㅣㅁㅅ래그", "platform"), ("카2", None)]
)
def test_latin_typed_as_korean(typed, meant):
    assert meant_latin(typed) == meant


def test_keys_side_by_side():
    assert neighbours("ㅐ", "ㅔ")
    assert neighbours("ㄱ", "ㄲ")
    assert not neighbours("ㅂ", "ㅔ")
    assert not neighbours("ㅂ", "x1")
