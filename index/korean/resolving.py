"""Which days an expression means: the period that it names, chosen among those that it leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from index.korean.datewords import table
from index.korean.periods import (
    Period,
    Unit,
    add_months,
    around,
    day,
    months,
    nth_line,
    nth_week,
    nth_weekday,
    third,
    week,
)
from index.korean.said import Said
from index.korean.spans import STATED
from index.korean.tense import Lean

# A date without its year is one of this year, unless another year's is nearer by so many days.
_THIS_YEAR = 120
_THIS_YEARS_PART = 200  # of quarters and halves, which are seldom those to come
_SEASON = 3  # months
_DAY = timedelta(days=1)
_SOON = timedelta(days=10)
_FRESH = timedelta(days=10)  # as old as the day of a report may be

Resolved = tuple[Period, str]
_Choose = Callable[[Sequence[Period]], Period | None]


def resolve(said: Said, published: date, lean: Lean | None, future: bool = False) -> Resolved | None:
    """Return the period that an expression means and how that is known; ``None`` for a day that is not."""
    said.by_line = future
    try:
        return _resolve(said, published, lean, future)
    except (ValueError, OverflowError):  # no such day, or none that the calendar reaches
        return None


def _resolve(said: Said, published: date, lean: Lean | None, future: bool) -> Resolved | None:
    if said.fixed is not None:
        return said.fixed, "nickname" if said.name else STATED
    if said.year is not None:
        found = _narrowed(months(said.year, 1, "year"), said)
        return (found, STATED) if found else None
    if said.by is not None:
        unit, by = said.by
        found = _narrowed(around(published, unit, by), said)
        return (found, "published") if found else None
    free = said.free
    if free is None or (said.edge == 1 and free == "month" and not said.direction):
        return None  # 국정감사 첫날 is no first of a month
    if said.named and said.named[0] == "year":  # 새해
        coming = int(published.month > 2)
        return around(published, "year", coming), "new_year"
    return _chosen(said, free, published, lean, future)


def _chosen(said: Said, unit: Unit, published: date, lean: Lean | None, future: bool) -> Resolved | None:
    def candidate(by: int) -> Period | None:
        try:
            return _narrowed(around(published, unit, by), said)
        except (ValueError, OverflowError):
            return None

    if said.direction == "이번":
        found = candidate(0)
        return (found, "published") if found else None
    near = [one for one in map(candidate, range(-2, 3)) if one is not None]
    periods = near if len(near) > 2 else [one for one in map(candidate, range(-8, 9)) if one is not None]
    choose, basis = _chooser(said, unit, published, lean, future)
    found = choose(_on_weekday(periods, said)) or choose(periods)
    return (found, basis) if found else None


def _on_weekday(periods: Sequence[Period], said: Said) -> list[Period]:
    """Return the days that fall on the weekday said beside them: 11월 6일(수)."""
    if said.weekday is None or said.day is None:
        return list(periods)
    return [one for one in periods if one.first.weekday() == said.weekday]


def _chooser(said: Said, unit: Unit, published: date, lean: Lean | None, future: bool) -> tuple[_Choose, str]:
    """Return how to choose among the periods that an expression leaves open, and the words for it."""
    if said.direction in ("지난", "저번"):
        part = said.named is not None and said.named[0] != "month"  # 지난 상반기 is over, or nearly
        return (_ended(published + _SOON) if part else _latest(published - _DAY)), "last"
    if said.direction or future:
        # 월요일 is not today's, 다음 월요일 still less; 오는 1월 may be the one that has begun.
        beyond = unit == "week" and (said.weekday is not None or said.direction is not None)
        return _earliest(published + _DAY * (beyond or said.direction == "다음")), "next"
    if lean == "future" or (unit != "year" and lean == "perhaps future" and _is_ahead(said, published)):
        return _earliest(published), "next_by_verb"
    if (unit == "year" or said.row) and lean != "past":
        return partial(_nearest, published), "nearest"
    grace = _DAY * (unit != "week")
    if lean == "reported":
        return partial(_of_report, published + grace), "last_by_verb"
    return _latest(published + grace), "last_by_verb" if lean == "past" else "last"


def _latest(until: date) -> _Choose:
    return lambda periods: max((p for p in periods if p.first <= until), key=_first, default=None)


def _ended(until: date) -> _Choose:
    return lambda periods: max((p for p in periods if p.last <= until), key=_first, default=None)


def _earliest(since: date) -> _Choose:
    return lambda periods: min((p for p in periods if p.last >= since), key=_first, default=None)


def _of_report(until: date, periods: Sequence[Period]) -> Period | None:
    """Return the day of the report; what was a month ago is no news, but a plan for a day to come."""
    last = _latest(until)(periods)
    if last is None or (last.first < until - _FRESH and last.first.month != until.month):
        return _earliest(until)(periods) or last
    return last


def _nearest(published: date, periods: Sequence[Period]) -> Period | None:
    return min(periods, key=lambda one: _distance(one, published), default=None)


def _is_ahead(said: Said, published: date) -> bool:
    """Tell whether a bare day is yet to come, so that a present tense may mean it."""
    if said.day is None:
        return False
    month = (published + _SOON).replace(day=1)
    return said.day > published.day or published < month + _DAY * (said.day - 1) <= published + _SOON


def _first(one: Period) -> date:
    return one.first


def _distance(one: Period, published: date) -> int:
    days = max((one.first - published).days, (published - one.last).days, 0)
    favour = _THIS_YEARS_PART if one.precision in ("quarter", "half") else _THIS_YEAR
    return days - favour if one.first.year == published.year else days


def _narrowed(whole: Period, said: Said) -> Period | None:
    """Return the part of a period that the finer words name."""
    found: Period | None = whole
    if said.named:
        found = _named(whole, said)
    if found and said.season:
        first = date(found.first.year, said.season, 1)
        found = Period(first, add_months(first, _SEASON) - _DAY, "range")
    if found and said.holiday:
        found = _holiday(found.first.year, said)
    if found and (said.nth or said.edge):
        found = _nth(found, said)
    if found and said.day:
        first = date(found.first.year, found.first.month, said.day)
        found = day(first) if said.high is None else _up_to(first, said.high)
    if found and said.weekday is not None and found.precision == "week":
        found = day(found.first + timedelta(days=said.weekday))
    if found and said.days:
        found = _days(found if found.precision == "week" else week(found.first), said.days)
    return third(found, said.third) if found and said.third else found


def _named(whole: Period, said: Said) -> Period | None:
    assert said.named is not None
    unit, number = said.named
    size = {"month": 1, "quarter": 3, "half": 6}[unit]
    found = months(whole.first.year, (number - 1) * size + 1, unit)
    if said.high is None or said.day:
        return found
    last = months(whole.first.year + (said.high < number), (said.high - 1) * size + 1, unit)
    return Period(found.first, last.last, "range")


def _up_to(first: date, high: int) -> Period:
    last = (
        first.replace(day=high) if high > first.day else add_months(first.replace(day=1), 1).replace(day=high)
    )
    return Period(first, last, "range")


def _holiday(year: int, said: Said) -> Period | None:
    word = said.holiday or ""
    if word in table("holidays"):
        month, of_month = table("holidays")[word]
        return day(date(year, month, of_month))
    name = table("lunar").get(word) or table("lunar")[word + "연휴"]
    found = next((one for one in table("lunar_days")[name] if one.year == year), None)
    if found is None:
        return None
    return Period(found - _DAY, found + _DAY, "range") if said.long else day(found)


def _nth(whole: Period, said: Said) -> Period | None:
    if said.edge:
        return day(whole.first if said.edge == 1 else whole.last)
    assert said.nth is not None
    if said.row:
        nth_of = nth_line if said.by_line else nth_week
        return nth_of(months(whole.first.year, whole.first.month, "month"), said.nth)
    if said.weekday is None:
        return None
    # 올해 마지막 금요일 is counted in the year, 이번 달 셋째 토요일 in the month.
    found = nth_weekday(whole, said.nth, said.weekday)
    return day(found) if found else None


def _days(whole: Period, which: str) -> Period:
    """Return the weekend, the working days or the beginning of a week."""
    begin, length = {"weekend": (5, 2), "weekdays": (0, 5), "begin": (0, 2)}[which]
    first = whole.first + timedelta(days=begin)
    return Period(first, first + timedelta(days=length - 1), "range")
