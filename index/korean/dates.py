"""Dates, durations and frequencies in Korean text.

Dates are resolved against the day of publication and the days that the text named before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from index.korean.anchors import Anchor, counted_on, is_open
from index.korean.bounds import bounded
from index.korean.dateparts import read_parts
from index.korean.durations import Counted, FrequencyMention, read_counted
from index.korean.named_dates import DateMention, Mention, NamedDates
from index.korean.occasions import Occasion, read_occasions
from index.korean.patterns import lazy
from index.korean.periods import Period, day
from index.korean.resolving import resolve
from index.korean.running import begun
from index.korean.said import Said
from index.korean.spans import STATED, place
from index.korean.tense import Lean, leaning
from index.korean.windows import PHRASE_END, lengths_of, read_length

_BEGIN = lazy(r"(?:^|[.!?:\n”\"'’>)\]△▲□○ㅇ◆■·※-])\s{0,3}$")
_RANGE = lazy(r" ?(?:(?:부터|에서) {0,2}|(?:부터)? ?[~∼～〜–—-] ?)")
_BESIDE = lazy(r"의? ?")
_LUNAR = lazy(r"음력(?:으로)? ?(?:(?:[0-9]{1,2}[월일] ?){1,2}(?:부터|[~∼～〜–—-]) ?)?$")
_LUNAR_BEFORE = 20  # letters of 음력으로 12월 29일부터
_FAR = 250  # letters, beyond which 이날 is no longer the last day named
# 국회 앞으로 행진했다 tells of a place.
_PLACE_BEFORE = lazy(
    r"(?:국회|대통령실|청와대|관저|[청본지]사|사옥|회관|광장|법원|검찰청|경찰서|시청|구청|도청|군청|우체국"
    r"|사무[실소]|당사|매장|건물|[가-힣]역|학교|병원|은행|정문|[가-힣]집|공원|(?<![가-힣])[집문눈코]) $"
)
# 구매확정 다음 날 정산 and 다음 날 배송 서비스 tell how fast, 6일 멈췄다. 다음 날 정산을 시작했다 a day.
_PACE = lazy(r" (?:배송|지급|정산|도착|배달)(?P<offered> ?(?:서비스|제도|시스템|상품|보장))?")
_TRADED = lazy(
    r"(?:구매 ?확정|결제|주문|배송 ?완료|판매|매출|접수|신청|승인|출고)"
    r"(?:일|하면|한|된| ?후| 완료)?의? $"
)
_LONG = 60  # letters, beyond which no date begins a range
_DAYS_WITH_NEIGHBOURS = (date(1, 1, 8), date(9999, 12, 24))
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


def _is_day(said: Said) -> bool:
    return bool(said.named) and said.day is not None


class _Reader:
    """Goes through a text once, keeping the days that it named for those that are counted from them."""

    def __init__(self, text: str, published: date, future: bool) -> None:
        self.named = NamedDates(text, published)
        self.text, self.published, self.future = self.named.text, published, future
        self.lengths: dict[int, Counted] = {}
        self.written: set[int] = set()  # where a month and its day begin

    def read(self) -> list[Mention]:
        counted = list(read_counted(self.text))
        self.lengths = lengths_of(self.text, counted)
        parts: list[Part] = [*counted, *read_occasions(self.text), *read_parts(self.text)]
        self.written = {one.start for one in parts if isinstance(one, Said) and (one.fixed or _is_day(one))}
        taken = 0
        for one in sorted(parts, key=lambda one: (one.start, _ORDER[type(one)])):
            made = self._made(one) if one.start >= taken else None
            if made is not None:
                self.named.add(made, aside=isinstance(one, Said) and one.looks_back)
                taken = made.end
        return self.named.found

    def _made(self, one: Part) -> Mention | None:
        if isinstance(one, FrequencyMention):
            return replace(one, **place(self.named.given, one.start, one.end))
        if isinstance(one, Occasion):
            return self._occasion(one)
        if isinstance(one, Counted):
            return read_length(one, self.named) if one.start in self.lengths else None
        if self._counts_on(one) or self._is_lunar(one) or self._is_pace(one):
            return None
        return self._date(one)

    def _is_lunar(self, said: Said) -> bool:
        """Tell whether a month or a day is of the lunar calendar: which day that is here nobody tells."""
        start = max(0, said.start - _LUNAR_BEFORE)
        return bool((said.named or said.day) and _LUNAR.search(self.text, start, said.start))

    def _date(self, said: Said) -> DateMention | None:
        if said.vague is not None:
            return None if self._is_place(said) else self.named.undated(said.start, said.end, said.vague)
        if told := self._beside(said) or self._apposed(said):
            return told
        if self._is_told_behind(said) or (said.ends and self._ranged(said) is None):
            return None
        resolved = self._mentioned(said) if said.mentioned is not None else self._resolved(said)
        if resolved is None:
            return None
        period, basis = resolved
        if basis == _OPEN:
            return self.named.undated(said.start, said.end, "PAST_REF", basis)
        return self._dated(said, period, basis)

    def _is_place(self, said: Said) -> bool:
        if not self.text.startswith("앞으로", said.start):
            return False
        return _PLACE_BEFORE.search(self.text, max(0, said.start - 6), said.start) is not None

    def _is_pace(self, said: Said) -> bool:
        """Tell whether a next day is that after whatever one buys: where no day is named, or no such day."""
        pace = _PACE.match(self.text, said.end) if said.mentioned == 1 else None
        if pace is None:
            return False
        traded = _TRADED.search(self.text, max(0, said.start - 12), said.start)
        return bool(pace["offered"] or traded or not self.named.days)

    def _is_told_behind(self, said: Said) -> bool:
        """Tell whether the day that is meant stands in the bracket behind: 당일(4. 22.)."""
        bracket = self.text.startswith("(", said.end)
        return said.mentioned is not None and bracket and said.end + 1 in self.written

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
            self.named.anchor = Anchor(end, period, with_year)
        return self.named.dated((start, end), period, basis, bound=bound, time=said.time)

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
        lean = leaning(self.text, said.start, said.end, said.of_day) if bare else None
        near = self._near(said, lean)
        if near is None or self.named.anchor is None or not bare or self.future:
            return near
        ahead = lean == "future" and self.named.anchor.period.last < self.published
        on = None if ahead else counted_on(self.text, said, self.named.anchor, near[0], self.published)
        # 내년 3월로 늦춘다고 2일 밝혔다: the day of what was said is not of the month that is to come.
        said_before = lean == "past" and not said.named
        if on and not (said_before and on.first > max(near[0].first, self.published)):
            return on, "named"
        if is_open(self.text, said, self.named.anchor, near[0], self.published):
            return near[0], _OPEN
        return near

    def _near(self, said: Said, lean: Lean | None) -> tuple[Period, str] | None:
        """Return the nearest day that the sentence allows; that of a range which goes on is its own."""
        near = resolve(said, self.published, lean, self.future)
        if near is None or self.future or said.direction or not said.free:
            return near
        return begun(self.text, said, near[0], self.published) or near[0], near[1]

    def _apposed(self, said: Said) -> DateMention | None:
        """Return the day that the words before say, too: 한글날인 9일."""
        last = self.named.date_before()
        if last is None or not last.first or not last.last or said.free != "month" or not said.day:
            return None
        days = (last.first + timedelta(days=by) for by in range(min((last.last - last.first).days, 31) + 1))
        same = next((day(one) for one in days if one.day == said.day), None)
        return (
            self._dated(said, same, "named") if same and self.text[last.end : said.start] == "인 " else None
        )

    def _before(self, said: Said) -> DateMention | None:
        """Return the date that this one is counted from: 2021년 … 이듬해 3월, 1분기(1~3월)."""
        if said.from_named:
            return self.named.last_date
        last = self.named.date_before()
        opened = last is not None and said.start == last.end + 1 and self.text[last.end] == "("
        return last if opened and said.free else None

    def _ranged(self, said: Said) -> DateMention | None:
        """Return the date that this one ends a range from."""
        last = self.named.date_before()
        if last is None or last.end - last.start > _LONG:
            return None
        if not _RANGE.fullmatch(self.text, last.end, said.start) or _moved(self.text, last.end, said.end):
            return None
        return last

    def _mentioned(self, said: Said) -> tuple[Period, str] | None:
        word = self.text[said.start : said.end]
        last = self.named.days[-1] if self.named.days else None
        begins = _BEGIN.search(self.text, max(0, said.start - 4), said.start)
        if last is None or last.first is None:
            if self.text[max(0, said.start - 2) : said.start].strip() == "그":
                return None
            one, basis = self.published, "published"
        elif (
            said.start - last.end < _FAR
            and (
                begins
                or not PHRASE_END.search(self.text, last.end, said.start)
                or word.startswith(("같", "다", "이튿", "당"))
            )
        ) or self.named.lead is None:
            one, basis = last.first, "named"
        else:
            one, basis = self.named.lead, "lead"
        try:
            return day(one + timedelta(days=said.mentioned or 0)), basis
        except OverflowError:
            return None

    def _beside(self, said: Said) -> DateMention | None:
        """Return the day before or after the date that the words directly follow: 크리스마스 전날."""
        last = self.named.date_before()
        if not said.mentioned or last is None or last.first is None:
            return None
        if not _DAYS_WITH_NEIGHBOURS[0] <= last.first <= _DAYS_WITH_NEIGHBOURS[1]:
            return None
        if last.precision != "day" or not _BESIDE.fullmatch(self.text, last.end, said.start):
            return None
        one = day(last.first + timedelta(days=said.mentioned))
        return self.named.dated((last.start, said.end), one, last.basis)

    def _occasion(self, one: Occasion) -> DateMention:
        """Return the day of what the text dated before (간담회 직후), or that it is somewhere in the past."""
        for named in reversed(self.named.days[-8:]):
            until = PHRASE_END.search(self.text, named.end, named.end + _FAR)
            end = until.start() if until else named.end + _FAR
            if one.noun and named.first and one.noun in self.text[named.end : min(end, one.start)]:
                period = day(named.first)
                return self.named.dated((one.start, one.end), period, "occasion")
        return self.named.undated(one.start, one.end, "PAST_REF")
