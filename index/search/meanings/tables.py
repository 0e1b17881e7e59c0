"""The tables of names in ``data``, as searches look words up in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from index.korean.text import squeeze


def by_key(words: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Return what each word goes with, by the word without spaces and dots."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word, name in words:
        found[squeeze(word)][name] = None
    return {word: tuple(names) for word, names in found.items()}
