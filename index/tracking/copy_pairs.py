"""Which pieces are copies, found as they come: a deletable file of sampled shingles and pairs."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from index.korean.shingles import sample, shingles
from index.tracking.copies import Pair, compare

CANDIDATE = 0.2  # of the smaller sample: far below what a copy shares, for samples stray
LEAST_SHARED = 2  # of the sample: one shingle is in too many texts to tell
COMMON = 400  # pieces with one shingle, from which on it is a phrase of the trade

_TABLES = """
CREATE TABLE IF NOT EXISTS piece (id TEXT PRIMARY KEY, number INTEGER UNIQUE, sampled INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shingle (hash INTEGER, piece INTEGER, PRIMARY KEY (hash, piece)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS of_piece ON shingle (piece);
CREATE TABLE IF NOT EXISTS pair (
    one TEXT, other TEXT, of_one REAL, of_other REAL, PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS of_other ON pair (other);
CREATE TABLE IF NOT EXISTS made (of TEXT, generation INTEGER);
"""

Texts = Callable[[Sequence[str]], dict[str, str]]


class CopyPairs:
    """The pairs of copies among the pieces taken in so far."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.executescript(_TABLES)

    def take_in(self, pieces: Iterable[tuple[str, str]], texts: Texts) -> None:
        """Take in pieces, by id with their text, in place of what they said before.

        ``texts`` gives the texts of pieces taken in earlier.
        """
        for name, text in pieces:
            self.forget(name)
            sampled = sample(shingles(text))
            likely = self._candidates(sampled)
            self._keep(name, sampled)
            found = ((other, compare(text, said)) for other, said in texts(likely).items())
            rows = [_pair(name, other, *shares) for other, shares in found if shares is not None]
            self._connection.executemany("INSERT OR REPLACE INTO pair VALUES (?, ?, ?, ?)", rows)

    def forget(self, name: str) -> None:
        """Drop a piece and its pairs."""
        run = self._connection.execute
        run("DELETE FROM shingle WHERE piece = (SELECT number FROM piece WHERE id = ?)", (name,))
        run("DELETE FROM piece WHERE id = ?", (name,))
        run("DELETE FROM pair WHERE one = ?1 OR other = ?1", (name,))

    def pairs(self) -> list[Pair]:
        """Return all pairs."""
        return [
            Pair(*row)
            for row in self._connection.execute("SELECT one, other, of_one, of_other FROM pair ORDER BY 1, 2")
        ]

    def reached(self, made_of: str) -> int | None:
        """Return the generation that was taken in last; ``None`` where that was of something else."""
        query = "SELECT generation FROM made WHERE of = ?"
        return next((int(number) for (number,) in self._connection.execute(query, [made_of])), None)

    def note(self, made_of: str, generation: int) -> None:
        """Note what the pieces are of, and the generation that was taken in."""
        self._connection.execute("DELETE FROM made")
        self._connection.execute("INSERT INTO made VALUES (?, ?)", [made_of, generation])

    def clear(self) -> None:
        """Forget all pieces."""
        for name in ("piece", "shingle", "pair", "made"):
            self._connection.execute(f"DELETE FROM {name}")  # noqa: S608 - our own names

    def _candidates(self, sampled: frozenset[int]) -> list[str]:
        shared: Counter[int] = Counter()
        for one in sampled:
            rows = self._connection.execute(
                "SELECT piece FROM shingle WHERE hash = ? LIMIT ?", (one, COMMON)
            ).fetchall()
            if len(rows) < COMMON:
                shared.update(number for (number,) in rows)
        named = "SELECT id, sampled FROM piece WHERE number = ?"
        likely = []
        for number, count in shared.items():
            if count < LEAST_SHARED:
                continue
            name, theirs = self._connection.execute(named, (number,)).fetchone()
            if count >= CANDIDATE * min(len(sampled), theirs):
                likely.append(name)
        return sorted(likely)

    def _keep(self, name: str, sampled: frozenset[int]) -> None:
        run = self._connection.execute
        (number,) = run("SELECT coalesce(max(number), 0) + 1 FROM piece").fetchone()
        run("INSERT INTO piece VALUES (?, ?, ?)", (name, number, len(sampled)))
        rows = [(one, number) for one in sampled]
        self._connection.executemany("INSERT INTO shingle VALUES (?, ?)", rows)


def _pair(one: str, other: str, of_one: float, of_other: float) -> tuple[str, str, float, float]:
    return (one, other, of_one, of_other) if one < other else (other, one, of_other, of_one)


@contextmanager
def copy_pairs(path: Path) -> Iterator[CopyPairs]:
    """Open the file of pairs, made where it is missing; what was taken in counts when the block ends well."""
    with closing(sqlite3.connect(path)) as connection, connection:
        yield CopyPairs(connection)
