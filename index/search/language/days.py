"""Days in queries: 2022, 2022-10, 2022.10.15, 2022년10월, 2022-10..2022-12 and open ends."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_MARKED = re.compile(r"(\d{4})(?:\s*[-./년]\s*(\d{1,2})(?:\s*[-./월]\s*(\d{1,2}))?)?\s*[.년월일]?", re.ASCII)
_BARE = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_TO = re.compile(r"\.\.|~")


def read_days(text: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that are meant; raises ValueError for a text that is no days."""
    first, to, last = _split(text.strip())
    if not to:
        return _span(first)
    if not (first or last):
        raise ValueError(text)
    return (_span(first)[0] if first else None, _span(last)[1] if last else None)


def _split(text: str) -> tuple[str, str, str]:
    found = _TO.search(text)
    if found is None:
        return text, "", ""
    return text[: found.start()].strip(), found[0], text[found.end() :].strip()


def _span(text: str) -> tuple[date, date]:
    """The first and last day of a day, a month or a year."""
    found = _BARE.fullmatch(text) or _MARKED.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    first = date(year, month or 1, day or 1)
    end = month or 12
    return first, date(year, end, day or monthrange(year, end)[1])
