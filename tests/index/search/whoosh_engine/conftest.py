"""Engines over a few written documents."""

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from index.korean.tokens import bigrams, morphemes
from index.search.engine import Answer, Document, Group
from index.search.language.tree import And, During, Is, Node, Word
from index.search.whoosh_engine.engine import WhooshEngine, open_engine
from index.search.whoosh_engine.writing import create


@dataclass
class _Facts:
    """Columns that hold what a test says."""

    of: Mapping[str, Set[int]] = field(default_factory=dict)
    cards: Mapping[str, Sequence[int]] = field(default_factory=dict)
    days: Mapping[int, str] = field(default_factory=dict)

    def holding(self, condition: Is | During) -> Set[int]:
        return self.of[condition.field]

    def numbered(self, bill_numbers: Sequence[str]) -> Mapping[str, Collection[int]]:
        return {number: self.cards[number] for number in bill_numbers if number in self.cards}

    def latest(self, numbers: Collection[int]) -> Sequence[int]:
        return sorted(numbers, key=lambda one: (self.days.get(one, ""), one), reverse=True)


def _document(number: int, title: str, body: str = "", facts: Sequence[str] = ()) -> Document:
    """Return a document with the tokens of its parts."""
    tokens = {"title_bigrams": bigrams(title), "title_morphemes": morphemes(title)}
    tokens |= {"body_bigrams": bigrams(body), "body_morphemes": morphemes(body), "facts": list(facts)}
    return Document(number, tokens)


def words(text: str) -> Node:
    """Return the tree of a query of plain words."""
    parts = tuple(Word(word) for word in text.split())
    return parts[0] if len(parts) == 1 else And(parts)


@pytest.fixture
def document() -> Callable[..., Document]:
    return _document


@pytest.fixture
def facts() -> type[_Facts]:
    return _Facts


@pytest.fixture
def engine(tmp_path: Path) -> WhooshEngine:
    create(tmp_path / "postings")
    return open_engine(tmp_path / "postings")


@pytest.fixture
def ask(engine: WhooshEngine) -> Callable[..., Answer]:
    def asked(tree: Node | str, facts: _Facts | None = None, **named: object) -> Answer:
        tree = words(tree) if isinstance(tree, str) else tree
        return engine.search(tree, facts or _Facts(), **{"enough": 20, **named})

    return asked


@pytest.fixture
def find(ask: Callable[..., Answer]) -> Callable[..., list[int]]:
    def found(tree: Node | str, facts: _Facts | None = None) -> list[int]:
        """Return the numbers that make the total."""
        return sorted(ask(tree, facts).groups[Group.ALL])

    return found
