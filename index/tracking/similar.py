"""Which bills say much the same, and what they say alike and apart, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from index.korean.shingles import shingles
from index.korean.summary import units

LEAST_ALIKE = 0.1  # of the runs of letters of both; unrelated bills on one law share some 5 %

_SAME_SENTENCE = 0.5
_MOST_COMPARED = 40_000  # pairs of sentences; beyond, only equal ones are found


@dataclass(frozen=True)
class Apart:
    """Two texts: the sentences that both have, each in the words of both, and those of one alone."""

    shared: Sequence[tuple[str, str]]
    ours: Sequence[str]
    theirs: Sequence[str]


def most_alike(text: str, others: Mapping[str, str]) -> list[tuple[str, float]]:
    """Return the keys of the texts that are like one, the most alike first, with what share is common."""
    own = _runs(text)
    scored = ((key, _likeness(own, _runs(other))) for key, other in others.items())
    return sorted((one for one in scored if one[1] >= LEAST_ALIKE), key=lambda one: (-one[1], one[0]))


def apart(text: str, other: str) -> Apart:
    """Return what two summaries say alike, and what only one of them says."""
    ours, theirs = units(text), units(other)
    pairs = dict(_pairs(ours, theirs))
    taken = set(pairs.values())
    return Apart(
        [(ours[at], theirs[to]) for at, to in sorted(pairs.items())],
        [one for at, one in enumerate(ours) if at not in pairs],
        [one for at, one in enumerate(theirs) if at not in taken],
    )


def _runs(text: str) -> frozenset[str]:
    return shingles("\n".join(units(text)))  # headings are every bill's


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which sentence is which, the most alike first, each once."""
    taken_ours: set[int] = set()
    taken_theirs: set[int] = set()
    for score, at, to in sorted(_scores(ours, theirs)):
        if -score >= _SAME_SENTENCE and at not in taken_ours and to not in taken_theirs:
            taken_ours.add(at)
            taken_theirs.add(to)
            yield at, to


def _scores(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[float, int, int]]:
    if len(ours) * len(theirs) > _MOST_COMPARED:
        places = {one: to for to, one in enumerate(theirs)}
        yield from ((-1.0, at, places[one]) for at, one in enumerate(ours) if one in places)
        return
    runs = [shingles(one) for one in theirs]
    for at, one in enumerate(ours):
        own = shingles(one)
        yield from ((-_likeness(own, other), at, to) for to, other in enumerate(runs))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    common = len(one & other)
    every = len(one) + len(other) - common
    return round(common / every, 3) if every else 0.0
