"""Stretches of the calendar, each with the precision at which it was said."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "week", "third", "month", "quarter", "half", "year", "range", "vague"]
Unit = Literal["day", "week", "month", "quarter", "half", "year"]
Third = Literal["early", "middle", "late"]

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


@dataclass(frozen=True)
class Period:
    """The days from ``first`` to ``last``, both in it; a month is never its first day."""

    first: date
    last: date
    precision: Precision
    by_day: bool = False  # a range whose ends were said as days, though months begin and end there

    @property
    def value(self) -> str:
        """The period as ISO 8601 writes it; quarters and halves as 2024-Q3 and 2023-H1."""
        year, month = self.first.year, self.first.month
        iso = self.first.isocalendar()
        written = {
            "day": self.first.isoformat(),
            "week": f"{iso.year:04}-W{iso.week:02}",
            "month": f"{year:04}-{month:02}",
            "quarter": f"{year:04}-Q{(month + 2) // 3}",
            "half": f"{year:04}-H{(month + 5) // 6}",
            "year": f"{year:04}",
        }
        return written.get(self.precision) or self._range()

    def _range(self) -> str:
        if not self.by_day and self.first.day == 1 and self.last == _month_end(self.last):
            if self.first.month == 1 and self.last.month == 12:
                return f"{self.first.year:04}/{self.last.year:04}"
            return f"{self.first:%Y-%m}/{self.last:%Y-%m}"
        return f"{self.first}/{self.last}"


def day(one: date) -> Period:
    """Return a day."""
    return Period(one, one, "day")


def week(one: date, by: int = 0) -> Period:
    """Return the week, Monday to Sunday, that a day is in, or one ``by`` weeks later."""
    monday = one - timedelta(days=one.weekday() - 7 * by)
    return Period(monday, monday + timedelta(days=6), "week")


@lru_cache(maxsize=1024)  # the dates of a text are tried in the same few months
def months(year: int, month: int, precision: Unit) -> Period:
    """Return the month, quarter, half or year that begins with a month."""
    first = date(year, month, 1)
    return Period(first, _month_end(add_months(first, MONTHS[precision] - 1)), precision)


def around(one: date, unit: Unit, by: int = 0) -> Period:
    """Return the period of a unit that a day is in, or the one ``by`` units later."""
    if unit == "day":
        return day(one + timedelta(days=by))
    if unit == "week":
        return week(one, by)
    size = MONTHS[unit]
    index = (one.year * 12 + one.month - 1) // size * size + by * size
    return months(index // 12, index % 12 + 1, unit)


def third(whole: Period, which: Third) -> Period:
    """Return the beginning, middle or end of a period: its thirds; of a year three months (연말)."""
    if whole.precision == "month":
        begin = {"early": 1, "middle": 11, "late": 21}[which]
        first = whole.first.replace(day=begin)
        return Period(first, whole.last if which == "late" else first + timedelta(days=9), "third")
    if whole.precision == "year":
        begin, end = {"early": (1, 3), "middle": (5, 8), "late": (10, 12)}[which]
        return Period(whole.first.replace(month=begin), _month_end(whole.first.replace(month=end)), "third")
    part = {"early": 0, "middle": 1, "late": 2}[which]
    if whole.precision in ("quarter", "half"):
        count = MONTHS[whole.precision] // 3
        first = add_months(whole.first, part * count)
        return Period(first, _month_end(add_months(first, count - 1)), "third")
    length = (whole.last - whole.first).days + 1
    first = whole.first + timedelta(days=length * part // 3)
    return Period(first, whole.first + timedelta(days=length * (part + 1) // 3 - 1), "third")


def nth_weekday(whole: Period, nth: int, weekday: int) -> date | None:
    """Return the nth weekday of a period, the last where ``nth`` is -1."""
    if nth < 0:
        return whole.last - timedelta(days=(whole.last.weekday() - weekday) % 7)
    found = whole.first + timedelta(days=(weekday - whole.first.weekday()) % 7 + 7 * (nth - 1))
    return found if found <= whole.last else None


def nth_week(whole: Period, nth: int) -> Period | None:
    """Return the nth week of a month, the last for -1; a week is of the month of its Thursday."""
    thursday = nth_weekday(whole, nth, 3)
    return week(thursday) if thursday else None


def nth_line(whole: Period, nth: int) -> Period | None:
    """Return the nth week of a month as a calendar's lines show it, the last where ``nth`` is -1."""
    if nth < 0:
        return week(whole.last)
    found = week(whole.first, nth - 1)
    return found if found.first <= whole.last else None


def add_months(one: date, count: int) -> date:
    """Return the day some months later, the month's last where it has no such day."""
    index = one.year * 12 + one.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(one.day, monthrange(year, month)[1]))


def _month_end(one: date) -> date:
    return one.replace(day=monthrange(one.year, one.month)[1])
