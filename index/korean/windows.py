"""Lengths of time with the days that they reach from and to: 향후 5년간, 내년부터 3년간, 이틀 뒤."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from index.korean.durations import Counted, DurationMention, FrequencyMention
from index.korean.lengths import is_length, is_notice
from index.korean.named_dates import Mention, NamedDates
from index.korean.patterns import lazy
from index.korean.periods import around
from index.korean.spans import STATED, place

PHRASE_END = lazy(r"[.!?](?=\s|[”\"'’])|\n")
_AHEAD = lazy(r"(?:향후|앞으로|지금부터) ?(?:약|최소|최대|최장)? ?$")
_BACK = lazy(r"(?:지난|최근|직전) ?약? ?$")
_SINCE = lazy(r"부터 ?(?:약|최소|최대|최장|총)? ?")
_FROM = lazy(r"(?:로?부터|에서) ?")
# 공포 6개월 후, 마감 하루 전: counted from what the text does not date.
_EVENT = lazy(
    r"(?<![가-힣])(?!(?:불과|바로|이미|무려|약|대략|최소|정확히|이후|거의|다시) )[가-힣]{1,8}"
    r"(?<![은는이가을를에로고며도서니지와과만의한된던터라여도]) $"
)
_BOUNDS = {
    **{"여": "APPROX_MORE", "남짓": "APPROX_MORE", "이상": "GE", "이내": "LE", "이하": "LE", "미만": "LT"},
    **{"초과": "GT", "넘게": "GT", "가량": "APPROX", "가까이": "APPROX", "정도": "APPROX"},
    **{"내": "LE", "안에": "LE"},
}
_NEAR = 90  # letters, within which a day is the one that 이틀 뒤 is counted from


def lengths_of(text: str, counted: Iterable[Counted | FrequencyMention]) -> dict[int, Counted]:
    """Return what is a length among what a text counts, by where it begins."""
    found: dict[int, Counted] = {}
    before: Counted | None = None
    for one in counted:
        if isinstance(one, Counted) and is_length(text, one, before):
            found[one.start] = before = one
    return found


def read_length(one: Counted, named: NamedDates) -> Mention:
    """Return a length with its window where one is told, or the date that counting gives."""
    due = one.tail == "ago" and is_notice(named.text, one.end)
    if due or (one.may_be_day and one.tail in ("before", "after")):
        return _length(one, named)
    if one.tail in ("ago", "later", "before", "after"):
        return _offset(one, named)
    start, first, last, basis = _window(one, named)
    bound = "APPROX_MORE" if one.more else _BOUNDS.get(one.tail or "")
    where = place(named.given, start, one.end)
    first = first if last else None
    return DurationMention(**where, value=one.value, first=first, last=last, bound=bound, basis=basis)


def _length(one: Counted, named: NamedDates) -> DurationMention:
    return DurationMention(**place(named.given, one.start, one.end), value=one.value)


def _window(one: Counted, named: NamedDates) -> tuple[int, date | None, date | None, str]:
    """Return where a length begins with its cue, its first and last day, and how they are known."""
    text, start, today = named.text, one.start, named.published
    if ahead := _AHEAD.search(text, max(0, start - 14), start):
        return ahead.start(), today, one.after(today), "published"
    back = _BACK.search(text, max(0, start - 8), start)
    if back and (begun := one.after(today, -1)):
        return back.start(), begun, today - timedelta(days=1), "published"
    first, last = _anchored(one, named)
    return start, first, last, "named" if first else STATED


def _anchored(one: Counted, named: NamedDates) -> tuple[date | None, date | None]:
    """Return the window of 내년부터 3년간 and of 21일 … 한 지 1개월여 만."""
    before = named.date_before()
    if before is None or before.first is None:
        return None, None
    if _SINCE.fullmatch(named.text, before.end, one.start):
        end = one.after(before.first)
        return (before.first, max(before.first, end - timedelta(days=1))) if end else (None, None)
    day_before = named.days[-1] if named.days else None
    if one.tail == "만" and day_before and day_before.first and one.start - day_before.end < _NEAR:
        return _since(day_before.first, one, named.published)
    return None, None


def _since(begun: date, one: Counted, published: date) -> tuple[date | None, date | None]:
    """Return the window up to the report, where the length may well reach so far, else up to its own end."""
    said = one.after(begun)
    if said is None or said <= begun:
        return None, None
    length, told = (said - begun).days, (published - begun).days
    return begun, published if length <= 2 * told <= 4 * length else said


def _offset(one: Counted, named: NamedDates) -> Mention:
    """Return the date of 이틀 뒤 and 3년 전; the length alone where nothing dates what it is counted from."""
    sign = -1 if one.tail in ("ago", "before") else 1
    before = named.days[-1] if named.days else None
    start, base, basis = one.start, named.published, "published"
    if before and before.first and _FROM.fullmatch(named.text, before.end, start):
        start, base, basis = before.start, before.first, before.basis
    elif (
        before
        and before.first
        and start - before.end < _NEAR
        and not PHRASE_END.search(named.text, before.end, start)
    ):
        base, basis = before.first, "named"
    elif _EVENT.search(named.text, max(0, start - 11), start):
        return _length(one, named)
    about = one.after(base, sign)
    if about is None:
        return _length(one, named)
    return named.dated((start, one.end), around(about, one.unit), basis, about=about)
