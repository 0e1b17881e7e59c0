"""Conditions on the columns and tags of the cards: what lists and queries are narrowed by."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from index.korean.text import squeeze
from index.moments import today
from index.search.cards import BILL, PASSED
from index.search.language.tree import During, Is

ROLES = {"대표발의": "lead", "공동발의": "co"}
KINDS = {"의안": "bill", "기사": "article", "보도자료": "release", "발표": "statement", "글": "post"}
PENDING = "계류"
# Filters that take several values, of which one must hold: what is counted as facets, too.
MANY = ("kind", "year", "company", "law", "committee", "stage", "result", "source")
Clause = tuple[str, Sequence[Any]]
NEVER: Clause = ("0", ())


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
            clause, values = _during(condition) if isinstance(condition, During) else is_(condition)
            self._held[condition] = _set(self._connection, clause, values)
        return self._held[condition]

    def numbered(self, bill_numbers: Sequence[str]) -> Mapping[str, Collection[int]]:
        """Return the numbers of the cards of those 의안번호: of the bills, not of what was moved on them."""
        marks = _marks(bill_numbers)
        query = f"SELECT no, number FROM card WHERE no IN ({marks}) AND attached = 0"  # noqa: S608 - only marks
        found: dict[str, list[int]] = {}
        for no, number in self._connection.execute(query, list(bill_numbers)):
            found.setdefault(no, []).append(number)
        return found

    def latest(self, numbers: Collection[int]) -> Sequence[int]:
        """Return numbers of records in the order of their days, the latest first."""
        return ordered(self._connection, numbers)


LATEST = "day DESC, no DESC, id"
FEW = 5_000  # numbers that are looked up one by one faster than all are read in order


def ordered(connection: sqlite3.Connection, chosen: Collection[int], order: str = LATEST) -> list[int]:
    """Return numbers of cards in an order of theirs."""
    if len(chosen) > FEW:
        held = frozenset(chosen)
        return [one for one in numbers(connection, Filters(), order) if one in held]
    condition = "number IN (SELECT value FROM json_each(?))"
    query = f"SELECT number FROM card WHERE {condition} ORDER BY {order}"  # noqa: S608 - our own names
    return [one for (one,) in connection.execute(query, [json.dumps(list(chosen))])]


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
    clauses += [_any([FACTS[name](value) for value in getattr(filters, name)]) for name in filters.chosen()]
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


def is_(condition: Is) -> Clause:
    """Return the condition that a fact of a query is, and its values."""
    return FACTS[condition.field](condition.value)


def stage_named(word: str) -> str | None:
    """Return the key of a stage named in Korean, with any spacing, or by its key."""
    from index.tracking.stages import REACHED  # noqa: PLC0415 - most queries name no stage

    plain = word.replace(" ", "")
    named = (key for key, one in REACHED.items() if plain in (key, one.korean.replace(" ", "")))
    return next(named, None)


def _set(connection: sqlite3.Connection, condition: str, values: Sequence[Any]) -> set[int]:
    query = f"SELECT number FROM card WHERE {condition}"  # noqa: S608 - our own names
    return {number for (number,) in connection.execute(query, values)}


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))


def _any(clauses: Sequence[Clause]) -> Clause:
    either = " OR ".join(clause for clause, _ in clauses)
    return f"({either})", [value for _, values in clauses for value in values]


def _column(column: str, values: Sequence[str]) -> Clause:
    return f"{column} IN ({_marks(values)})", values


def _tagged(name: str, values: Sequence[str]) -> Clause:
    tags = f"SELECT number FROM tag WHERE name = '{name}' AND value IN ({_marks(values)})"  # noqa: S608 - our own names
    return f"number IN ({tags})", values


def _kind(word: str) -> Clause:
    return "kind = ?", [KINDS.get(word, word)]


def _year(word: str) -> Clause:
    return "day BETWEEN ? AND ?", [word, f"{word}-12-31"]


def _assembly(word: str) -> Clause:
    number = word.removeprefix("제").removesuffix("국회").strip().removesuffix("대")
    return ("assembly = ?", [int(number)]) if number.isdecimal() and len(number) < 4 else NEVER


def _canonical(field: str, word: str) -> tuple[str, ...]:
    """Return how records write what a word means: by short names, and before or after it was renamed."""
    from index.search.meanings.words import canonical  # noqa: PLC0415 - most lists ask for no name

    return canonical(field, word)


def _company(word: str) -> Clause:
    return _tagged("company", _canonical("company", word))


def _law(word: str) -> Clause:
    """A bill is of the law that it amends; what was written is of every law that it names."""
    names = _canonical("law", word)
    own, named = _column("law", names), _tagged("law", names)
    return f"({own[0]} OR kind <> '{BILL}' AND {named[0]})", [*own[1], *named[1]]


def _committee(word: str) -> Clause:
    return _column("committee", _canonical("committee", word))


def _stage(word: str) -> Clause:
    now = "CASE WHEN stage = 'promulgated' AND in_force_on <= ? THEN 'in_force' ELSE stage END"
    return f"{now} = ?", [str(today()), stage_named(word)]


def _result(word: str) -> Clause:
    if word == PENDING:
        return f"kind = '{BILL}' AND result IS NULL", ()
    return _column("result", PASSED if word == "가결" else [word])


def _status(word: str) -> Clause:
    if word == "처리":
        return f"kind = '{BILL}' AND result IS NOT NULL", ()
    return _result(word) if word == PENDING else NEVER


def _people(*columns: str) -> Callable[[str], Clause]:
    return lambda name: _any([(f"{one} LIKE ? ESCAPE '!'", [f"% {_literal(name)} %"]) for one in columns])


def _literal(text: str) -> str:
    return "".join("!" + letter if letter in "!%_" else letter for letter in text.replace(" ", ""))


def _outlet(word: str) -> Clause:
    return "replace(lower(outlet), ' ', '') = ?", [squeeze(word)]


def _topic(word: str) -> Clause:
    """A bill belongs by its number, or by its act and day; without a day of proposal, that of its vote."""
    from index.search.meanings.words import bounds_of  # noqa: PLC0415 - most lists have no topic

    topic = bounds_of(word)
    if topic is None:
        return NEVER
    by_number, by_law = _column("no", topic.numbers), _column("law", topic.laws)
    days = [str(topic.first), str(topic.last)]
    return f"({by_number[0]} OR {by_law[0]} AND day BETWEEN ? AND ?)", [*by_number[1], *by_law[1], *days]


def _during(condition: During) -> Clause:
    """A day that is not stated is in no span, not even in one without ends."""
    days = [str(condition.first or date.min), str(condition.last or date.max)]
    if condition.field == "event_on":
        tags = "SELECT number FROM tag WHERE name = 'event_day' AND value BETWEEN ? AND ?"
        return f"number IN ({tags})", days
    return f"{condition.field} BETWEEN ? AND ?", days  # one of the days of the language: a column's name


FACTS: Mapping[str, Callable[[str], Clause]] = {
    "id": lambda word: ("id = ?", [word]),
    "no": lambda word: ("(no = ? AND attached = 0 OR id = ?)", [word, word]),
    "kind": _kind,
    "year": _year,
    "company": _company,
    "law": _law,
    "committee": _committee,
    "stage": _stage,
    "result": _result,
    "source": lambda word: _tagged("source", [word]),
    "assembly": _assembly,
    "status": _status,
    "proposer": _people("leads", "others"),
    "lead": _people("leads"),
    "co": _people("others"),
    "proposer_kind": lambda word: ("proposer_kind = ?", [word]),
    "outlet": _outlet,
    "topic": _topic,
    "provision": lambda word: _tagged("provision", [word]),
}
