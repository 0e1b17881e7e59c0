"""Reads the expressions in which korean-datetime's cases say what day a text means, days only."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

LUNAR = {
    (1, 1): {2025: "01-29", 2026: "02-17", 2027: "02-07", 2028: "01-27", 2029: "02-13"},
    (8, 15): {2025: "10-06", 2026: "09-25", 2027: "09-15", 2028: "10-03", 2029: "09-22"},
}
WEEKDAYS = {name: number for number, name in enumerate(("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"))}


@dataclass(frozen=True)
class Days:
    """Days from first to last; ``clock`` where a time of day alone was meant."""

    ref: date
    first: date
    last: date
    clock: bool = False

    def __add__(self, by: tuple[int, str]) -> Days:
        return self._moved(by[0], by[1])

    def __sub__(self, by: tuple[int, str]) -> Days:
        return self._moved(-by[0], by[1])

    def _moved(self, count: int, unit: str) -> Days:
        if unit in ("h", "min", "s"):
            return self
        days = self.last - self.first
        if unit in ("mo", "y"):
            first = _months(self.first, count * (12 if unit == "y" else 1))
        else:
            first = self.first + timedelta(days=count * (7 if unit == "w" else 1))
        return replace(self, first=first, last=first + days)

    def at(self, *_: object) -> Days:
        return replace(self, last=self.first)

    hour = period = at

    def around(self, before: int, after: int) -> Days:
        return replace(self, first=self.first - timedelta(before), last=self.last + timedelta(after))

    def _part(self, begin: int, length: int) -> Days:
        first = self.first + timedelta(begin)
        return replace(self, first=first, last=first + timedelta(length - 1))

    def weekday(self, number: int) -> Days:
        return self._part(number, 1)

    def weekend(self) -> Days:
        return self._part(5, 2)

    def weekdays(self) -> Days:
        return self._part(0, 5)

    def early(self) -> Days:
        return self._part(0, 2)

    def day(self, number: int) -> Days | None:
        if number > monthrange(self.first.year, self.first.month)[1]:
            return None
        return self._part(number - 1, 1)

    def month(self, number: int) -> Days:
        return _month(self.ref, self.first.year, number)

    def first_day(self) -> Days:
        return replace(self, last=self.first)

    def last_day(self) -> Days:
        return replace(self, first=self.last)

    def part(self, which: str) -> Days:
        if which == "late":
            return replace(self, first=self.first.replace(day=21))
        return self._part({"early": 0, "mid": 10}[which], 10)

    def nth(self, number: int, weekday: int) -> Days | None:
        step = timedelta((weekday - self.first.weekday()) % 7 + 7 * (number - 1))
        if number < 0:
            step = self.last - self.first - timedelta((self.last.weekday() - weekday) % 7)
        found = self.first + step
        return replace(self, first=found, last=found) if found <= self.last else None

    def row(self, number: int) -> Days | None:
        day = self.last if number < 0 else self.first + timedelta(7 * (number - 1))
        monday = day - timedelta(day.weekday())
        return replace(self, first=monday, last=monday + timedelta(6)) if monday <= self.last else None

    def half(self, number: int) -> Days:
        return self._months(6, number)

    def quarter(self, number: int) -> Days:
        return self._months(3, number)

    def _months(self, size: int, number: int) -> Days:
        first = date(self.first.year, size * (number - 1) + 1, 1)
        return replace(self, first=first, last=_months(first, size) - timedelta(1))

    def lunar(self, month: int, day: int) -> Days:
        return _lunar(self.ref, self.first.year, month, day)

    def to(self, other: Days) -> Days:
        return replace(self, last=other.last)


def expected(expression: str, ref: date) -> Days | None:
    """Return the days that an expression means on a day; None for no date.

    Raises NotImplementedError for one of a time of day, of which no day is told.
    """
    if re.search(r"\b(?:nearest|now)\b|(?<![.\w])(?:at|period)\(", expression):
        raise NotImplementedError
    return _evaluate(expression, ref)


def _evaluate(expression: str, ref: date) -> Days | None:
    if after := re.fullmatch(r"(.+)\.to_after\((.+)\)", expression):
        begin = _evaluate(after[1], ref)
        end = _evaluate(after[2], begin.first) if begin else None
        return begin.to(end) if begin and end else None
    names = _names(ref)
    if cycled := re.match(r"(future|past)(?=\()", expression):
        close = _closes(expression, cycled.end())
        names["cycled"] = _cycled(cycled[1], expression[cycled.end() + 1 : close], ref)
        expression = f"cycled{expression[close + 1 :]}"
    python = re.sub(r"\.(first|last)\(\)", r".\1_day()", expression)
    python = re.sub(r"\b(\d+):(\d+)", r"'\1:\2'", python)
    python = re.sub(r"\b(\d+)(d|w|mo|y|h|min)\b", r"(\1, '\2')", python)
    return eval(python, {"__builtins__": {}}, names)


def _closes(expression: str, at: int) -> int:
    depth = 0
    for index in range(at, len(expression)):
        depth += {"(": 1, ")": -1}.get(expression[index], 0)
        if depth == 0:
            return index
    return -1


def _cycled(name: str, inner: str, ref: date) -> Days | None:
    cycle = (
        "y"
        if re.search(r"\b(?:md|mon|lunar|year)\(", inner)
        else "mo"
        if re.search(r"\b(?:day|month)\(", inner)
        else "w"
    )
    for count in range(9):
        moved = Days(ref, ref, ref)._moved(count if name == "future" else -count, cycle).first
        if cycle == "mo":
            moved = moved.replace(day=1) if count else moved
        try:
            found = _evaluate(inner, moved)
        except AttributeError:  # a step on a day that this month does not have
            found = None
        if found and (found.last >= ref if name == "future" else found.first < ref):
            return found
    return None


def _names(ref: date) -> dict[str, object]:
    def day(number: int) -> Days | None:
        return month(0).day(number)

    def month(by: int) -> Days:
        first = _months(ref.replace(day=1), by)
        return _month(ref, first.year, first.month)

    def week(by: int) -> Days:
        monday = ref - timedelta(ref.weekday() - 7 * by)
        return Days(ref, monday, monday + timedelta(6))

    def exact(year: int, number: int, of_month: int) -> Days | None:
        try:
            one = date(year, number, of_month)
        except ValueError:
            return None
        return Days(ref, one, one)

    def year(number: int) -> Days:
        return Days(ref, date(number, 1, 1), date(number, 12, 31))

    def weekday(number: int, sign: int) -> Days:
        days = (number - ref.weekday()) % 7 or 7 if sign > 0 else (ref.weekday() - number) % 7 or 7
        one = ref + timedelta(sign * days)
        return Days(ref, one, one)

    return WEEKDAYS | {
        "today": Days(ref, ref, ref),
        "none": None,
        "day": day,
        "month": month,
        "week": week,
        "md": lambda number, of_month: exact(ref.year, number, of_month),
        "ymd": exact,
        "mon": lambda number: _month(ref, ref.year, number),
        "year": lambda by: year(ref.year + by),
        "yr": year,
        "next": lambda number: weekday(number, 1),
        "prev": lambda number: weekday(number, -1),
        "lunar": lambda number, of_month: _lunar(ref, ref.year, number, of_month),
        "early": "early",
        "mid": "mid",
        "late": "late",
    }


def _month(ref: date, year: int, number: int) -> Days:
    first = date(year, number, 1)
    return Days(ref, first, _months(first, 1) - timedelta(1))


def _months(one: date, count: int) -> date:
    index = one.year * 12 + one.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(one.day, monthrange(year, month)[1]))


def _lunar(ref: date, year: int, month: int, day: int) -> Days:
    one = date.fromisoformat(f"{year}-{LUNAR[month, day][year]}")
    return Days(ref, one, one)
