"""What a later mention changes, before and after."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from mentions import DAY, account, by, count, pledge_with, promise, won

from index.tracking.pledges.changes import last_day, stated, written
from index.tracking.pledges.pledge import Change, Relation, Term
from index.tracking.pledges.relations import related

YEAR = timedelta(days=365)
FUND = promise(
    "SME AI 교육", sums=(won(60_000_000_000, "600억원"),), count=count(1_000_000), term=by(date(2024, 11, 30))
)


def told(after, first=FUND, later=YEAR):
    found = related(stated(first), after, later)
    return found.relation, [(one.what, one.before, one.after) for one in found.changes]


def test_what_is_left_out_is_no_change():
    assert told(promise()) == (Relation.RESTATES, [])
    assert told(FUND) == (Relation.RESTATES, [])


@pytest.mark.parametrize(
    ("after", "relation", "change"),
    [
        ({"sums": (won(10**12, "1조원"),)}, Relation.WIDENS, ("amount", "600억원", "1조원")),
        ({"sums": (won(30_000_000_000, "300억원"),)}, Relation.NARROWS, ("amount", "600억원", "300억원")),
        ({"count": count(500_000)}, Relation.NARROWS, ("count", "1000000명", "500000명")),
        ({"term": by(date(2025, 3, 31))}, Relation.DELAYS, ("term", "2024-11-30", "2025-03-31")),
        ({"term": by(date(2024, 11, 10))}, Relation.REVISES, ("term", "2024-11-30", "2024-11-10")),
        (
            {"conditions": ("연매출 10억 원 이하",)},
            Relation.NARROWS,
            ("condition", None, "연매출 10억 원 이하"),
        ),
    ],
)
def test_each_field_by_itself(after, relation, change):
    assert told(promise(**after)) == (relation, [change])


def test_more_and_less_at_once_is_a_revision():
    more = promise(sums=(won(10**12, "1조원"),), count=count(500_000))
    assert told(more)[0] is Relation.REVISES


def test_reports_of_the_same_days_differ_and_change_nothing():
    relation, changes = told(promise(count=count(500_000)), later=timedelta(days=1))
    assert relation is Relation.RESTATES
    assert changes == [("count", "1000000명", "500000명")]


def test_amounts_of_two_kinds_are_not_compared():
    assert told(promise(sums=(won(300_000, "30만원", "per_person"),))) == (Relation.RESTATES, [])
    condition = won(300_000, "30만원 이하", role="condition")
    assert told(promise(sums=(condition,))) == (Relation.RESTATES, [])
    assert told(promise(count=count(59, "곳"))) == (Relation.RESTATES, [])


def test_a_years_number_is_no_change_of_the_whole():
    this_year = by(date(2025, 12, 31), "year", date(2025, 1, 1), kind="window")
    assert told(promise(count=count(59), term=this_year)) == (Relation.RESTATES, [])


def test_what_was_reached_is_not_what_was_promised():
    report = account(count=count(59), sums=(won(7, "70억 원"),), conditions=("선착순",))
    assert told(report) == (Relation.REPORTS_PROGRESS, [("condition", None, "선착순")])


@pytest.mark.parametrize(
    ("first", "report", "relation"),
    [
        ({"count": count(100, "개")}, {"count": count(59, "개")}, Relation.REPORTS_PROGRESS),
        ({"count": count(8, "개")}, {"count": count(8, "개")}, Relation.REPORTS_DONE),
        ({"count": count(8, "개")}, {"count": count(70_000)}, Relation.REPORTS_DONE),
        (
            {"sums": (won(300_000, "30만원", "per_person"),)},
            {"sums": (won(7, "7원"),)},
            Relation.REPORTS_PROGRESS,
        ),
        ({}, {}, Relation.REPORTS_DONE),
        ({}, {"rules": ("begun",)}, Relation.REPORTS_PROGRESS),
        ({"term": by(None, first=DAY, kind="start")}, {"rules": ("begun",)}, Relation.REPORTS_DONE),
    ],
)
def test_what_falls_short_is_on_its_way(first, report, relation):
    assert told(account(Relation.REPORTS_DONE, **report), promise(**first))[0] is relation


def test_an_account_of_a_change_says_what_changed():
    assert told(account(Relation.DELAYS, term=by(date(2025, 3, 31))))[1] == [
        ("term", "2024-11-30", "2025-03-31")
    ]
    assert told(account(Relation.REVISES, count=count(9)))[0] is Relation.NARROWS
    assert told(account(Relation.WITHDRAWS, count=count(9))) == (Relation.WITHDRAWS, [])


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        ("소상공인", "연매출 10억원 이하 소상공인", Relation.NARROWS),
        ("수도권 소상공인", "전국 소상공인", Relation.WIDENS),
        ("신청한 소상공인", "소상공인", Relation.WIDENS),
        ("소상공인", "중소상공인", Relation.RESTATES),
    ],
)
def test_a_scope_changes_only_where_a_word_bounds_it(before, after, relation):
    assert told(promise(beneficiary=after), promise(beneficiary=before))[0] is relation


def test_a_precise_day_within_what_was_said_changes_nothing():
    month = by(date(2024, 11, 30), "month", date(2024, 11, 1))
    assert told(promise(term=by(date(2024, 11, 20))), promise(term=month)) == (Relation.RESTATES, [])


def test_five_years_from_now_said_again_is_no_delay():
    def years(since):
        return Term(
            "향후 5년간", (0, 1), since, since.replace(year=since.year + 5), "range", "window", "inferred"
        )

    again = promise(term=years(date(2024, 11, 11)))
    assert told(again, promise(term=years(DAY))) == (Relation.RESTATES, [])


def test_each_change_is_told_from_the_one_before():
    pledge = pledge_with(
        promise(count=count(200)), promise(count=count(300)), first=promise(count=count(100))
    )
    assert pledge.promise.count == count(100)
    changes = [change for mention in pledge.mentions for change in mention.changes]
    assert changes == [Change("count", "100명", "200명"), Change("count", "200명", "300명")]


@pytest.mark.parametrize(
    ("term", "day", "value"),
    [
        (by(date(2024, 11, 30), "month", date(2024, 11, 1)), date(2024, 11, 30), "2024-11"),
        (by(None, "day", date(2023, 1, 5), kind="start"), date(2023, 1, 5), "2023-01-05"),
        (by(None, "month", date(2025, 2, 1), kind="start"), date(2025, 2, 28), "2025-02-01"),
        (by(None, "range", DAY, kind="window"), None, "2024-11-06/"),
        (by(DAY, "vague"), None, "2024-11-06/2024-11-06"),
    ],
)
def test_the_last_day_of_a_term(term, day, value):
    assert last_day(term) == day
    assert written(term) == value
