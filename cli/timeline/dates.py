"""When an event was, in words and in numbers as precise as is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from cli.words import say
from index.tracking.events.event import Moment

BOUNDS = ("before", "after", "around")
THIRDS = {1: "early", 11: "middle", 21: "late"}


def spoken(moment: Moment | None) -> str | None:
    """Return when in words, never more precise than it is known; nothing for no day at all."""
    if moment is None:
        return None
    if moment.precision in BOUNDS:
        known = _span(moment.first, moment.last or moment.first)
        return say(f"moment.{moment.precision}", span=known)
    if moment.last is None:
        return say("moment.since", first=moment.first)
    return _third(moment) or _inside(moment.first, moment.last, moment.precision)


def shown(moment: Moment | None) -> str:
    """Return when in words; a day that nobody states is said to be unknown."""
    return spoken(moment) or say("state.undated")


def last_day(moment: Moment) -> date:
    """Return the last day that a moment may be; its first where it is open."""
    return max(moment.first, moment.last or moment.first)


def unit(first: date, last: date) -> str:
    """Return which unit of the calendar two days are the ends of: day, month, quarter, half, year or none."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first == last:
        return "day"
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return "range"
    units = {1: "month", 3: "quarter", 6: "half", 12: "year"}
    return units[months] if months in units and first.month % months == 1 % months else "range"


def _inside(first: date, last: date, precision: str) -> str:
    span = _span(first, last)
    if precision == "week":
        return say("moment.week", span=span)
    return say("moment.within", span=span) if unit(first, last) == "month" else span


def _span(first: date, last: date) -> str:
    name = unit(first, last)
    if name == "day":
        return first.isoformat()
    if name == "range":
        return say("moment.range", first=first, last=last)
    numbers = {"quarter": (first.month + 2) // 3, "half": (first.month + 5) // 6}
    half = say(f"moment.half.{numbers['half']}")
    values = {"year": first.year, "month": first.month, "quarter": numbers["quarter"], "half": half}
    return say(f"moment.{name}", **values)


def _third(moment: Moment) -> str | None:
    """Return 초, 중순 or 말 of a month, where that is what was said."""
    last = moment.last or moment.first
    month = (moment.first.year, moment.first.month)
    if moment.precision != "third" or moment.first.day not in THIRDS or month != (last.year, last.month):
        return None
    third = say(f"moment.third.{THIRDS[moment.first.day]}")
    return say("moment.third", year=month[0], month=month[1], third=third)
