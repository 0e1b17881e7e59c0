"""A loopback server that speaks the envelope of the Open National Assembly API."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl, urlsplit

from crawler.serving import Answer, Handler, Loopback

Row = Mapping[str, object]

LARGEST_PAGE = 1000
ROWS_WITHOUT_KEY = 5
NO_FILTER = {"KEY", "Type", "pIndex", "pSize", "PROPOSE_DT"}  # the portal takes PROPOSE_DT and ignores it
MESSAGES = {
    "INFO-000": "정상 처리되었습니다.",
    "INFO-200": "해당하는 데이터가 없습니다.",
    "ERROR-300": "필수 값이 누락되어 있습니다. 요청인자를 참고 하십시오.",
    "ERROR-310": "그런 서비스가 없습니다.",
    "ERROR-333": "pIndex와 pSize는 1 이상의 정수여야 합니다.",
    "ERROR-336": "한 번에 1,000건까지 요청할 수 있습니다.",
}


def rows_answer(service: str, total: int, rows: Sequence[Row]) -> Answer:
    """Return one page of rows as the portal sends it, ``total`` being the announced number of all rows."""
    head = [{"list_total_count": total}, {"RESULT": _result("INFO-000")}]
    return _json_answer({service: [{"head": head}, {"row": list(rows)}]})


def code_answer(code: str) -> Answer:
    """Return the portal's body for a result code that comes without rows; HTTP says 200 all the same."""
    return _json_answer({"RESULT": _result(code)})


def _result(code: str) -> dict[str, str]:
    return {"CODE": code, "MESSAGE": MESSAGES.get(code, code)}


def _json_answer(body: dict[str, object]) -> Answer:
    headers = {"Content-Type": "application/json;charset=UTF-8"}
    return 200, headers, json.dumps(body, ensure_ascii=False).encode()


class _Handler(Handler):
    def do_GET(self) -> None:  # noqa: N802 - as http.server has it
        """Answer one request; the connection ends with it."""
        parts = urlsplit(self.path)
        folder, _, service = parts.path.rpartition("/")
        if folder != "/portal/openapi":
            self.send(404, {}, b"")
            return
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.server.outside.requests.append((service, query))
        self.send(*self.server.outside.answer(service, query))


class LoopbackAssembly(Loopback):
    """Serve rows by service on 127.0.0.1, on a free port, for as long as the ``with`` block lasts.

    Args:
        rows: the rows of each service in the portal's field names and order; read anew for every request.
        key: the one key that gets whole answers; any other gets five rows under INFO-000. ``None`` takes all.

    ``base_url`` is set on entering; ``requests`` lists the service and query of every request so far.

    A test makes the service misbehave by replacing ``answer`` (in a subclass, or on the instance). A body
    shorter than the ``Content-Length`` it gives is a cut answer; a raised ``ConnectionError`` closes the
    connection without any.
    """

    handler = _Handler

    def __init__(self, rows: Mapping[str, Sequence[Row]], key: str | None = None) -> None:
        self.rows = rows
        self.key = key
        self.requests: list[tuple[str, dict[str, str]]] = []

    def answer(self, service: str, query: dict[str, str]) -> Answer:
        """Return the response to one request."""
        if service not in self.rows:
            return code_answer("ERROR-310")
        try:
            page, size = int(query.get("pIndex") or 1), int(query.get("pSize") or 10)
        except ValueError:
            return code_answer("ERROR-333")
        if page < 1 or size < 1:
            return code_answer("ERROR-333")
        if size > LARGEST_PAGE:
            return code_answer("ERROR-336")
        if not query.get("AGE"):
            return code_answer("ERROR-300")
        found = _matching(self.rows[service], query)
        if self.key is None or query.get("KEY") == self.key:
            shown = found[(page - 1) * size : page * size]
        else:
            shown = found[:ROWS_WITHOUT_KEY]
        return rows_answer(service, len(found), shown) if shown else code_answer("INFO-200")


def _matching(rows: Sequence[Row], query: Mapping[str, str]) -> list[Row]:
    fields: set[str] = set().union(*rows)
    wanted = [(name, value) for name, value in query.items() if value and name in fields - NO_FILTER]
    return [row for row in rows if all(str(row.get(name)) == value for name, value in wanted)]
