"""Dates, durations and frequencies in Korean text.

Dates are resolved against the day of publication and the days that the text named before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from index.korean.datefields import Said
from index.korean.dateparts import read_parts
from index.korean.durations import Counted, DurationMention, FrequencyMention, read_counted
from index.korean.occasions import Occasion, read_occasions
from index.korean.periods import Period, Precision, around, day
from index.korean.resolving import resolve
from index.korean.spans import STATED, Span, place
from index.korean.tense import leaning

Bound = Literal["before", "after", "until", "since", "around", "earliest", "latest"]


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


_S = " \u00a0\u3000"
_PHRASE_END = re.compile(r"[.!?](?=\s|[”\"'’])|\n")
_BEGIN = re.compile(r"(?:^|[.!?:\n”\"'’>)\]△▲□○ㅇ◆■·※-])\s{0,3}$")
_SUFFIX = re.compile(
    rf"[{_S}]?(?:(?P<within>중(?=[에의으{_S},.)]|$)|내(?=[에로{_S},]|$)|안(?=에)|들어서?)"
    rf"|(?P<before>이전|전(?=까지|에|의))|(?P<after>이후|후(?=[에부{_S},]|$))|(?P<around>무렵|전후|즈음"
    rf"|경(?![가-힣]{{2}})|께|쯤))"
)
_END = re.compile(rf"[{_S}]?(?:(?P<until>까지)|(?P<since>부터))")
_PREFIX = re.compile(rf"(?:(?P<earliest>이르면|빠르면)|(?P<latest>늦어도|늦으면))[{_S}]?$")
_RANGE = re.compile(rf"[{_S}]?(?:(?:부터|에서)[{_S}]{{0,2}}|(?:부터)?[{_S}]?[~∼～〜–—-][{_S}]?)")
_AHEAD = re.compile(rf"(?:향후|앞으로|지금부터)[{_S}]?(?:약|최소|최대|최장)?[{_S}]?$")
_BACK = re.compile(rf"(?:지난|최근|직전)[{_S}]?약?[{_S}]?$")
_SINCE = re.compile(rf"부터[{_S}]?(?:약|최소|최대|최장|총)?[{_S}]?")
_FROM = re.compile(rf"(?:로?부터|에서)[{_S}]?")
# 공포 6개월 후, 마감 하루 전: counted from what the text does not date.
_EVENT = re.compile(
    rf"(?<![가-힣])(?!(?:불과|바로|이미|무려|약|대략|최소|정확히|이후|거의|다시)[{_S}])[가-힣]{{1,8}}"
    rf"(?<![은는이가을를에로고며도서니지와과만의한된던터라여도])[{_S}]$"
)
_BESIDE = re.compile(rf"의?[{_S}]?")
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

Part = Counted | FrequencyMention | Said | Occasion
_ORDER: dict[type, int] = {FrequencyMention: 0, Counted: 1, Occasion: 2, Said: 3}


def read_dates(text: str, published: date, *, future: bool = False) -> tuple[Mention, ...]:
    """Return the dates, durations and frequencies of a text, in its order.

    Dates that leave their year or month open are the nearest that the sentence allows, as news has it;
    with ``future`` the next ones, as a calendar has it.
    """
    return tuple(_Reader(text, published, future).read())


class _Reader:
    """Goes through a text once, keeping the days that it named for those that are counted from them."""

    def __init__(self, text: str, published: date, future: bool) -> None:
        self.text, self.published, self.future = text, published, future
        self.days: list[DateMention] = []
        self.lead: date | None = None
        self.last_date: DateMention | None = None
        self.found: list[Mention] = []
        self.lengths: dict[int, Counted] = {}

    def read(self) -> list[Mention]:
        counted = list(read_counted(self.text))
        self.lengths = {
            one.start: one for one in counted if isinstance(one, Counted) and self._is_length(one)
        }
        parts: list[Part] = [*counted, *read_occasions(self.text), *read_parts(self.text)]
        taken = 0
        for one in sorted(parts, key=lambda one: (one.start, _ORDER[type(one)])):
            made = self._made(one) if one.start >= taken else None
            if made is not None:
                self._add(made)
                taken = made.end
        return self.found

    def _made(self, one: Part) -> Mention | None:
        if isinstance(one, FrequencyMention):
            return one
        if isinstance(one, Occasion):
            return self._occasion(one)
        return self._counted(one) if isinstance(one, Counted) else self._date(one)

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
        if self._counts_on(said):
            return None
        if said.vague is not None:
            return DateMention(
                **place(self.text, said.start, said.end),
                value=said.vague,
                precision="vague",
                basis="undated",
            )
        if joined := self._beside(said):
            return joined
        resolved = self._mentioned(said) if said.mentioned is not None else self._resolved(said)
        if resolved is None:
            return None
        period, basis = resolved
        start, end, bound = self._bounded(said, period)
        last = self._ranged(said)
        if last is not None and last.first and period.last > last.first:
            start, bound, basis = last.start, None, last.basis
            period = Period(last.first, period.last, "range")
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
            **place(self.text, *where),
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
        lean = leaning(self.text, said.end) if said.free and not said.direction else None
        last = self._ranged(said)
        if last is not None and last.first and said.free and not said.direction:
            return resolve(said, last.first, None, future=True)
        before = self._before(said)
        if before is not None and before.first:
            found = resolve(said, before.first, None)
            return (found[0], "named") if found else None
        return resolve(said, self.published, lean, self.future)

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
        if _RANGE.fullmatch(self.text, last.end, said.start):
            return last
        return None

    def _bounded(self, said: Said, period: Period) -> tuple[int, int, Bound | None]:
        suffix = _SUFFIX.match(self.text, said.end)
        kind = suffix.lastgroup if suffix else None
        if kind == "within" and (period.precision == "day" or said.time):
            suffix = kind = None
        end = suffix.end() if suffix else said.end
        prefix = _PREFIX.search(self.text, max(0, said.start - 6), said.start)
        if prefix is not None:
            return said.start, end, "earliest" if prefix["earliest"] else "latest"
        after = _END.match(self.text, end)
        if said.within or (suffix and suffix["within"] in ("내", "안")):
            return said.start, end, "until"
        if kind in ("before", "after", "around"):
            return said.start, end, kind  # type: ignore[return-value]
        return said.start, end, ("until" if after["until"] else "since") if after else None

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
        return DateMention(
            **place(self.text, one.start, one.end),
            value="PAST_REF",
            precision="vague",
            basis="undated",
        )

    # Lengths

    def _is_length(self, one: Counted) -> bool:
        """Tell whether 15일 is counted rather than a day of the month."""
        if one.tail in ("before", "after"):
            return not one.may_be_day
        return (
            not one.may_be_day
            or one.tail is not None
            or bool(_AHEAD.search(self.text, max(0, one.start - 12), one.start))
        )

    def _counted(self, one: Counted) -> Mention | None:
        if one.start not in self.lengths:
            return None
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
        where = place(text, start, one.end)
        return DurationMention(**where, value=one.value, first=first, last=last, bound=bound, basis=basis)

    def _anchored(self, one: Counted) -> tuple[date | None, date | None]:
        """Return the window of 내년부터 3년간 and of 21일 … 한 지 1개월여 만."""
        before = self.found[-1] if self.found else None
        if not isinstance(before, DateMention) or before.first is None:
            return None, None
        if _SINCE.fullmatch(self.text, before.end, one.start):
            end = one.after(before.first)
            return (before.first, end - timedelta(days=1)) if end else (None, None)
        day_before = self.days[-1] if self.days else None
        if one.tail == "만" and day_before and day_before.first and one.start - day_before.end < _NEAR:
            length, said = (self.published - day_before.first).days, one.after(day_before.first)
            if (
                said
                and length * 2 >= (said - day_before.first).days > 0
                and (said - day_before.first).days * 2 >= length
            ):
                return day_before.first, self.published
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
            return DurationMention(**place(self.text, start, one.end), value=one.value)
        about = one.after(base, sign)
        if about is None:
            return DurationMention(**place(self.text, start, one.end), value=one.value)
        return self._mention((start, one.end), around(about, one.unit), basis, about=about)
