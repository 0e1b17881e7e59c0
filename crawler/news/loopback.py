"""A loopback server that stands in for every host: ``/<host>/<path>`` answers for ``https://<host>/<path>``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler

from crawler.serving import Answer, Handler, Loopback

Deed = Answer | Callable[[BaseHTTPRequestHandler], None]
"""What is answered, or what does the answering."""


class _Handler(Handler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - as http.server has it
        """Answer one request."""
        asked = self.path.lstrip("/")
        self.server.outside.requests.append(asked)
        deed = self.server.outside.answer(asked)
        if callable(deed):
            deed(self)
        else:
            self.send(*deed)


class LoopbackWeb(Loopback):
    """Serve pages by host and path on 127.0.0.1, on a free port, as long as the ``with`` block lasts.

    ``base_url`` is set on entering; ``requests`` lists host and path with query of every request so far.
    """

    handler = _Handler

    def __init__(self, pages: Mapping[str, Deed]) -> None:
        self.pages = pages
        self.requests: list[str] = []

    def answer(self, asked: str) -> Deed:
        """Return what is answered for a host and path; a host without a robots.txt has no rules."""
        return self.pages.get(asked, (404, {"Content-Type": "text/plain"}, b"not here"))
