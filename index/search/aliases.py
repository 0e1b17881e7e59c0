"""Widens the tree of a query by what its words stand for: names of laws, bodies, companies, nicknames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from index.korean.text import squeeze
from index.search.language.tree import (
    Alias,
    Alternative,
    And,
    During,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Within,
    Word,
)
from index.search.meanings.meaning import Meaning, any_of
from index.search.meanings.words import meanings_of

_LONGEST = 110  # letters of the longest name (in English), so that long words take time in proportion to them
_PARTICLES = ("은", "는", "이", "가", "을", "를", "의", "에", "과", "와", "도", "상")
_NAMED = ("law", "company", "committee")  # facts that a text can name, too
Days = tuple[date, date]


def widen(tree: Node, today: date) -> Node:
    """Return the tree with every word, or words in a row, that stand for something else as an Alias.

    The longest names come first. Nothing is added to quotations; what is only related excludes nothing.
    A nickname has the readings whose time meets the days that the query names; open days end ``today``.
    """
    return _widened(tree, list(_days(tree, today)))


def _widened(tree: Node, days: Sequence[Days]) -> Node:
    match tree:
        case And(parts):
            return _and(list(_runs(parts, days)))
        case Or(parts):
            return Or(tuple(_widened(part, days) for part in parts))
        case Within(field, part):
            return Within(field, _kept(_widened(part, days), _in_text))
        case Not(part):
            return Not(_kept(_widened(part, days), _unless_related))
        case Word():
            return _alias([tree], days) or tree
    return tree


def _and(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _runs(parts: Sequence[Node], days: Sequence[Days]) -> Iterator[Node]:
    place = 0
    while place < len(parts):
        for words in _names_at(parts, place):
            if alias := _alias(words, days):
                yield alias
                place += len(words)
                break
        else:
            yield _widened(parts[place], days)
            place += 1


def _names_at(parts: Sequence[Node], place: int) -> Iterator[list[Word]]:
    """Yield the words in a row from a place on that may be one name, most words first."""
    words: list[Word] = []
    letters = 0
    for part in parts[place:]:
        letters += len(squeeze(part.text)) if isinstance(part, Word) else 0
        if not isinstance(part, Word) or letters > _LONGEST:
            break
        words.append(part)
    for count in range(len(words), 0, -1):
        yield words[:count]


def _alias(words: list[Word], days: Sequence[Days]) -> Alias | None:
    name = " ".join(word.text for word in words)
    for said in (name, *(name[:-1] for particle in _PARTICLES if name.endswith(particle))):
        others = tuple(
            Alternative(one.part, f"{said} → {one.means}", one.related)
            for one in meanings_of(said)
            if _is_meant(one, days)
        )
        if others:
            return Alias(_and(words), others)
    return None


def _is_meant(one: Meaning, days: Sequence[Days]) -> bool:
    return not days or any(one.since <= last and first <= one.until for first, last in days)


def _days(tree: Node, today: date) -> Iterator[Days]:
    """Yield the days that a query asks for; those that it excludes say nothing of what is meant."""
    if isinstance(tree, During):
        yield tree.first or date.min, tree.last or today
    elif isinstance(tree, And | Or):
        for part in tree.parts:
            yield from _days(part, today)


def _kept(tree: Node, kept: Callable[[Alternative], Alternative | None]) -> Node:
    """Return the tree with what is kept of each alternative; an alias that is left without any is none."""
    match tree:
        case And(parts):
            return And(tuple(_kept(part, kept) for part in parts))
        case Or(parts):
            return Or(tuple(_kept(part, kept) for part in parts))
        case Not(part):
            return Not(_kept(part, kept))
        case Within(field, part):
            return Within(field, _kept(part, kept))
        case Alias(part, others):
            left = tuple(filter(None, map(kept, others)))
            return Alias(part, left) if left else part
    return tree


def _in_text(other: Alternative) -> Alternative | None:
    """Return what can stand in a field of the text: only names, no facts."""
    names = _names_in(other.part)
    return replace(other, part=any_of(names)) if names else None


def _unless_related(other: Alternative) -> Alternative | None:
    return None if other.related else other


def _names_in(tree: Node) -> list[Node]:
    """Return the names that an alternative consists of; none where it asks for more than that."""
    match tree:
        case Phrase():
            return [tree]
        case Is(field, value) if field in _NAMED:
            return [Phrase(value)]
        case Or(parts):
            return list(dict.fromkeys(name for part in parts for name in _names_in(part)))
    return []
