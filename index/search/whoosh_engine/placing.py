"""Where bigrams stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from index.search.whoosh_engine.codec import PLACE_BITS

PLACED = frozenset(["title_bigrams", "body_bigrams"])  # the fields whose tokens have places


def places_of(pairs: Iterable[str]) -> Iterator[int]:
    """Yield where each bigram begins, in letters: between runs, the pair across them is missing.

    So a phrase that was typed with a comma is found where none is printed.
    """
    place, before = 0, "."
    for pair in pairs:
        place += 1 if len(before) == 1 or (len(pair) == 2 and before[1] == pair[0]) else 2
        if place >> PLACE_BITS:
            raise ValueError("a text too long to index")
        yield place
        before = pair
