"""Shingles: the runs of letters by which a text is known again in another that was made from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from zlib import crc32

LENGTH = 5
SAMPLED = 8  # one shingle in so many stands for the text where candidates are looked for

_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})천(\d{1,3})?(?![\d.,])", re.ASCII)  # 4천536, as agencies write
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def letters(text: str) -> str:
    """Return the letters and digits of a text, in one width and case, without spaces and marks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, folded))


def shingles(text: str) -> frozenset[str]:
    """Return the runs of five letters of a text; a text of fewer has none."""
    bare = letters(text)
    return frozenset(bare[at : at + LENGTH] for at in range(len(bare) - LENGTH + 1))


def sample(of: Set[str]) -> frozenset[int]:
    """Return the hashes of one shingle in eight, the same ones in every text and every run."""
    hashes = (crc32(one.encode("utf-8", "surrogatepass")) for one in of)
    return frozenset(one for one in hashes if one % SAMPLED == 0)


def containment(one: Set[str], other: Set[str]) -> float:
    """Return the share of one set that the other has, 0 where it is empty."""
    return len(one & other) / len(one) if one else 0.0


def numbers(text: str) -> frozenset[str]:
    """Return the numbers printed in a text, without the commas and the 천 of thousands."""
    plain = _THOUSANDS.sub(_thousands, unicodedata.normalize("NFKC", text))
    return frozenset(found.replace(",", "") for found in _NUMBER.findall(plain))


def _thousands(found: re.Match[str]) -> str:
    return str(int(found[1]) * 1_000 + int(found[2] or 0))
