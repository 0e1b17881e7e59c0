"""The spider for services: lists that are asked for page by page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import scrapy

from crawler.asking import Asker, Fetched, FetchFailedError
from crawler.session import Reason, Session, StopCrawlError
from crawler.spiders.working import FAILURES, WorkingSpider

Work = Callable[[Asker], Awaitable[None]]


class ServiceSpider(WorkingSpider):
    """Does the work it is given, which asks a source's lists one request after another."""

    name = "service"
    session: Session
    work: Work

    async def do(self) -> None:
        """Do the work."""
        await self.work(Asker(self.session, self.fetch))

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
