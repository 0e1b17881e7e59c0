"""What a bill's own answer no longer has: marked on a whole answer's word, listed again when it returns."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import time_machine
from made_up_details import ABSORBED, DETAIL, MEETINGS, detail, meeting
from made_up_rows import bill
from sqlalchemy import update

from crawler import detail_keep
from crawler.factsheet import read_fact_sheet
from crawler.loopback import code_answer, rows_answer
from index.moments import SEOUL
from index.records import Absorption, Aside, Bill, Meeting, Revision
from index.store import read
from index.store.engine import table

ALTERNATIVE = "PRC_8"
SERVICES = (DETAIL, MEETINGS, ABSORBED)
BROUGHT, DECIDED = meeting(1), meeting(1, result="의결")


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(datetime(2026, 7, 1, 12, tzinfo=SEOUL), tick=False) as clock:
        yield clock


@pytest.fixture
def crawl(crawl):
    """A store that holds nine bills, one of them a 대안, and what services say of two of them."""
    asyncio.run(crawl.run())
    kept = [
        one for one in read_fact_sheet("assembly").details if one.asked == "bill" and one.code in SERVICES
    ]
    crawl.sheet = replace(crawl.sheet, details=tuple(kept))
    named = update(table(Bill)).where(table(Bill).c.bill_id == ALTERNATIVE)
    with crawl.engine.begin() as connection:
        connection.execute(named.values(title="가법 일부개정법률안(대안)"))
    crawl.said = {
        (DETAIL, "PRC_1"): [detail(1)],
        (MEETINGS, "PRC_1"): [BROUGHT, DECIDED],
        (ABSORBED, ALTERNATIVE): [bill(1), bill(2)],
    }
    crawl.service.answer = lambda service, query: _answer(crawl.said, service, query)
    return crawl


def _answer(said, service, query):
    rows = said.get((service, query.get("BILL_ID_REF") or query["BILL_ID"]), [])
    return rows_answer(service, len(rows), rows) if rows else code_answer("INFO-200")


def run(crawl, clock, **order):
    """Ask about every bill, eight days after the last time."""
    clock.shift(timedelta(days=8))
    return crawl.ask(crawl.session(**order))


def listed(crawl, model, name):
    return {row[name]: row["listed"] for row in crawl.rows_of(model)}


def test_a_meeting_that_is_gone_is_marked_and_one_that_returns_is_listed_again(crawl, clock):
    run(crawl, clock)
    crawl.said[MEETINGS, "PRC_1"] = [BROUGHT]
    report = run(crawl, clock)
    assert (report.state, report.missing) == ("complete", 1)
    assert listed(crawl, Meeting, "result") == {"상정": True, "의결": False}
    assert run(crawl, clock).missing == 0
    crawl.said[MEETINGS, "PRC_1"] = [BROUGHT, DECIDED]
    run(crawl, clock)
    assert listed(crawl, Meeting, "result") == {"상정": True, "의결": True}
    told = [(row["kind"], row["field"], row["old"], row["new"]) for row in crawl.rows_of(Revision)]
    assert told == [("meeting", "listed", "true", "false"), ("meeting", "listed", "false", "true")]
    assert all(row["snapshot_id"] for row in crawl.rows_of(Revision))


def test_what_is_gone_is_told_and_makes_no_history(crawl, clock):
    run(crawl, clock)
    assert "의결" in {step["said"] for step in crawl.card("PRC_1")["steps"]}
    crawl.said[MEETINGS, "PRC_1"] = [BROUGHT]
    with crawl.engine.connect() as connection:
        before = read.generation(connection)
    run(crawl, clock)
    shown = crawl.card("PRC_1")
    assert {step["said"] for step in shown["steps"]} == {None, "상정"}
    assert [(one["record"], one["result"]) for one in shown["gone"]] == [("meeting", "의결")]
    with crawl.engine.connect() as connection:
        (group,) = read.number_groups(connection, before)
    assert group[0].bill["bill_id"] == "PRC_1"


def test_an_absorption_taken_back_is_no_lineage_at_either_end(crawl, clock):
    run(crawl, clock)
    assert [link["to"] for link in crawl.card("PRC_2")["links"]] == [ALTERNATIVE]
    crawl.said[ABSORBED, ALTERNATIVE] = [bill(1)]
    run(crawl, clock)
    assert listed(crawl, Absorption, "bill_id") == {"PRC_1": True, "PRC_2": False}
    assert [link["from"] for link in crawl.card(ALTERNATIVE)["links"]] == ["PRC_1"]
    assert crawl.card("PRC_2")["links"] == []
    for end in (ALTERNATIVE, "PRC_2"):
        assert [(one["from"], one["to"]) for one in crawl.card(end)["gone"]] == [("PRC_2", ALTERNATIVE)]


def test_no_data_where_there_was_some_is_believed_only_when_told_to(crawl, clock):
    run(crawl, clock)
    crawl.said[MEETINGS, "PRC_1"] = []
    assert run(crawl, clock).missing == 0
    assert set(listed(crawl, Meeting, "result").values()) == {True}
    (doubt,) = crawl.rows_of(Aside)
    assert (doubt["key"], doubt["reason"]) == (f"PRC_1/{MEETINGS}", "no rows where 2 were stated")
    assert run(crawl, clock, fresh=True).missing == 2
    assert set(listed(crawl, Meeting, "result").values()) == {False}


def test_no_data_is_believed_of_a_young_assembly(crawl, clock):
    clock.move_to(datetime(2024, 7, 1, 12, tzinfo=SEOUL))
    run(crawl, clock)
    crawl.said[MEETINGS, "PRC_1"] = []
    assert run(crawl, clock).missing == 2


def test_an_answer_with_a_row_that_cannot_be_read_takes_nothing_back(crawl, clock):
    run(crawl, clock)
    crawl.said[MEETINGS, "PRC_1"] = [BROUGHT, {**DECIDED, "JRCMIT_CONF_DT": "곧"}]
    assert run(crawl, clock).missing == 0
    assert set(listed(crawl, Meeting, "result").values()) == {True}


def test_an_answer_short_of_what_it_announces_takes_nothing_back(crawl, clock):
    crawl.said[MEETINGS, "PRC_1"] = [meeting(1, result=f"{number}차") for number in range(6)]
    crawl.service.answer = lambda service, query: _page(crawl.said, service, query)
    run(crawl, clock)
    assert len(crawl.rows_of(Meeting)) == 6
    crawl.service.answer = lambda service, query: _page(crawl.said, service, query, kept=1)
    report = run(crawl, clock)
    assert [reason.key for reason in report.reasons] == ["crawl.partial.short_of_bill"]
    assert set(listed(crawl, Meeting, "result").values()) == {True}


def _page(said, service, query, kept=4):
    """Return a page of four rows, of which the second is cut to so many."""
    rows = said.get((service, query.get("BILL_ID_REF") or query["BILL_ID"]), [])
    page = int(query["pIndex"])
    shown = rows[(page - 1) * 4 : page * 4][: kept if page > 1 else 4]
    return rows_answer(service, len(rows), shown) if shown else code_answer("INFO-200")


def test_cut_off_while_storing_nothing_is_half_kept(crawl, clock, monkeypatch):
    run(crawl, clock)
    crawl.said[MEETINGS, "PRC_1"] = [DECIDED]
    crawl.said[ABSORBED, ALTERNATIVE] = [bill(2), bill(3)]
    noted, stored = detail_keep.note_asked, crawl.stored()

    def cut_off(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(detail_keep, "note_asked", cut_off)
    with pytest.raises(KeyboardInterrupt):
        run(crawl, clock)
    assert [row for row in crawl.stored() if row["record"] != "run"] == [
        row for row in stored if row["record"] != "run"
    ]
    monkeypatch.setattr(detail_keep, "note_asked", noted)
    assert run(crawl, clock).missing == 2
    assert listed(crawl, Meeting, "result") == {"상정": False, "의결": True}
    assert listed(crawl, Absorption, "bill_id") == {"PRC_1": False, "PRC_2": True, "PRC_3": True}
