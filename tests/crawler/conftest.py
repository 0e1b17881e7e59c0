import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlsplit

import pytest
from made_up_rows import whole_lists
from sqlalchemy import select

from crawler.asking import Asker, Fetched
from crawler.details import ask_details
from crawler.factsheet import read_fact_sheet
from crawler.history import broken_off
from crawler.ledger import Ledger
from crawler.loopback import LoopbackAssembly
from crawler.session import Order, Session
from crawler.sheet import source_row
from crawler.sweep import sweep_lists
from index.store import read, runs
from index.store.dump import dump
from index.store.engine import connect, table
from index.store.migrate import migrate
from index.tracking.assemble import details_of
from index.tracking.cards import cards_of


@pytest.fixture
def sheet():
    """The real fact sheet with pages of four rows, samples of two, and no waiting."""
    real = read_fact_sheet("assembly")
    return replace(
        real,
        paging=replace(real.paging, size=4, sample_rows=2),
        politeness=replace(real.politeness, backoff_seconds=0.0),
    )


class Crawl:
    """A crawl without Scrapy: a service in memory, answers archived nowhere, a store in a file."""

    def __init__(self, sheet, engine):
        self.sheet = sheet
        self.engine = engine
        self.service = LoopbackAssembly(whole_lists())
        self.asked = []
        self.bodies = []  # what to answer in place of the service, first to last

    def session(self, key="real", **order):
        order = Order(**{"assemblies": (22,), **order})
        return Session(self.sheet, order, "http://127.0.0.1:1", key, archive=None)

    async def run(self, session=None, **order):
        session = session or self.session(**order)
        with self.engine.begin() as connection:
            goes_on_from = broken_off(connection, self.sheet.name)
            run_id = runs.begin(connection, source_row(self.sheet), {})
        ledger = Ledger(self.engine, run_id, goes_on_from)
        await sweep_lists(session, ledger, Asker(session, self.fetcher(session)))  # what it raises is a kill
        reasons = [(reason.key, reason.values) for reason in session.report.reasons]
        with self.engine.begin() as connection:
            runs.end(connection, run_id, session.report.state, {}, reasons)
        return session.report

    def ask(self, session, collect=ask_details):
        """Collect what is asked bill by bill, or what a crawl collects in its place."""
        with self.engine.begin() as connection:
            scope = {"details": collect is ask_details, "fresh": session.order.fresh}
            run_id = runs.begin(connection, source_row(self.sheet), scope)
        asyncio.run(collect(session, Ledger(self.engine, run_id), Asker(session, self.fetcher(session))))
        with self.engine.begin() as connection:
            runs.end(connection, run_id, session.report.state, {}, [])
        return session.report

    def fetcher(self, session):
        async def fetch(url, service):
            self.asked.append(url)
            query = dict(parse_qsl(urlsplit(url).query)) | ({"KEY": session.key} if session.key else {})
            status, headers, body = self.bodies.pop(0) if self.bodies else self.service.answer(service, query)
            moment = datetime.now(UTC)
            place = {"file": "a.warc.gz", "offset": 0, "length": len(body), "digest": "sha256:0"}
            snapshot = {"service": service, "url": url, "status": status, "fetched_at": moment, **place}
            return Fetched(status, body, headers.get("Retry-After"), snapshot)

        return fetch

    def stored(self):
        return list(dump(self.engine))

    def rows_of(self, model):
        with self.engine.connect() as connection:
            return connection.execute(select(table(model)).order_by(table(model).c.id)).mappings().all()

    def card(self, bill_id):
        with self.engine.connect() as connection:
            groups = list(read.number_groups(connection))
            details = details_of(connection, groups)
        return next(one for group in groups for one in cards_of(group, details) if one["id"] == bill_id)

    def bills(self):
        return {row["bill_id"]: row for row in self.stored() if row["record"] == "bill"}


@pytest.fixture
def crawl(sheet, tmp_path, monkeypatch):
    monkeypatch.setattr("crawler.asking.NEAR_BACKOFF_SECONDS", 0.0)
    engine = connect(f"sqlite:///{tmp_path / 'platwatch.db'}")
    migrate(engine, tmp_path / "backup")
    yield Crawl(sheet, engine)
    engine.dispose()
