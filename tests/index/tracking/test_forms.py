"""A form filled in twice tells of two events, and what is made from one filling is its copy alone."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.tracking.copies import Pair, Piece, compare, groups
from index.tracking.forms import filled_in_anew

FORMS = tomllib.loads((Path(__file__).parent / "forms" / "forms.toml").read_text("utf-8"))["form"]
ONE = "위원회는 {}의 상생 방안을 살펴 다음 회의에서 다시 논의하기로 뜻을 모았다. {}도 자료를 더 내기로 했다."


def pieces(form):
    """Return the two fillings as they were announced, and what a newspaper made of each."""
    for day, filling in enumerate(form["fillings"], 6):
        release, paper = (form[name].format(*filling) for name in ("body", "paper"))
        yield Piece(f"release-{day}", "release", "부처", f"2025-11-0{day}T10:00:00+09:00", release)
        yield Piece(f"paper-{day}", "article", "신문", f"2025-11-0{day}T13:00:00+09:00", paper)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["name"])
def test_two_fillings_of_a_form_are_two_groups(form):
    known = {piece.id: piece for piece in pieces(form)}
    pairs = [
        Pair(one, other, *shares)
        for one, other in itertools.combinations(known, 2)
        if (shares := compare(known[one].text, known[other].text))
    ]
    assert sorted(group.members for group in groups(pairs, known)) == [
        ("release-6", "paper-6"),
        ("release-7", "paper-7"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("네이버", "NAVER"),  # one company
        ("네이버", "네이버클라우드"),  # may be said of either
        ("공정거래위원회", "공정위"),
        ("중소벤처기업부", "중기부"),
    ],
)
def test_other_words_for_one_thing_are_no_other_filling(one, other):
    assert not filled_in_anew(ONE.format(one, one), ONE.format(other, other))


def test_another_writer_of_a_text_is_no_other_filling():
    told = "배달 앱이 멈춰 음식점들이 주문을 받지 못했다고 {} 기자 보도로 알려졌다."
    assert not filled_in_anew(told.format("김다온"), told.format("박하람"))


@given(st.text(st.sampled_from("네이버쿠팡 개시기각\n가"), max_size=80), st.text(max_size=80))
def test_any_texts_can_be_laid_side_by_side(one, other):
    assert not filled_in_anew(one, one)
    assert isinstance(filled_in_anew(one, other), bool)
