"""The cards that pass: what lists and queries are narrowed by, looked up and put in order."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from index.search.conditions import FACTS, Clause, condition_of, either, marks_for
from index.search.language.tree import During, Is
from index.search.numbers import Numbers

ROLES = {"대표발의": "lead", "공동발의": "co"}
# Filters that take several values, of which one must hold: what is counted as facets, too.
MANY = ("kind", "year", "company", "law", "committee", "stage", "result", "source")


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed by; days are ISO text: of proposal, of an article of publication."""

    kind: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    company: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    committee: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    assembly: int | None = None
    since: str | None = None
    until: str | None = None
    proposer: str | None = None
    role: str | None = None
    proposer_kind: str | None = None
    topic: str | None = None

    def __bool__(self) -> bool:
        return self != Filters()

    @property
    def dated(self) -> bool:
        """Tell whether days are narrowed."""
        return self.since is not None or self.until is not None

    def without(self, name: str) -> Filters:
        """Return the filters without those of one facet."""
        return Filters(**{**vars(self), name: ()})

    def chosen(self) -> list[str]:
        """Return the names of the facets that are narrowed."""
        return [name for name in MANY if getattr(self, name)]


class CardColumns:
    """The facts that a query asks about, each looked up once: what engines know as ``Columns``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[Is | During, Set[int]] = {}

    def holding(self, condition: Is | During) -> Set[int]:
        """Return the numbers of the records of which a condition is true."""
        if condition not in self._held:
            self._held[condition] = _set(self._connection, *condition_of(condition))
        return self._held[condition]

    def numbered(self, bill_numbers: Sequence[str]) -> Mapping[str, Collection[int]]:
        """Return the numbers of the cards of those 의안번호: of the bills, not of what was moved on them."""
        marks = marks_for(bill_numbers)
        query = f"SELECT no, number FROM card WHERE no IN ({marks}) AND attached = 0"  # noqa: S608 - only marks
        found: dict[str, list[int]] = {}
        for no, number in self._connection.execute(query, list(bill_numbers)):
            found.setdefault(no, []).append(number)
        return found

    def latest(self, numbers: Collection[int]) -> Sequence[int]:
        """Return numbers of records in the order of their days, the latest first."""
        return list(ordered(self._connection, numbers))


LATEST = "day DESC, no DESC, id"
FEW = 5_000  # numbers that are looked up one by one faster than all are read in order


def ordered(connection: sqlite3.Connection, chosen: Collection[int], order: str = LATEST) -> Iterator[int]:
    """Yield numbers of cards in an order of theirs."""
    if len(chosen) > FEW:
        every = (one for (one,) in connection.execute(f"SELECT number FROM card ORDER BY {order}"))  # noqa: S608 - as below
        return filter(Numbers(chosen).__contains__, every)
    condition = "number IN (SELECT value FROM json_each(?))"
    query = f"SELECT number FROM card WHERE {condition} ORDER BY {order}"  # noqa: S608 - our own names
    return (one for (one,) in connection.execute(query, [json.dumps(list(chosen))]))


def numbers(connection: sqlite3.Connection, filters: Filters, order: str = LATEST) -> list[int]:
    """Return the numbers of the cards that pass, in an order of theirs."""
    condition, values = where(filters)
    query = f"SELECT number FROM card WHERE {condition} ORDER BY {order}"  # noqa: S608 - our own names
    return [number for (number,) in connection.execute(query, values)]


def among(connection: sqlite3.Connection, filters: Filters) -> Set[int]:
    """Return the numbers of the cards that pass."""
    return _set(connection, *where(filters))


def ids(connection: sqlite3.Connection, filters: Filters) -> set[str]:
    """Return the ids of the cards that pass."""
    condition, values = where(filters)
    return {one for (one,) in connection.execute(f"SELECT id FROM card WHERE {condition}", values)}  # noqa: S608 - our own names


def undated(connection: sqlite3.Connection, filters: Filters) -> Set[int]:
    """Return the cards that a date filter leaves out only because they state no day of proposal."""
    if not filters.dated:
        return set()
    condition, values = where(replace(filters, since=None, until=None))
    return _set(connection, f"{condition} AND date IS NULL", values)


def where(filters: Filters) -> Clause:
    """Return the condition on the columns of a card that the filters are, and its values."""
    clauses: list[Clause] = [("1", ())]
    clauses += [either([FACTS[name](value) for value in getattr(filters, name)]) for name in filters.chosen()]
    if filters.assembly is not None:
        clauses.append(("assembly = ?", [filters.assembly]))
    if filters.since is not None:
        clauses.append(("date >= ?", [filters.since]))
    if filters.until is not None:
        clauses.append(("date <= ?", [filters.until]))
    if filters.proposer is not None:
        clauses.append(FACTS[ROLES.get(filters.role or "", "proposer")](filters.proposer))
    if filters.proposer_kind is not None:
        clauses.append(FACTS["proposer_kind"](filters.proposer_kind))
    if filters.topic is not None:
        clauses.append(FACTS["topic"](filters.topic))
    return " AND ".join(clause for clause, _ in clauses), [value for _, values in clauses for value in values]


def _set(connection: sqlite3.Connection, condition: str, values: Sequence[Any]) -> set[int]:
    query = f"SELECT number FROM card WHERE {condition}"  # noqa: S608 - our own names
    return {number for (number,) in connection.execute(query, values)}
