"""The fields of the Whoosh index: documents bring their tokens, so that no analyser of ours is pickled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence

from index.search.engine import FIELDS
from index.search.whoosh_engine.codec import PLACE_BITS

PLACED = frozenset(["title_bigrams", "body_bigrams"])


class Tokens(FieldType):
    """A field of tokens that are given; what is held of them is the codec's affair."""

    spellable = False

    def __init__(self) -> None:
        self.format = Existence()  # Whoosh asks for one


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


def schema() -> Schema:
    """Return the fields."""
    return Schema(**{name: Tokens() for name in FIELDS})
