"""Dates as feeds, sitemaps, services and listings print them; without an offset they are Seoul's."""

from __future__ import annotations

import re
from datetime import date, datetime

from crawler.pages.moments import mail_date, read_date
from index.moments import SEOUL

LONGEST = 64  # characters
_MONTH_FIRST = re.compile(
    r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"
    r"(?:\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?",
    re.ASCII,
)


def read_moment(text: str | None) -> datetime | None:
    """Return the moment that RFC 822, ISO 8601 or a Korean date with a time means, ``None`` for others."""
    said = (text or "").strip()[:LONGEST]
    for reading in (datetime.fromisoformat, mail_date):
        try:
            moment = reading(said)
            return (moment if moment.tzinfo else moment.replace(tzinfo=SEOUL)).astimezone(SEOUL)
        except (IndexError, OverflowError, TypeError, ValueError):
            continue
    written = read_date(said)
    return written.moment if written else None


def read_day(text: str | None) -> date | None:
    """Return the day in Seoul that a text names."""
    moment = read_moment(text)
    if moment is not None:
        return moment.date()
    written = read_date((text or "")[:LONGEST])
    return written.day if written else None


def read_month_first(text: str | None) -> datetime | None:
    """Return the moment of ``11/06/2024 14:00:00``, the sixth of November, in Seoul."""
    return _moment(_MONTH_FIRST.fullmatch((text or "").strip()[:LONGEST]))


def _moment(found: re.Match[str] | None) -> datetime | None:
    if found is None or found["hour"] is None:
        return None
    numbers = (int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second"))
    try:
        return datetime(*numbers, tzinfo=SEOUL)  # type: ignore[arg-type, misc]
    except ValueError:
        return None
