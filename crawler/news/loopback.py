"""A loopback server that stands in for every host: ``/<host>/<path>`` answers for ``https://<host>/<path>``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from threading import Thread
from types import TracebackType
from typing import Any, Self

Answer = tuple[int, Mapping[str, str], bytes]
"""Status, headers and body of a response."""
Deed = Answer | Callable[[BaseHTTPRequestHandler], None]
"""What is answered, or what does the answering."""


class LoopbackWeb:
    """Serve pages by host and path on 127.0.0.1, on a free port, as long as the ``with`` block lasts.

    ``base_url`` is set on entering; ``requests`` lists host and path with query of every request so far.
    """

    base_url: str

    def __init__(self, pages: Mapping[str, Deed]) -> None:
        self.pages = pages
        self.requests: list[str] = []

    def __enter__(self) -> Self:
        self._server = _Server(self)
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, asked: str) -> Deed:
        """Return what is answered for a host and path; a host without a robots.txt has no rules."""
        return self.pages.get(asked, (404, {"Content-Type": "text/plain"}, b"not here"))


class _Server(ThreadingTCPServer):
    """Not ``HTTPServer``, which looks its own name up in the DNS before it starts."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, web: LoopbackWeb) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.web = web

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as socketserver has it
        """Say nothing: clients may leave when they like."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body go out as two writes

    def do_GET(self) -> None:
        """Answer one request."""
        asked = self.path.lstrip("/")
        self.server.web.requests.append(asked)
        deed = self.server.web.answer(asked)
        if callable(deed):
            deed(self)
            return
        status, headers, body = deed
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep no access log."""
