"""What a query says and means: its tree as typed, and widened by what its words stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index.moments import today
from index.search.aliases import widen
from index.search.language.parser import parse
from index.search.language.tree import Alias, Alternative, And, Is, Node, Not, Or, Phrase, Within, Word


@dataclass(frozen=True)
class Asked:
    """A query as it was ``typed``, and what it is taken to be ``meant`` for; the same if ``exact``."""

    typed: Node
    meant: Node
    exact: bool = False


def understand(text: str, *, exact: bool = False) -> Asked:
    """Return what a query says, without aliases if ``exact``; raises QueryError for one that says nothing."""
    typed = parse(text)
    return Asked(typed, typed if exact else widened(typed), exact)


def widened(tree: Node) -> Node:
    """Return a tree with what its words stand for."""
    return widen(tree, today())


def aliases_of(tree: Node, *, excluded: bool = False) -> Iterator[tuple[Alternative, bool]]:
    """Yield what was added to the words of a query, and whether it is excluded with them."""
    if isinstance(tree, Alias):
        yield from ((other, excluded) for other in tree.others)
    for part in _parts(tree):
        yield from aliases_of(part, excluded=excluded != isinstance(tree, Not))


def facts_of(tree: Node) -> Iterator[Is]:
    """Yield the facts that a query asks for as it was typed."""
    if isinstance(tree, Is):
        yield tree
    for part in _parts(tree):
        yield from facts_of(part)


def words_of(tree: Node) -> str:
    """Return the words that a query looks for, as they follow one another."""
    if isinstance(tree, Word | Phrase):
        return tree.text
    return " ".join(filter(None, map(words_of, () if isinstance(tree, Not) else _parts(tree))))


def asks_of_texts(tree: Node) -> bool:
    """Tell whether a query asks for words or articles that only the texts of bills have."""
    if isinstance(tree, Within) and tree.field == "content":
        return True
    return (isinstance(tree, Is) and tree.field == "provision") or any(map(asks_of_texts, _parts(tree)))


def _parts(tree: Node) -> tuple[Node, ...]:
    match tree:
        case And(parts) | Or(parts):
            return parts
        case Not(part) | Within(_, part) | Alias(part):
            return (part,)
    return ()
