"""What all spiders have in common: they do one piece of work, and keep what goes wrong for their caller."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
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
from crawler.session import StopCrawlError

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


class WorkingSpider(scrapy.Spider):
    """Does its work, which asks one address after another through Scrapy's downloader."""

    name = "working"

    def __init__(self, session: Any, work: Any) -> None:  # noqa: ANN401 - each spider has its own
        super().__init__()
        self.session = session
        self.work = work
        self.failure: Exception | None = None
        self.ended = False

    async def start(self) -> AsyncIterator[Any]:
        """Do the work; what Scrapy would only log is kept in ``failure`` for the caller to raise."""
        try:
            await self.do()
        except StopCrawlError as stop:
            self.session.report.stop = stop.reason
        except Exception as failure:  # noqa: BLE001 - raised again when Scrapy has closed down
            _log.error("the crawl failed", exc_info=failure)
            self.failure = failure
        self.ended = True
        return
        yield  # makes this an asynchronous generator, as Scrapy asks

    async def do(self) -> None:
        """Do the work."""
        raise NotImplementedError
