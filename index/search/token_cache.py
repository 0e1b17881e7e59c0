"""What analysing texts gave, kept beside the builds: to read it is many times faster than to find it again.

The file can be deleted at any time, and is made anew where it is damaged or was made by another analyser.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS made_by (version TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS kept (digest BLOB PRIMARY KEY, content TEXT NOT NULL);
"""
UNSAVED = 2_000  # entries that a killed process may lose


class TokenCache:
    """Keeps what was made of texts, for one version of what makes it."""

    def __init__(self, path: Path, version: str) -> None:
        self.path, self.version, self._new = path, version, 0
        try:
            self.connection = self._open()
        except sqlite3.DatabaseError:
            self.connection = self._anew()

    def close(self) -> None:
        """Write what is new and close the file."""
        self.connection.commit()
        self.connection.close()

    def made(self, text: str, make: Callable[[], str]) -> str:
        """Return what was made of a text, and make it where that is not known."""
        digest = blake2b(text.encode(), digest_size=16).digest()
        query = "SELECT content FROM kept WHERE digest = ?"
        try:
            for (content,) in self.connection.execute(query, [digest]):
                return str(content)
        except sqlite3.DatabaseError:  # what stood there is lost, and nothing else
            self.connection.close()
            self.connection = self._anew()
        content = make()
        self.connection.execute("INSERT INTO kept VALUES (?, ?)", (digest, content))
        self._new += 1
        if self._new % UNSAVED == 0:
            self.connection.commit()
        return content

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path)
        try:
            # Never damaged by a power cut, though the last entries may be lost.
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.executescript(SCHEMA)
            if connection.execute("SELECT version FROM made_by").fetchall() != [(self.version,)]:
                connection.execute("DELETE FROM kept")
                connection.execute("DELETE FROM made_by")
                connection.execute("INSERT INTO made_by VALUES (?)", [self.version])
                connection.commit()
        except BaseException:
            connection.close()
            raise
        return connection

    def _anew(self) -> sqlite3.Connection:
        forget(self.path)
        return self._open()


def forget(path: Path) -> None:
    """Delete a file of SQLite's, and what lies beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
