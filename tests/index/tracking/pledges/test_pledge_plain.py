"""Pledges to JSON and back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from mentions import account, by, count, merged, pledge_with, promise, text, won

from index.tracking.pledges.plain import corrected, made, plain, told_of
from index.tracking.pledges.pledge import Account, Binding, Pledge, Promise, Relation, Strength

FULL = promise(
    sums=(won(30_000, "3만원", "per_person"), won(300_000, "30만원 이하", role="condition")),
    count=replace(count(10, "회/월"), before=4),
    term=by(date(2024, 11, 30), "month", date(2024, 11, 1)),
    programme="빠른 정산",
    programme_span=(3, 8),
    said_on=date(2024, 11, 6),
    said_to=("과학기술정보통신부",),
    binding=Binding.AGREEMENT,
    doubts=("headline",),
)


@pytest.mark.parametrize("one", [FULL, promise(), account(Relation.DELAYS, term=FULL.term, sums=FULL.sums)])
def test_what_a_text_says_and_back(one):
    assert told_of(json.loads(json.dumps(plain(one)))) == one


def test_a_pledge_and_back():
    (pledge,) = merged(text(FULL))
    pledge = replace(pledge_with(FULL, account(), first=FULL), linked=("p-1",))
    assert made(Pledge, json.loads(json.dumps(plain(pledge)))) == pledge


def test_what_nobody_knows_is_told_so():
    open_term = promise(term=by(None, "vague", kind="window"), count=replace(count(1), value=None))
    assert told_of(json.loads(json.dumps(plain(open_term)))) == open_term


def test_what_is_empty_is_left_out():
    assert plain(account()).keys() == {
        *("evidence", "actor", "actor_type", "voice", "relation", "action", "words")
    }


def test_corrections():
    found = corrected(
        promise(count=count(3)), {"count": None, "strength": "plan", "term": plain(FULL)["term"]}
    )
    assert (found.count, found.strength, found.term) == (None, Strength.PLAN, FULL.term)
    with pytest.raises(ValueError, match="firmly"):
        corrected(promise(), {"strength": "firmly"})


def test_a_field_that_is_not_known_is_an_error():
    with pytest.raises(KeyError):
        made(Promise, {"score": 1})
    assert isinstance(told_of(plain(account())), Account)
