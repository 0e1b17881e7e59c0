"""Patterns that are compiled when they are first asked, since no text asks all of them."""

from __future__ import annotations

import re
from itertools import groupby
from typing import cast


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that compiles itself at its first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


def each(words: str, then: str) -> str:
    """Return the source of a pattern for words, parted by ``|``, each with what stands behind it.

    An alternative that begins with a letter is tried only where that letter stands.
    """
    return "|".join(word + then for word in words.split("|"))


def behind(words: str, after: str) -> str:
    """Return the source that asks whether one of some words, parted by ``|``, stands before ``after``."""
    ordered = sorted(words.split("|"), key=len)
    same = ("|".join(group) for _, group in groupby(ordered, len))
    return "|".join(f"(?<=(?:{group}){after})" for group in same)


def either(*sources: str) -> re.Pattern[str]:
    """Return a pattern for one of several sources that compiles itself at its first use."""
    return lazy("|".join(sources))


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)  # found without this call from now on
        return method
