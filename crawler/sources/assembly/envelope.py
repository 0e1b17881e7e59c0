"""The envelope of the Open National Assembly API: rows, emptiness and errors all come under HTTP 200."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from crawler.answers import Answer, Refusal, Rows, Unreadable

MOST_ROWS = 10_000_000  # no list of the service comes near; more is nonsense, not a total


def read_envelope(body: bytes, service: str, result_codes: Mapping[str, str]) -> Answer:
    """Tell rows, a refusal by its code, and a body that cannot be understood apart."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as wrong:
        return Unreadable(_not_json(body, wrong))
    if not isinstance(document, dict):
        return Unreadable("json of unknown shape")
    if "RESULT" in document:
        return _refusal(document["RESULT"], result_codes)
    return _page(document.get(service), result_codes)


def _not_json(body: bytes, wrong: Exception) -> str:
    if not body.strip():
        return "empty body"
    if body.lstrip()[:1] == b"<":
        return "html or xml instead of json"
    return f"no json: {type(wrong).__name__}"


def _refusal(result: object, result_codes: Mapping[str, str]) -> Answer:
    code = str(result.get("CODE")) if isinstance(result, dict) else "none"
    meaning = result_codes.get(code)
    if meaning is None or meaning == "rows":
        return Unreadable(f"result code {code[:40]} without rows")
    return Refusal(meaning, code)


def _page(parts: object, result_codes: Mapping[str, str]) -> Answer:
    if not isinstance(parts, list):
        return Unreadable("json of unknown shape")
    head: dict[str, Any] = {}
    for part in parts:
        if not isinstance(part, dict):
            return Unreadable("json of unknown shape")
        for entry in _entries(part):
            head = {**entry, **head}  # what is said first counts
    result = head.get("RESULT")
    if not (isinstance(result, dict) and result_codes.get(str(result.get("CODE"))) == "rows"):
        return _refusal(result, result_codes)
    total = head.get("list_total_count")
    if type(total) is not int or not 0 <= total <= MOST_ROWS:
        return Unreadable("no list_total_count")
    rows: Any = next((part["row"] for part in parts if "row" in part), [])
    return Rows(total, rows if isinstance(rows, list) else [rows])


def _entries(part: dict[str, Any]) -> list[dict[str, Any]]:
    head = part.get("head")
    return [entry for entry in head if isinstance(entry, dict)] if isinstance(head, list) else []
