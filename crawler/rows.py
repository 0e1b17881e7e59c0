"""From a row of a service to the fields of a record, as the fact sheet maps them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from html import unescape
from typing import Any

from crawler.answers import Misfit, Record
from crawler.service_sheets import Service
from index.moments import SEOUL
from index.store.doubts import REPLACED

DATE = re.compile(r"([0-9]{4})[-./]?([0-9]{2})[-./]?([0-9]{2})(?![0-9])")
TIME = re.compile(r"[ T]([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?")
BREAK = re.compile("<br[^<>]{0,9}>|\n", re.IGNORECASE)
UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")  # PostgreSQL keeps no NUL, UTF-8 no lone surrogate
LONGEST_TEXT, LONGEST_DAY = 100_000, 100
EARLIEST_YEAR, LATEST_YEAR = 1948, 2100


class _BadValueError(ValueError):
    """A value that is not of its field's kind."""


_WRONG = (_BadValueError, TypeError)  # a list or an object cannot be looked up among the days remembered

Kind = Callable[[object], object]
Column = tuple[str, str, Kind]


def read_rows(rows: Sequence[Any], service: Service) -> list[Record | Misfit]:
    """Return the record of each row, or why there is none.

    A name that a row lacks altogether is left out of its record: not stated is not the same as null.
    """
    return [_read_row(row, service) for row in rows]


def _read_row(row: object, service: Service) -> Record | Misfit:
    if not isinstance(row, dict):
        return Misfit("not an object", None, row)
    columns = _columns(service)
    try:
        record = {ours: kind(row[theirs]) for theirs, ours, kind in columns if theirs in row}
    except _WRONG:
        return Misfit(_what_is_wrong(row, columns), _key(row, service), row)
    for theirs in service.required:
        if not record.get(service.fields[theirs]):
            return Misfit(f"no {theirs}", _key(row, service), row)
    return record


@lru_cache
def _columns(service: Service) -> Sequence[Column]:
    return [(theirs, ours, _kind(ours)) for theirs, ours in service.fields.items()]


def _what_is_wrong(row: Record, columns: Sequence[Column]) -> str:
    for theirs, _, kind in columns:
        try:
            kind(row.get(theirs))
        except _BadValueError as wrong:
            return f"{theirs}: {wrong}"
        except TypeError:
            return f"{theirs}: not text"
    raise AssertionError("nothing is wrong")


def _key(row: Record, service: Service) -> str | None:
    stated = row.get(service.key)
    return stated.strip() or None if isinstance(stated, str) else None


def _text(value: object) -> str | None:
    """A lone space and an empty string mean that nothing is stated."""
    if value is None:
        return None
    if type(value) is not str and type(value) is not int:  # a bool is an int to isinstance
        raise _BadValueError("not text")
    text = str(value).strip()
    if not text.isprintable() and UNKEEPABLE.search(text):
        raise _BadValueError("text that cannot be kept")
    if len(text) > LONGEST_TEXT:
        raise _BadValueError("text beyond 100,000 characters")
    return text or None


def _prose(value: object) -> str | None:
    """A long text is worth keeping without a character that cannot be; its place is marked."""
    return _text(UNKEEPABLE.sub(REPLACED, value) if isinstance(value, str) else value)


@lru_cache(maxsize=4_096)
def _day(value: object) -> date | None:
    """Most rows of an answer state days that another has stated."""
    text = _text(value)
    if text is None:
        return None
    match = DATE.match(text) if len(text) <= LONGEST_DAY else None  # each is remembered as it was printed
    try:
        day = date(*map(int, match.groups())) if match else None
    except ValueError:
        day = None
    if day is None or not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise _BadValueError(f"no date: {text[:40]!r}")
    return day


def _bill(value: object) -> str | None:
    """A bill's id is part of the keys of what is said of it, which slashes divide."""
    text = _text(value)
    if text is not None and "/" in text:
        raise _BadValueError(f"no bill: {text[:80]!r}")
    return text


def _number(value: object) -> int | None:
    text = _text(value)
    if text is None:
        return None
    digits = text.replace(",", "")
    if not re.fullmatch(r"[0-9]{1,9}", digits):
        raise _BadValueError(f"no number: {text[:40]!r}")
    return int(digits)


def _assembly(value: object) -> int | None:
    """An Assembly is 22 in one dialect and 제22대 in another."""
    text = _text(value)
    return None if text is None else _number(text.removeprefix("제").removesuffix("대"))


def _moment(value: object) -> datetime | None:
    """A vote's time comes as 2025-11-13 16:34:35.0, as 20250501 221916 or with an offset, or is left out."""
    text, day = _text(value), _day(value)
    if text is None or day is None:
        return None
    match = TIME.fullmatch(DATE.sub("", text, count=1) or " 00:00")
    try:
        clock = time.fromisoformat(":".join(match.groups("00")[:3]) + (match[4] or "")) if match else None
    except ValueError:
        clock = None
    if clock is None:
        raise _BadValueError(f"no time: {text[:40]!r}")
    return datetime.combine(day, clock, clock.tzinfo or SEOUL).astimezone(SEOUL)


def _items(value: object) -> str | None:
    """An agenda parts its items by <br>; a line each is kept."""
    lines = (" ".join(unescape(line).split()) for line in BREAK.split(_prose(value) or ""))
    return "\n".join(filter(None, lines)) or None


COUNTS = dict.fromkeys(("members", "voted", "yes", "no_votes", "abstain"), _number)
BILLS = dict.fromkeys(("bill_id", "into_id"), _bill)
OTHERS = {"assembly": _assembly, "voted_at": _moment, "text": _prose, "items": _items}
KINDS: dict[str, Kind] = {**COUNTS, **BILLS, **OTHERS}


def _kind(ours: str) -> Kind:
    """A field of ours whose name ends in ``_on`` is a day."""
    return KINDS.get(ours) or (_day if ours.endswith("_on") else _text)
