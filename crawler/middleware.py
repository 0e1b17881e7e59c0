"""The archive in the way of every response: kept before anything reads it, or answered from what was kept."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from urllib.parse import quote

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.archive import ArchiveReader, ArchiveWriter, Exchange, Place, redact
from index.moments import now

_ASCII = bytes(range(128))


class Archiving(Protocol):
    """What this needs of a crawl's session."""

    archive: ArchiveWriter
    recorded: ArchiveReader | None

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return what must reach no archive."""


class ArchiveMiddleware:
    """Stands where bodies are already decoded; hands on what it archived, and in ``meta`` its snapshot."""

    def __init__(self, session: Archiving) -> None:
        self.session = session

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchiveMiddleware:
        """Build from the spider's session."""
        return cls(crawler.spider.session)  # type: ignore[union-attr]

    def process_request(self, request: Request) -> Response | None:
        """Answer from recorded responses where the crawl was told to; raises NotArchivedError on a miss."""
        if self.session.recorded is None:
            return None
        exchange, place = self.session.recorded.take_from(request.url, self.session.archive.folder)
        request.meta["recorded_at"] = exchange.fetched_at
        request.meta["place"] = place
        headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in exchange.headers]
        return Response(request.url, status=exchange.status, headers=headers, body=exchange.body)

    def process_response(self, request: Request, response: Response) -> Response:
        """Archive the response, its secrets taken out, and return it as archived."""
        exchange = redact(_exchange(response, request.meta.get("recorded_at") or now()), self.session.secrets)
        place: Place = request.meta.get("place") or self.session.archive.write(exchange)
        request.meta["snapshot"] = {
            "service": request.meta.get("service", "robots.txt"),  # which Scrapy asks for by itself
            "url": exchange.url,
            "status": exchange.status,
            "fetched_at": exchange.fetched_at,
            "file": place.file,
            "offset": place.offset,
            "length": place.length,
            "digest": place.digest,
        }
        return response.replace(body=exchange.body)


def header_text(value: bytes) -> str:
    """Return a header's value, its bytes beyond ASCII escaped: so browsers read an address in EUC-KR, too."""
    return quote(value, safe=_ASCII)


def _exchange(response: Response, fetched_at: datetime) -> Exchange:
    headers = tuple(
        (name.decode("latin-1"), header_text(value))
        for name, values in response.headers.items()
        for value in values
    )
    return Exchange(response.url, response.status, headers, response.body, fetched_at)
