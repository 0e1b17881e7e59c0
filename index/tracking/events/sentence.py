"""One sentence of a text with all that it names, from which a find is made."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Generic, TypeVar

from index.korean import spans as korean
from index.korean.amount import Amount
from index.korean.durations import DurationMention, FrequencyMention
from index.korean.law_words import Law
from index.korean.named_dates import DateMention
from index.korean.organisations import Organisation
from index.korean.patterns import lazy
from index.korean.person import Person
from index.tracking.events import cues
from index.tracking.events.actors import Named, is_of_member, is_of_minister, read_actors
from index.tracking.events.event import Actor, Found, Kind, Lane, Modality, Moment, Span
from index.tracking.events.helpers import Predicate
from index.tracking.events.joining import Mention, quoted
from index.tracking.events.kinds import lane_of
from index.tracking.events.places import read_place
from index.tracking.events.titles import behind, is_relative, title_of

S = TypeVar("S", bound=korean.Span)

_SUBJECT = lazy(r"[’'\"”\]」』]{0,2}(?:\([^()\n]{1,40}\))?(?:[은는이가도]|께서|측은)(?=[ ,])")
_TOPIC = lazy(
    r"[\s\W]*(?:(?:앞서|한편|이어|또한?|먼저|다만|이에|특히|향후|앞으로),? )?"
    r"(?P<topic>(?:(?:[가-힣A-Za-z0-9·]{1,12} ){0,2}?|[가-힣·]{2,20} 의원 등 )"
    r"[가-힣A-Za-z0-9·]{1,15}?(?<![하되있없이에서])[은는])(?= )"
)
# 이정문 의원이 발의한 법안은: whose bill it is, and not who it tells of.
_RELATIVE = lazy(r"[이가] (?:[^\s,]{1,12} ){0,2}?[가-힣]{1,6}[한된던] [^\s,]{1,15}[은는] ")
_BEFORE_DAY = lazy(r"(?<![가-힣])(?P<topic>[가-힣A-Za-z0-9·]{2,15}(?<![하되있없이에서]))[은는] $")
_AGENT = lazy(r"(?:업체|위원회?|단체|법인|측|자|들|인|부|처|청|협회|당|여야|원|소위|국|팀|단|검찰|경찰)$")
_OF_MINISTERS = ("company", "ministry", "agency", "person", "other")
_BEHIND = 60  # letters behind a relative clause in which its noun's names stand


class Placed(Generic[S]):
    """Spans in the order of a text, for taking out those of a stretch."""

    def __init__(self, spans: Sequence[S]) -> None:
        self._spans = spans
        self._starts = [one.start for one in self._spans]

    def within(self, where: Span) -> Sequence[S]:
        """Return the spans that begin in a stretch."""
        if not self._starts:
            return ()
        first = bisect_left(self._starts, where[0])
        return self._spans[first : bisect_left(self._starts, where[1], first)]


_KINDS: Mapping[type[korean.Span], str] = {
    **{Organisation: "names", Person: "names", Law: "laws", Amount: "amounts"},
    **{FrequencyMention: "often", DateMention: "dates", DurationMention: "dates"},
}


_OF_LAWS = (Kind.PROPOSAL, Kind.STEP, Kind.IN_FORCE)
_PASSIVE = re.compile(r"[되됐돼된될됩]")


class Names:
    """What a text names, by kind."""

    def __init__(self, reading: Sequence[korean.Span]) -> None:
        kinds: defaultdict[str, list[Any]] = defaultdict(list)
        for one in reading:
            kinds[_KINDS.get(type(one), "")].append(one)
        self.names: Placed[Named] = Placed(kinds["names"])
        self.laws: Placed[Law] = Placed(kinds["laws"])
        self.amounts: Placed[Amount] = Placed(kinds["amounts"])
        self.often: Placed[FrequencyMention] = Placed(kinds["often"])
        self.dates: Placed[Mention] = Placed(kinds["dates"])


@dataclass
class Sentence:
    """A sentence at ``where``; ``agents`` are those who acted before it in the text."""

    text: str
    where: Span
    named: Names
    agents: Sequence[Actor] = ()

    def __post_init__(self) -> None:
        self.names = self.named.names.within(self.where)
        self.dates = self.named.dates.within(self.where)

    @cached_property
    def quotes(self) -> Sequence[Span]:
        """Where it quotes speech."""
        return quoted(self.text, self.where)

    def clause(self, begin: int, done: Predicate) -> str:
        """Return what tells the kind of what is done: the words before the verb, and behind an adnominal."""
        before = self.text[begin : done.span[0]]
        return f"{before} {' '.join(behind(self.text, done))}" if is_relative(self.text, done) else before

    def made(
        self,
        begin: int,
        done: Predicate,
        kind: Kind,
        modality: Modality,
        moment: Moment | None,
        day: Span | None,
        rules: Sequence[str],
    ) -> Found:
        """Return the find of what is done in the clause from ``begin`` on."""
        held = is_relative(self.text, done) and done.cue is not None and _is_told_of(done.cue)
        own = day[1] if day and held else begin  # X는 지난 6일 열린 간담회에: it is not X's
        subject = self._subject(own, done, day) or (None if held else self._subject(self.where[0], done, day))
        place = read_place(self.text, begin, done.span[1])
        actors = self._actors(done)
        amounts = self.named.amounts.within(self.where)
        return Found(
            sentence=self.where,
            title=self._title(begin, done, subject, [place[1]] if place else [], modality),
            moment=moment,
            kind=kind,
            modality=modality,
            lane=self._lane(kind, actors, subject, done.noun),
            actors=tuple(actors),
            place=place[0] if place else None,
            spans=(day, done.span) if day else (done.span,),
            numbers=tuple(f"{one.value} {one.unit}" for one in amounts if one.value is not None),
            rules=tuple(rules),
        )

    def called(self, moment: Moment, day: Span) -> Found:
        """Return the event that is called by its day: 1015 장애."""
        actors = tuple(read_actors(self.text, self.names, self.where))
        heading = re.match(r"\S+ ?[가-힣]+", self.text[day[0] : self.where[1]])
        return Found(
            self.where,
            heading[0] if heading else self.text[slice(*day)],
            moment,
            Kind.INCIDENT,
            Modality.HAPPENED,
            lane_of(Kind.INCIDENT, actors),
            actors,
            spans=(day,),
            rules=("called by its day",),
        )

    def _title(
        self, begin: int, done: Predicate, subject: Span | None, left_out: list[Span], modality: Modality
    ) -> str:
        left_out += [(one.start, one.end) for one in self.dates]
        left_out += [one for one in self.quotes if not one[0] <= done.span[0] < one[1]]
        # What was announced stands before the verb, whatever else was dated in it.
        says = done.cue is not None and done.cue.kind is Kind.ANNOUNCEMENT and done.form == "final"
        begin = self.where[0] if says else begin
        laws = [one.text for one in self.named.laws.within(self.where)]
        return title_of(self.text, begin, done, left_out, subject, modality, laws)

    def _actors(self, done: Predicate) -> list[Actor]:
        relative = is_relative(self.text, done)
        end = min(done.span[1] + (_BEHIND if relative else 0), self.where[1])
        if relative and done.cue and done.cue.kind is Kind.INCIDENT:
            # 과기정통부는 15일 발생한 카카오 장애와 관련해: whose it is stands before the noun.
            last = next((at for at, kind, _ in self._nouns(done.span[1], end) if kind is Kind.INCIDENT), 0)
            if own := read_actors(self.text, self.names, (done.span[1], done.span[1] + last)):
                return own
        actors = read_actors(self.text, self.names, (self.where[0], end))
        if any(one.role == "agent" for one in actors) or self._somebody(done, bool(actors)):
            return actors
        if done.cue is not None and done.cue.kind in _OF_LAWS and _PASSIVE.search(done.word):
            return actors  # 개정안은 입법예고된다: not by who acted before it
        known = {one.name for one in self.agents}
        return [*self.agents, *(one for one in actors if one.name not in known)]

    def _nouns(self, start: int, end: int) -> list[tuple[int, Kind, str]]:
        return cues.noun_kinds(self.text[start:end])

    def topic(self) -> list[Actor]:
        """Return who the sentence is about, where it begins with a name: 쿠팡은."""
        first = self.names[0] if self.names else None
        if first is None or not self.text.startswith(("은 ", "는 "), first.end):
            return []
        return [one for one in read_actors(self.text, [first], self.where) if one.role == "agent"]

    def _somebody(self, done: Predicate, named: bool) -> bool:
        """Tell whether somebody acts whose name is not known: 결제대행업체는; 장애는 is nobody."""
        subject = _SUBJECT.search(self.text, self.where[0], done.span[0])
        if subject is None:
            return False
        who = self.text[max(self.where[0], subject.start() - 8) : subject.start()].split()[-1:]
        if who and any(one.name.endswith(who[0]) for one in self.agents):
            return False  # 시는, after 서울특별시
        return named or (bool(who) and _AGENT.search(who[0]) is not None)

    def _subject(self, begin: int, done: Predicate, day: Span | None) -> Span | None:
        """Return who or what the verb is of: a name, else the words before 은 or 는."""
        where = (begin, done.span[0])
        topic = _TOPIC.match(self.text, *where) or _unnamed().match(self.text, *where)
        if topic and day and topic.start("topic") < day[1] and day[0] < topic.end("topic"):
            topic = None
        span = (topic.start("topic"), topic.end("topic") - 1) if topic else None
        if span and self.named.names.within(span):
            return span
        named = [*self.named.names.within(where), *self.named.laws.within(where)]
        for one in sorted(named, key=lambda one: one.start):
            if one.end > where[1] or _RELATIVE.match(self.text, one.end, where[1]):
                continue
            if _SUBJECT.match(self.text, one.end):
                return one.start, one.end
        if span is None and day and (topic := _BEFORE_DAY.search(self.text, begin, day[0])):
            return topic.span("topic")  # … 조사 중인 민관합동조사단은 10일
        return span

    def _lane(self, kind: Kind, actors: Sequence[Actor], subject: Span | None, deed: str) -> Lane:
        if kind is Kind.MEETING and self._meets_minister(actors):
            return Lane.GOVERNMENT
        acting = [one for one in self.names if subject and subject[0] <= one.start < subject[1]]
        text = self.text[slice(*subject)] if subject else ""
        return lane_of(kind, actors, text, of_member=is_of_member(acting), deed=deed)

    def _meets_minister(self, actors: Sequence[Actor]) -> bool:
        """Tell whether a minister meets companies, whichever of them the sentence begins with."""
        if any(one.role == "agent" and one.kind not in _OF_MINISTERS for one in actors):
            return False
        return any(one.kind == "company" for one in actors) and any(
            is_of_minister(self.text, one) for one in self.names
        )


def _is_told_of(cue: cues.Cue) -> bool:
    """Tell whether a relative clause with a verb is of what was held or happened: 열린 회의, 발생한 장애."""
    return cue.light or cue.kind is Kind.INCIDENT


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(rf"[\s\W]*(?P<topic>(?:{'|'.join(cues.agents())})[이가])(?= )")
