"""The words of ``data/pledges.toml``, looked up: by which verbs and marks a text promises."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import add
from typing import Any

from index.korean.gazetteer import read_table
from index.tracking.events.helpers import Predicate

_RELATIONS = ("delays", "withdraws", "narrows", "revises", "done", "begun", "going")
_LONGEST = 6  # letters of a verb's noun


@cache
def table() -> Mapping[str, Any]:
    """Return the words by section and list."""
    return read_table("pledges")


@cache
def words(section: str, name: str) -> frozenset[str]:
    """Return a list of words, for looking them up."""
    return frozenset(table()[section][name])


@cache
def ends(section: str, *names: str) -> tuple[str, ...]:
    """Return the words of some lists, for asking whether something begins or ends with one."""
    return tuple(word for name in names for word in words(section, name))


def tells(done: Predicate, section: str, *names: str) -> bool:
    """Tell whether a verb is one of a list: by the end of its noun (추가지급), or how its form begins."""
    # A verb with no noun in it is called by one that it may not mean here: 멈췄다 is no 중단 of a promise.
    return _tells(done.noun if done.noun in done.word else "", done.word, section, names)


@lru_cache(maxsize=65536)
def _tells(noun: str, word: str, section: str, names: tuple[str, ...]) -> bool:
    known = _lists(noun, word)
    return any((section, name) in known for name in names)


def in_any(done: Predicate, section: str) -> bool:
    """Tell whether a verb is in any list of a section."""
    return any(one == section for one, _ in _lists(done.noun if done.noun in done.word else "", done.word))


@lru_cache(maxsize=16384)
def _lists(noun: str, word: str) -> frozenset[tuple[str, str]]:
    """Return the lists that a verb is in."""
    lengths = range(2, _LONGEST + 1)
    forms = {noun, word, *(noun[-length:] for length in lengths), *(word[:length] for length in lengths)}
    return frozenset(place for form in forms for place in _places().get(form, ()))


@cache
def _places() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the lists in which each word is."""
    places: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for section, lists in table().items():
        for name, known in lists.items():
            for word in known:
                places[word].append((section, name))
    return places


def may_tell(sentence: str) -> bool:
    """Tell whether a sentence has two letters with which a known verb begins: most others have not."""
    return not _beginnings().isdisjoint(map(add, sentence, sentence[1:]))


@cache
def _beginnings() -> frozenset[str]:
    known = {word for name in ("concrete", "soft", "weighed", "forborne") for word in words("verbs", name)}
    known |= {word for name in _RELATIONS for word in words("relations", name)}
    return frozenset(word[:2] for word in known if len(word) > 1)


@cache
def any_of(section: str, name: str) -> re.Pattern[str]:
    """Return a pattern that finds the words of a list, the longest first."""
    return either(words(section, name))


@cache
def either(given: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds one of the given words, the longest first."""
    return re.compile(alternatives(given))


def alternatives(given: Iterable[str]) -> str:
    """Return the source of a pattern for one of the given words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(given, key=lambda word: (-len(word), word)))
