"""Time as platwatch keeps it: aware, in Asia/Seoul, with its offset."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

SEOUL = timezone(timedelta(hours=9), "KST")  # no daylight saving since 1988


def now() -> datetime:
    """Return this moment in Seoul, to the microsecond."""
    return datetime.now(SEOUL)


def day_of(moment: date) -> date:
    """Return the calendar day in Seoul of a day or an aware time."""
    return moment.astimezone(SEOUL).date() if isinstance(moment, datetime) else moment


def today() -> date:
    """Return the calendar day in Seoul."""
    return now().date()
