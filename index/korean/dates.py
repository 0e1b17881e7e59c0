"""Dates, durations and frequencies in Korean text.

Dates are resolved against the day of publication and the days that the text named before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.korean.anchors import Anchor, counted_on, is_open
from index.korean.bounds import Bound, bounded
from index.korean.datefields import Said
from index.korean.dateparts import read_parts
from index.korean.durations import Counted, DurationMention, FrequencyMention, read_counted
from index.korean.lengths import is_length, is_notice
from index.korean.occasions import Occasion, read_occasions
from index.korean.periods import Period, Precision, around, day
from index.korean.resolving import resolve
from index.korean.spans import STATED, Span, place
from index.korean.tense import leaning


@dataclass(frozen=True, kw_only=True)
class DateMention(Span):
    """A date as precise as it was said.

    ``first`` and ``last`` are the days that it covers, both ``None`` where the text says no more than
    ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``. ``time`` is 09:30, or MO, AF, EV, NI for a part of the
    day; ``about`` the very day that counting gives (3년 전), where the date is coarser.
    """

    value: str
    precision: Precision
    first: date | None = None
    last: date | None = None
    bound: Bound | None = None
    time: str | None = None
    about: date | None = None


Mention = DateMention | DurationMention | FrequencyMention


_PHRASE_END = re.compile(r"[.!?](?=\s|[”\"'’])|\n")
_BEGIN = re.compile(r"(?:^|[.!?:\n”\"'’>)\]△▲□○ㅇ◆■·※-])\s{0,3}$")
_RANGE = re.compile(r" ?(?:(?:부터|에서) {0,2}|(?:부터)? ?[~∼～〜–—-] ?)")
_AHEAD = re.compile(r"(?:향후|앞으로|지금부터) ?(?:약|최소|최대|최장)? ?$")
_BACK = re.compile(r"(?:지난|최근|직전) ?약? ?$")
_SINCE = re.compile(r"부터 ?(?:약|최소|최대|최장|총)? ?")
_FROM = re.compile(r"(?:로?부터|에서) ?")
# 공포 6개월 후, 마감 하루 전: counted from what the text does not date.
_EVENT = re.compile(
    r"(?<![가-힣])(?!(?:불과|바로|이미|무려|약|대략|최소|정확히|이후|거의|다시) )[가-힣]{1,8}"
    r"(?<![은는이가을를에로고며도서니지와과만의한된던터라여도]) $"
)
_BESIDE = re.compile(r"의? ?")
_BOUNDS = {
    "여": "APPROX_MORE",
    "남짓": "APPROX_MORE",
    "이상": "GE",
    "이내": "LE",
    "이하": "LE",
    "미만": "LT",
    "초과": "GT",
}
_BOUNDS |= {"넘게": "GT", "가량": "APPROX", "가까이": "APPROX", "정도": "APPROX", "내": "LE", "안에": "LE"}
_FAR = 250  # letters, beyond which 이날 is no longer the last day named
_NEAR = 90  # letters, within which a day is the one that 이틀 뒤 is counted from
_LONG = 60  # letters, beyond which no date begins a range
_DAYS_WITH_NEIGHBOURS = (date(1, 1, 8), date(9999, 12, 24))
_NAMED = "nickname"
_OPEN = "month_open"  # 지난해 수능은 16일

Part = Counted | FrequencyMention | Said | Occasion
_ORDER: dict[type, int] = {FrequencyMention: 0, Counted: 1, Occasion: 2, Said: 3}


def read_dates(text: str, published: date, *, future: bool = False) -> tuple[Mention, ...]:
    """Return the dates, durations and frequencies of a text, in its order.

    Dates that leave their year or month open are the nearest that the sentence allows, as news has it;
    with ``future`` the next ones, as a calendar has it.
    """
    return tuple(_Reader(text, published, future).read())


def _moved(text: str, end: int, start: int) -> bool:
    """Tell whether one date was put off to another: 15일에서 20일로 미뤘다."""
    return text.startswith("에서", end) and text.startswith("로 ", start)


def _with_plain_spaces(text: str) -> str:
    """Return a text as long, with one kind of space, which is all that patterns then need to know."""
    return text.translate({0xA0: " ", 0x3000: " "})


class _Reader:
    """Goes through a text once, keeping the days that it named for those that are counted from them."""

    def __init__(self, text: str, published: date, future: bool) -> None:
        self.given, self.published, self.future = text, published, future
        self.text = _with_plain_spaces(text)
        self.days: list[DateMention] = []
        self.lead: date | None = None
        self.last_date: DateMention | None = None
        self.anchor: Anchor | None = None
        self.found: list[Mention] = []
        self.lengths: dict[int, Counted] = {}

    def read(self) -> list[Mention]:
        counted = list(read_counted(self.text))
        self.lengths = self._lengths(counted)
        parts: list[Part] = [*counted, *read_occasions(self.text), *read_parts(self.text)]
        taken = 0
        for one in sorted(parts, key=lambda one: (one.start, _ORDER[type(one)])):
            made = self._made(one) if one.start >= taken else None
            if made is not None:
                self._add(made)
                taken = made.end
        return self.found

    def _lengths(self, counted: Sequence[Counted | FrequencyMention]) -> dict[int, Counted]:
        found: dict[int, Counted] = {}
        before: Counted | None = None
        for one in counted:
            if isinstance(one, Counted) and is_length(self.text, one, before):
                found[one.start] = before = one
        return found

    def _made(self, one: Part) -> Mention | None:
        if isinstance(one, FrequencyMention):
            return replace(one, **place(self.given, one.start, one.end))
        if isinstance(one, Occasion):
            return self._occasion(one)
        if isinstance(one, Counted):
            return self._counted(one)
        return None if self._counts_on(one) else self._date(one)

    def _add(self, made: Mention) -> None:
        while (
            self.found and self.found[-1].end > made.start
        ):  # a range or a window takes in what it begins with
            self.found.pop()
        self.found.append(made)
        if isinstance(made, DateMention) and made.first:
            self.last_date = made
        if isinstance(made, DateMention) and made.precision == "day" and made.basis != _NAMED and made.first:
            self.days.append(made)
            if self.lead is None and abs((made.first - self.published).days) <= 3:
                self.lead = made.first

    # Dates

    def _date(self, said: Said) -> DateMention | None:
        if said.vague is not None:
            return self._undated(said, said.vague)
        if joined := self._beside(said):
            return joined
        resolved = self._mentioned(said) if said.mentioned is not None else self._resolved(said)
        if resolved is None:
            return None
        period, basis = resolved
        if basis == _OPEN:
            return self._undated(said, "PAST_REF", basis)
        return self._dated(said, period, basis)

    def _dated(self, said: Said, period: Period, basis: str) -> DateMention | None:
        end, bound = bounded(self.text, said, period)
        start, last = said.start, self._ranged(said)
        if last is not None and last.first and period.last > last.first:
            by_day = "day" in (period.precision, last.precision)
            start, bound, basis = last.start, None, last.basis
            period = Period(last.first, period.last, "range", by_day)
        elif said.ends:
            return None
        with_year = said.year is not None or bool(said.fixed or said.by) or basis in ("named", STATED)
        if with_year or said.named:
            self.anchor = Anchor(end, period, with_year)
        return self._mention((start, end), period, basis, bound=bound, time=said.time)

    def _mention(
        self,
        where: tuple[int, int],
        period: Period,
        basis: str,
        bound: Bound | None = None,
        time: str | None = None,
        about: date | None = None,
    ) -> DateMention:
        return DateMention(
            **place(self.given, *where),
            value=period.value,
            precision=period.precision,
            first=period.first,
            last=period.last,
            basis=basis,
            bound=bound,
            time=time,
            about=about,
        )

    def _counts_on(self, said: Said) -> bool:
        """Tell whether 지난 3일간 and 향후 5년간 begin here: a length, not a date."""
        if said.vague is not None:
            return any(at in self.lengths for at in range(said.end, said.end + 5))
        if said.direction and not said.named:
            return any(at in self.lengths for at in range(said.start + 1, said.end))
        return False

    def _resolved(self, said: Said) -> tuple[Period, str] | None:
        bare = bool(said.free) and not said.direction
        last = self._ranged(said)
        if last is not None and last.first and bare:
            return resolve(said, last.first, None, future=True)
        before = self._before(said)
        if before is not None and before.first:
            found = resolve(said, before.first, None)
            return (found[0], "named") if found else None
        lean = leaning(self.text, said.start, said.end) if bare else None
        near = resolve(said, self.published, lean, self.future)
        if near is None or self.anchor is None or not bare or self.future:
            return near
        ahead = lean == "future" and self.anchor.period.last < self.published
        if not ahead and (on := counted_on(self.text, said, self.anchor, near[0], self.published)):
            return on, "named"
        if is_open(self.text, said, self.anchor, near[0], self.published):
            return near[0], _OPEN
        return near

    def _before(self, said: Said) -> DateMention | None:
        """Return the date that this one is counted from: 2021년 … 이듬해 3월, 1분기(1~3월)."""
        last = self.found[-1] if self.found else None
        if said.from_named:
            return self.last_date
        if isinstance(last, DateMention) and said.free and said.start == last.end + 1:
            return last if self.text[last.end] == "(" else None
        return None

    def _ranged(self, said: Said) -> DateMention | None:
        """Return the date that this one ends a range from."""
        last = self.found[-1] if self.found else None
        if not isinstance(last, DateMention) or last.first is None or last.end - last.start > _LONG:
            return None
        if not _RANGE.fullmatch(self.text, last.end, said.start) or _moved(self.text, last.end, said.end):
            return None
        return last

    def _mentioned(self, said: Said) -> tuple[Period, str] | None:
        word = self.text[said.start : said.end]
        last = self.days[-1] if self.days else None
        begins = _BEGIN.search(self.text, max(0, said.start - 4), said.start)
        if last is None or last.first is None:
            if self.text[max(0, said.start - 2) : said.start].strip() == "그":
                return None
            one, basis = self.published, "published"
        elif (
            said.start - last.end < _FAR
            and (
                begins
                or not _PHRASE_END.search(self.text, last.end, said.start)
                or word.startswith(("같", "다", "이튿", "당"))
            )
        ) or self.lead is None:
            one, basis = last.first, "named"
        else:
            one, basis = self.lead, "lead"
        try:
            return day(one + timedelta(days=said.mentioned or 0)), basis
        except OverflowError:
            return None

    def _beside(self, said: Said) -> DateMention | None:
        """Return the day before or after the date that the words directly follow: 크리스마스 전날."""
        last = self.found[-1] if self.found else None
        if not said.mentioned or not isinstance(last, DateMention) or last.first is None:
            return None
        if not _DAYS_WITH_NEIGHBOURS[0] <= last.first <= _DAYS_WITH_NEIGHBOURS[1]:
            return None
        if last.precision != "day" or not _BESIDE.fullmatch(self.text, last.end, said.start):
            return None
        one = day(last.first + timedelta(days=said.mentioned))
        return self._mention((last.start, said.end), one, last.basis)

    def _occasion(self, one: Occasion) -> DateMention:
        """Return the day of what the text dated before (간담회 직후), or that it is somewhere in the past."""
        for named in reversed(self.days[-8:]):
            until = _PHRASE_END.search(self.text, named.end, named.end + _FAR)
            end = until.start() if until else named.end + _FAR
            if one.noun and named.first and one.noun in self.text[named.end : min(end, one.start)]:
                period = day(named.first)
                return self._mention((one.start, one.end), period, "occasion")
        return self._undated(one, "PAST_REF")

    def _undated(self, one: Said | Occasion, value: str, basis: str = "undated") -> DateMention:
        where = place(self.given, one.start, one.end)
        return DateMention(**where, value=value, precision="vague", basis=basis)

    # Lengths

    def _counted(self, one: Counted) -> Mention | None:
        if one.start not in self.lengths:
            return None
        due = one.tail == "ago" and is_notice(self.text, one.end)
        if due or (one.may_be_day and one.tail in ("before", "after")):
            return DurationMention(**place(self.given, one.start, one.end), value=one.value)
        if one.tail in ("ago", "later", "before", "after"):
            return self._offset(one)
        text, start = self.text, one.start
        first = last = None
        basis = STATED
        if ahead := _AHEAD.search(text, max(0, start - 14), start):
            start, basis = ahead.start(), "published"
            first, last = self.published, one.after(self.published)
        elif (back := _BACK.search(text, max(0, start - 8), start)) and (
            begun := one.after(self.published, -1)
        ):
            start, basis = back.start(), "published"
            first, last = begun, self.published - timedelta(days=1)
        else:
            first, last = self._anchored(one)
            basis = "named" if first else STATED
        if last is None:
            first = None
        bound = "APPROX_MORE" if one.more else _BOUNDS.get(one.tail or "")
        where = place(self.given, start, one.end)
        return DurationMention(**where, value=one.value, first=first, last=last, bound=bound, basis=basis)

    def _anchored(self, one: Counted) -> tuple[date | None, date | None]:
        """Return the window of 내년부터 3년간 and of 21일 … 한 지 1개월여 만."""
        before = self.found[-1] if self.found else None
        if not isinstance(before, DateMention) or before.first is None:
            return None, None
        if _SINCE.fullmatch(self.text, before.end, one.start):
            end = one.after(before.first)
            return (before.first, max(before.first, end - timedelta(days=1))) if end else (None, None)
        day_before = self.days[-1] if self.days else None
        if one.tail == "만" and day_before and day_before.first and one.start - day_before.end < _NEAR:
            begun, said = day_before.first, one.after(day_before.first)
            if said is None or said <= begun:
                return None, None
            length, told = (said - begun).days, (self.published - begun).days
            return begun, self.published if length <= 2 * told <= 4 * length else said
        return None, None

    def _offset(self, one: Counted) -> Mention | None:
        sign = -1 if one.tail in ("ago", "before") else 1
        before = self.days[-1] if self.days else None
        start, base, basis = one.start, self.published, "published"
        if before and before.first and _FROM.fullmatch(self.text, before.end, start):
            start, base, basis = before.start, before.first, before.basis
        elif (
            before
            and before.first
            and start - before.end < _NEAR
            and not _PHRASE_END.search(self.text, before.end, start)
        ):
            base, basis = before.first, "named"
        elif _EVENT.search(self.text, max(0, start - 11), start):
            return DurationMention(**place(self.given, start, one.end), value=one.value)
        about = one.after(base, sign)
        if about is None:
            return DurationMention(**place(self.given, start, one.end), value=one.value)
        return self._mention((start, one.end), around(about, one.unit), basis, about=about)
