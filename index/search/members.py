"""Members in the file of the cards, shown without the store: seen in which party, and who share a name."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

SCHEMA = """
CREATE TABLE sighting (
    member TEXT NOT NULL, day TEXT NOT NULL, party TEXT NOT NULL, elected INTEGER NOT NULL
);
CREATE INDEX sighting_member ON sighting (member);
CREATE TABLE namesake (name TEXT NOT NULL, member TEXT NOT NULL, party TEXT, district TEXT);
"""
Seen = tuple[str, str, bool]
"""The day, the party, and whether it is the one that the member was elected with."""


class Namesake(NamedTuple):
    """One of several members of a name, with the party and the district that were stated last."""

    name: str
    member: str
    party: str | None
    district: str | None


def put(
    connection: sqlite3.Connection, seen: Mapping[str, Iterable[Seen]], namesakes: Iterable[Namesake]
) -> None:
    """Write when members were seen in parties and who share a name, in the place of all that was written."""
    connection.execute("DELETE FROM namesake")
    connection.executemany("INSERT INTO namesake VALUES (?, ?, ?, ?)", namesakes)
    connection.execute("DELETE FROM sighting")
    rows = ((member, *one) for member, ones in seen.items() for one in ones)
    connection.executemany("INSERT INTO sighting VALUES (?, ?, ?, ?)", rows)


def seen(connection: sqlite3.Connection, members: Collection[str]) -> dict[str, list[Seen]]:
    """Return when those members were seen in which party."""
    marks = ", ".join("?" * len(members))
    query = f"SELECT * FROM sighting WHERE member IN ({marks}) ORDER BY day, rowid"  # noqa: S608 - only marks
    found: dict[str, list[Seen]] = {}
    for member, day, party, elected in connection.execute(query, list(members)):
        found.setdefault(member, []).append((day, party, bool(elected)))
    return found


def namesakes(connection: sqlite3.Connection, name: str) -> list[Namesake]:
    """Return the members of a name that several have."""
    query = "SELECT * FROM namesake WHERE name = ? ORDER BY member"
    return [Namesake(*row) for row in connection.execute(query, [name])]
