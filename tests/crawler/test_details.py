"""Crawls of details: within a budget, in the right order, resumed, and honest about what they leave."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
import time_machine
from made_up_details import (
    ABSORBED,
    CALLS,
    DETAIL,
    MEETINGS,
    PROPOSERS,
    SUMMARY,
    call,
    detail,
    meeting,
    proposer,
    summary,
)
from made_up_rows import BILLS, VOTES, bill, vote
from sqlalchemy import update

from crawler import details
from crawler.factsheet import read_fact_sheet
from crawler.keep import Keeper
from crawler.lists import SourceList
from crawler.loopback import code_answer, rows_answer
from index.moments import SEOUL
from index.records import Absorption, Aside, Asked, Bill, BillCourse, Meeting, ProposerLine, RollCall, Summary
from index.store.engine import table
from index.store.upsert import Stamp

BILL = table(Bill)
NOW = datetime(2026, 7, 1, 12, tzinfo=SEOUL)
KEPT = (DETAIL, SUMMARY, PROPOSERS, MEETINGS)


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def crawl(crawl):
    """A store that holds nine bills, and only a few of the services."""
    kept = [one for one in crawl.sheet.details if one.asked == "bill" and one.code in KEPT]
    crawl.sheet = replace(crawl.sheet, details=tuple(kept))
    asyncio.run(crawl.run())
    crawl.asked.clear()
    crawl.details = {}
    crawl.service.answer = lambda service, query: answer(crawl.details.get(service, []), service, query)
    return crawl


def answer(rows, service, query):
    found = [row for row in rows if all(str(row.get(name, value)) == value for name, value in query.items())]
    page, size = int(query["pIndex"]), int(query["pSize"])
    shown = found[(page - 1) * size : page * size]
    return rows_answer(service, len(found), shown) if shown else code_answer("INFO-200")


def run(crawl, key="real", **order):
    return crawl.ask(crawl.session(key, **order))


def services(crawl, *codes, real):
    crawl.sheet = replace(crawl.sheet, details=tuple(one for one in real.details if one.code in codes))


@pytest.fixture
def real():
    return read_fact_sheet("assembly")


def bills_asked(crawl):
    """Return the bills that were asked about, in the order of their first question."""
    named = (dict(parse_qsl(urlsplit(url).query)).get("BILL_ID") for url in crawl.asked)
    return list(dict.fromkeys(filter(None, named)))


def reasons(crawl):
    return [(row["key"], row["reason"]) for row in crawl.rows_of(Aside)]


def test_every_bill_is_asked_about_once(crawl):
    crawl.details = {DETAIL: [detail(1, PROM_NO="21380")], SUMMARY: [summary(1, "가")]}
    report = run(crawl)
    assert (report.state, report.requests) == ("complete", 9 * len(KEPT))
    (course,), (text,) = crawl.rows_of(BillCourse), crawl.rows_of(Summary)
    assert (course["promulgation_no"], text["text"]) == ("21380", "가")
    assert {row["rows"] for row in crawl.rows_of(Asked)} == {0, 1}
    assert run(crawl).requests == 0


def test_a_budget_is_kept_and_the_next_run_goes_on(crawl):
    report = run(crawl, budget=10)
    (reason,) = report.reasons
    assert (report.state, report.requests) == ("partial", 10)
    assert (reason.key, reason.values) == ("crawl.partial.budget", {"budget": 10, "bills": 7})
    assert len(crawl.rows_of(Asked)) == 10
    before = set(crawl.asked)
    assert run(crawl, budget=26).state == "complete"
    assert len(crawl.asked) == len(set(crawl.asked)) == 36
    assert before < set(crawl.asked)


def test_a_re_ask_within_a_budget_goes_on_and_knows_what_is_left(crawl, _frozen):
    services(crawl, DETAIL, real=read_fact_sheet("assembly"))
    whole = crawl.service.answer

    def slowly(service, query):
        _frozen.shift(timedelta(seconds=1))
        return whole(service, query)

    crawl.service.answer = slowly
    run(crawl)

    def anew(bills_left, hours=24):
        _frozen.shift(timedelta(hours=hours))
        crawl.asked.clear()
        report = run(crawl, budget=4, fresh=True)
        assert (report.stop.values["bills"] if report.stop else 0) == bills_left
        return bills_asked(crawl)

    newest_first = [f"PRC_{number}" for number in range(8, -1, -1)]
    assert anew(5) + anew(1) + anew(0) == newest_first
    assert anew(5) == newest_first[:4]  # the one before was whole
    assert anew(5, hours=24 * 60) == newest_first[:4]  # that was long ago
    run(crawl, budget=4)
    assert anew(5) == newest_first[:4]  # another crawl came between


def test_topics_come_first_then_the_newest(crawl):
    with crawl.engine.begin() as connection:
        for key, title in (("PRC_2", "전기통신사업법 일부개정법률안"), ("PRC_5", "방송법 폐지법률안")):
            connection.execute(update(BILL).where(BILL.c.bill_id == key).values(title=title))
    run(crawl, bill_ids=("PRC_0",))
    assert bills_asked(crawl) == [f"PRC_{n}" for n in (0, 5, 2, 8, 7, 6, 4, 3, 1)]


def test_only_what_can_change_is_asked_again(crawl, _frozen):
    finished = {"PRC_1": "철회", "PRC_2": "원안가결", "PRC_3": "대안반영폐기"}
    with crawl.engine.begin() as connection:
        for key, result in finished.items():
            connection.execute(update(BILL).where(BILL.c.bill_id == key).values(result=result))
    crawl.details = {DETAIL: [detail(2, PROM_DT="2025-02-01")]}
    run(crawl)
    crawl.asked.clear()
    _frozen.shift(timedelta(days=8))
    run(crawl)
    assert set(bills_asked(crawl)) == {f"PRC_{n}" for n in (0, 4, 5, 6, 7, 8)}
    crawl.asked.clear()
    _frozen.shift(timedelta(days=31))
    run(crawl)
    assert len(bills_asked(crawl)) == 9


def test_three_hundred_proposers_come_on_several_pages(crawl):
    names = [proposer(1, f"김{number:03}", REP_DIV=None if number else "대표발의") for number in range(300)]
    crawl.details = {PROPOSERS: names}
    assert run(crawl).state == "complete"
    lines = crawl.rows_of(ProposerLine)
    assert (len(lines), [row["name"] for row in lines if row["role"]]) == (300, ["김000"])
    (noted,) = (row for row in crawl.rows_of(Asked) if row["id"] == f"PRC_1/{PROPOSERS}")
    assert noted["rows"] == 300


def test_a_source_that_gives_fewer_rows_at_once_is_asked_for_the_others(crawl):
    names = [proposer(1, f"김{number}") for number in range(7)]

    def capped(service, query):
        if service != PROPOSERS or query["BILL_ID"] != "PRC_1":
            return code_answer("INFO-200")
        first = (int(query["pIndex"]) - 1) * 3
        return rows_answer(service, 7, names[first : first + 3])

    crawl.service.answer = capped
    crawl.sheet = replace(crawl.sheet, paging=replace(crawl.sheet.paging, sample_rows=2))
    assert run(crawl).state == "complete"
    assert len(crawl.rows_of(ProposerLine)) == 7
    assert [url for url in crawl.asked if PROPOSERS in url and "PRC_1&" in url and "pIndex=4" in url] == []


def test_an_answer_short_of_what_it_announces_is_asked_again(crawl):
    names = [proposer(1, f"김{number}") for number in range(6)]
    crawl.details = {PROPOSERS: names}
    whole = crawl.service.answer

    def cut(service, query):
        short = service == PROPOSERS and query["BILL_ID"] == "PRC_1"
        return rows_answer(service, 6, names[:5]) if short else whole(service, query)

    crawl.service.answer = cut
    report = run(crawl)
    assert {reason.key for reason in report.reasons} == {"crawl.partial.short_of_bill"}
    (values,) = (reason.values for reason in report.reasons)
    assert (values["announced"], values["distinct"], values["bill_no"]) == (6, 5, "2200001")
    assert crawl.rows_of(ProposerLine) == []
    crawl.service.answer = whole
    assert run(crawl).state == "complete"
    assert len(crawl.rows_of(ProposerLine)) == 6


def test_a_meeting_printed_twice_is_stored_once(crawl):
    crawl.details = {MEETINGS: [meeting(1), meeting(1), meeting(1, result="의결")]}
    assert run(crawl).counts["aside"] == 0
    assert len(crawl.rows_of(Meeting)) == 2


def test_a_promulgation_before_its_vote_and_a_day_ahead_are_kept_with_an_aside(crawl):
    crawl.details = {
        DETAIL: [
            detail(1, RGS_RSLN_DT="2025-02-01", PROM_DT="2025-01-01"),
            detail(2, PROM_DT="2027-01-01"),
            detail(3, PROM_DT="2026-07-02"),
        ]
    }
    run(crawl)
    assert len(crawl.rows_of(BillCourse)) == 3
    assert sorted(reasons(crawl)) == [
        (
            "PRC_1",
            "promulgated before its vote: 2025-01-01, voted on 2025-01-02",
        ),  # says the list of votes
        (f"PRC_1/{DETAIL}", "promulgated before its vote: 2025-01-01, voted on 2025-02-01"),
        (f"PRC_2/{DETAIL}", "promulgated_on is in the future: 2027-01-01"),
    ]


def test_a_roll_call_that_is_not_its_tally_is_kept_with_an_aside(crawl, real):
    services(crawl, CALLS, real=real)
    crawl.details = {CALLS: [call(1, "AA1"), call(1, "BB2", "반대"), call(1, "CC3", "불참")]}
    run(crawl)
    assert bills_asked(crawl) == ["PRC_1"]  # the only one that was voted on
    assert len(crawl.rows_of(RollCall)) == 3
    assert reasons(crawl) == [("PRC_1", "roll call 1/1/0, tally 2/1/0")]


def test_an_aside_is_settled_once_the_tally_or_the_answer_is_right(crawl, real):
    services(crawl, CALLS, real=real)
    crawl.details = {CALLS: [call(1, "AA1"), call(1, "BB2", "반대"), call(1, "CC3", "불참")]}
    run(crawl)
    assert len(reasons(crawl)) == 1
    crawl.details[CALLS].append(call(1, "DD4"))
    run(crawl, fresh=True)
    assert reasons(crawl) == []


def test_an_aside_for_a_question_without_an_answer_is_settled_by_its_answer(crawl):
    whole = crawl.service.answer
    crawl.service.answer = lambda service, query: (
        (503, {}, b"busy") if query.get("BILL_ID") == "PRC_1" and service == DETAIL else whole(service, query)
    )
    assert run(crawl).counts["aside"] == 1
    assert reasons(crawl) == [(f"PRC_1/{DETAIL}", "HTTP 503")]
    crawl.service.answer = whole
    assert run(crawl).state == "complete"
    assert reasons(crawl) == []


def test_what_an_alternative_took_in_settles_its_own_asides_and_none_of_the_list(crawl, real):
    services(crawl, ABSORBED, real=real)
    spine = crawl.service.rows[BILLS]
    spine[8] = bill(8, BILL_NAME="가법 일부개정법률안(대안)", LINK_URL="javascript:x")
    del crawl.service.answer
    asyncio.run(crawl.run())
    of_list = reasons(crawl)
    assert ("PRC_8", "link is no web address: javascript:x") in of_list
    odd = [bill(1, AGE="21"), bill(2)]
    crawl.service.answer = lambda service, _: rows_answer(service, 2, odd)
    run(crawl)
    assert reasons(crawl) == [*of_list, ("PRC_8/PRC_1", "not what was asked for: another AGE")]
    odd[0] = bill(1)
    run(crawl, fresh=True)
    assert reasons(crawl) == of_list


def test_a_tally_put_right_settles_what_its_roll_call_did_not_give(crawl, real):
    services(crawl, CALLS, real=real)
    crawl.details = {CALLS: [call(1, "AA1"), call(1, "BB2", "반대"), call(1, "CC3", "불참")]}
    run(crawl)
    stamp = Stamp(NOW, 1, lambda _: 2)
    rows = [vote(1, VOTE_TCNT="2", YES_TCNT="1", NO_TCNT="1", BLANK_TCNT="0")]
    (votes,) = (one for one in real.services if one.record == "vote")
    keeper = Keeper(SourceList(crawl.session(), votes, 22), None)
    with crawl.engine.begin() as connection:
        assert keeper.store(connection, rows, stamp) == []
    assert reasons(crawl) == []


def test_a_summary_keeps_its_text_without_what_cannot_be_kept(crawl):
    crawl.details = {SUMMARY: [summary(1, "가\x00나")]}
    run(crawl)
    assert [row["text"] for row in crawl.rows_of(Summary)] == ["가\ufffd나"]
    assert reasons(crawl) == [(f"PRC_1/{SUMMARY}", "text had characters that cannot be kept")]


def test_a_member_said_to_have_voted_in_two_ways_is_set_aside_and_the_first_is_kept(crawl, real):
    services(crawl, CALLS, real=real)
    crawl.details = {CALLS: [call(1, "AA1"), call(1, "AA1"), call(1, "AA1", "반대"), call(1, "BB2", None)]}
    run(crawl)
    assert {row["member_id"]: row["choice"] for row in crawl.rows_of(RollCall)} == {
        "AA1": "찬성",
        "BB2": None,
    }
    assert ("PRC_1", "said otherwise in another row") in reasons(crawl)


def test_a_lineage_that_loops_is_kept_with_an_aside(crawl, real):
    services(crawl, ABSORBED, real=real)
    with crawl.engine.begin() as connection:
        both = update(BILL).where(BILL.c.bill_id.in_(["PRC_1", "PRC_2"]))
        connection.execute(both.values(title="가법 일부개정법률안(대안)"))
    into = {"PRC_1": 2, "PRC_2": 1}
    crawl.service.answer = lambda service, query: rows_answer(service, 1, [bill(into[query["BILL_ID_REF"]])])
    run(crawl)
    assert len(crawl.rows_of(Absorption)) == 2
    assert ("PRC_1", "absorption loops: PRC_1 → PRC_2 → PRC_1") in reasons(crawl)


def test_a_missing_parameter_is_our_bug_and_costs_its_service_alone(crawl):
    whole = crawl.service.answer
    crawl.service.answer = lambda service, query: (
        code_answer("ERROR-300") if service == SUMMARY else whole(service, query)
    )
    report = run(crawl)
    (reason,) = report.reasons
    assert (reason.key, reason.values["code"]) == ("crawl.partial.refused", "ERROR-300")
    assert {row["service"] for row in crawl.rows_of(Asked)} == set(KEPT) - {SUMMARY}
    assert len([url for url in crawl.asked if SUMMARY in url]) == 1


def test_a_service_that_is_down_is_left_alone(crawl):
    whole = crawl.service.answer
    crawl.service.answer = lambda service, query: (
        (503, {}, b"busy") if service == SUMMARY else whole(service, query)
    )
    report = run(crawl)
    assert [reason.key for reason in report.reasons] == ["crawl.partial.unanswered"]
    asked = [url for url in crawl.asked if SUMMARY in url]
    assert len(asked) == details.FAILURES * crawl.sheet.politeness.tries


def test_lists_of_details_are_swept_and_leave_listed_alone(crawl, real):
    services(crawl, "nwbpacrgavhjryiph", "nknalejkafmvgzmpt", real=real)
    crawl.details = {
        "nwbpacrgavhjryiph": [
            {"BILL_ID": "PRC_1", "AGE": "22", "ANNOUNCE_DT": "2025-03-01", "VOTE_TCNT": "3"},
            {"BILL_ID": "PRC_99", "AGE": "22", "CURR_TRANS_DT": "2025-02-01", "VOTE_TCNT": None},
        ],
        "nknalejkafmvgzmpt": [{"BILL_ID": "PRC_2", "NOTI_ED_DT": "2026-07-20", "AGE": "22"}],
    }
    report = run(crawl)
    assert (report.state, report.missing, report.counts["aside"]) == ("complete", 0, 0)
    assert all(row["listed"] for row in crawl.bills().values())
    assert len(crawl.rows_of(BillCourse)) == 2


def test_a_tally_that_does_not_add_up_is_kept_with_an_aside(crawl):
    del crawl.service.answer  # the whole lists again
    crawl.service.rows[VOTES] = [vote(1, YES_TCNT=200, VOTE_TCNT=246)]
    asyncio.run(crawl.run())
    assert reasons(crawl) == [("PRC_1", "counts do not add up: 200 + 1 + 0 is not 246")]
    assert [row["yes"] for row in crawl.stored() if row["record"] == "plenary_vote"] == [200]


def test_no_question_about_a_bill_begins_like_the_list_of_its_service(crawl):
    session = crawl.session()
    absorbed = next(one for one in read_fact_sheet("assembly").details if one.bills == "alternative")
    spine = next(one for one in session.sheet.services if one.code == absorbed.code)
    asked = SourceList(session, absorbed, 22, {"bill_id": "PRC_1", "bill_no": "2200001"})
    assert SourceList(session, spine, 22).address_start not in asked.url(1, 1000)


def test_the_topic_ordered_comes_before_all_others(crawl):
    with crawl.engine.begin() as connection:
        for key, title in (("PRC_2", "온라인 플랫폼 기본법안"), ("PRC_5", "방송법 폐지법률안")):
            connection.execute(update(BILL).where(BILL.c.bill_id == key).values(title=title))
    run(crawl, topics=("online-platform-act",))
    assert bills_asked(crawl) == [f"PRC_{n}" for n in (2, 8, 7, 6, 5, 4, 3, 1, 0)]
    crawl.asked.clear()
    run(crawl, fresh=True)
    assert bills_asked(crawl)[:2] == ["PRC_2", "PRC_5"]


def test_only_the_bills_ordered_are_asked_about(crawl):
    with crawl.engine.begin() as connection:
        connection.execute(
            update(BILL).where(BILL.c.bill_id == "PRC_2").values(title="온라인 플랫폼 기본법안")
        )
    run(crawl, bill_ids=("PRC_3",), only=True)
    assert bills_asked(crawl) == ["PRC_3"]


def test_a_bill_ordered_is_asked_about_whatever_its_assembly(crawl):
    with crawl.engine.begin() as connection:
        connection.execute(update(BILL).where(BILL.c.bill_id == "PRC_3").values(assembly=21))
    run(crawl, bill_ids=("PRC_3",), only=True)
    assert bills_asked(crawl) == ["PRC_3"]
