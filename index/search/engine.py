"""What a search engine must do: hold tokens of documents and answer a tree with ranked numbers.

Filters, sorting by days, facets and pages are not its business: they are columns of the cards, the same
for every engine, and reach it as ``Columns``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol

from index.search.language.tree import During, Is, Node

FIELDS = ("title_bigrams", "title_morphemes", "body_bigrams", "body_morphemes", "facts")


@dataclass(frozen=True)
class Document:
    """The tokens of a record, by field of FIELDS, under the number of its card."""

    number: int
    tokens: Mapping[str, Sequence[str]]


class Group(IntEnum):
    """How well a record answers; groups come in this order and are counted apart."""

    ALL = 0  # every word as written, or by what an alias means: these make the total
    PARTS = 1  # a word only by the morphemes of a compound
    RELATED = 2  # what an alias calls related
    SOME = 3  # most of the words


@dataclass(frozen=True)
class Hit:
    """A record that answers: its card's number, group and score, and which leaves of the tree matched where.

    ``matched`` gives, by the text of a leaf (or the ``why`` of an alias), the fields it was found in.
    """

    number: int
    group: Group
    score: float
    matched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What answers a tree: the numbers of the records of each group, all of them, and the best ones ranked.

    Whoever counts facets or sorts by a day needs the numbers alone; to rank and explain them all would cost
    more than to find them.
    """

    groups: Mapping[Group, Set[int]]
    best: Sequence[Hit]


# Names of the groups' records those to be told of, in the order in which they are to be shown.
Choice = Callable[[Mapping[Group, Set[int]]], Sequence[int]]


class Columns(Protocol):
    """Facts about records, answered from the cards."""

    def holding(self, condition: Is | During) -> Set[int]:
        """Return the numbers of the records of which a condition is true."""

    def numbered(self, bill_numbers: Sequence[str]) -> Mapping[str, Collection[int]]:
        """Return the numbers of the cards of those 의안번호."""

    def latest(self, numbers: Collection[int]) -> Sequence[int]:
        """Return numbers of records in the order of their days, the latest first."""


class Engine(Protocol):
    """An index of tokens: written in batches, each visible whole or not at all."""

    def write(self, batch: Iterable[Document]) -> None:
        """Write documents, each in the place of the one of its number."""

    def delete(self, numbers: Collection[int]) -> None:
        """Forget documents."""

    def search(
        self,
        tree: Node,
        columns: Columns,
        among: Set[int] | None = None,
        *,
        enough: int,
        exact: bool = False,
        choose: Choice | None = None,
    ) -> Answer:
        """Return what answers, only ``among`` those numbers if given, with the ``enough`` best ones ranked.

        Groups after ALL are looked for only where ALL has fewer than ``enough``, and never if ``exact``.
        The best hits are in the order in which they are to be shown, the latest first of those as good as
        each other; with ``choose`` they are those that it names, and nothing else is ranked.
        """

    def close(self) -> None:
        """Close the files that were opened."""

    def check(self) -> Set[int]:
        """Return the numbers of all documents; raises where the index is damaged."""
