"""What comes up later is a change; what the first answers brought is where knowing begins."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import time_machine
from made_up_details import ABSORBED, MEETINGS, PLENARY, SUMMARY, meeting, summary
from made_up_rows import BILLS, MEMBERS, VOTES, bill, member_bill, vote

from crawler.loopback import code_answer, rows_answer
from index.moments import SEOUL
from index.store.history import revisions
from index.tracking.changes import by_bill_and_day

FIRST, DAY = datetime(2026, 7, 1, 12, tzinfo=SEOUL), timedelta(days=1)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(FIRST, tick=False) as clock:
        yield clock


@pytest.fixture
def crawl(crawl):
    """Nine bills, three of them voted on; details of two services and two lists."""
    kept = (MEETINGS, SUMMARY, PLENARY, ABSORBED)
    crawl.sheet = replace(crawl.sheet, details=tuple(one for one in crawl.sheet.details if one.code in kept))
    crawl.details = {}
    lists = crawl.service.answer
    crawl.service.answer = lambda service, query: (
        detail_answer(crawl.details.get(service, []), service, query)
        if service in (MEETINGS, SUMMARY, PLENARY) or "BILL_ID_REF" in query
        else lists(service, query)
    )
    return crawl


def detail_answer(rows, service, query):
    asked = {name: value for name, value in query.items() if name in ("BILL_ID", "BILL_NO", "BILL_ID_REF")}
    found = [row for row in rows if all(row.get(name) == value for name, value in asked.items())]
    return rows_answer(service, len(found), found) if found else code_answer("INFO-200")


def ask(crawl):
    crawl.ask(crawl.session())


def told(crawl):
    with crawl.engine.connect() as connection:
        days = by_bill_and_day(revisions(connection))
    return [(one.bill_id, one.about, one.field, one.new, one.first) for day in days for one in day.changes]


def introduce(crawl, number, **stated):
    crawl.service.rows[BILLS].insert(0, bill(number, **stated))
    crawl.service.rows[MEMBERS].insert(0, member_bill(number, **stated))


def test_a_first_crawl_changes_nothing(crawl):
    crawl.details = {MEETINGS: [meeting(1)], SUMMARY: [summary(2, "가")]}
    asyncio.run(crawl.run())
    ask(crawl)
    assert told(crawl) == []


def test_a_bill_and_a_first_vote_that_come_up_later_are_changes(crawl, clock):
    asyncio.run(crawl.run())
    clock.shift(DAY)
    introduce(crawl, 50)
    crawl.service.rows[VOTES].append(vote(7))
    asyncio.run(crawl.run())
    assert set(told(crawl)) == {
        ("PRC_50", "new", "title", "50번 법률안", True),
        ("PRC_7", "stage", "voted_on", "2025-01-02", True),
    }


def test_the_vote_of_a_new_bill_comes_with_the_bill(crawl, clock):
    asyncio.run(crawl.run())
    clock.shift(DAY)
    introduce(crawl, 50)
    crawl.service.rows[VOTES].append(vote(50))
    asyncio.run(crawl.run())
    assert [(key, field) for key, _, field, _, _ in told(crawl)] == [("PRC_50", "title")]


def test_what_an_unfinished_first_sweep_left_is_no_change(crawl, clock):
    asyncio.run(crawl.run(limit=2))
    clock.shift(DAY)
    asyncio.run(crawl.run())
    assert told(crawl) == []


def test_a_meeting_and_a_text_that_come_up_later_are_changes(crawl, clock):
    crawl.details = {MEETINGS: [meeting(1)]}
    asyncio.run(crawl.run())
    ask(crawl)
    clock.shift(8 * DAY)
    crawl.details = {MEETINGS: [meeting(1), meeting(1, result="의결")], SUMMARY: [summary(2, "가")]}
    ask(crawl)
    assert set(told(crawl)) == {
        ("PRC_1", "stage", "result", "의결", True),
        ("PRC_2", "text", "text", "가", True),
    }


def test_what_is_first_asked_of_a_new_bill_is_no_change_of_its_own(crawl, clock):
    asyncio.run(crawl.run())
    ask(crawl)
    clock.shift(DAY)
    introduce(crawl, 50)
    crawl.details = {MEETINGS: [meeting(50)]}
    asyncio.run(crawl.run())
    ask(crawl)
    assert [(key, about) for key, about, *_ in told(crawl)] == [("PRC_50", "new")]


def test_a_law_listed_after_its_bill_was_known_is_a_change(crawl, clock):
    asyncio.run(crawl.run())
    ask(crawl)
    clock.shift(DAY)
    crawl.details = {PLENARY: [{"BILL_ID": "PRC_1", "AGE": "22", "ANNOUNCE_DT": "2026-07-01"}]}
    ask(crawl)
    assert told(crawl) == [("PRC_1", "stage", "promulgated_on", "2026-07-01", True)]


def test_what_a_new_alternative_took_in_is_news_of_the_bills_in_it(crawl, clock):
    asyncio.run(crawl.run())
    ask(crawl)
    clock.shift(DAY)
    introduce(crawl, 50, BILL_NAME="은행법 일부개정법률안(대안)")
    crawl.details = {ABSORBED: [{"BILL_ID": "PRC_3", "BILL_ID_REF": "PRC_50", "AGE": "22"}]}
    asyncio.run(crawl.run())
    ask(crawl)
    assert ("PRC_3", "link", "into_id", "PRC_50", True) in told(crawl)
