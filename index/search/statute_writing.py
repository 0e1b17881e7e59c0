"""Writing laws into the card file: their versions and texts, all of them or what changed since."""

from __future__ import annotations

import sqlite3
import zlib

from sqlalchemy import Connection

from index.store.statutes import Row, texts_since, versions_since

_FIELDS = (
    *("mst", "law_id", "title", "title_key", "law_kind", "promulgated_on", "promulgation_no"),
    *("effective_on", "revision_kind", "ministries", "link", "amendment_link", "addenda"),
    *("fetched_on", "digest"),
)


def write(store: Connection, connection: sqlite3.Connection, since: int) -> None:
    """Write what changed after a generation of the store; 0 stands for all there is."""
    marks = ", ".join("?" * len(_FIELDS))
    versions = (
        [None if (value := row[name]) is None else str(value) for name in _FIELDS]
        for row in map(_shown, versions_since(store, since))
    )
    connection.executemany(f"INSERT OR REPLACE INTO statute VALUES ({marks})", versions)  # noqa: S608 - our own
    texts = ((mst, zlib.compress(content.encode())) for mst, content in texts_since(store, since))
    connection.executemany("INSERT OR REPLACE INTO statute_text VALUES (?, ?)", texts)


def _shown(row: Row) -> Row:
    """Return a version with the day of its evidence, and its number as it is cited: 제8867호, not 08867."""
    number = row["promulgation_no"]
    return {
        **row,
        "fetched_on": row["fetched_at"].date(),
        "promulgation_no": number.lstrip("0") or number,
    }
