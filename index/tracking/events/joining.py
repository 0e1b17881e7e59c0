"""Which verb a date belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from index.korean.durations import DurationMention
from index.korean.named_dates import NAMED, DateMention
from index.korean.patterns import lazy
from index.korean.tense import in_topic_slot
from index.tracking.events import cues
from index.tracking.events.event import Moment, Span
from index.tracking.events.helpers import Predicate

Mention = DateMention | DurationMention

_NO_DAY_OF_DEED = lazy(
    r"(?:·[가-힣]{1,3})? ?시즌"
    r"| ?(?:말 )?(?:기준|대비|현재|이래|이전에|출생|자 (?!발표)|[년도]*산|회계|연도|결산)"
)
_QUOTED = lazy(r"\"[^\"\n]{1,800}\"|“[^“”\n]{1,800}”")
_OPENING = lazy(r"[\s\W]*(?:앞서|한편|이어|또한?|먼저|특히|다만|이에|이후|그러나|당초|실제로)?[\s,]*")
_SUBJECT = lazy(r"[가-힣A-Za-z)’'\"”](?:은|는|이|가|도|께서) ")
_OWN_SUBJECT = lazy(r"[가-힣A-Za-z)](?:은|는|이|가) ")
_COORDINATED = lazy(r"(?:[와과,·ㆍ]|에 이어| 및| 그리고) ?")
_SOURCE = lazy(r"[^.,\n]{0,120}?에 (?:따르면|의하면)")
_AHEAD = ("향후", "앞으로")
_CALLED = re.compile(r"\S+ ?[가-힣]+")
_NAME = lazy(r" ?(?:장애|사태|참사|사고|화재|먹통|대란|블랙아웃|테러|지진)")
# 지난달 26일 국가정보자원관리원 화재를 계기로: the day of what is only spoken of.
_OCCASION = lazy(
    r" (?P<name>(?:[가-힣A-Za-z0-9]{2,12} ){0,2}?[가-힣A-Za-z]{0,12}(?:장애|사태|참사|사고|화재|먹통|대란))"
    r"[을를] 계기로"
)
# 2027년 준공 예정인 데이터센터: of which thing something is told.
_OF_THING = lazy(r" (?:[가-힣]{1,8} )?[가-힣]{1,6} ?(?:예정|계획)인 ")
_NEWS = 7  # days about the publication, within which a day may be that of the report
_SINCE = lazy(r" (?:뒤|후|이후|이래|지|바|가운데|데)(?![가-힣]{2})")  # 도입한 뒤, 시작한 이후
_RESOLVED = 12  # letters between what is resolved and that it is
_ADNOMINAL_GAP = 60  # letters, beyond which a relative clause is not of the date


@dataclass(frozen=True)
class Dated:
    """A date of a sentence with what is known of its place in it."""

    mention: Mention
    moment: Moment
    since: bool = False
    until: bool = False
    name: str | None = None  # 1015 장애: the date is the event's name

    @property
    def span(self) -> Span:
        """Where the date stands."""
        return self.mention.start, self.mention.end


def dated(text: str, one: Mention) -> Dated | None:
    """Return a mention as the date of a deed; None where it dates none."""
    if one.first is None or _NO_DAY_OF_DEED.match(text, one.end):
        return None
    if isinstance(one, DurationMention):
        if one.last is None or not one.text.startswith(_AHEAD):
            return None
        return Dated(one, Moment(one.first, one.last, "range"))
    name = _named(text, one)
    if one.basis == NAMED and name is None:
        return None
    return Dated(one, _moment(one, one.first), one.bound == "since", one.bound == "until", name)


def _named(text: str, one: DateMention) -> str | None:
    """Return by what name a date is that of an event: 1015 장애, 지난달 26일 전산실 화재를 계기로."""
    if one.basis == NAMED:
        called = _CALLED.match(text, one.start) if _NAME.match(text, one.end) else None
        return called[0] if called else None
    found = _OCCASION.match(text, one.end) if one.precision == "day" else None
    return found["name"] if found else None


def _moment(one: DateMention, first: date) -> Moment:
    basis = "inferred" if one.basis in (NAMED, "occasion") else "stated"
    if one.bound in ("before", "after"):
        return Moment(first, one.last if one.bound == "before" else None, one.bound, basis)
    if one.bound == "around" and one.time is None:  # 오후 3시경 is about that hour of a known day
        return Moment(first, one.last, "around", basis)
    return Moment(first, one.last, one.precision, basis)


def quoted(text: str, sentence: Span) -> list[Span]:
    """Return where a sentence quotes speech."""
    if text.find('"', *sentence) < 0 and text.find("“", *sentence) < 0:
        return []
    return [one.span() for one in _QUOTED.finditer(text, *sentence)]


def inside(at: int, quotes: Sequence[Span]) -> int:
    """Return which quotation a place is in; -1 for none."""
    for number, (start, end) in enumerate(quotes):
        if start <= at < end:
            return number
    return -1


class Joiner:
    """Finds the verbs of the dates of one sentence."""

    def __init__(
        self,
        text: str,
        sentence: Span,
        quotes: Sequence[Span],
        found: Sequence[Predicate],
        dates: Sequence[Dated],
        published: date,
    ) -> None:
        self.text, self.sentence, self.published = text, sentence, published
        self.dates, self.quotes = dates, quotes
        self.found = [(one, inside(one.span[0], self.quotes)) for one in found]

    def joined(self) -> list[tuple[Dated, Predicate]]:
        """Return the dates that have a verb, each with it; of dates of one verb the nearest."""
        pairs: list[tuple[Dated, Predicate]] = []
        for number, one in enumerate(self.dates):
            after = self.dates[number + 1] if number + 1 < len(self.dates) else None
            done = self._verb(one, after)
            if done is None or one.name:
                continue
            if pairs and pairs[-1][1] is done and not self._coordinated(pairs[-1][0], one):
                if self._is_reports(pairs[-1][0]):
                    continue
                pairs.pop()
            pairs.append((one, done))
        return pairs

    def _verb(self, one: Dated, after: Dated | None) -> Predicate | None:
        place = inside(one.span[0], self.quotes)
        ahead = [done for done, where in self.found if done.span[0] >= one.span[1] - 1 and where == place]
        until = after.span[0] if after else self.sentence[1]
        near = [done for done in ahead if done.span[0] < until]
        if done := self._behind_deed(one, place):
            return done._replace(form="clause") if done.cue else None
        if done := self._adnominal(one, near):
            return done if done.cue else None  # 새해부터 대치를 이어오던 여야가: a date of no deed
        if _SOURCE.match(self.text, one.span[1], until) or _OF_THING.match(self.text, one.span[1]):
            return None
        done = self._plain(one, [done for done in near if done.form != "adnominal"])
        if done is not None or after is None:
            return done
        if self._coordinated(one, after):
            return self._plain(one, [done for done in ahead if done.form != "adnominal"])
        told = [done for done in ahead if done.form in ("final", "clause") and done.tense == "past"]
        return told[-1] if told and self._is_reports(one) else None

    def _behind_deed(self, one: Dated, place: int) -> Predicate | None:
        """Return the relative clause that a date is what it is of: 장애가 발생한 지난 9일."""
        for done, where in self.found:
            if done.form == "adnominal" and where == place and 0 <= one.span[0] - done.span[1] <= 1:
                return done
        return None

    def _adnominal(self, one: Dated, near: Sequence[Predicate]) -> Predicate | None:
        """Return the relative clause that a date opens: 지난 9일 국회에서 열린 협의회."""
        first = near[0] if near else None
        if first is None or first.form != "adnominal":
            return None
        if first.span[0] - one.span[1] > _ADNOMINAL_GAP:
            return None
        between = (one.span[1], first.span[0])
        of_object = self.text[slice(*between)].endswith(("을 ", "를 "))
        if of_object and self._is_reports(one) and not _SINCE.match(self.text, first.span[1]):
            return None  # 개인정보위는 6일 정보를 유출한 쿠팡에 과징금을 부과했다
        if in_topic_slot(self.text, one.span[0]) and len(self.text[slice(*between)].split()) > 3:
            return None
        own = _OWN_SUBJECT.search(self.text, *between)
        if own is None:
            return first
        return first if self._opens(one) and len(self.text[slice(*between)].split()) <= 2 else None

    def _plain(self, one: Dated, ahead: Sequence[Predicate]) -> Predicate | None:
        spare: Predicate | None = None
        for number, done in enumerate(ahead):
            if done.form == "resolved" and not done.planned:
                after = ahead[number + 1] if number + 1 < len(ahead) else None
                if after is None or after.span[0] - done.span[1] > _RESOLVED:
                    continue  # 콜 몰아주기로: a noun
            if done.form in ("quote", "resolved") and not self._is_of(one, done):
                continue
            if done.form == "join" and done.cue is None and not done.doubtful:
                spare = spare or done
                continue
            return done
        return spare

    def _is_of(self, one: Dated, done: Predicate) -> bool:
        """Tell whether a date is that of what is reported, not of the report."""
        if done.form == "resolved" and done.planned:
            return True
        if one.since or one.until or one.moment.precision != "day" or one.moment.first > self.published:
            return True
        return done.tense == "past" and not self._is_reports(one)

    def _is_reports(self, one: Dated) -> bool:
        """Tell whether a date stands where news puts that of its report: 네이버는 5일 …, 5일 네이버는 …."""
        start = one.span[0]
        if one.moment.precision != "day" or not -_NEWS <= (self.published - one.moment.first).days <= _NEWS:
            return False
        if start - self.sentence[0] and in_topic_slot(self.text, start):
            return True
        return self._opens(one) and _SUBJECT.search(self.text, one.span[1], self.sentence[1]) is not None

    def _opens(self, one: Dated) -> bool:
        return _OPENING.fullmatch(self.text, self.sentence[0], one.span[0]) is not None

    def _coordinated(self, one: Dated, after: Dated) -> bool:
        return _COORDINATED.fullmatch(self.text, one.span[1], after.span[0]) is not None


def is_told(done: Predicate) -> bool:
    """Tell whether a verb tells a deed, not a figure, a state or a feeling."""
    if done.cue is not None:
        return not done.going_on or done.cue.kind is not None
    word = done.noun if len(done.noun) > 1 else done.word
    return not (cues.is_state(word) or cues.is_state(done.word))
