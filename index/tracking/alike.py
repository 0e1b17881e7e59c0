"""Which texts are alike: by the share of their bigrams that is common to both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import count

from index.korean.tokens import bigrams

Pair = tuple[str, str, float]


def similarity(one: str, other: str) -> float:
    """Return what share of the bigrams of two texts is common to both, 0 to 1."""
    return next((score for *_, score in alike({"": one}, {"": other}, 0)), 0.0)


def alike(texts: Mapping[str, str], others: Mapping[str, str], least: float) -> Iterator[Pair]:
    """Yield the key of each text with those of the others that are at least so alike, and how much.

    A text is a number with a bit for each of its bigrams: to compare two takes less than a microsecond.
    """
    places: defaultdict[str, int] = defaultdict(count().__next__)
    other_bits = [(key, bits, bits.bit_count()) for key, bits in _bits(others, places)]
    for key, bits in _bits(texts, places):
        size = bits.bit_count()
        for other, its_bits, its_size in other_bits:
            if min(size, its_size) < least * max(size, its_size) or not size:
                continue
            common = (bits & its_bits).bit_count()
            if (share := common / (size + its_size - common)) >= least:
                yield key, other, round(share, 2)


def _bits(texts: Mapping[str, str], places: defaultdict[str, int]) -> Iterator[tuple[str, int]]:
    for key, text in texts.items():
        held = list(map(places.__getitem__, set(bigrams(text))))
        bits = bytearray(len(places) // 8 + 1)
        for place in held:
            bits[place >> 3] |= 1 << (place & 7)
        yield key, int.from_bytes(bits, "little")
