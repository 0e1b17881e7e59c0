"""A news crawl from order to report: new addresses first, then the pages, source beside source."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Engine

from crawler.archive import ArchiveReader, ArchiveWriter
from crawler.ledger import Ledger
from crawler.news.discover import discover, lead
from crawler.news.found import Item
from crawler.news.guard import OPEN_HOSTS, is_web_address, proxy_hosts
from crawler.news.keep import Keeper
from crawler.news.pages import read_leads, read_waiting
from crawler.news.robots import Robots
from crawler.news.services import ask_service
from crawler.news.session import NewsOrder, NewsReport, NewsSession
from crawler.news.sheets import USUAL, NewsSheet, all_news_sheets, sheet_of_address
from crawler.news.visit import Pace, Visitor
from crawler.run import (
    COMMON_SETTINGS,
    Place,
    checked_base_url,
    kept_before,
    run_spider,
    showing_what_is_stored,
    writing,
)
from crawler.session import BudgetSpentError, Reason, StopCrawlError
from crawler.sheet import source_row
from crawler.spiders.page import Get, PageSpider
from index.addresses import AddressError
from index.errors import ConfigurationError
from index.moments import now, today
from index.store import leads, runs
from index.store.articles import REDACTED

SIDE_BY_SIDE = 8  # sources that are asked at once; each is asked one request after another


@dataclass(frozen=True)
class NewsMeans:
    """How a crawl reaches its sources: a stand-in for all hosts, keys by variable, recorded answers."""

    base_url: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    from_archive: Sequence[Path] = ()
    progress: Any = None


def crawl_news(order: NewsOrder, sheets: Sequence[NewsSheet], place: Place, means: NewsMeans) -> NewsReport:
    """Crawl sources, or the addresses of the order, and bring the index up to date.

    An interrupted crawl leaves the index as it was: the next crawl brings it up to date. One that failed
    shows what it stored.
    """
    for url in order.addresses:
        if not is_web_address(url):
            raise ConfigurationError("error.url", url=url)
    with news_session(order, place, means) as session, writing(place) as engine:
        session.archive.recall = partial(kept_before, engine)
        crawl = Crawl(session, engine, sheets)
        with showing_what_is_stored(engine, place, session.report), crawl.closing_the_books():
            run_spider(session, place, crawl.run, PageSpider, settings(session))
    return session.report


@contextmanager
def news_session(order: NewsOrder, place: Place, means: NewsMeans) -> Iterator[NewsSession]:
    """Open what the asking side needs; raises ConfigurationError for a wrong address or path."""
    recorded = ArchiveReader(means.from_archive) if means.from_archive else None
    base_url = checked_base_url(means.base_url) if means.base_url else None
    with ArchiveWriter(place.archive, "news", list(means.keys.values())) as archive:
        session = NewsSession(order, means.keys, archive, base_url, recorded)
        for file in recorded.damaged if recorded else []:
            session.report.notes.append(Reason("crawl.note.damaged_archive", {"file": file}))
        if means.progress:
            session.progress = means.progress
        yield session


def settings(session: NewsSession) -> dict[str, Any]:
    """Return Scrapy's settings for news: politeness is kept by Visitor, source by source."""
    typed = {urlsplit(url).hostname or "" for url in session.order.addresses}
    stand_in = {urlsplit(session.base_url).hostname or ""} if session.base_url else set()
    return {
        **COMMON_SETTINGS,
        "USER_AGENT": USUAL.user_agent.format(version=version("platwatch")),
        "DOWNLOAD_TIMEOUT": USUAL.timeout_seconds,
        "DOWNLOAD_MAXSIZE": USUAL.largest_body_bytes,
        "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https"), "crawler.news.door.GuardedDownloadHandler"),
        "TWISTED_DNS_RESOLVER": "crawler.news.guard.PublicResolver",
        OPEN_HOSTS: sorted(typed | stand_in | proxy_hosts()),
        "ROBOTSTXT_OBEY": False,  # crawler.news.robots reads it as RFC 9309 does, and keeps it
        "HTTPPROXY_ENABLED": not session.is_near,
    }


class Crawl:
    """The work of one crawl: a run, a visitor and a keeper for each source that has something to do."""

    def __init__(self, session: NewsSession, engine: Engine, sheets: Sequence[NewsSheet]) -> None:
        self.session = session
        self.engine = engine
        self.sheets = sheets
        self.robots = Robots()
        self.pace = Pace()
        self.keepers: dict[str, Keeper] = {}

    async def run(self, get: Get) -> None:
        """Collect what the order asks for."""
        if self.session.order.addresses:
            await self._side_by_side(self._read_typed(get))
            return
        found = [self._keeper(sheet, get) for sheet in self.sheets if sheet.is_found_by_itself]
        await self._side_by_side([(keeper, _meet(keeper)) for keeper in found])
        readers = [self._keeper(sheet, get) for sheet in self._to_read()]
        await self._side_by_side([(keeper, read_waiting(keeper)) for keeper in readers])

    def _to_read(self) -> list[NewsSheet]:
        with self.engine.connect() as connection:
            return [
                sheet
                for sheet in self.sheets
                if sheet.name in self.keepers or leads.waiting(connection, sheet.name, 1)
            ]

    def _read_typed(self, get: Get) -> list[tuple[Keeper, Any]]:
        groups: dict[str, dict[str, str]] = {}
        for url in self.session.order.addresses:
            sheet = sheet_of_address(url)
            try:
                met = lead(Item(url), sheet, "address", now())
            except AddressError as wrong:
                raise ConfigurationError("error.url", url=url) from wrong
            groups.setdefault(sheet.name, {})[met["id"]] = url
            with self.engine.begin() as connection:
                leads.add_leads(connection, [met])
        return [self._typed(sheet, groups, get) for sheet in all_news_sheets() if sheet.name in groups]

    def _typed(
        self, sheet: NewsSheet, groups: Mapping[str, Mapping[str, str]], get: Get
    ) -> tuple[Keeper, Any]:
        keeper, urls = self._keeper(sheet, get), groups[sheet.name]
        with self.engine.connect() as connection:
            known = leads.leads_of(connection, urls)
        rows = [{**row, "link": urls[row["id"]]} for row in known if row["reason"] != REDACTED]
        keeper.report.count(sheet.name, REDACTED, len(known) - len(rows))
        return keeper, read_leads(keeper, rows, typed=True)

    async def _side_by_side(self, work: Collection[tuple[Keeper, Any]]) -> None:
        free = asyncio.Semaphore(SIDE_BY_SIDE)

        async def do(keeper: Keeper, task: Any) -> None:  # noqa: ANN401 - a coroutine
            async with free:
                try:
                    await task
                except StopCrawlError as stop:
                    keeper.report.stop = stop.reason
                    if isinstance(stop, BudgetSpentError):
                        self.session.report.stop = stop.reason
                finally:
                    keeper.flush()

        try:
            async with asyncio.TaskGroup() as group:
                for keeper, task in work:
                    group.create_task(do(keeper, task))
        except BaseExceptionGroup as failed:
            raise failed.exceptions[0] from None

    def _keeper(self, sheet: NewsSheet, get: Get) -> Keeper:
        if sheet.name not in self.keepers:
            with self.engine.begin() as connection:
                run_id = runs.begin(connection, source_row(sheet), self._scope())
                left = sheet.budget - runs.requests_on(connection, sheet.name, today())
            visitor = Visitor(self.session, sheet, get, self.robots, self.pace, left)
            self.keepers[sheet.name] = Keeper(sheet, Ledger(self.engine, run_id), visitor)
        return self.keepers[sheet.name]

    def _scope(self) -> dict[str, Any]:
        order = self.session.order
        days = {"since": order.since, "until": order.until, "limit": order.limit or None}
        narrowed = "&".join(f"{name}={value}" for name, value in days.items() if value)
        queries = {"queries": list(order.queries), "addresses": len(order.addresses)}
        return {"narrowed": narrowed, "from_archive": self.session.recorded is not None, **queries}

    @contextmanager
    def closing_the_books(self) -> Iterator[None]:
        """Close the run of every source in the end, and add up what they counted."""
        failed = True
        try:
            yield
            failed = False
        finally:
            for keeper in self.keepers.values():
                self._close(keeper, failed=failed)

    def _close(self, keeper: Keeper, *, failed: bool) -> None:
        report = keeper.report
        report.interrupted = self.session.report.interrupted
        self.session.report.add(report)
        outcomes = {outcome: times for (_, outcome), times in report.outcomes.items()}
        reasons = [(reason.key, reason.values) for reason in report.reasons]
        counts = {**report.counts, "outcomes": outcomes}
        with self.engine.begin() as connection:
            state = "failed" if failed else report.state
            runs.end(connection, keeper.ledger.run_id, state, counts, reasons)


async def _meet(keeper: Keeper) -> None:
    if keeper.sheet.is_service:
        await ask_service(keeper)
    await discover(keeper)
