"""Conditions on the columns of the cards: what lists are narrowed by."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from index.korean.names import committee_names, law_names
from index.korean.text import squeeze
from index.moments import today
from index.search.cards import PASSED

ROLES = {"대표발의": "leads", "공동발의": "others"}


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed by; days are ISO text: of proposal, of an article of publication."""

    kinds: tuple[str, ...] | None = None
    assembly: int | None = None
    since: str | None = None
    until: str | None = None
    committee: str | None = None
    proposer: str | None = None
    role: str | None = None
    proposer_kind: str | None = None
    law: str | None = None
    topic: str | None = None
    result: str | None = None
    stage: str | None = None

    def __bool__(self) -> bool:
        return any(value is not None for value in vars(self).values())


def numbers(connection: sqlite3.Connection, filters: Filters) -> list[int]:
    """Return the numbers of the cards that pass, the latest first."""
    condition, values = where(filters)
    query = f"SELECT number FROM card WHERE {condition} ORDER BY day DESC, no DESC, id"  # noqa: S608 - our own names
    return [number for (number,) in connection.execute(query, values)]


def ids(connection: sqlite3.Connection, filters: Filters) -> set[str]:
    """Return the ids of the cards that pass."""
    condition, values = where(filters)
    return {one for (one,) in connection.execute(f"SELECT id FROM card WHERE {condition}", values)}  # noqa: S608 - our own names


def undated(connection: sqlite3.Connection, filters: Filters) -> set[int]:
    """Return the cards that a date filter leaves out only because they state no day of proposal."""
    if filters.since is None and filters.until is None:
        return set()
    anytime = Filters(**{**vars(filters), "since": None, "until": None})
    condition, values = where(anytime)
    query = f"SELECT number FROM card WHERE {condition} AND date IS NULL"  # noqa: S608 - our own names
    return {number for (number,) in connection.execute(query, values)}


def where(filters: Filters) -> tuple[str, list[Any]]:
    """Return the condition on the columns of a card that the filters are, and its values."""
    clauses: list[tuple[str, Sequence[Any]]] = [("1", [])]
    if filters.kinds is not None:
        clauses.append((f"kind IN ({', '.join('?' * len(filters.kinds))})", filters.kinds))
    if filters.assembly is not None:
        clauses.append(("assembly = ?", [filters.assembly]))
    if filters.since is not None:
        clauses.append(("date >= ?", [filters.since]))
    if filters.until is not None:
        clauses.append(("date <= ?", [filters.until]))
    if filters.proposer is not None:
        clauses.append(_proposer(filters.proposer, filters.role))
    if filters.proposer_kind is not None:
        clauses.append(("proposer_kind = ?", [filters.proposer_kind]))
    if filters.stage is not None:
        now = "CASE WHEN stage = 'promulgated' AND in_force <= ? THEN 'in_force' ELSE stage END"
        clauses.append((f"{now} = ?", [str(today()), filters.stage]))
    if filters.result is not None:
        clauses.append(_result(filters.result))
    if filters.committee is not None:
        clauses.append(_named("committee", filters.committee, committee_names(filters.committee)))
    if filters.law is not None:
        clauses.append(_named("law", filters.law, law_names(filters.law)))
    if filters.topic is not None:
        clauses.append(_of_topic(filters.topic))
    return " AND ".join(clause for clause, _ in clauses), [value for _, values in clauses for value in values]


def _named(column: str, word: str, formal: Sequence[str]) -> tuple[str, Sequence[Any]]:
    names = sorted({squeeze(name) for name in (word, *formal)})
    return f"{column} IN ({', '.join('?' * len(names))})", names


def _of_topic(name: str) -> tuple[str, Sequence[Any]]:
    """A bill belongs by its number, or by its act and day; without a day of proposal, that of its vote."""
    from index.korean.topics import read_topics  # noqa: PLC0415 - most lists have no topic

    topic = read_topics()[name]
    laws = sorted(topic.law_keys)
    marks = [", ".join("?" * len(some)) for some in (topic.numbers, laws)]
    days = [str(topic.first_day), str(topic.last_day or date.max)]
    return f"(no IN ({marks[0]}) OR (law IN ({marks[1]}) AND day BETWEEN ? AND ?))", [
        *topic.numbers,
        *laws,
        *days,
    ]


def _result(word: str) -> tuple[str, Sequence[Any]]:
    if word == "계류":
        return "result IS NULL", []
    if word == "가결":
        return f"result IN ({', '.join('?' * len(PASSED))})", PASSED
    return "result = ?", [word]


def _proposer(name: str, role: str | None) -> tuple[str, Sequence[Any]]:
    columns = [ROLES[role]] if role else list(ROLES.values())
    either = " OR ".join(f"{column} LIKE ? ESCAPE '!'" for column in columns)
    return f"({either})", [f"% {_literal(name)} %"] * len(columns)


def _literal(text: str) -> str:
    return "".join("!" + letter if letter in "!%_" else letter for letter in text.replace(" ", ""))
