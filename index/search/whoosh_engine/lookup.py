"""Where words stand: what one search asks of the postings."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import repeat
from operator import rshift

from index.korean.tokens import bigrams
from index.search.numbers import FEW, Numbers
from index.search.whoosh_engine.codec import PLACE_BITS
from index.search.whoosh_engine.placing import places_of
from index.search.whoosh_engine.reading import Snapshot

HELD = 2  # arrays of postings that are kept: to read one again costs little, and frequent ones are large
PIECE = 1 << 13  # places that are compared at once


class Lookup:
    """The postings of a snapshot for one search."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._counts = cache(snapshot.counts)
        self.documents = lru_cache(HELD)(snapshot.documents)
        self.places = lru_cache(HELD)(snapshot.places)
        self.terms = cache(snapshot.terms)

    def count(self, field: str, term: str) -> int:
        """Return how many documents hold a token."""
        return self._counts(field, term)[0]

    def holding(self, field: str, term: str, among: Numbers | None = None) -> Numbers:
        """Return the documents that hold a token, only ``among`` those if given."""
        found = Numbers.in_order(self.documents(field, term)[0])
        return found if among is None else found & among

    def rarest(self, field: str, text: str) -> int:
        """Return in how many documents the rarest bigram of a text is: no more hold the text."""
        return min((self.count(field, pair) for pair in bigrams(text)), default=0)

    def written(self, field: str, text: str, among: Numbers | None) -> Numbers:
        """Return the documents in which a text stands, blind to spacing, only ``among`` those if given."""
        pairs = bigrams(text)
        if len(pairs) == 1:
            return self.holding(field, pairs[0], among)
        found = Numbers(map(rshift, self.starts(field, text, among), repeat(PLACE_BITS)))
        return found if among is None else found & among

    def starts(self, field: str, text: str, among: Numbers | None = None) -> Sequence[int]:
        """Return the places, sorted, where a text begins; beyond ``among`` some may be left out."""
        pairs = bigrams(text)
        if not self.rarest(field, text):
            return ()
        at = list(places_of(pairs))
        rarest, *others = sorted(
            ((pair, place - at[0]) for pair, place in zip(pairs, at, strict=True)),
            key=lambda one: self._counts(field, one[0])[1],
        )
        pair, offset = rarest
        begin = _restricted(self.places(field, pair), among)
        if offset:
            begin = array("Q", map((-offset).__add__, begin[bisect_left(begin, offset) :]))
        for pair, offset in others:
            if not begin:
                break
            begin = _followed(begin, self.places(field, pair), offset)
        return begin


def _restricted(places: array[int], among: Numbers | None) -> array[int]:
    """Return the places within some documents, if those are few; else all."""
    if among is None or len(among) * FEW > len(places):
        return places
    found = array("Q")
    for document in among:
        start = bisect_left(places, document << PLACE_BITS)
        found.extend(places[start : bisect_left(places, (document + 1) << PLACE_BITS, start)])
    return found


def _followed(begin: array[int], places: array[int], offset: int) -> array[int]:
    """Return those places that another pair follows at a distance, sorted; little is held at a time."""
    followed = array("Q")
    for start in range(0, len(begin), PIECE):
        piece = begin[start : start + PIECE]
        first = bisect_left(places, piece[0] + offset)
        end = bisect_left(places, piece[-1] + offset + 1, first)
        if len(piece) * FEW < end - first:
            after = ((at, bisect_left(places, at + offset, first, end)) for at in piece)
            followed.extend(at for at, found in after if found < end and places[found] == at + offset)
        else:
            both = {*map(offset.__add__, piece)}.intersection(places[first:end])
            followed.extend(map((-offset).__add__, sorted(both)))
    return followed
