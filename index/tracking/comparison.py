"""Bills side by side: what each would do to which article, or, of new acts, about which subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from index.korean.patterns import lazy
from index.korean.proposed import Place, Proposed, read_proposed
from index.korean.text import squeeze

NEW_ACT = "제정"

Telling = Mapping[str, Mapping[str, float]]  # the stems of each text with their weight

_ORDER = ("body", "table", "addenda")
_MOST_COMPARED = 10_000  # pairs of subjects; beyond, each stands alone
_ALIKE = 0.2  # of the weight of the words of the shorter text
_WORD = lazy(r"[가-힣A-Za-z]{2,}")
_STEM = 2  # letters: what stands behind them in a Korean word is mostly grammar
# Stems that any sentence on any subject has.
_GRAMMAR = frozenset(
    [
        *("있음", "있도", "하도", "하여", "하고", "하는", "하려", "위하", "위한", "대하", "대한"),
        *("관한", "관하", "경우", "정함", "정하", "규정", "따라", "따른", "이를", "이에"),
    ]
)


@dataclass(frozen=True)
class Side:
    """One of the bills compared: its id, the law that it is on, what it does to it, and its 주요내용."""

    id: str
    law: str
    action: str | None
    text: str


@dataclass(frozen=True)
class Row:
    """One subject: articles of a law, or none that a text names, and what each bill says of it.

    The articles of new acts are those of the first bill that has the subject. A bill that says nothing of it
    has no cell.
    """

    law: str
    places: Sequence[Place]
    cells: Mapping[str, Sequence[str]]


def compare(sides: Sequence[Side]) -> list[Row]:
    """Return the rows of a comparison: the acts amended, article by article, then the new acts."""
    amended: defaultdict[str, list[Side]] = defaultdict(list)
    for one in sides:
        if one.action != NEW_ACT:
            amended[squeeze(one.law)].append(one)
    new = [one for one in sides if one.action == NEW_ACT]
    return [*chain.from_iterable(map(_by_article, amended.values())), *_by_subject(new)]


def _by_article(sides: Sequence[Side]) -> Iterator[Row]:
    law = sides[0].law
    cells: defaultdict[Place, dict[str, list[str]]] = defaultdict(dict)
    unnamed: dict[str, list[str]] = {}
    for side in sides:
        for one in _said(side):
            for place in one.places:
                cells[place].setdefault(side.id, []).append(one.text)
            if not one.places:
                unnamed.setdefault(side.id, []).append(one.text)
    yield from _joined(law, ((place, cells[place]) for place in sorted(cells, key=_in_order)))
    if unnamed:
        yield Row(law, (), unnamed)


def _said(side: Side) -> list[Proposed]:
    """Return what a bill says, once: two services may give the same text with other breaks."""
    return list({squeeze(one.text): one for one in read_proposed(side.text)}.values())


def _in_order(place: Place) -> tuple[int, int, int]:
    kind, number, branch = place
    return _ORDER.index(kind), number, branch


def _joined(law: str, rows: Iterable[tuple[Place, Mapping[str, Sequence[str]]]]) -> Iterator[Row]:
    """Yield the rows, those in one that say the same: 제4조부터 제6조까지 is one subject."""
    last: Row | None = None
    for place, cells in rows:
        if last is not None and last.cells == cells:
            last = Row(law, (*last.places, place), cells)
            continue
        if last is not None:
            yield last
        last = Row(law, (place,), cells)
    if last is not None:
        yield last


@dataclass(eq=False)
class _Subject:
    """A row of new acts on its way: what the bills say that was found to be of one subject."""

    law: str
    said: dict[str, Proposed] = field(default_factory=dict)


def _by_subject(sides: Sequence[Side]) -> Iterator[Row]:
    items = {side.id: _said(side) for side in sides}
    stems = {one.text: _stems(one.text) for ones in items.values() for one in ones}
    counts = Counter(chain.from_iterable(stems.values()))
    telling = {text: {stem: 1 / counts[stem] for stem in ones} for text, ones in stems.items()}
    subjects: list[_Subject] = []
    for side in sides:
        matched = dict(_matched(items[side.id], subjects, telling))
        at = 0
        for number, one in enumerate(items[side.id]):
            if number in matched:
                at = subjects.index(matched[number]) + 1
            else:  # in its place: behind what the same bill says before it
                subjects.insert(at, matched.setdefault(number, _Subject(side.law)))
                at += 1
            matched[number].said[side.id] = one
    for subject in subjects:
        first = next(iter(subject.said.values()))
        yield Row(subject.law, tuple(first.places), {key: [one.text] for key, one in subject.said.items()})


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of a text's words, without the articles that it names."""
    words = _WORD.findall(text.rpartition("(")[0] or text)
    return frozenset(word[:_STEM] for word in words) - _GRAMMAR


def _matched(
    items: Sequence[Proposed], subjects: Sequence[_Subject], telling: Telling
) -> Iterator[tuple[int, _Subject]]:
    """Yield which item is of which subject that other bills have, those most alike first."""
    if len(items) * len(subjects) > _MOST_COMPARED:
        return
    scored = sorted(
        (-_likeness(one, subject, telling), number, at)
        for number, one in enumerate(items)
        for at, subject in enumerate(subjects)
    )
    items_taken: set[int] = set()
    subjects_taken: set[int] = set()
    for score, number, at in scored:
        if -score >= _ALIKE and number not in items_taken and at not in subjects_taken:
            items_taken.add(number)
            subjects_taken.add(at)
            yield number, subjects[at]


def _likeness(one: Proposed, subject: _Subject, telling: Telling) -> float:
    ours = telling[one.text]
    return max(_shared(ours, telling[other.text]) for other in subject.said.values())


def _shared(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Return how much of the shorter text is in the other; a word that few texts have weighs more."""
    least = min(sum(ours.values()), sum(theirs.values()))
    return sum(ours[stem] for stem in ours.keys() & theirs.keys()) / least if least else 0.0
