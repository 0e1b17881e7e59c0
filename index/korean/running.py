"""Ranges of days that go on: 10월 1일부터 11월 10일까지 접수한다, told on the second of October."""

from __future__ import annotations

from datetime import date

from index.korean.patterns import lazy
from index.korean.periods import Period
from index.korean.resolving import resolve
from index.korean.said import Said

_END = lazy(
    r" ?(?:부터|[~∼～–—-]) {0,2}(?:(?P<month>1[0-2]|[1-9])월 ?)?(?P<day>3[01]|[12]\d|[1-9]) ?일"
    r"(?! ?(?:간|동안))"
)


def begun(text: str, said: Said, near: Period, published: date) -> Period | None:
    """Return the first day of a range that goes on at publication; ``near`` is the next such day."""
    end = _END.match(text, said.end) if near.precision == "day" and near.first > published else None
    last = resolve(said, published, "past") if end else None
    if end is None or last is None:
        return None
    first = last[0].first
    month = int(end["month"] or first.month)
    try:
        until = date(first.year + (month < first.month), month, int(end["day"]))
    except ValueError:  # no such day
        return None
    return last[0] if first <= published <= until else None
