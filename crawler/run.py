"""A crawl from order to report: lock, migrate, crawl with Scrapy, close the books, update the index."""

from __future__ import annotations

import signal
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy.crawler import CrawlerProcess
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from twisted.python.failure import Failure

from crawler.archive import ArchiveReader, ArchiveWriter, Original
from crawler.asking import Asker
from crawler.collecting import spare_collections
from crawler.factsheet import FactSheet
from crawler.history import broken_off
from crawler.ledger import Ledger
from crawler.logs import logging_to
from crawler.session import Order, Reason, Report, Session, is_loopback
from crawler.sheet import source_row
from crawler.spiders.service import ServiceSpider
from crawler.spiders.working import WorkingSpider
from crawler.sweep import sweep_lists
from index.errors import ConfigurationError, PlatwatchError
from index.search.builder import bring_up_to_date
from index.store import runs
from index.store.engine import connect
from index.store.lock import write_lock
from index.store.migrate import migrate


@dataclass(frozen=True)
class Place:
    """Where a crawl keeps things: the user's home and the store's URL."""

    home: Path
    store_url: str

    @property
    def archive(self) -> Path:
        """Return the folder of archived responses."""
        return self.home / "archive"

    @property
    def index(self) -> Path:
        """Return the folder of the search index."""
        return self.home / "index"


@dataclass(frozen=True)
class Means:
    """How a crawl reaches its source: address, key, recorded answers to use instead, progress calls.

    ``allowed`` says that the user has recorded that a source which is not enabled may be asked.
    """

    base_url: str | None = None
    key: str | None = None
    from_archive: Sequence[Path] = ()
    allowed: bool = False
    progress: Callable[[str, int, int], None] = field(default=lambda _list, _done, _total: None)


@contextmanager
def writing(place: Place) -> Iterator[Engine]:
    """Hold the store for writing, migrated to this program's schema."""
    engine = connect(place.store_url)
    try:
        with write_lock(place.home, engine):
            migrate(engine, place.home / "backup")
            yield engine
    finally:
        engine.dispose()


Collect = Callable[[Session, Ledger, Asker], Awaitable[None]]


def crawl(
    sheet: FactSheet,
    order: Order,
    place: Place,
    means: Means,
    details: Collect | None = None,
    *,
    schedule: bool = False,
) -> Report:
    """Crawl one source and bring the index up to date; the report says whether it is complete.

    ``details``, where given, are collected in the place of the lists; ``schedule`` says that they are
    sittings. An interrupted crawl leaves the index as it was: the next crawl brings it up to date. One
    that failed shows what it stored.
    """
    with session_for(sheet, order, place, means) as session, writing(place) as engine:
        with engine.begin() as connection:
            series = {"details": details is not None and not schedule, "schedule": schedule}
            goes_on_from = broken_off(connection, sheet.name, **series)
            scope = {**_scope(order, means), **series}
            run_id = runs.begin(connection, source_row(sheet), scope)
        ledger = Ledger(engine, run_id, goes_on_from)
        session.archive.recall = partial(kept_before, engine)
        spare_collections()
        with (
            showing_what_is_stored(engine, place, session.report),
            _closing_the_books(ledger, session.report),
        ):
            run_spider(session, place, partial(details or sweep_lists, session, ledger))
    return session.report


@contextmanager
def showing_what_is_stored(engine: Engine, place: Place, report: Report) -> Iterator[None]:
    """Bring the index up to date in the end, also of a crawl that failed; not of an interrupted one."""
    try:
        yield
    except Exception as failure:
        try:
            bring_up_to_date(engine, place.index)
        except (PlatwatchError, SQLAlchemyError, OSError) as another:
            # The user is told what the crawl failed of. The log is closed by now: what it is told is printed.
            failure.add_note(f"nor was the index brought up to date: {another!r}")
        raise
    if not report.interrupted:
        bring_up_to_date(engine, place.index)


def kept_before(engine: Engine, digest: str) -> Original | None:
    """Return the first response in the archive with a body of that digest."""
    with engine.connect() as connection:
        found = runs.archived(connection, digest)
    return Original(*(found[name] for name in ("url", "fetched_at", "file", "offset"))) if found else None


@contextmanager
def session_for(sheet: FactSheet, order: Order, place: Place, means: Means) -> Iterator[Session]:
    """Open what the asking side of a crawl needs.

    Raises ConfigurationError for a wrong address or path, and for a source that may not be asked.
    """
    recorded = ArchiveReader(means.from_archive) if means.from_archive else None
    base_url = _base_url(sheet, means, recorded)
    if not (sheet.enabled or means.allowed or recorded is not None or is_loopback(base_url)):
        about = {"name": sheet.name, "title": sheet.title, "address": sheet.address}
        raise ConfigurationError("error.source.off", **about)
    with ArchiveWriter(place.archive, sheet.name, [means.key] if means.key else []) as archive:
        damaged = recorded.damaged if recorded else []
        report = Report(notes=[Reason("crawl.note.damaged_archive", {"file": file}) for file in damaged])
        yield Session(sheet, order, base_url, means.key, archive, recorded, report, means.progress)


@contextmanager
def _closing_the_books(ledger: Ledger, report: Report) -> Iterator[None]:
    state = "failed"
    try:
        yield
        state = report.state
    finally:
        reasons = [(reason.key, reason.values) for reason in report.reasons]
        with ledger.engine.begin() as connection:
            runs.end(connection, ledger.run_id, state, {**report.counts, **report.oddities}, reasons)


def run_spider(
    session: Any,  # noqa: ANN401 - each spider's own, with a report and secrets
    place: Place,
    work: Any,  # noqa: ANN401 - as the spider takes it
    kind: type[WorkingSpider] = ServiceSpider,
    own_settings: Mapping[str, Any] | None = None,
) -> None:
    """Let Scrapy's reactor do the work, which may happen once in a process; raises what the work raised."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    failures: list[Failure] = []
    with logging_to(place.home / "logs", session.secrets):
        process = CrawlerProcess(dict(own_settings or settings(session)))
        crawler = process.create_crawler(kind)
        process.crawl(crawler, session=session, work=work).addErrback(failures.append)
        try:
            process.start()
        finally:
            for number, handler in handlers.items():  # Scrapy leaves its own
                signal.signal(number, handler or signal.SIG_DFL)
    for failure in failures:
        failure.raiseException()
    spider = crawler.spider
    assert isinstance(spider, WorkingSpider)
    if spider.failure is not None:
        raise spider.failure
    session.report.interrupted = not spider.ended


COMMON_SETTINGS: Mapping[str, Any] = {
    "DOWNLOAD_WARNSIZE": 0,
    "DOWNLOAD_FAIL_ON_DATALOSS": False,  # a cut body is archived before it is refused
    "DOWNLOADER_MIDDLEWARES": {"crawler.middleware.ArchiveMiddleware": 100},
    "RETRY_ENABLED": False,  # crawler.asking and crawler.news.visit know which answers are worth another try
    "REDIRECT_ENABLED": False,  # a service does not redirect; pages are followed by hand
    "METAREFRESH_ENABLED": False,  # it would ask where a page says to go on, past robots.txt and our guards
    "COOKIES_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "LOG_ENABLED": False,
    "LOG_INSTALL_ROOT_HANDLER": False,
    "MEMUSAGE_ENABLED": False,
}


def settings(session: Session) -> dict[str, Any]:
    """Return Scrapy's settings for a session: the fact sheet's politeness, none of it on this machine."""
    politeness = session.sheet.politeness
    near = session.is_near
    return {
        **COMMON_SETTINGS,
        "USER_AGENT": politeness.user_agent.format(version=version("platwatch")),
        "DOWNLOAD_DELAY": 0 if near else politeness.delay_seconds,
        "RANDOMIZE_DOWNLOAD_DELAY": False,  # it would halve some of the delays
        "CONCURRENT_REQUESTS_PER_DOMAIN": politeness.concurrency,
        "DOWNLOAD_TIMEOUT": politeness.timeout_seconds,
        "DOWNLOAD_MAXSIZE": politeness.largest_body_bytes,
        "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https"), "crawler.credentials.KeyedDownloadHandler"),
        "ROBOTSTXT_OBEY": session.sheet.robots != "not-applicable" and session.recorded is None,
        "HTTPPROXY_ENABLED": not near,
    }


def _scope(order: Order, means: Means) -> dict[str, Any]:
    return {
        "assemblies": list(order.assemblies),
        "narrowed": order.scope,
        "fresh": order.fresh,
        "from_archive": bool(means.from_archive),
        "only": [*order.bill_ids, *order.topics, *order.laws] if order.only else [],
    }


def _base_url(sheet: FactSheet, means: Means, recorded: ArchiveReader | None) -> str:
    """Return the address to ask; recorded answers are asked for under the address they were recorded at.

    One that ends in the path of the source's services means what stands before it.
    """
    if means.base_url:
        return checked_base_url(means.base_url).removesuffix(sheet.path.rstrip("/"))
    if recorded is not None:
        origins = recorded.origins(sheet.path)
        if sheet.address in origins or not origins:
            return sheet.address
        if len(origins) > 1:
            raise ConfigurationError("error.archive.origins", found=", ".join(origins))
        return origins[0]
    return sheet.address


def checked_base_url(url: str) -> str:
    """Return an address to ask instead of a source's own; raises ConfigurationError for what is none."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ConfigurationError("error.base_url")
    return url.rstrip("/")
