"""Writing the agenda into the card file: sittings and notices, all of them or what changed since."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from index.search.agenda import SITTING_COLUMNS
from index.store.doubts import web
from index.store.sittings import notices_since, sittings_since


def write(store: Connection, connection: sqlite3.Connection, since: int) -> None:
    """Write what changed after a generation of the store; 0 stands for all there is."""
    marks = ", ".join("?" * len(SITTING_COLUMNS))
    sittings = (
        [_plain(row[name]) for name in SITTING_COLUMNS]
        for row in map(_addressed, sittings_since(store, since))
    )
    connection.executemany(f"INSERT OR REPLACE INTO sitting VALUES ({marks})", sittings)  # noqa: S608 - our own
    names = ("id", "bill_id", "ends_on", "link", "listed")
    notices = (
        [_plain({**row, "link": web(row["link"])}[name]) for name in names]
        for row in notices_since(store, since)
    )
    connection.executemany("INSERT OR REPLACE INTO notice VALUES (?, ?, ?, ?, ?)", notices)


def _addressed(row: Mapping[Any, Any]) -> Mapping[str, Any]:
    return {**row, "address": row["id"].partition("/")[2], "link": web(row["link"])}


def _plain(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value
