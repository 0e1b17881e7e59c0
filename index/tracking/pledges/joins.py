"""Pledges that people said are one: joined before anything else is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.tracking.pledges.acts import BY_HAND, Act, Kind, settled
from index.tracking.pledges.changes import stated
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.pledge import Mention, Pledge, Promise
from index.tracking.pledges.relations import related


def joined(pledges: Iterable[Pledge], acts: Iterable[Act]) -> list[Pledge]:
    """Return pledges, those made one that people said are the same.

    ``acts`` are in the order in which they were done; what no text says any more is left to the history.
    """
    made = {one.id: one for one in pledges}
    of = {mention.anchor: one.id for one in made.values() for mention in reversed(one.mentions)}
    for act in joins(acts):
        part, whole = of.get(act.anchor), of.get(act.content["join"])
        if part is None or whole is None or part == whole:
            continue
        left, moved = _parted(made.pop(part), act.anchor)
        one = _one(made.pop(whole), moved)
        made |= {each.id: each for each in (left, one) if each}
        of |= {mention.anchor: one.id for mention in one.mentions}
    return sorted(
        made.values(), key=lambda one: (one.promise.actor, one.mentions[0].source.published, one.id)
    )


def joins(acts: Iterable[Act]) -> Iterator[Act]:
    """Yield the last word of people on each mention, where that is of which pledge it is."""
    last = {
        act.anchor: act
        for act in settled(acts)
        if act.kind in (Kind.ACCEPT, Kind.REFUSE) and act.reversed_by is None and act.content.get("join")
    }
    yield from (one for one in sorted(last.values(), key=lambda act: act.id) if is_join(one))


def is_join(act: Act) -> bool:
    """Tell whether an act says of which pledge a mention is."""
    return act.kind is Kind.ACCEPT and isinstance(act.content.get("join"), str)


def _parted(pledge: Pledge, anchor: str) -> tuple[Pledge | None, Sequence[Mention]]:
    """Return what is left of a pledge, and the mentions that go: all of them with its first."""
    if pledge.mentions[0].anchor == anchor:
        return None, pledge.mentions
    moved = [one for one in pledge.mentions if one.anchor == anchor]
    return replace(pledge, mentions=tuple(one for one in pledge.mentions if one.anchor != anchor)), moved


def _one(whole: Pledge, moved: Sequence[Mention]) -> Pledge:
    """Return one pledge of two: the earlier wording is its first, and the other a mention of it."""
    told = {one.anchor: one for one in (*moved, *whole.mentions)}
    promises = [one for one in told.values() if isinstance(one.said, Promise)]
    first = min(promises, key=lambda one: (one.source.published, one.anchor not in _anchors(whole)))
    promise = first.said
    assert isinstance(promise, Promise)
    rest = sorted((one for one in told.values() if one is not first), key=lambda one: one.source.published)
    ids = tuple(pledge_id(one.anchor) for one in told.values())
    doubts = [one for one in (*promise.doubts, *whole.doubts) if not one.endswith(ids)]
    first = replace(first, relation=None, changes=(), why=(), doubts=())
    mentions = (first, *(_later(first, one) for one in rest))
    return Pledge(pledge_id(first.anchor), promise, mentions, tuple(dict.fromkeys(doubts)), whole.linked)


def _anchors(pledge: Pledge) -> set[str]:
    return {one.anchor for one in pledge.mentions}


def _later(first: Mention, one: Mention) -> Mention:
    """Return a mention behind its pledge's first; one that was the first of another is related to it."""
    if one.relation is not None:
        return one
    done = related(stated(first.said), one.said, one.source.published - first.source.published)
    return replace(one, relation=done.relation, changes=done.changes, why=(BY_HAND,), doubts=())
