import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
import time_machine
from made_up_rows import BILLS, MEMBERS, VOTES, bill, member_bill, vote, whole_lists
from sqlalchemy import func, select

from crawler.keep import Page, page_of
from crawler.loopback import code_answer, rows_answer
from crawler.session import StopCrawlError
from index.moments import SEOUL
from index.records import Aside, Revision, Snapshot, Sweep
from index.store.engine import table

NOW = datetime(2026, 7, 1, 12, tzinfo=SEOUL)


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def run(crawl, **order):
    return asyncio.run(crawl.run(**order))


def sweep_states(crawl):
    return [row["state"] for row in crawl.rows_of(Sweep)]


def keys(reasons):
    return [reason.key.removeprefix("crawl.partial.") for reason in reasons]


def test_a_whole_crawl(crawl):
    report = run(crawl)
    assert report.state == "complete"
    assert len(crawl.bills()) == 9
    assert crawl.bills()["PRC_1"]["co_names"] == "홍길동,이몽룡"
    assert report.counts["new"] == 10
    assert len(crawl.asked) == 3 + 3 + 1
    assert sweep_states(crawl) == ["complete"] * 3


def test_twice_is_the_same(crawl):
    run(crawl)
    before = crawl.stored()
    report = run(crawl)
    assert crawl.stored() == before
    assert (report.counts["new"], report.counts["changed"], report.counts["unchanged"]) == (0, 0, 10)


def test_edits_are_found_and_nothing_else(crawl):
    run(crawl)
    crawl.service.rows[BILLS][3]["PROC_RESULT_CD"] = "철회"
    report = run(crawl)
    assert report.changed == {"bill:PRC_3"}
    (revision,) = crawl.rows_of(Revision)
    assert (revision["key"], revision["field"], revision["old"], revision["new"]) == (
        "PRC_3",
        "result",
        None,
        "철회",
    )


def test_what_is_no_longer_listed_is_kept_and_marked(crawl):
    run(crawl)
    crawl.service.rows[BILLS] = crawl.service.rows[BILLS][1:]
    report = run(crawl)
    assert report.state == "complete"
    assert report.missing == 1
    assert [key for key, row in crawl.bills().items() if not row["listed"]] == ["PRC_0"]


class Moving(list):
    """A list that grows (or shrinks) by a row after some of its first answers."""

    def __init__(self, versions):
        super().__init__(versions[0])
        self.versions = versions[1:]

    def step(self):
        if self.versions:
            self[:] = self.versions.pop(0)


def moving(crawl, *versions):
    crawl.service.rows[BILLS] = Moving(list(versions))
    answer = crawl.service.answer

    def answer_and_move(service, query):
        given = answer(service, query)
        if service == BILLS:
            crawl.service.rows[BILLS].step()
        return given

    crawl.service.answer = answer_and_move


@pytest.mark.parametrize("first", [range(8), range(7), range(10), range(12)])
def test_a_list_that_moves_is_swept_again(crawl, first):
    moving(crawl, [bill(n) for n in first], whole_lists()[BILLS])
    report = run(crawl)
    assert report.state == "complete"
    assert sweep_states(crawl)[:2] == ["moved", "complete"]
    assert {key for key, row in crawl.bills().items() if row["listed"]} == {f"PRC_{n}" for n in range(9)}


def test_a_list_that_never_stands_still_is_partial(crawl):
    attempts = crawl.sheet.sweeps.attempts
    moving(crawl, *[[bill(n) for n in range(9 + step % 2)] for step in range(99)])
    report = run(crawl)
    assert keys(report.reasons) == ["moving"]
    assert len([row for row in crawl.rows_of(Sweep) if row["service"] == BILLS]) <= attempts


def test_fewer_records_than_announced_are_partial_and_asked_for_twice(crawl):
    crawl.service.rows[BILLS] = [*whole_lists(8)[BILLS], bill(3)]  # far from the other, so no mere repetition
    report = run(crawl)
    (reason,) = report.reasons
    assert reason.key == "crawl.partial.short"
    assert reason.values == {"list": "의안검색 22대", "announced": 9, "distinct": 8, "missing": 1}
    assert len([url for url in crawl.asked if BILLS in url]) == 6


def test_a_row_printed_twice_in_one_answer_is_the_sources_own(crawl):
    crawl.service.rows[VOTES] = [vote(1), vote(1), vote(2)]
    assert run(crawl).state == "complete"


def test_a_row_without_key_goes_aside(crawl):
    crawl.service.rows[BILLS][4]["BILL_ID"] = " "
    report = run(crawl)
    assert keys(report.reasons) == ["short"]
    assert {row["reason"] for row in crawl.rows_of(Aside)} == {"no BILL_ID"}


def test_a_row_with_a_key_that_cannot_be_understood_is_not_missing(crawl):
    run(crawl)
    crawl.service.rows[BILLS][4]["PROPOSE_DT"] = "곧"
    report = run(crawl)
    assert (report.state, report.counts["aside"], report.missing) == ("complete", 1, 0)


def test_rows_of_another_assembly_go_aside(crawl):
    answer = crawl.service.answer
    crawl.service.answer = lambda service, query: (
        rows_answer(BILLS, 1, [bill(50, assembly=21)]) if service == BILLS else answer(service, query)
    )
    run(crawl)
    assert "PRC_50" not in crawl.bills()
    assert "of another Assembly" in {row["reason"] for row in crawl.rows_of(Aside)}


def test_unknown_fields_and_disagreements_are_reported(crawl):
    crawl.service.rows[BILLS][0]["NEW_FIELD"] = "x"
    crawl.service.rows[MEMBERS][0]["BILL_NAME"] = "다른 이름"
    report = run(crawl)
    assert report.unknown_fields == {BILLS: {"NEW_FIELD"}}
    assert {row["reason"] for row in crawl.rows_of(Aside)} == {"lists disagree on title"}
    assert crawl.bills()["PRC_0"]["title"] == "0번 법률안"


def test_an_empty_list_is_not_believed_of_an_old_assembly(crawl):
    crawl.service.rows[VOTES] = []
    assert keys(run(crawl).reasons) == ["empty"]
    assert run(crawl, fresh=True).state == "complete"


def test_an_empty_list_is_believed_of_a_young_assembly(crawl):
    crawl.service.rows = {BILLS: [], MEMBERS: [], VOTES: []}
    with time_machine.travel(datetime(2024, 6, 1, tzinfo=SEOUL), tick=False):
        assert run(crawl).state == "complete"


def test_a_list_that_shrank_too_much_is_not_believed(crawl):
    run(crawl)
    crawl.service.rows[BILLS] = whole_lists(3)[BILLS]
    report = run(crawl)
    assert keys(report.reasons) == ["shrunk"]
    assert report.missing == 0
    assert run(crawl, fresh=True).missing == 6


@pytest.mark.parametrize(("key", "reason"), [(None, "no_key"), ("wrong", "wrong_key")])
@pytest.mark.parametrize("order", [{}, {"limit": 1}, {"since": date(2024, 6, 1)}])
def test_the_sample_without_a_key_is_not_stored(crawl, key, reason, order):
    crawl.service.key = "real"
    crawl.sheet = replace(crawl.sheet, paging=replace(crawl.sheet.paging, size=8, sample_rows=5))
    with pytest.raises(StopCrawlError) as stopped:
        run(crawl, key=key, **order)
    assert stopped.value.reason.key == f"crawl.stop.{reason}"
    assert stopped.value.reason.values["total"] == 9
    assert crawl.stored() == []
    assert sweep_states(crawl) == []


def test_a_small_list_without_a_key_is_not_believed_either(crawl):
    crawl.service.rows = whole_lists(1)
    with pytest.raises(StopCrawlError) as stopped:
        run(crawl, key=None)
    assert stopped.value.reason.key == "crawl.stop.no_key"


@pytest.mark.parametrize(
    ("limit", "stored", "state"),
    [(1, 1, "partial"), (5, 5, "partial"), (8, 8, "partial"), (9, 9, "complete"), (50, 9, "complete")],
)
def test_limit(crawl, limit, stored, state):
    crawl.service.rows[VOTES] = []
    crawl.sheet = replace(crawl.sheet, sweeps=replace(crawl.sheet.sweeps, empty_days=10_000))
    report = run(crawl, limit=limit)
    assert (len(crawl.bills()), report.state) == (stored, state)
    assert all(int(url.rpartition("=")[2]) <= 4 for url in crawl.asked)


def test_since_and_until_sweep_the_whole_list_and_store_what_is_asked_for(crawl):
    crawl.service.rows[BILLS][8]["PROPOSE_DT"] = None
    crawl.service.rows[VOTES] = [vote(1), vote(4)]
    report = run(crawl, since=date(2024, 6, 4), until=date(2024, 6, 6))
    assert set(crawl.bills()) == {"PRC_3", "PRC_4", "PRC_5", "PRC_8"}
    assert (report.state, report.outside, report.undated) == ("complete", 5, {"PRC_8"})
    assert [row["bill_id"] for row in crawl.stored() if row["record"] == "plenary_vote"] == ["PRC_4"]


def test_a_crawl_stopped_by_the_quota_goes_on_where_it_was(crawl):
    good = [crawl.service.answer(BILLS, {"AGE": "22", "pIndex": str(n), "pSize": "4"}) for n in (1, 2)]
    crawl.bodies = [*good, code_answer("ERROR-337")]
    with pytest.raises(StopCrawlError):
        run(crawl)
    crawl.asked.clear()
    assert run(crawl).state == "complete"
    assert "pIndex=3" in crawl.asked[0]
    assert len(crawl.asked) == 1 + 3 + 1


class KilledError(Exception):
    pass


def killed(crawl, after):
    """Run a crawl that is killed after so many answers."""
    answer, left = crawl.service.answer, iter(range(after))

    def answer_or_die(service, query):
        if next(left, None) is None:
            raise KilledError
        return answer(service, query)

    crawl.service.answer = answer_or_die
    with pytest.raises(KilledError):
        run(crawl)
    crawl.service.answer = answer
    crawl.asked.clear()


def test_lists_swept_before_crawls_were_broken_off_are_not_asked_for_again(crawl):
    killed(crawl, after=6)
    killed(crawl, after=0)
    assert run(crawl).state == "complete"
    assert len(crawl.asked) == 1
    run(crawl)
    assert len(crawl.asked) == 1 + 7


def test_a_list_that_a_later_crawl_began_anew_is_not_taken_over_from_an_older_one(crawl):
    html = (200, {}, "<html>점검 중입니다.</html>".encode())
    answer = crawl.service.answer
    crawl.service.answer = lambda service, query: html if service == VOTES else answer(service, query)
    assert run(crawl).state == "partial"
    crawl.service.answer = answer
    crawl.service.rows[BILLS] = crawl.service.rows[BILLS][1:]  # one dropped, one changed
    crawl.service.rows[MEMBERS][3]["PUBL_PROPOSER"] = "성춘향"
    killed(crawl, after=1)
    report = run(crawl)
    assert (report.state, report.missing) == ("complete", 1)
    assert crawl.bills()["PRC_3"]["co_names"] == "성춘향"
    assert len(crawl.asked) == 1 + 3 + 1


def test_a_complete_sweep_is_not_taken_over_past_a_crawl_that_came_to_its_end(crawl):
    killed(crawl, after=6)
    run(crawl, since=date(2024, 6, 4))
    crawl.asked.clear()
    killed(crawl, after=0)
    run(crawl)
    assert len(crawl.asked) == 7


def test_a_complete_sweep_is_taken_over_for_a_day(crawl):
    killed(crawl, after=6)
    with time_machine.travel(NOW + timedelta(hours=25), tick=False):
        run(crawl)
    assert len(crawl.asked) == 7


def test_a_list_broken_off_is_gone_on_with_for_days_after_its_latest_page(crawl):
    for day, pages in ((0, 1), (2, 1), (4, 0)):
        with time_machine.travel(NOW + timedelta(days=day), tick=False):
            killed(crawl, after=pages)
    with time_machine.travel(NOW + timedelta(days=4), tick=False):
        assert run(crawl).state == "complete"
    assert "pIndex=3" in crawl.asked[0]


def test_an_old_unfinished_sweep_is_given_up(crawl):
    killed(crawl, after=1)
    with time_machine.travel(NOW + timedelta(hours=73), tick=False):
        run(crawl)
    assert sweep_states(crawl)[:2] == ["moved", "complete"]


def test_what_a_list_set_aside_goes_when_it_says_so_no_more(crawl):
    crawl.service.rows[BILLS][4]["PROPOSE_DT"] = "곧"
    crawl.service.rows[MEMBERS][0]["BILL_NAME"] = "다른 이름"
    crawl.service.rows[VOTES][0]["PROC_DT"] = "곧"
    assert run(crawl).counts["aside"] == len(crawl.rows_of(Aside)) == 3
    crawl.service.rows = whole_lists()
    crawl.service.rows[VOTES][0]["PROC_DT"] = "곧"
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        assert run(crawl).counts["aside"] == 1
    assert {row["service"] for row in crawl.rows_of(Aside)} == {VOTES}


def test_what_other_assemblies_set_aside_stays(crawl):
    crawl.service.rows[BILLS][4]["PROPOSE_DT"] = "곧"
    run(crawl)
    crawl.service.rows[BILLS] += [bill(n, assembly=21) for n in range(20, 22)]
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        run(crawl, assemblies=(21,))
    assert len(crawl.rows_of(Aside)) == 1


def test_a_page_that_was_unanswered_is_settled_when_the_list_is_whole(crawl):
    html = (200, {}, "<html>점검 중입니다.</html>".encode())
    first = crawl.service.answer(BILLS, {"AGE": "22", "pIndex": "1", "pSize": "4"})
    crawl.bodies = [first, *[html] * crawl.sheet.politeness.tries]
    run(crawl)
    assert len(crawl.rows_of(Aside)) == 1
    run(crawl)
    assert crawl.rows_of(Aside) == []


def test_an_unanswered_page_costs_its_list_alone(crawl):
    html = (200, {}, "<html>점검 중입니다.</html>".encode())
    crawl.bodies = [html] * crawl.sheet.politeness.tries
    report = run(crawl)
    assert keys(report.reasons) == ["unanswered"]
    (kept,) = crawl.rows_of(Aside)
    assert kept["reason"] == "html or xml instead of json"
    assert kept["snapshot_id"] in {row["id"] for row in crawl.rows_of(Snapshot)}
    assert sweep_states(crawl) == ["complete"] * 2


class TestClosedAssembly:
    @pytest.fixture
    def crawl(self, crawl):
        crawl.service.rows = {
            BILLS: [bill(n, assembly=21) for n in range(9)],
            MEMBERS: [member_bill(n, assembly=21) for n in range(9)],
            VOTES: [vote(1, assembly=21)],
        }
        run(crawl, assemblies=(21,))
        crawl.asked.clear()
        return crawl

    def test_only_its_totals_are_asked_for(self, crawl):
        report = run(crawl, assemblies=(21,))
        assert len(crawl.asked) == 3
        assert (report.state, report.counts["unchanged"], len(report.notes)) == ("complete", 10, 3)

    def test_fresh_sweeps(self, crawl):
        run(crawl, assemblies=(21,), fresh=True)
        assert len(crawl.asked) == 7

    def test_another_total_sweeps(self, crawl):
        crawl.service.rows[BILLS].append(bill(20, assembly=21))
        report = run(crawl, assemblies=(21,))
        assert report.new == {"bill:PRC_20"}
        assert len(crawl.asked) == 4 + 2

    def test_it_is_swept_again_after_a_month(self, crawl):
        with time_machine.travel(datetime(2026, 8, 15, tzinfo=SEOUL), tick=False):
            run(crawl, assemblies=(21,))
        assert len(crawl.asked) == 7

    @pytest.mark.parametrize("key", [None, "wrong"])
    def test_without_the_right_key_nothing_is_taken_as_unchanged(self, crawl, key):
        crawl.service.key = "real"
        crawl.sheet = replace(crawl.sheet, paging=replace(crawl.sheet.paging, size=8, sample_rows=5))
        with pytest.raises(StopCrawlError):
            run(crawl, assemblies=(21,), key=key)


def test_keys_of_a_page():
    row = {"BILL_ID": "a", "x": 1}
    rows = [row, dict(row), {"BILL_ID": "a", "x": 2}, {"BILL_ID": " b "}, {"BILL_ID": 3}, {}, None]
    assert page_of(rows, "BILL_ID") == Page(["a", "b"], 1)


def test_every_response_that_is_stored_from_has_a_snapshot(crawl):
    run(crawl)
    with crawl.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(table(Snapshot))).scalar() == 7


def test_fields_that_no_row_of_a_whole_list_has_are_reported(crawl):
    for row in crawl.service.rows[BILLS]:
        row.pop("PROPOSE_DT")
    report = run(crawl)
    assert "PROPOSE_DT" in report.absent_fields[BILLS]
    assert "BILL_NAME" not in report.absent_fields[BILLS]
    assert "RST_MONA_CD" not in report.absent_fields.get(MEMBERS, set())


def test_fields_are_not_missed_in_a_part_of_a_list(crawl):
    assert BILLS not in run(crawl, limit=2).absent_fields


def test_results_that_nobody_knows_are_reported_once(crawl):
    for row in crawl.service.rows[BILLS][:3]:
        row["PROC_RESULT_CD"] = "미래의 결과"
    crawl.service.rows[BILLS][4]["PROC_RESULT_CD"] = "대안반영폐기"
    assert run(crawl).unknown_results == {"미래의 결과"}
