"""What lies where in the index folder, and which build of it counts.

A build is a folder. Its cards say in the table ``state`` what they and the engine's files were made of: the
transaction that writes cards and state is the moment at which an update counts. ``current.json`` says which
folder counts: a rebuild makes another.
"""

from __future__ import annotations

import json
import sqlite3
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from index.disk import sync
from index.errors import IndexUnusableError, PlatwatchError
from index.search import cards

# Raise it when postings, cards or the analyser's use change: an index of another number is rebuilt, not read.
FORMAT = 30
CURRENT = "current.json"
POSTINGS, CARDS = "postings", "cards.db"
# Beside the builds, for the builder alone, and made anew where they are missing or damaged.
COPIES, TOKENS, TOLD = "copies.db", "tokens.db", "told.db"

# What refuses to be read or written, and what reading files that are not what they were comes to.
REFUSALS = (sqlite3.Error, OSError)
DAMAGE = (
    *REFUSALS,
    *(LookupError, ValueError, TypeError, ArithmeticError, EOFError, MemoryError, RecursionError),
    *(struct.error, zlib.error),
)
STATE = "CREATE TABLE state (content TEXT NOT NULL);"


@dataclass(frozen=True)
class Current:
    """The build that counts: its folder, the store and generation in it, what made it, and its postings.

    ``postings`` is the generation of the engine's files, ``files`` gives the size in bytes and the CRC-32 of
    each; ``reaches`` how far each list has been read.
    """

    folder: str
    store: str
    generation: int
    format: int
    analyser: str
    documents: int
    postings: int
    files: Mapping[str, Sequence[int]]
    reaches: Mapping[str, Mapping[str, str | None]]


@contextmanager
def damage_named(signs: tuple[type[Exception], ...] = DAMAGE) -> Iterator[None]:
    """Turn what goes wrong in reading the index folder into IndexUnusableError; other mistakes pass."""
    try:
        yield
    except PlatwatchError:
        raise
    except signs as wrong:
        if interrupt := cards.interrupted():
            raise interrupt from None
        raise IndexUnusableError("error.index.damaged") from wrong


def read_current(index: Path) -> Current:
    """Return the build that counts; raises IndexUnusableError unless one is there, whole, of our format."""
    current, connection = open_current(index)
    connection.close()
    return current


def open_current(index: Path) -> tuple[Current, sqlite3.Connection]:
    """Return the build that counts with its cards, both as of one moment; raises as ``read_current``."""
    with damage_named():
        folder = _counting(index)
        connection = cards.open_cards(index / folder / CARDS)
        try:
            current = read_state(connection, folder)
            _check_sizes(index / folder / POSTINGS, current)
        except BaseException:  # an interrupt too leaves no file open
            connection.close()
            raise
    return current, connection


def _counting(index: Path) -> str:
    try:
        stated = json.loads((index / CURRENT).read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise IndexUnusableError("error.index.missing") from missing
    except NotADirectoryError as wrong:
        raise IndexUnusableError("error.index.no_home", home=index.parent) from wrong
    if stated["format"] != FORMAT:
        raise IndexUnusableError("error.index.format", found=stated["format"], known=FORMAT)
    return str(stated["folder"])


def read_state(connection: sqlite3.Connection, folder: str) -> Current:
    """Return what the cards of a build's folder say of it."""
    ((content,),) = connection.execute("SELECT content FROM state")
    return Current(**{**json.loads(content), "folder": folder})


def write_state(connection: sqlite3.Connection, current: Current) -> None:
    """Write what a build is made of, in the transaction of its cards."""
    connection.execute("DELETE FROM state")
    connection.execute("INSERT INTO state VALUES (?)", [json.dumps(asdict(current))])


def _check_sizes(folder: Path, current: Current) -> None:
    # Nothing changes a file of the engine's once it is written: another size is a file cut, emptied or lost.
    for name, (size, _) in current.files.items():
        if (folder / name).stat().st_size != size:
            raise IndexUnusableError("error.index.damaged")


def make_count(index: Path, folder: str) -> None:
    """Let a new build count, after everything it consists of is on the disk."""
    sync(_tree(index / folder))
    draft = index / (CURRENT + ".new")
    draft.write_text(json.dumps({"format": FORMAT, "folder": folder}), encoding="utf-8")
    sync([draft])
    draft.replace(index / CURRENT)
    sync([index])


def fingerprints(paths: Iterable[Path]) -> dict[str, list[int]]:
    """Return the size in bytes and the CRC-32 of files, by name."""
    return {path.name: [path.stat().st_size, _crc(path)] for path in paths}


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            crc = zlib.crc32(part, crc)
    return crc


def _tree(folder: Path) -> list[Path]:
    paths = list(folder.rglob("*"))
    return [*(path for path in paths if path.is_file()), *(path for path in paths if path.is_dir()), folder]
