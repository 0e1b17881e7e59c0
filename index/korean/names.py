"""Committees and laws by the words that people use for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from index.korean.gazetteer import read_table
from index.korean.text import squeeze

Names = Mapping[str, tuple[str, ...]]

_QUOTES = "「」『』<>《》〈〉\"'“”‘’ "


@cache
def read_committees() -> Names:
    """Return the formal names of committees with their other names."""
    return _read("committees")


@cache
def read_renamed() -> Names:
    """Return the latest names of committees that were renamed, with the earlier ones."""
    return _read("committees", "renamed")


@cache
def read_laws() -> Names:
    """Return the formal names of laws, and of acts only proposed so far, with their other names."""
    return _read("laws")


@cache
def read_english_laws() -> Names:
    """Return the formal names of laws with what they are called in English."""
    return _read("laws", "english")


def committee_names(text: str) -> tuple[str, ...]:
    """Return the formal names of the committees that a word means; several where one was renamed."""
    return _committees().get(squeeze(text.strip(_QUOTES)), ())


def committees_in_time(text: str) -> tuple[str, ...]:
    """Return the formal names of the committees that a word means, with all those that they had and got."""
    names = committee_names(text)
    lines = ((latest, *earlier) for latest, earlier in read_renamed().items())
    return tuple(dict.fromkeys((*names, *(one for line in lines if {*names} & {*line} for one in line))))


def law_names(text: str) -> tuple[str, ...]:
    """Return the formal names of the laws that a word means; several where the word is loose."""
    return _laws().get(squeeze(text.strip(_QUOTES)), ())


@cache
def _committees() -> Names:
    # 정무위 for 정무위원회 holds for every committee and is not spelled out in the data.
    return _by_word(
        (name, (name.removesuffix("원회"), *others)) for name, others in read_committees().items()
    )


@cache
def _laws() -> Names:
    return _by_word(read_laws().items())


def _by_word(names: Iterable[tuple[str, tuple[str, ...]]]) -> Names:
    words: defaultdict[str, list[str]] = defaultdict(list)
    for name, others in names:
        for word in dict.fromkeys(map(squeeze, (name, *others))):
            words[word].append(name)
    return {word: tuple(formal) for word, formal in words.items()}


def _read(file: str, table: str | None = None) -> Names:
    rows: Mapping[str, list[str]] = read_table(file)[table or file]
    return MappingProxyType({name: tuple(others) for name, others in rows.items()})
