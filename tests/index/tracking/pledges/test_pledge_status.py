"""Three parts, never one word."""

from __future__ import annotations

from datetime import date

import pytest
from mentions import DAY, LATER, account, by, mention, merged, pledge_with, promise, source, text

from index.tracking.pledges.pledge import Relation, Voice
from index.tracking.pledges.status import (
    Clock,
    Evidence,
    Looked,
    Promisor,
    clock,
    evidence,
    independent,
    promisor,
    term_of,
)

LOOKED = Looked({"가나일보": LATER, "다라신문": date(2026, 1, 1)})


@pytest.mark.parametrize(
    ("relations", "said"),
    [
        ([], Promisor.NONE),
        ([Relation.REPORTS_PROGRESS], Promisor.PROGRESS),
        ([Relation.REPORTS_DONE], Promisor.DONE),
        ([Relation.REPORTS_DONE, Relation.REPORTS_PROGRESS], Promisor.DONE),
        ([Relation.DELAYS], Promisor.CHANGED),
        ([Relation.DELAYS, Relation.REPORTS_DONE], Promisor.DONE),
        ([Relation.REPORTS_PROGRESS, Relation.WITHDRAWS], Promisor.WITHDRAWN),
    ],
)
def test_the_promisor_says_last(relations, said):
    assert promisor(pledge_with(*map(account, relations))) is said


def test_who_restates_says_not_how_it_goes_and_nothing_within_the_same_news():
    assert promisor(pledge_with(promise())) is Promisor.RESTATED
    assert promisor(pledge_with(promise(), account(Relation.REPORTS_PROGRESS))) is Promisor.PROGRESS
    assert promisor(pledge_with(account(Relation.REPORTS_PROGRESS), promise())) is Promisor.PROGRESS
    assert promisor(pledge_with(account(Relation.DELAYS), promise())) is Promisor.CHANGED
    (same,) = merged(text(promise()), text(promise(), of=source("b", DAY)))
    assert promisor(same) is Promisor.NONE


def test_what_the_promisor_says_is_no_evidence():
    pledge = pledge_with(account(Relation.REPORTS_DONE))
    assert evidence(pledge).state is Evidence.NOT_LOOKED
    assert evidence(pledge, LOOKED).state is Evidence.NOTHING_FOUND
    assert evidence(pledge, LOOKED).looked == LOOKED
    assert LOOKED.until == LATER  # in both, no later than in the one


@pytest.mark.parametrize(
    ("relations", "shown"),
    [
        ([Relation.REPORTS_PROGRESS], Evidence.PARTLY),
        ([Relation.REPORTS_PROGRESS, Relation.REPORTS_DONE], Evidence.THIRD_PARTY),
        ([Relation.REPORTS_DONE, Relation.CONTRADICTS], Evidence.DIFFERS),
        ([Relation.RESTATES], Evidence.NOT_LOOKED),
    ],
)
def test_what_others_show(relations, shown):
    pledge = pledge_with(*(account(one, voice=Voice.OTHER) for one in relations))
    assert evidence(pledge).state is shown
    assert promisor(pledge) is Promisor.NONE


def test_what_is_doubtful_decides_nothing():
    pledge = pledge_with(account(Relation.WITHDRAWS, doubts=("headline",)))
    assert len(pledge.mentions) == 2
    assert promisor(pledge) is Promisor.NONE


@pytest.mark.parametrize(
    ("term", "today", "said"),
    [
        (None, LATER, Clock.NONE),
        (by(date(2024, 11, 30), "month", date(2024, 11, 1)), date(2024, 11, 30), Clock.SOON),
        (by(date(2024, 11, 30), "month", date(2024, 11, 1)), date(2024, 12, 1), Clock.OVERDUE),
        (by(date(2025, 6, 30), "half", date(2025, 1, 1)), LATER, Clock.NOT_DUE),
        (by(date(2025, 6, 30), "vague"), LATER, Clock.NONE),
        (by(None, "range", DAY, kind="window"), LATER, Clock.NONE),
        (by(None, "day", DAY, kind="start"), LATER, Clock.NONE),
        (by(None, "day", date(2025, 3, 20), kind="start"), LATER, Clock.SOON),
    ],
)
def test_the_clock_is_as_precise_as_the_term(term, today, said):
    assert clock(term, today) is said


def test_a_pledge_is_held_to_the_term_first_stated():
    first, second = by(date(2024, 11, 30)), by(date(2025, 3, 31))
    assert term_of(pledge_with(promise(term=first), promise(term=second))) == first
    assert term_of(pledge_with()) is None


def test_independent_sources():
    one, two = (mention(Relation.CONTRADICTS, record=name) for name in "ab")
    copy = mention(Relation.CONTRADICTS, record="c", copy_of="a")
    same_outlet = mention(Relation.CONTRADICTS, record="d", outlet="a")
    assert independent([one, two]) == 2
    assert independent([one, copy]) == independent([copy, one]) == independent([one, same_outlet]) == 1
    assert independent([copy]) == 1
    assert independent([]) == 0
