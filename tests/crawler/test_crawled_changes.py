"""Two crawls with edits in between: exactly those are changes, and the days before are known."""

import asyncio
from datetime import datetime

import pytest
import time_machine
from made_up_rows import BILLS, MEMBERS
from sqlalchemy import select

from index.moments import SEOUL
from index.records import Bill
from index.store.engine import table
from index.store.history import revisions
from index.tracking.changes import by_bill_and_day, known

FIRST, SECOND = datetime(2026, 7, 1, 12, tzinfo=SEOUL), datetime(2026, 7, 3, 12, tzinfo=SEOUL)


@pytest.fixture
def edited(crawl):
    """A store of two crawls: a result, a committee, a title, and a row that was dropped."""
    with time_machine.travel(FIRST):
        asyncio.run(crawl.run())
    edits = {
        "PRC_1": {"PROC_RESULT_CD": "철회", "PROC_RESULT": "철회"},
        "PRC_2": {"CURR_COMMITTEE": "정무위원회", "COMMITTEE": "정무위원회"},
        "PRC_3": {"BILL_NAME": "새 이름의 법률안"},
    }
    for service in (BILLS, MEMBERS):
        rows = [row for row in crawl.service.rows[service] if row["BILL_ID"] != "PRC_4"]
        crawl.service.rows[service] = [_edit(row, edits.get(row["BILL_ID"], {})) for row in rows]
    with time_machine.travel(SECOND):
        asyncio.run(crawl.run())
    return crawl.engine


def _edit(row, changes):
    own = {name: value for name, value in changes.items() if name in row or name == "CURR_COMMITTEE"}
    return {**row, **own}


def test_exactly_the_edits_are_changes(edited):
    with edited.connect() as connection:
        days = by_bill_and_day(revisions(connection, since=FIRST))
    assert {(one.key, one.field, one.new) for day in days for one in day.changes} == {
        ("PRC_1", "result", "철회"),
        ("PRC_2", "committee", "정무위원회"),
        ("PRC_3", "title", "새 이름의 법률안"),
        ("PRC_4", "listed", "false"),
    }
    assert {day.day for day in days} == {SECOND.date()}


@pytest.mark.parametrize(
    ("key", "field", "before", "after"),
    [
        ("PRC_1", "result", None, "철회"),
        ("PRC_2", "committee", None, "정무위원회"),
        ("PRC_3", "title", "3번 법률안", "새 이름의 법률안"),
        ("PRC_4", "listed", True, False),
    ],
)
def test_the_days_before_are_known(edited, key, field, before, after):
    bills = table(Bill)
    with edited.connect() as connection:
        row = connection.execute(select(bills).where(bills.c.bill_id == key)).mappings().one()
        said = list(revisions(connection, bill_id=key))
    assert [one["field"] for one in said] == [field]
    assert (known(row, said, FIRST.date())[field], known(row, said, SECOND.date())[field]) == (before, after)
