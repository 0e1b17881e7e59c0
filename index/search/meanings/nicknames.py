"""Nicknames of bills: which bills they mean, by number, by law or by what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from index.korean.gazetteer import read_table
from index.korean.text import squeeze
from index.search.language.tree import Bills, During, Is, Phrase
from index.search.meanings.meaning import Meaning, all_of, any_of, listed


def nicknames(key: str) -> tuple[Meaning, ...]:
    """Return what a nickname means, and what is related to it."""
    return _nicknames().get(key, ())


@cache
def _nicknames() -> Mapping[str, tuple[Meaning, ...]]:
    found = {}
    for entry in read_table("nicknames")["nicknames"]:
        if not entry.get("loose"):
            meanings = tuple(_readings(entry))
            found.update(dict.fromkeys(map(squeeze, entry["words"]), meanings))
    return found


def _readings(entry: Mapping[str, Any]) -> Iterator[Meaning]:
    readings, decided = entry["readings"], entry.get("decided", ())
    yield from map(_reading, (*decided, *readings))
    yield from (replace(_reading(one), related=True) for one in entry.get("related", ()))
    sure = any(one.get("bills") or one.get("whole") for one in (*decided, *readings))
    for one in readings:
        # Bills of the same laws and days; where nothing is sure, all of its days is better than nothing,
        # since what a bill is about is not told by its title.
        if ("until" in one) if one.get("bills") else (one.get("about") and not sure):
            yield _reading({**one, "bills": (), "about": ()})


def _reading(one: Mapping[str, Any]) -> Meaning:
    """A reading means its bills by number; else all on its acts, or those that speak of what it is ``about``.

    Where it says no more than which law was to be changed, and when, that law's bills are but related.
    """
    since, until = one.get("since", date.min), one.get("until", date.max)
    label = f"{one['label']}: " if "label" in one else ""
    if bills := one.get("bills"):
        return Meaning(Bills(tuple(bills)), f"{label}의안 {', '.join(bills)}", since=since, until=until)
    about = one.get("about", ())
    laws = any_of([Is("law", law) for law in one["laws"]])
    means = f"{label}{listed(one['laws'], 1)}" + (f" ({listed(about)})" if about else "")
    if one.get("whole"):
        return Meaning(laws, means, since=since, until=until)
    said = [any_of([Phrase(word) for word in about])] if about else []
    days = (
        [During("proposed_on", one.get("since"), one.get("until"))] if {"since", "until"} & one.keys() else []
    )
    return Meaning(all_of([laws, *said, *days]), means, not about, since, until)
