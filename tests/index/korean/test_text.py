import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.text import MIDDLE_DOTS, fold, squeeze, tidy


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  온라인\u00a0 플랫폼\n", "온라인 플랫폼"),
        ("ＡＩ・ICT", "aiict"),
        ("표시ㆍ광고", "표시광고"),
        ("\uf9f6時", "臨時"),  # a CJK compatibility ideograph
        ("정\u200b무\ufeff위", "정무위"),
        ("\u1112\u1161\u11ab글", "한글"),
        ("㈜카카오", "(주)카카오"),
        ("값\x00\ud800", "값"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str):
    assert fold(text) == folded


def test_fold_makes_all_middle_dots_alike():
    assert {fold(f"대{dot}중소") for dot in MIDDLE_DOTS} == {"대중소"}
    assert {fold(f"대{dot}중소", dot=" ") for dot in MIDDLE_DOTS} == {"대 중소"}


def test_fold_of_every_character_is_stable():
    unstable = [hex(i) for i in range(sys.maxunicode + 1) if fold(fold(chr(i))) != fold(chr(i))]
    assert unstable == []


@given(st.text())
def test_fold_is_idempotent(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_squeeze_leaves_no_white_space(text: str):
    assert not any(character.isspace() for character in squeeze(text))


def test_tidy_keeps_the_letters_as_written():
    assert tidy(" 표시ㆍ광고의\t 공정화\u200b ") == "표시ㆍ광고의 공정화"
