"""How a pledge stands, in three parts that are never mixed: its promisor's word, evidence, the clock.

That nothing was found, or that nobody has looked, does not mean that nothing was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from index.tracking.pledges.changes import last_day
from index.tracking.pledges.pledge import Mention, Pledge, Promise, Relation, Term, Voice
from index.tracking.pledges.relations import SAME_NEWS

SOON = timedelta(days=30)


class Promisor(StrEnum):
    """What the promisor itself said later (회사 발표)."""

    NONE = "none"  # 후속 발표 확인 안 됨
    RESTATED = "restated"  # promised again, which is no word on how it goes
    PROGRESS = "progress"
    DONE = "done"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class Evidence(StrEnum):
    """What others than the promisor show (확인된 근거)."""

    NOT_LOOKED = "not_looked"  # 조사 전
    NOTHING_FOUND = "nothing_found"  # 조사했으나 확인된 자료 없음
    PARTLY = "partly"
    THIRD_PARTY = "third_party"
    DIFFERS = "differs"  # 약속과 다른 자료 있음


class Clock(StrEnum):
    """Where today stands to the term (기한 상태): a flag, and no finding."""

    NONE = "none"
    NOT_DUE = "not_due"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Looked:
    """In which sources it was looked for what became of a pledge, each with its last day."""

    days: Mapping[str, date]

    @property
    def until(self) -> date:
        """Return the day until which it was looked for in all of them."""
        return min(self.days.values())


@dataclass(frozen=True)
class Shown:
    """What evidence shows, by which mentions, and where and until when it was looked for."""

    state: Evidence
    mentions: Sequence[Mention] = ()
    looked: Looked | None = None


_SAID = {
    Relation.REPORTS_PROGRESS: Promisor.PROGRESS,
    Relation.REPORTS_DONE: Promisor.DONE,
    Relation.WITHDRAWS: Promisor.WITHDRAWN,
    **dict.fromkeys((Relation.REVISES, Relation.NARROWS, Relation.WIDENS, Relation.DELAYS), Promisor.CHANGED),
}
_SHOWS = {
    Relation.REPORTS_PROGRESS: Evidence.PARTLY,
    Relation.REPORTS_DONE: Evidence.THIRD_PARTY,
    Relation.WIDENS: Evidence.PARTLY,
    **dict.fromkeys(
        (Relation.REVISES, Relation.NARROWS, Relation.DELAYS, Relation.CONTRADICTS, Relation.WITHDRAWS),
        Evidence.DIFFERS,
    ),
}
_RISING = (Evidence.PARTLY, Evidence.THIRD_PARTY, Evidence.DIFFERS)


def doubts(mention: Mention) -> Sequence[str]:
    """Return why a mention decides nothing: it may be of another pledge, or its text may not hold."""
    return (*mention.doubts, *mention.said.doubts)


def sure(pledge: Pledge) -> list[Mention]:
    """Return the later mentions that are surely of a pledge; who prints others again says nothing later."""
    records = {one.source.record_id for one in pledge.mentions}
    first = {_words(one): one.anchor for one in reversed(pledge.mentions)}
    return [
        one
        for one in pledge.mentions[1:]
        if not doubts(one) and first[_words(one)] == one.anchor and one.source.copy_of not in records
    ]


def promisor(pledge: Pledge) -> Promisor:
    """Return what the promisor said last of its pledge."""
    state = Promisor.NONE
    for one in sure(pledge):
        if one.voice is Voice.PROMISOR and one.relation is not None:
            state = _later(state, one, pledge.mentions[0].source.published)
    return state


def evidence(pledge: Pledge, looked: Looked | None = None) -> Shown:
    """Return what others than the promisor show of a pledge, what differs before all else."""
    others = [one for one in sure(pledge) if one.voice is not Voice.PROMISOR and one.relation in _SHOWS]
    if others:
        state = max((_SHOWS[one.relation] for one in others if one.relation), key=_RISING.index)
        return Shown(state, others, looked)
    return Shown(Evidence.NOTHING_FOUND if looked else Evidence.NOT_LOOKED, (), looked)


def term_of(pledge: Pledge) -> Term | None:
    """Return the term that a pledge is held to: that first stated, which putting it off does not move."""
    terms = (one.said.term for one in pledge.mentions if isinstance(one.said, Promise) and not doubts(one))
    return pledge.promise.term or next(filter(None, terms), None)


def clock(term: Term | None, today: date) -> Clock:
    """Return where a day stands to a term, as precise as that is: a month ends at its last day.

    What only says when it starts has no deadline that could pass.
    """
    last = last_day(term) if term else None
    if term is None or last is None:
        return Clock.NONE
    if today > last:
        return Clock.NONE if term.kind == "start" else Clock.OVERDUE
    return Clock.SOON if last - today <= SOON else Clock.NOT_DUE


def independent(mentions: Iterable[Mention]) -> int:
    """Return how many sources say it independently: an outlet once, and copies or the same words once."""
    told = {_words(one): one.source for one in reversed(list(mentions))}
    outlets = {one.record_id: one.outlet or one.record_id for one in told.values()}
    return len({outlets.get(one.copy_of or one.record_id, one.copy_of) for one in told.values()})


def _words(mention: Mention) -> str:
    """Return the mark of a mention's words, which others that print the same have too."""
    return mention.anchor.rpartition(":")[2]


def _later(state: Promisor, one: Mention, since: date) -> Promisor:
    """Return what holds after a mention: who goes on with what is done has still done it."""
    if one.relation is Relation.RESTATES:
        said = Promisor.RESTATED if one.source.published - since > SAME_NEWS else Promisor.NONE
    else:
        said = _SAID.get(one.relation, Promisor.NONE) if one.relation else Promisor.NONE
    if said is Promisor.NONE or (said is Promisor.PROGRESS and state is Promisor.DONE):
        return state
    return state if one.relation is Relation.RESTATES and state is not Promisor.NONE else said
