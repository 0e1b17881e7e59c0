"""The spider for pages: asks any address, and says by one word what kept it from being answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import scrapy
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadTimeoutError,
    IgnoreRequest,
)
from scrapy.http import Response

from crawler.archive import ArchiveError, NotArchivedError
from crawler.asking import Fetched, FetchFailedError
from crawler.middleware import header_text
from crawler.news.guard import PrivateAddressError
from crawler.news.session import NewsSession
from crawler.spiders.working import FAILURES, WorkingSpider

KEPT_HEADERS = ("Location", "ETag", "Last-Modified", "Content-Type", "Set-Cookie")
LONGEST_HEADER = 4_096


@dataclass(frozen=True)
class Page(Fetched):
    """One response with the headers that matter here; ``is_cut`` says that the connection ended before it."""

    headers: Mapping[str, str] = field(default_factory=dict)
    is_cut: bool = False


Get = Callable[..., Awaitable[Page]]
Work = Callable[[Get], Awaitable[None]]


class PageSpider(WorkingSpider):
    """Does the work it is given with ``get``."""

    name = "page"
    session: NewsSession
    work: Work

    async def do(self) -> None:
        """Do the work."""
        await self.work(self.get)

    async def get(
        self, url: str, source: str, headers: Mapping[str, str] | None = None, largest: int = 0
    ) -> Page:
        """Return one response of at most ``largest`` bytes; raises FetchFailedError, which names why."""
        meta = {"service": source, **({"download_maxsize": largest} if largest else {})}
        request = scrapy.Request(url, headers=dict(headers or {}), meta=meta, dont_filter=True)
        assert self.crawler.engine is not None
        try:
            response = await self.crawler.engine.download_async(request)
        except (*FAILURES, ArchiveError, PrivateAddressError, ValueError) as failed:
            raise FetchFailedError(_outcome(failed)) from failed
        if "snapshot" not in request.meta:  # what was not archived is not read
            raise FetchFailedError("unexpected error")
        after = response.headers.get("Retry-After")
        return Page(
            status=response.status,
            body=response.body,
            retry_after=after.decode("latin-1") if after else None,
            snapshot=request.meta["snapshot"],
            headers={name: value for name in KEPT_HEADERS if (value := _header(response, name))},
            is_cut="dataloss" in response.flags,
        )


def _header(response: Response, name: str) -> str:
    value = response.headers.get(name)
    return header_text(value[:LONGEST_HEADER]) if value else ""


def _outcome(failed: Exception) -> str:
    """Return the name of what went wrong, as reports count it."""
    chain: BaseException | None = failed
    while chain is not None:
        if isinstance(chain, PrivateAddressError):
            return "private address"
        chain = chain.__cause__ or chain.__context__
    match failed:
        case NotArchivedError():
            return "not archived"
        case DownloadCancelledError() | IgnoreRequest():
            return "too large"
        case DownloadTimeoutError():
            return "timeout"
        case CannotResolveHostError():
            return "no such host"
    return "no connection"
