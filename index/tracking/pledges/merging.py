"""A promise that a text tells twice is kept once: a lead or an introduction joins what tells more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from index.tracking.pledges import cues
from index.tracking.pledges.phrases import Thing
from index.tracking.pledges.pledge import Promise, Term
from index.tracking.pledges.serials import told_apart
from index.tracking.pledges.things import known_by


class Draft(NamedTuple):
    """A promise as first read, with the number of its sentence and what its programme was read from."""

    promise: Promise
    sentence: int
    thing: Thing | None
    verb: str


_NEXT = 3  # sentences behind a programme's beginning, in which it is told what it gives


def merged(drafts: Sequence[Draft]) -> list[Promise]:
    """Return the promises of a text, each once, in its order."""
    kept = list(drafts)
    for rule in (_introduced, _restated):
        kept = rule(kept)
    return [one.promise for one in kept]


def _introduced(drafts: Sequence[Draft]) -> list[Draft]:
    """Join 지원금을 지급한다 with the amounts that the next sentence gives without saying of what."""
    kept: list[Draft] = []
    for one in drafts:
        last = kept[-1] if kept else None
        if last is not None and _introduces(last, one):
            kept[-1] = _with(one, last)
        elif last is not None and one.sentence == last.sentence and _is_same_list(last, one):
            kept.append(_with(one, last))
        else:
            kept.append(one)
    return kept


def _introduces(last: Draft, one: Draft) -> bool:
    first, then = last.promise, one.promise
    if _launches(last, one):
        return True
    bare = (
        not first.sums
        and first.count is None
        and first.term is None
        and not (last.thing and last.thing.named)
    )
    return (
        bare
        and one.sentence == last.sentence + 1
        and first.actor == then.actor
        and one.thing is None
        and then.actor_basis == "carried"
        and bool(then.sums)
    )


def _launches(last: Draft, one: Draft) -> bool:
    """Tell whether a programme is begun, and then told what it gives: 신설한다. … 지급한다."""
    first, then = last.promise, one.promise
    if first.sums or last.thing is None or (one.thing and one.thing.named) or then.actor_basis != "carried":
        return False
    begins = last.verb in cues.words("verbs", "begins") and one.verb in cues.words("verbs", "gives")
    programme = last.thing.named or last.thing.text.endswith(cues.ends("nouns", "programmes"))
    return begins and programme and first.actor == then.actor and 0 < one.sentence - last.sentence <= _NEXT


def _is_same_list(last: Draft, one: Draft) -> bool:
    return one.thing is None and bool(one.promise.sums) and bool(last.promise.sums) and last.thing is not None


def _with(one: Draft, told: Draft) -> Draft:
    """Return a draft with the programme and the beneficiary of another that it lacks."""
    first, then = told.promise, one.promise
    own = then.programme is not None and not _launches(told, one)
    promise = replace(
        then,
        programme=then.programme if own else first.programme,
        programme_span=then.programme_span if own else first.programme_span,
        beneficiary=then.beneficiary or first.beneficiary,
        beneficiary_span=then.beneficiary_span or first.beneficiary_span,
    )
    words = known_by((promise.programme, then.programme, promise.beneficiary))
    return one._replace(promise=replace(promise, words=words), thing=one.thing or told.thing)


def _restated(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what a later or an earlier sentence says with at least as much."""
    by_actor: dict[str, list[Draft]] = {}
    for one in drafts:
        by_actor.setdefault(one.promise.actor, []).append(one)
    left_out: set[int] = set()
    for known in by_actor.values():
        left_out |= _repeated(known)
    return [one for one in drafts if id(one) not in left_out]


_WINDOW = 24  # promises of one actor, among which a repetition is looked for


def _repeated(known: Sequence[Draft]) -> set[int]:
    left_out: set[int] = set()
    for at, one in enumerate(known):
        for other in known[at + 1 : at + _WINDOW]:
            if other.sentence == one.sentence or id(one) in left_out or id(other) in left_out:
                continue
            if _says_all(other, one):
                left_out.add(id(one))
            elif _says_all(one, other):
                left_out.add(id(other))
    return left_out


def _says_all(full: Draft, part: Draft) -> bool:
    """Tell whether one promise says what another does: its numbers and its day, of the same thing."""
    if told_apart(part.promise.programme, full.promise.programme):
        return False
    if not _numbers(part.promise) <= _numbers(full.promise) or not _day_of(
        part.promise.term, full.promise.term
    ):
        return False
    thing, whole = set(known_by((part.promise.programme,))), set(full.promise.words)
    if thing:
        head, named = known_by((part.promise.programme,))[-1], full.promise.programme
        if head not in (known_by((named,)) if named else full.promise.words):
            return False
        return 2 * len(thing & whole) >= len(thing) and _same_for(part.promise, full.promise, thing & whole)
    return bool(_numbers(part.promise)) and bool(set(part.promise.words) & whole)


def _same_for(part: Promise, full: Promise, shared: set[str]) -> bool:
    """Tell whether two promises may be for the same people, or are of a thing that is told by its name."""
    if len(shared) > 1 or not part.beneficiary or not full.beneficiary:
        return True
    return bool(set(known_by((part.beneficiary,))) & set(full.words)) or part.action == full.action


def _numbers(one: Promise) -> set[float | None]:
    counted = {one.count.value} if one.count else set()
    return {known.value for known in one.sums if known.role == "amount"} | counted


def _day_of(part: Term | None, full: Term | None) -> bool:
    return part is None or (full is not None and (part.first, part.last) == (full.first, full.last))
