"""The spider for services: lists that are asked for page by page."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from gzip import BadGzipFile
from typing import Any

import scrapy
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from twisted.internet.error import ConnectError, ConnectionDone, ConnectionLost

from crawler.archive import ArchiveUnreadableError
from crawler.asking import Asker, Fetched, FetchFailedError
from crawler.session import Reason, Session, StopCrawlError

FAILURES = (
    ArchiveUnreadableError,
    BadGzipFile,
    CannotResolveHostError,
    ConnectError,
    ConnectionDone,
    ConnectionLost,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)


_log = logging.getLogger(__name__)

Work = Callable[[Asker], Awaitable[None]]


class ServiceSpider(scrapy.Spider):
    """Does the work it is given, which asks a source's lists one request after another."""

    name = "service"

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__()
        self.session = session
        self.work = work
        self.failure: Exception | None = None
        self.ended = False

    async def start(self) -> AsyncIterator[Any]:
        """Do the work; what Scrapy would only log is kept in ``failure`` for the caller to raise."""
        try:
            await self.work(Asker(self.session, self.fetch))
        except StopCrawlError as stop:
            self.session.report.stop = stop.reason
        except Exception as failure:  # noqa: BLE001 - raised again when Scrapy has closed down
            _log.error("the crawl failed", exc_info=failure)
            self.failure = failure
        self.ended = True
        return
        yield  # makes this an asynchronous generator, as Scrapy asks

    async def fetch(self, url: str, service: str) -> Fetched:
        """Return one response, through Scrapy's downloader and its middlewares; raises FetchFailedError."""
        request = scrapy.Request(url, meta={"service": service}, dont_filter=True)
        assert self.crawler.engine is not None
        try:
            response = await self.crawler.engine.download_async(request)
        except FAILURES as failed:
            if "robots.txt" in str(failed):
                raise StopCrawlError(Reason("crawl.stop.robots", {"url": url})) from failed
            raise FetchFailedError(type(failed).__name__) from failed
        after = response.headers.get("Retry-After")
        return Fetched(
            status=response.status,
            body=response.body,
            retry_after=after.decode("latin-1") if after else None,
            snapshot=request.meta["snapshot"],
        )
