"""A server on this machine, on a free port and in a thread of its own, that stands in for the outside."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from threading import Thread
from types import TracebackType
from typing import Any, Self

Answer = tuple[int, Mapping[str, str], bytes]
"""Status, headers and body of a response."""


class Handler(BaseHTTPRequestHandler):
    """What the handlers of requests have in common; each has its own ``do_GET``."""

    server: LoopbackServer
    disable_nagle_algorithm = True  # head and body go out as two writes

    def send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Send an answer; its headers may claim another length than it has."""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep no access log."""


class Loopback:
    """Serves on 127.0.0.1 for as long as the ``with`` block lasts; ``base_url`` is set on entering."""

    base_url: str
    handler: type[Handler]

    def __enter__(self) -> Self:
        self._server = LoopbackServer(self)
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


class LoopbackServer(ThreadingTCPServer):
    """Not ``HTTPServer``, which looks its own name up in the DNS before it starts."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, outside: Any) -> None:  # noqa: ANN401 - each kind answers in its own way
        super().__init__(("127.0.0.1", 0), outside.handler)
        self.outside = outside

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as socketserver has it
        """Report everything but a lost connection: clients may leave when they like."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)
