"""Did you mean: a query of which every word finds something, where the one that was typed finds nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from index.search.language.tree import And, Is, Node, Or, Phrase, Prefix, Within, Word
from index.search.spelling.sentences import without_asking
from index.search.spelling.words import suggest

MOST_WORDS = 10  # of longer queries it is not one word that finds nothing
TRIED = 3
# Facts that are names; an article or an Assembly is no word to be misspelt.
_NAMES = frozenset({"proposer", "lead", "co", "committee", "company", "law", "outlet"})

Finds = Callable[[Node], int]


def did_you_mean(typed: Node, words: sqlite3.Connection, finds: Finds) -> Node | None:
    """Return the query with words that are known for those that find nothing, if it finds more.

    Of a sentence, what is left without the words of asking comes first; then one other word by which the
    whole query finds something: together words may be a name.
    """
    if (left := without_asking(typed)) and finds(left):
        return left
    asked = list(_words(typed))
    if len(asked) > MOST_WORDS:
        return None
    lost = [one for one in asked if not finds(one.alone)]
    others = {one: one.others(words) for one in lost}
    changed = (_with(typed, one.leaf, other) for one in lost for other in others[one])
    if meant := next(filter(finds, changed), None):
        return meant
    meant = typed
    for one in lost:
        known = (other for other in others[one] if finds(replace(one, leaf=other).alone))
        meant = _with(meant, one.leaf, next(known, one.leaf))
    return meant if meant != typed and finds(meant) else None


@dataclass(frozen=True)
class _Asked:
    """One word or phrase of a query, or a fact that is a name, and the field that it is looked for in."""

    leaf: Word | Phrase | Prefix | Is
    field: str | None

    @property
    def alone(self) -> Node:
        return Within(self.field, self.leaf) if self.field else self.leaf

    def others(self, words: sqlite3.Connection) -> list[Word | Phrase | Prefix | Is]:
        """Return what may have been meant by it."""
        if not isinstance(self.leaf, Is):
            return [replace(self.leaf, text=one) for one in suggest(words, self.leaf.text, TRIED)]
        if self.leaf.field not in _NAMES:
            return []
        return [Is(self.leaf.field, one) for one in suggest(words, self.leaf.value, TRIED)]


def _words(node: Node, field: str | None = None) -> Iterator[_Asked]:
    match node:
        case Word() | Phrase() | Prefix() | Is():
            yield _Asked(node, field)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words(part, field)
        case Within(name, part):
            yield from _words(part, name)


def _with(node: Node, leaf: Node, other: Node) -> Node:
    """Return a tree with another leaf in the place of one."""
    match node:
        case And(parts) | Or(parts):
            return replace(node, parts=tuple(_with(part, leaf, other) for part in parts))
        case Within(_, part):
            return replace(node, part=_with(part, leaf, other))
    return other if node == leaf else node
