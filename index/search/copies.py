"""The copy groups in the card file: which records print one text, and where it seems to come from."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.tracking.copies import Group

# Apart from the cards: a group that changes leaves the cards and postings of its members as they are.
SCHEMA = """
CREATE TABLE copy (
    id TEXT PRIMARY KEY, origin TEXT NOT NULL, why TEXT NOT NULL, place INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX copy_origin ON copy (origin, place);
"""
SHOWN = ("id", "kind", "title", "outlet", "date", "url", "state")


def put(connection: sqlite3.Connection, groups: Iterable[Group]) -> None:
    """Write the groups in place of those before."""
    connection.execute("DELETE FROM copy")
    for group in groups:
        rows = [(name, group.origin, group.why, place) for place, name in enumerate(group.members)]
        connection.executemany("INSERT INTO copy VALUES (?, ?, ?, ?)", rows)


def of(connection: sqlite3.Connection, record_id: str) -> dict[str, Any] | None:
    """Return the group of a record: its size, its likely origin with why, and who else printed it."""
    query = """
        SELECT why, content FROM copy JOIN card USING (id) JOIN document USING (number)
        WHERE origin = (SELECT origin FROM copy WHERE id = ?) ORDER BY place
    """
    rows = connection.execute(query, [record_id]).fetchall()
    if not rows:
        return None
    origin, *others = (_member(content) for _, content in rows)
    return {
        "size": len(rows),
        "role": "origin" if origin["id"] == record_id else "copy",
        "why": rows[0][0],
        "origin": origin,
        "printed_by": others,
    }


def same(connection: sqlite3.Connection, record_id: str) -> list[str]:
    """Return the records that print the text of a record, with itself, if any other does."""
    query = "SELECT id FROM copy WHERE origin = (SELECT origin FROM copy WHERE id = ?)"
    return [one for (one,) in connection.execute(query, [record_id])]


def _member(content: str) -> dict[str, Any]:
    card = json.loads(content)
    return {name: card[name] for name in SHOWN}


def fold(
    connection: sqlite3.Connection, numbers: Iterable[int], among: Set[int], first: int, end: int | None
) -> dict[int, int]:
    """Return a page of those numbers, in order and one of each group, each with how many copies it has.

    The copies are the other ones ``among`` which print the same text; no more numbers are taken than needed.
    """
    origins = _origins(connection, among)
    copies = Counter(origins.values())
    shown = islice(_one_of_each(numbers, origins), first, end)
    return {number: copies[origins[number]] - 1 if number in origins else 0 for number in shown}


def _one_of_each(numbers: Iterable[int], origins: Mapping[int, str]) -> Iterator[int]:
    seen = set()
    for number in numbers:
        if (origin := origins.get(number)) not in seen:
            yield number
        if origin is not None:
            seen.add(origin)


def folded(connection: sqlite3.Connection, numbers: Set[int]) -> int:
    """Return how many of those numbers print what another of them prints, too."""
    origins = _origins(connection, numbers).values()
    return len(origins) - len(set(origins))


def _origins(connection: sqlite3.Connection, among: Set[int]) -> dict[int, str]:
    rows = connection.execute("SELECT number, origin FROM copy JOIN card USING (id)")
    return {number: origin for number, origin in rows if number in among}
