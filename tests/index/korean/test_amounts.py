import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.amounts import read_amounts

PAIRS = tomllib.loads(Path(__file__).with_name("pairs_amounts.toml").read_text("utf-8"))["pairs"]
LETTERS = "0123456789일이삼사오백천만억조원명건개%p~.,()최대약월연총인당이상초과 \u00a0$회"


def said(one):
    value = f"{one.low}..{'' if one.high is None else one.high}" if one.value is None else str(one.value)
    words = [one.text, "=", value, one.unit, one.bound, one.per if one.per != "each" else None]
    words += ["total" if one.total else None, "condition" if one.role == "condition" else None]
    words += [f"before {one.before}" if one.before is not None else None]
    return " ".join(word for word in words if word)


@pytest.mark.parametrize(
    ("text", "found"), [(text, found) for text, *found in PAIRS], ids=[row[0] for row in PAIRS]
)
def test_amounts_are_read_with_what_bounds_them(text, found):
    assert [said(one) for one in read_amounts(text)] == found


@given(st.one_of(st.text(max_size=80), st.text(alphabet=LETTERS, max_size=80)))
def test_any_text_gives_spans_inside_it_in_order(text):
    found = read_amounts(text)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert one.value is not None or one.low is not None
    assert [one.start for one in found] == sorted(one.start for one in found)


@given(st.integers(1, 10**15))
def test_a_number_is_read_as_it_is_written(number):
    (plain,) = read_amounts(f"{number}원")
    (commas,) = read_amounts(f"{number:,}원")
    assert plain.value == commas.value == number
