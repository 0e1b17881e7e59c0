"""Names kept in ``data``: how they are read, and how all of them are looked for at once."""

from __future__ import annotations

import pkgutil
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from typing import Any


@cache
def read_table(name: str) -> Mapping[str, Any]:
    """Return the content of ``data/<name>.toml``."""
    # pkgutil takes a tenth of the time of importlib.resources, on the way to every search.
    content = pkgutil.get_data("data", f"{name}.toml")
    if content is None:
        raise FileNotFoundError(f"data/{name}.toml")
    return tomllib.loads(content.decode())


def digest_of(*names: str) -> str:
    """Return a digest of some tables, by which is known whether what was made with them still holds."""
    tables = b"".join(pkgutil.get_data("data", f"{name}.toml") or b"" for name in names)
    return blake2b(tables, digest_size=8).hexdigest()


class Gazetteer:
    """Words of two letters or more, found by their first two: time does not grow with their number."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word in self._words:
            lengths[word[:2]].add(len(word))
        self._lengths = {pair: tuple(sorted(known, reverse=True)) for pair, known in lengths.items()}
        first, second = (re.escape("".join({pair[place] for pair in lengths})) for place in (0, 1))
        self._places = re.compile(f"(?=[{first}][{second}])")

    def find(self, text: str, accept: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
        """Yield where words stand, at each place the longest that is accepted; they do not overlap."""
        after = 0
        for place in self._places.finditer(text):
            start = place.start()
            if start < after:
                continue
            for length in self._lengths.get(text[start : start + 2], ()):
                end = start + length
                if end <= len(text) and text[start:end] in self._words and accept(start, end):
                    yield start, end
                    after = end
                    break
