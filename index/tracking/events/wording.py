"""How alike the words of two mentions are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from index.korean.tokens import bigrams


@dataclass(frozen=True)
class Words:
    """The bigrams of some text, and how long that makes them."""

    counts: Mapping[str, int]
    length: float


@lru_cache(maxsize=8_192)  # those of one day are compared again and again, and all of them fill a memory
def words_of(*texts: str) -> Words:
    """Return the bigrams of texts."""
    counts = Counter(gram for text in texts for gram in bigrams(text))
    return Words(counts, sqrt(sum(count * count for count in counts.values())))


def cosine(one: Words, other: Words) -> float:
    """Return how alike words are, 0 to 1."""
    mine, theirs = one.counts, other.counts
    common = sum([mine[gram] * theirs[gram] for gram in mine.keys() & theirs.keys()])
    return common / (one.length * other.length) if common else 0.0
