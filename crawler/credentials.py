"""The key of a source joins a request at the last moment, so that no log, archive or error can hold it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, unquote, urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.session import Session


class KeyedDownloadHandler(HTTP11DownloadHandler):
    """Downloads over HTTP(S), adding the session's key to requests to the session's own source."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.session: Session = crawler.spider.session  # type: ignore[union-attr]

    async def download_request(self, request: Request) -> Response:
        """Return the response as if the request without the key had been made."""
        response = await super().download_request(request.replace(url=with_key(request.url, self.session)))
        return response.replace(url=request.url)


def with_key(url: str, session: Session) -> str:
    """Return the address with the key, where there is one and the address is the source's own.

    A key works as it is and percent-encoded: data.go.kr hands its keys out in both forms.
    """
    key = session.sheet.key
    if key is None or not session.key or _origin(url) != _origin(session.base_url):
        return url
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}{key.parameter}={quote(unquote(session.key), safe='')}"


def _origin(url: str) -> tuple[Any, ...]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port
