"""Reading the dates that pages write: ISO with its variants, Korean notations, RFC 822, digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from index.moments import SEOUL

_DAY = r"(?P<year>(?:19|20)\d\d)\s?[-./년]\s?(?P<month>\d{1,2})\s?[-./월]\s?(?P<day>\d{1,2})(?!\d)\s?일?"
_CLOCK = (
    r"(?P<half>오전|오후|AM|PM|am|pm)?\s{0,2}(?P<hour>\d{1,2})\s?[:시]\s?(?P<minute>\d{2})"
    r"(?:\s?[:분]\s?(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
)
# Clocks are at most so far apart: "09:00-18:00" are two times.
_ZONE = r"\s?(?P<zone>Z|UTC|GMT|KST|[+-](?:0\d|1[0-4]):?(?:00|15|30|45)(?!\d))?"
# "2023.04.07.T19:22", "2026.01.06. 오후 6:23", "2026.01.06 (17:45)", "2024-11-06(수) 10:00"
_BETWEEN = r"[\s.,T]{0,4}(?:\([월화수목금토일]\)\s{0,2})?\(?"
_WRITTEN = re.compile(_DAY + f"(?:{_BETWEEN}{_CLOCK}{_ZONE})?")
_DIGITS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:T?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?)?(?!\d)"
)
_RFC_822 = re.compile(
    r"(?:[A-Z][a-z]{2},\s?)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d{2}:\d{2}(?::\d{2})?\s(?:[A-Z]{1,3}|[+-]\d{4})"
)
_LONGEST = 400


@dataclass(frozen=True)
class Written:
    """A date as it is written: its day, its time on the wall if it has one, its offset if it names one."""

    day: date
    wall: datetime | None = None
    offset: timedelta | None = None

    @property
    def moment(self) -> datetime | None:
        """Return the moment in Seoul; a time without offset is taken for Seoul's."""
        if self.wall is None:
            return None
        zone = SEOUL if self.offset is None else timezone(self.offset)
        try:
            return self.wall.replace(tzinfo=zone).astimezone(SEOUL)
        except OverflowError:
            return None

    @property
    def says_utc(self) -> bool:
        """Tell whether the date names UTC as its zone."""
        return self.offset == timedelta(0)


def read_date(text: str | None) -> Written | None:
    """Return the first date in a short text, None where there is none or it is no day of the calendar."""
    text = (text or "")[:_LONGEST]
    if found := _RFC_822.search(text):
        return _from_mail(found[0])
    found = _WRITTEN.search(text) or _DIGITS.search(text)
    return _written(found.groupdict()) if found else None


def each_date(text: str) -> list[str]:
    """Return the dates that a text writes out, as they stand there."""
    return [found[0] for found in _WRITTEN.finditer(text[:_LONGEST])]


def _from_mail(text: str) -> Written | None:
    try:
        moment = mail_date(text)
    except (ValueError, OverflowError):
        return None
    return Written(moment.date(), moment.replace(tzinfo=None), moment.utcoffset())


def mail_date(text: str) -> datetime:
    """Return the date that an RFC 822 text is, naive without a zone; raises as parsedate_to_datetime does."""
    return parsedate_to_datetime(text.replace(" -0000", " +0000"))  # both are UTC, to Python only one


def _written(parts: dict[str, str | None]) -> Written | None:
    year, month, day_of_month, minute, second = (
        int(parts.get(name) or 0) for name in ("year", "month", "day", "minute", "second")
    )
    try:
        day = date(year, month, day_of_month)
    except ValueError:
        return None
    try:
        wall = datetime(year, month, day_of_month, _hour(parts), minute, second) if parts["hour"] else None
    except ValueError:
        return Written(day)
    return Written(day, wall, _offset(parts.get("zone")))


def _hour(parts: dict[str, str | None]) -> int:
    hour, half = int(parts["hour"] or 0), (parts.get("half") or "").lower()
    if half in {"오후", "pm"} and hour < 12:
        return hour + 12
    return 0 if half in {"오전", "am"} and hour == 12 else hour


def _offset(zone: str | None) -> timedelta | None:
    if zone is None:
        return None
    if zone == "KST":
        return timedelta(hours=9)
    if zone in {"Z", "UTC", "GMT"}:
        return timedelta(0)
    sign = -1 if zone[0] == "-" else 1
    return sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
