"""The last step of a request: credentials join it, and a stand-in takes the place of its host."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, unquote, urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response

from crawler.news.guard import PrivateAddressError, was_refused
from crawler.news.session import NewsSession
from crawler.news.sheets import Access, all_news_sheets


class GuardedDownloadHandler(HTTP11DownloadHandler):
    """Downloads over HTTP(S); what is logged, archived and returned is the request as it was without them."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.session: NewsSession = crawler.spider.session  # type: ignore[union-attr]
        self.ways: list[Access] = [way for sheet in all_news_sheets() for way in sheet.access]

    async def download_request(self, request: Request) -> Response:
        """Return the response as if it came from the address that was asked for."""
        outgoing = self._outgoing(request)
        try:
            response = await super().download_request(outgoing)
        except CannotResolveHostError as failed:
            if was_refused(host := urlsplit(outgoing.url).hostname or ""):
                raise PrivateAddressError(host) from failed
            raise
        return response.replace(url=request.url)

    def _outgoing(self, request: Request) -> Request:
        url, headers = request.url, request.headers.copy()
        for way in self.ways:
            if url.startswith(way.address):
                url = with_parameters(url, way, self.session)
                headers.update(
                    {name: self.session.keys.get(variable, "") for name, variable in way.headers.items()}
                )
        return request.replace(url=at_stand_in(url, self.session.base_url), headers=headers)


def with_parameters(url: str, way: Access, session: NewsSession) -> str:
    """Return the address with the keys that belong into it; a key is taken encoded or decoded."""
    for parameter, variable in way.parameters.items():
        if key := session.keys.get(variable):
            joint = "&" if "?" in url else "?"
            url = f"{url}{joint}{parameter}={quote(unquote(key), safe='')}"
    return url


def at_stand_in(url: str, base_url: str | None) -> str:
    """Return where an address is asked: ``<base>/<host>/<path>`` where a stand-in answers for all hosts."""
    if base_url is None:
        return url
    parts: Any = urlsplit(url)
    path = parts.path or "/"
    return f"{base_url}/{parts.netloc}{path}" + (f"?{parts.query}" if parts.query else "")
