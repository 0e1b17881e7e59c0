"""A pledge while its mentions are read in order, and what speaks for and against a mention being of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import takewhile

from index.korean.patterns import lazy
from index.korean.text import squeeze
from index.tracking.pledges.changes import State, last_day, stated
from index.tracking.pledges.ids import anchor_of, pledge_id
from index.tracking.pledges.likeness import NAMED, Wording, likeness, names, wording
from index.tracking.pledges.pledge import (
    Account,
    Mention,
    Pledge,
    Promise,
    Relation,
    Said,
    Source,
    Span,
    Term,
    Voice,
)
from index.tracking.pledges.relations import DUE, RETOLD, SAME_NEWS, Related, may_change, related

_REST = lazy(r"[^,.]{0,16}?(?<![가-힣])(?:나머지|남은|잔여|잔액)")
DUE_IN_TEXT = 0.6  # a text that states two promises most likely means two
LONG = timedelta(days=366)  # after which a programme of other name is another one of its kind
COMPARED = 3  # wordings that stand for a pledge
BETTER = 0.05  # how much more likely, of like pledges, that with the same numbers or conditions is meant


@dataclass(frozen=True)
class Heard:
    """What one text says of one pledge."""

    source: Source
    told: Said

    @property
    def said(self) -> Promise | Account:
        """Return what it says."""
        return self.told.said

    @property
    def anchor(self) -> str:
        """Return the anchor of the mention that it is."""
        return anchor_of(self.source.record_id, self.told.mark)

    @cached_property
    def wording(self) -> Wording:
        """Return its words, as they are compared."""
        return wording(self.told)

    @cached_property
    def is_rest(self) -> bool:
        """Tell whether the rest of something is promised: 나머지 두 곳도 내년 안에 완공할 것."""
        return isinstance(self.said, Promise) and _REST.match(self.told.quotation) is not None

    @property
    def order(self) -> tuple[date, bool, bool, str, Span]:
        """Return by what it is read: promises before what became of any, and copies after what they print."""
        copy, account = self.source.copy_of is not None, isinstance(self.said, Account) or self.is_rest
        return self.source.published, account, copy, self.source.record_id, self.said.evidence


@dataclass
class Opened:
    """A pledge as far as its mentions have been read."""

    promise: Promise
    state: State
    mentions: list[Mention] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    _marks: set[str] = field(default_factory=set)
    _records: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, heard: Heard, promise: Promise, doubts: list[str]) -> Opened:
        """Return the pledge of which that is the first mention."""
        one = cls(promise, stated(promise), [], [heard.wording], doubts)
        one._add(heard, Mention(heard.anchor, heard.source, heard.told.quotation, promise))
        return one

    @property
    def id(self) -> str:
        """Return the id of the pledge."""
        return pledge_id(self.mentions[0].anchor)

    def take(self, heard: Heard, score: float, *, best: bool = True) -> None:
        """Take a later mention, in doubt where it may be of another; ``best`` where of none more likely."""
        sure = score >= (DUE if best else NAMED)
        said, doubt = heard.said, self.doubt(heard, best=best) if sure else "like"
        again = self._is_again(heard)
        later = heard.source.published - self.mentions[0].source.published
        done = Related(Relation.RESTATES, ()) if again else related(self.state, said, later)
        voice = said.voice if isinstance(said, Account) else Voice.PROMISOR
        why, doubts = (f"words {score:.2f}",), (doubt,) if doubt else ()
        place = (heard.anchor, heard.source, heard.told.quotation)
        self._add(heard, Mention(*place, said, done.relation, done.changes, voice, why, doubts))
        if not (doubts or said.doubts or again) and may_change(said):
            self.state = self.state.after(said)
        known = [one.said.words for one in self.wordings]
        if isinstance(said, Promise) and len(known) < COMPARED and said.words not in known:
            self.wordings.append(heard.wording)

    def take_rest(self, heard: Heard) -> None:
        """Take the promise of what is left of this: its term is a new one, its numbers are of a part."""
        assert isinstance(heard.said, Promise)
        rest = replace(heard.said, sums=(), count=None)
        done = related(self.state, rest, heard.source.published - self.mentions[0].source.published)
        place = (heard.anchor, heard.source, heard.told.quotation)
        self._add(heard, Mention(*place, heard.said, done.relation, done.changes, why=("rest",)))
        self.state = self.state.after(rest)

    def _add(self, heard: Heard, mention: Mention) -> None:
        self.mentions.append(mention)
        if isinstance(heard.said, Promise):
            self._marks.add(heard.told.mark)
            self._records.add(heard.source.record_id)

    def _is_again(self, heard: Heard) -> bool:
        """Tell whether a promise is only printed again, maybe on a day from which its terms would differ."""
        printed = heard.told.mark in self._marks or heard.source.copy_of in self._records
        return isinstance(heard.said, Promise) and printed

    def like(self, heard: Heard) -> float:
        """Return how likely a mention is of this pledge; of like ones, that with its numbers is more so."""
        score = max(likeness(one, heard.wording) for one in self.wordings)
        return score + BETTER * _agreement(self.promise, heard.said)

    def doubt(self, heard: Heard, *, best: bool = True) -> str:
        """Return why what is so like the pledge may be a later programme of its kind, '' where it is not."""
        term, new = self.state.term, heard.said.term
        if self._is_again(heard):
            return ""
        if isinstance(heard.said, Promise) and term and new and _follows(term, new):
            return "later_round"
        later = heard.source.published - self.mentions[-1].source.published
        known = best and names(self.wordings[0], heard.wording)
        return "later_kind" if later > LONG and not known else ""

    def is_told_apart(self, heard: Heard) -> bool:
        """Tell whether one text states this pledge and another promise, and as two things."""
        record = heard.source.record_id
        own = takewhile(lambda one: one.source.record_id == record, reversed(self.mentions))
        return any(
            likeness(wording(one), heard.wording) < DUE_IN_TEXT or _disagree(one.said, heard.said)
            for one in own
        )

    def may_be_of(self, heard: Heard, said: Account) -> bool:
        """Tell whether an account can be of what became of the pledge: it is later, and not of its text."""
        first, source = self.mentions[0].source, heard.source
        if first.record_id in (source.record_id, source.copy_of):
            return RETOLD in self.promise.rules and self.promise.evidence < said.evidence
        return (
            said.relation is not Relation.REPORTS_PROGRESS or source.published - first.published > SAME_NEWS
        )

    def made(self, linked: Mapping[str, Set[str]]) -> Pledge:
        """Return the pledge; ``linked`` are the anchors of what was promised together, by each of them."""
        others: Iterator[Set[str]] = (linked.get(one.anchor, set()) - {one.anchor} for one in self.mentions)
        return Pledge(
            self.id,
            self.promise,
            tuple(self.mentions),
            tuple(dict.fromkeys((*self.promise.doubts, *self.doubts))),
            tuple(sorted(map(pledge_id, next(filter(None, others), ())))),
        )


def _follows(before: Term, after: Term) -> bool:
    """Tell whether a term is that of another year's round; a day or month that comes later is a delay."""
    ended = last_day(before)
    of_years = after.kind == "window" or after.precision == before.precision == "year"
    return of_years and ended is not None and after.first is not None and ended < after.first


def _agreement(one: Promise | Account, other: Promise | Account) -> int:
    """Return how many of sums, count and conditions are the same in both."""
    return sum(
        bool(mine) and mine == theirs for mine, theirs in zip(_numbers(one), _numbers(other), strict=True)
    )


def _disagree(one: Promise | Account, other: Promise | Account) -> bool:
    """Tell whether sums, count or conditions are told of both, and not the same."""
    pairs = zip(_numbers(one), _numbers(other), strict=True)
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _numbers(one: Promise | Account) -> tuple[Sequence[object], ...]:
    return (
        [(each.value, each.low, each.high) for each in one.sums if each.role == "amount"],
        [(one.count.value, one.count.unit)] if one.count else [],
        [squeeze(each) for each in one.conditions],
    )
