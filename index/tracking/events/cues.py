"""The words of ``data/events.toml``, looked up: which verbs and nouns tell an event, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from index.korean.gazetteer import read_table
from index.tracking.events.event import Kind, Lane

_LONGEST = 5  # syllables of a verb's noun


@dataclass(frozen=True)
class Cue:
    """What a verb tells: what to call it, and its kind; ``light`` where the noun beside it tells the kind.

    It tells nothing without one of the words ``beside`` it, at most ``within`` words before: 요금을 올렸다.
    """

    noun: str
    kind: Kind | None
    light: bool = False
    beside: tuple[str, ...] = ()
    within: int = 6


@cache
def _table() -> Mapping[str, Any]:
    return read_table("events")


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words, for looking them up."""
    return frozenset(_table()["words"][name])


def verb(noun: str) -> Cue | None:
    """Return what the longest end of a verb's noun tells: 최종의결 is 의결."""
    known = _verbs()
    for length in range(min(_LONGEST, len(noun)), 0, -1):
        if cue := known.get(noun[-length:]):
            return cue if length > 1 or len(noun) == 1 else None
    return None


def native(word: str) -> Cue | None:
    """Return what a word tells by how it begins: 열었다, 내놓은."""
    known, pattern = _natives()
    found = pattern.match(word)
    return known.get(word) or (known[found.group()] if found else None)


def is_state(word: str) -> bool:
    """Tell whether a word tells a figure, a state or a feeling."""
    return _states().match(word) is not None


def noun_kinds(clause: str) -> list[tuple[int, Kind, str]]:
    """Return the nouns of a clause that tell a kind, with their places, in its order."""
    known, pattern = _nouns()
    return [(one.start(), known[one.group()], one.group()) for one in pattern.finditer(clause)]


@cache
def agents() -> Mapping[str, Lane]:
    """Return whose lane each word is on that acts without a name: 여야, 검찰."""
    return {word: Lane(lane) for lane, known in _table()["agents"].items() for word in known}


@cache
def _verbs() -> Mapping[str, Cue]:
    cues: dict[str, Cue] = {}
    light = set(_table()["light"]["verbs"])
    for kind in Kind:
        for noun in _table().get(kind, {}).get("verbs", ()):
            cues[noun] = Cue(noun, None if kind is Kind.PLAN else kind, noun in light)
    return {noun: Cue(noun, None, light=True) for noun in light} | cues


@cache
def _natives() -> tuple[Mapping[str, Cue], re.Pattern[str]]:
    whole: dict[str, Cue] = {}
    beginnings: dict[str, Cue] = {}
    for row in _table()["native"]:
        kind = row.get("kind")
        known = Kind(kind) if kind and kind != Kind.PLAN else None
        cue = Cue(
            row["noun"],
            known,
            light=kind is None,
            beside=tuple(row.get("beside", ())),
            within=row.get("within", Cue.within),
        )
        beginnings |= dict.fromkeys(row["forms"], cue)
        whole |= dict.fromkeys(row.get("whole", ()), cue)
    return whole | beginnings, _any(beginnings)


@cache
def _nouns() -> tuple[Mapping[str, Kind], re.Pattern[str]]:
    kinds = {noun: kind for kind in Kind for noun in _table().get(kind, {}).get("nouns", ())}
    return kinds, _any(kinds)


@cache
def _states() -> re.Pattern[str]:
    return _any(words("states"))


def _any(given: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(given, key=len, reverse=True)))
