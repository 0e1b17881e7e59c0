"""How much of others' writing may leave the user's home: what all that is written out goes through."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

from index.korean.text import squeeze, tidy

LONGEST_QUOTATION = 200  # characters, those that mark a cut included
FREE = frozenset({"0", "1"})  # 공공누리 types whose texts may be passed on; 3 and 4 forbid what cleaning does
TEXTS = ("subtitle", "body", "captions")  # what is protected; titles, names, days and addresses are facts
CUT = "…"
_BEFORE = 40  # characters shown before the words that were looked for
_LONGEST_WORD = 40

Record = Mapping[Any, Any]


def is_free(record: Record) -> bool:
    """Tell whether a whole text may be passed on: the source and the record's own licence must say so."""
    return record["reuse"] == "full" and record["kogl_type"] in FREE


def quotation(text: str | None, words: Sequence[str] = ()) -> str | None:
    """Return at most 200 characters of a text: around the first of ``words`` in it, else its beginning."""
    plain = tidy(text or "")
    if not plain:
        return None
    if len(plain) <= LONGEST_QUOTATION:
        return plain
    start = max(0, _place(plain, words) - _BEFORE)
    start = start if start < _BEFORE else plain.find(" ", start, start + _BEFORE) + 1 or start
    room = LONGEST_QUOTATION - (len(CUT) if start else 0)
    rest = plain[start:]
    shown = rest if len(rest) <= room else rest[: room - len(CUT)].rstrip() + CUT
    return (CUT if start else "") + shown


def shareable(record: Record) -> dict[str, Any]:
    """Return a record of the store as it may be passed on: its texts whole, or a quotation and digests.

    The digests let two stores be compared that may not be shown.
    """
    if is_free(record):
        return dict(record)
    closed = {name: digest(record[name]) for name in TEXTS}
    return {**record, **closed, "quotation": quotation(record["body"])}


def digest(text: str | None) -> str | None:
    """Return what tells a text from any other without saying it."""
    return None if text is None else f"blake2b:{blake2b(text.encode(), digest_size=16).hexdigest()}"


def _place(text: str, words: Sequence[str]) -> int:
    """Return where the first of the words stands, whatever its spacing."""
    for word in words:
        letters = squeeze(word)[:_LONGEST_WORD]
        found = re.search(r"\s?".join(map(re.escape, letters)), text, re.IGNORECASE) if letters else None
        if found:
            return found.start()
    return 0
