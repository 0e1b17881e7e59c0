"""What lists of details no longer have: believed, ended and marked where a whole list lacks it."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import time_machine
from made_up_details import SITTING
from sqlalchemy import select

from crawler.asking import Asker
from crawler.details import ask_details
from crawler.factsheet import read_fact_sheet
from crawler.ledger import Ledger
from crawler.loopback import code_answer, rows_answer
from index.moments import SEOUL
from index.records import Membership
from index.store import runs
from index.store.engine import table

SHEET = read_fact_sheet("assembly")


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(datetime(2026, 7, 1, 12, tzinfo=SEOUL), tick=False) as clock:
        yield clock


@pytest.fixture
def crawl(crawl, clock):
    """A store that holds nine bills; ``crawl.lists(code=rows)`` asks for those lists a day later."""
    asyncio.run(crawl.run())

    def lists(fresh=False, **said):
        clock.shift(timedelta(days=1))
        crawl.sheet = replace(SHEET, details=tuple(one for one in SHEET.details if one.code in said))
        crawl.service.answer = lambda service, query: _answer(said[service], service)
        with crawl.engine.begin() as connection:
            names = ("name", "title", "publisher", "licence", "rank", "address")
            run_id = runs.begin(connection, {name: getattr(SHEET, name) for name in names}, {})
        session = crawl.session(fresh=fresh)
        asker = Asker(session, crawl.fetcher(session))
        asyncio.run(ask_details(session, Ledger(crawl.engine, run_id), asker))
        return session.report

    crawl.lists = lists
    return crawl


def _answer(rows, service):
    return rows_answer(service, len(rows), rows) if rows else code_answer("INFO-200")


def rows_of(crawl, model):
    with crawl.engine.connect() as connection:
        return connection.execute(select(table(model)).order_by(table(model).c.id)).mappings().all()


def member(number):
    said = {"MONA_CD": f"M{number}", "HG_NM": f"의원{number}", "POLY_NM": "가당", "ORIG_NM": "서울"}
    return {**said, "CMITS": "정무위원회", "UNITS": "제22대"}


@pytest.mark.parametrize("left", [0, 3])
def test_that_most_members_left_on_one_day_is_believed_only_when_told_to(left, crawl):
    sitting = [member(number) for number in range(5)]
    crawl.lists(**{SITTING: sitting})
    report = crawl.lists(**{SITTING: sitting[:left]})
    assert (report.state, [one.key for one in report.reasons]) == ("partial", ["crawl.partial.shrunk"])
    assert all(row["seen_until"] is None for row in rows_of(crawl, Membership))
    assert crawl.lists(**{SITTING: sitting}).state == "complete"
    assert len(rows_of(crawl, Membership)) == 3 * 5
    crawl.lists(fresh=True, **{SITTING: sitting[:left]})
    assert sum(row["seen_until"] is not None for row in rows_of(crawl, Membership)) == 3 * (5 - left)
