"""The copy groups in the card file: which records print one text, and where it seems to come from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence, Set
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


def fold(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, int]:
    """Return the first of each group among those numbers and of the rest, in order, each with its copies.

    The copies are those of the numbers that print the same text and come later.
    """
    origins = dict(connection.execute("SELECT number, origin FROM copy JOIN card USING (id)"))
    first: dict[str, int] = {}
    folded: dict[int, int] = {}
    for number in numbers:
        shown = first.setdefault(origins[number], number) if number in origins else number
        folded[shown] = folded.get(shown, -1) + 1
    return folded


def folded(connection: sqlite3.Connection, numbers: Set[int]) -> int:
    """Return how many of those numbers print what another of them prints, too."""
    rows = connection.execute("SELECT number, origin FROM copy JOIN card USING (id)")
    origins = [origin for number, origin in rows if number in numbers]
    return len(origins) - len(set(origins))
