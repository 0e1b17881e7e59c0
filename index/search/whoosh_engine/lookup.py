"""Where words stand: what one search asks of the postings, each at most once."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from index.korean.tokens import bigrams
from index.search.whoosh_engine.codec import PLACE_BITS
from index.search.whoosh_engine.reading import Snapshot
from index.search.whoosh_engine.schema import places_of

FEW = 16  # so many times as many postings are looked up one by one rather than read through


class Lookup:
    """The postings of a snapshot, remembered for as long as one search lasts."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.documents = cache(snapshot.documents)
        self.places = cache(snapshot.places)
        self.terms = cache(snapshot.terms)

    def holding(self, field: str, term: str) -> array[int]:
        """Return the documents that hold a token."""
        return self.documents(field, term)[0]

    def rarest(self, field: str, text: str) -> int:
        """Return in how many documents the rarest bigram of a text is: no more hold the text."""
        return min((len(self.holding(field, pair)) for pair in bigrams(text)), default=0)

    def written(self, field: str, text: str, among: set[int] | None) -> set[int]:
        """Return the documents in which a text stands, blind to spacing, only ``among`` those if given."""
        pairs = bigrams(text)
        if len(pairs) == 1:
            return _only(self.holding(field, pairs[0]), among)
        return _only({place >> PLACE_BITS for place in self._starts(field, text, among)}, among)

    def starts(self, field: str, text: str, among: set[int] | None = None) -> Sequence[int]:
        """Return the places, sorted, where a text begins; beyond ``among`` some may be left out."""
        return sorted(self._starts(field, text, among))

    def _starts(self, field: str, text: str, among: set[int] | None) -> Collection[int]:
        pairs = bigrams(text)
        if not pairs or not all(len(self.holding(field, pair)) for pair in pairs):
            return ()
        at = list(places_of(pairs))
        lists = sorted(
            ((self.places(field, pair), place - at[0]) for pair, place in zip(pairs, at, strict=True)),
            key=lambda one: len(one[0]),
        )
        places, offset = lists[0]
        begin: Collection[int] = _restricted(places, among)
        begin = list(map((-offset).__add__, begin)) if offset else begin
        for places, offset in lists[1:]:
            begin = _followed(begin, places, offset)
        return begin


def _only(documents: Iterable[int], among: set[int] | None) -> set[int]:
    return set(documents) if among is None else among.intersection(documents)


def _restricted(places: array[int], among: set[int] | None) -> Sequence[int]:
    """Return the places within some documents, if those are few; else all."""
    if among is None or len(among) * FEW > len(places):
        return places
    found = array("Q")
    for document in sorted(among):
        start = bisect_left(places, document << PLACE_BITS)
        found.extend(places[start : bisect_left(places, (document + 1) << PLACE_BITS, start)])
    return found


def _followed(begin: Collection[int], places: array[int], offset: int) -> Collection[int]:
    """Return those places that another pair follows at a distance."""
    if len(begin) * FEW < len(places):
        last = places[-1] - offset
        return [at for at in begin if at <= last and places[bisect_left(places, at + offset)] == at + offset]
    followed = set(map(offset.__add__, begin)).intersection(places)
    return list(map((-offset).__add__, followed))
