"""One sentence of a text with all that it names, from which a find is made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from index.korean import spans as korean
from index.korean.patterns import lazy
from index.tracking.events import cues
from index.tracking.events.actors import is_of_member, is_of_minister, read_actors
from index.tracking.events.event import Actor, Found, Kind, Lane, Modality, Moment, Span
from index.tracking.events.helpers import Predicate
from index.tracking.events.joining import quoted
from index.tracking.events.kinds import lane_of
from index.tracking.events.names import Names
from index.tracking.events.places import read_place
from index.tracking.events.subjects import SUBJECT, own_subject, read_subject
from index.tracking.events.titles import behind, is_relative, title_of

S = TypeVar("S", bound=korean.Span)

_AGENT = lazy(
    r"(?:업체|위원회?|단체|법인|측|자|들|인|부|처|청|협회|연대|연합|노조|당|여야|원|소위|국|팀|단|검찰|경찰|\d사)$"
)
_OF_MINISTERS = ("company", "ministry", "agency", "person", "other")
_BEHIND = 60  # letters behind a relative clause in which its noun's names stand


_OF_LAWS = (Kind.PROPOSAL, Kind.STEP, Kind.IN_FORCE)
_PASSIVE = re.compile(r"[되됐돼된될됩]")


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
        doer = None if held else own_subject(self.text, self.named, self.where[0], done)
        subject = (
            doer
            or read_subject(self.text, self.named, own, done, day)
            or (None if held else read_subject(self.text, self.named, self.where[0], done, day))
        )
        place = read_place(self.text, begin, done.span[1])
        struck = kind is Kind.INCIDENT and modality is Modality.HAPPENED  # where it was tells which it was
        actors = self._actors(done, doer[0] if doer else self.where[0])
        amounts = self.named.amounts.within(self.where)
        return Found(
            sentence=self.where,
            title=self._title(begin, done, subject, [place[1]] if place and not struck else [], modality),
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

    def called(self, name: str, moment: Moment, day: Span) -> Found:
        """Return the event of a day that a name goes by: 1015 장애."""
        actors = tuple(read_actors(self.text, self.names, self.where))
        return Found(
            self.where,
            name,
            moment,
            Kind.INCIDENT,
            Modality.HAPPENED,
            lane_of(Kind.INCIDENT, actors),
            actors,
            spans=(day,),
            rules=("called by its day",),
        )

    def noted(self, title: str, moment: Moment, day: Span, kind: Kind, modality: Modality) -> Found:
        """Return the event of a line of a chronology."""
        actors = tuple(read_actors(self.text, self.names, self.where))
        lane = lane_of(kind, actors)
        rules = ("line of a chronology",)
        return Found(self.where, title, moment, kind, modality, lane, actors, spans=(day,), rules=rules)

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

    def _actors(self, done: Predicate, begin: int) -> list[Actor]:
        relative = is_relative(self.text, done)
        end = min(done.span[1] + (_BEHIND if relative else 0), self.where[1])
        if relative and done.cue and done.cue.kind is Kind.INCIDENT:
            # 과기정통부는 15일 발생한 카카오 장애와 관련해: whose it is stands before the noun.
            last = next((at for at, kind, _ in self._nouns(done.span[1], end) if kind is Kind.INCIDENT), 0)
            if own := read_actors(self.text, self.names, (done.span[1], done.span[1] + last)):
                return own
        actors = read_actors(self.text, self.names, (begin, end))
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
        subject = SUBJECT.search(self.text, self.where[0], done.span[0])
        if subject is None:
            return False
        who = self.text[max(self.where[0], subject.start() - 8) : subject.start()].split()[-1:]
        if who and any(one.name.endswith(who[0]) for one in self.agents):
            return False  # 시는, after 서울특별시
        return named or (bool(who) and _AGENT.search(who[0]) is not None)

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
