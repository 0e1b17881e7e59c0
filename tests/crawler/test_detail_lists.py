"""What lists of details no longer have: believed, ended and marked where a whole list lacks it."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import time_machine
from made_up_details import SITTING, SUBCOMMITTEES, about

from crawler.factsheet import read_fact_sheet
from crawler.loopback import code_answer, rows_answer
from index.moments import SEOUL
from index.records import BillCourse, Meeting, Membership

SHEET = read_fact_sheet("assembly")
PENDING, RUNNING, ENDED = "nwbqublzajtcqpdae", "nknalejkafmvgzmpt", "nohgwtzsamojdozky"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(datetime(2026, 7, 1, 12, tzinfo=SEOUL), tick=False) as clock:
        yield clock


@pytest.fixture
def crawl(crawl, clock):
    """A store that holds nine bills; ``crawl.lists(code=rows)`` asks for those lists a day later."""
    asyncio.run(crawl.run())

    crawl.cut = None

    def lists(fresh=False, assemblies=(22,), **said):
        clock.shift(timedelta(days=1))
        crawl.sheet = replace(SHEET, details=tuple(one for one in SHEET.details if one.code in said))
        crawl.service.answer = lambda service, query: _answer(said[service], service, crawl.cut)
        return crawl.ask(crawl.session(fresh=fresh, assemblies=assemblies))

    crawl.lists = lists
    return crawl


def _answer(rows, service, cut):
    return rows_answer(service, len(rows), rows[:cut]) if rows else code_answer("INFO-200")


def member(number):
    said = {"MONA_CD": f"M{number}", "HG_NM": f"의원{number}", "POLY_NM": "가당", "ORIG_NM": "서울"}
    return {**said, "CMITS": "정무위원회", "UNITS": "제22대"}


@pytest.mark.parametrize("left", [0, 3])
def test_that_most_members_left_on_one_day_is_believed_only_when_told_to(left, crawl):
    sitting = [member(number) for number in range(5)]
    crawl.lists(**{SITTING: sitting})
    report = crawl.lists(**{SITTING: sitting[:left]})
    assert (report.state, [one.key for one in report.reasons]) == ("partial", ["crawl.partial.shrunk"])
    assert all(row["seen_until"] is None for row in crawl.rows_of(Membership))
    assert crawl.lists(**{SITTING: sitting}).state == "complete"
    assert len(crawl.rows_of(Membership)) == 3 * 5
    crawl.lists(fresh=True, **{SITTING: sitting[:left]})
    assert sum(row["seen_until"] is not None for row in crawl.rows_of(Membership)) == 3 * (5 - left)


def judged(number, day="2025-07-01", **changes):
    said = {**about(number), "AGE": "22", "SUB_COMMITTEE_NAME": "법안심사제1소위원회", "PRESENT_DT": day}
    return {**said, "PROC_DT": None, "PROC_RESULT_CD": None, **changes}


def pending(number, **changes):
    return {**about(number), "PROPOSE_DT": "2024-06-02", "CURR_COMMITTEE": "정무위원회", **changes}


def notice(number, ends_on="2026-07-03"):
    return {**about(number), "NOTI_ED_DT": ends_on, "LINK_URL": "https://pal.assembly.go.kr/x", "AGE": "22"}


def days(crawl):
    return {str(row["held_on"]): row["listed"] for row in crawl.rows_of(Meeting) if row["bill_id"] == "PRC_1"}


def test_a_day_that_a_list_corrects_stands_no_longer_beside_the_new_one(crawl):
    others = [judged(2), judged(3)]
    crawl.lists(**{SUBCOMMITTEES: [judged(1), *others]})
    report = crawl.lists(**{SUBCOMMITTEES: [judged(1, "2025-07-10"), *others]})
    assert (report.state, report.missing, report.counts["new"]) == ("complete", 1, 1)
    assert days(crawl) == {"2025-07-01": False, "2025-07-10": True}
    assert [row["service"] for row in crawl.rows_of(Meeting) if row["snapshot_id"] is None] == []
    shown = crawl.card("PRC_1")
    assert {step["when"] for step in shown["steps"]} >= {"2025-07-10"}
    assert [(one["record"], one["date"]) for one in shown["gone"]] == [("meeting", "2025-07-01")]
    assert crawl.lists(**{SUBCOMMITTEES: [judged(1), *others]}).state == "complete"
    assert days(crawl) == {"2025-07-01": True, "2025-07-10": False}


def test_a_sitting_whose_row_comes_to_tell_its_outcome_is_not_said_to_be_gone(crawl):
    crawl.lists(**{SUBCOMMITTEES: [judged(1), judged(2)]})
    decided = judged(1, PROC_DT="2025-07-15", PROC_RESULT_CD="원안가결")
    crawl.lists(**{SUBCOMMITTEES: [decided, judged(2)]})
    shown = crawl.card("PRC_1")
    assert shown["gone"] == []
    assert {step["when"] for step in shown["steps"]} >= {"2025-07-01", "2025-07-15"}


def test_a_corrected_row_that_cannot_be_read_takes_nothing_back(crawl):
    others = [judged(2), judged(3)]
    crawl.lists(**{SUBCOMMITTEES: [judged(1), *others]})
    report = crawl.lists(**{SUBCOMMITTEES: [judged(1, "곧"), *others]})
    assert (report.state, report.missing, report.counts["aside"]) == ("complete", 0, 1)
    assert days(crawl) == {"2025-07-01": True}


def test_a_list_of_another_assembly_or_one_short_of_its_total_takes_nothing_back(crawl):
    many = [judged(number) for number in range(14)]
    crawl.lists(**{SUBCOMMITTEES: many})
    crawl.lists(assemblies=(21,), **{SUBCOMMITTEES: [judged(90, AGE="21"), judged(91, AGE="21"), judged(92)]})
    assert all(days(crawl).values())
    crawl.cut = 12
    report = crawl.lists(**{SUBCOMMITTEES: many})
    assert [one.key for one in report.reasons] == ["crawl.partial.short"]
    assert all(row["listed"] for row in crawl.rows_of(Meeting))


def test_a_bill_that_leaves_the_pending_ones_is_not_said_to_be_pending_and_keeps_its_days(crawl):
    others = [pending(2), pending(3)]
    crawl.lists(**{PENDING: [pending(1), *others]})
    report = crawl.lists(**{PENDING: others})
    assert (report.state, report.missing, report.counts["changed"]) == ("complete", 0, 1)
    left, *_ = crawl.rows_of(BillCourse)
    assert (left["state_word"], left["listed"], left["committee"]) == (None, True, "정무위원회")
    assert {row["state_word"] for row in crawl.rows_of(BillCourse)[1:]} == {"계류의안"}
    assert crawl.card("PRC_1")["gone"] == []
    crawl.lists(**{PENDING: []})
    assert {row["state_word"] for row in crawl.rows_of(BillCourse)[1:]} == {"계류의안"}


def test_a_notice_that_has_ended_is_told_once_and_runs_no_more(crawl):
    others = [notice(2), notice(3)]
    crawl.lists(**{RUNNING: [notice(1), *others], ENDED: [notice(4)]})
    assert [one["open"] for one in crawl.card("PRC_1")["notices"]] == [True]
    crawl.lists(**{RUNNING: others})
    assert [one["open"] for one in crawl.card("PRC_1")["notices"]] == [False]
    crawl.lists(**{RUNNING: [notice(1), *others], ENDED: [notice(1), notice(4), notice(5)]})
    assert [one["open"] for one in crawl.card("PRC_1")["notices"]] == [False]
