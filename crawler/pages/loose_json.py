"""JSON as pages write it: with comments, trailing commas, raw line breaks, wrapped in comments of HTML."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

_LARGEST = 2_000_000
_STRING_OR_COMMENT = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"|//[^\n]*')
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_WRAPPING = re.compile(r"\A\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*;?\s*\Z")
_DECODER = json.JSONDecoder(strict=False)


def read_json(text: str) -> object:
    """Return what a script's text says, None where it cannot be understood even with its faults mended."""
    if len(text) > _LARGEST:
        return None
    plain = _WRAPPING.sub("", text).strip()
    for attempt in (plain, _TRAILING_COMMA.sub(r"\1", _STRING_OR_COMMENT.sub(_without_comment, plain))):
        if (said := json_at(attempt, 0)) is not None:
            return said
    return None


def json_at(text: str, place: int) -> object:
    """Return the JSON value that begins at a place of a text, whatever follows; None where there is none."""
    try:
        return _DECODER.raw_decode(text, place)[0]
    except (ValueError, RecursionError):
        return None


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object in a JSON value, outer ones first, without recursion."""
    waiting = deque([value])
    while waiting:
        one = waiting.popleft()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def text_at(value: object, *path: str) -> str | None:
    """Return the text at a path of keys, None where there is none; of a list its first item stands for it."""
    for key in path:
        value = value[0] if isinstance(value, list) and value else value
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) and value.strip() else None


def _without_comment(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith('"') else ""
