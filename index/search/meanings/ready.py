"""What words stand for, kept beside the cards: to read all of ``data`` takes longer than most searches.

It is worked out anew at each build from files whose stamps are kept with it. What was made of other files
than those of now is passed over, so that it changes how long a search takes and never what it finds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from index.korean.topic_files import own_files, shipped_files
from index.search.language.tree import And, Bills, During, Is, Or, Phrase
from index.search.meanings.meaning import Bounds, Meaning

SCHEMA = """
CREATE TABLE IF NOT EXISTS meaning (
    kind TEXT, word TEXT, content TEXT NOT NULL, PRIMARY KEY (kind, word)
) WITHOUT ROWID;
"""
NAMES = ("company", "committee", "law")
_STAMP = "stamp"
_KINDS = {one.__name__: one for one in (Meaning, Bounds, And, Or, Phrase, Is, Bills, During)}

_beside: sqlite3.Connection | None = None


def write(connection: sqlite3.Connection) -> None:
    """Write what all words stand for, unless that is there already."""
    connection.execute(SCHEMA)
    if _stamped(connection):
        return
    made_by = stamp()  # before the files are read
    connection.execute("DELETE FROM meaning")
    rows = ((kind, word, json.dumps(_plain(one), ensure_ascii=False)) for kind, word, one in _known())
    connection.executemany("INSERT INTO meaning VALUES (?, ?, ?)", [*rows, (_STAMP, "", made_by)])


def use(connection: sqlite3.Connection) -> None:
    """Take what words stand for from these cards from now on, if it was made of the files of now."""
    global _beside  # noqa: PLW0603 - one process reads one home
    _beside = connection if _stamped(connection) else None


def forget(connection: sqlite3.Connection) -> None:
    """Take nothing from these cards any more."""
    global _beside  # noqa: PLW0603 - as above
    _beside = None if _beside is connection else _beside


def held(kind: str, word: str) -> tuple[Any, ...] | None:
    """Return what a word without spaces stands for, nothing of most words; None where nothing is ready."""
    if _beside is None:
        return None
    query = "SELECT content FROM meaning WHERE kind = ? AND word = ?"
    row = _beside.execute(query, [kind, word]).fetchone()
    return _made(json.loads(row[0])) if row else ()


def _stamped(connection: sqlite3.Connection) -> bool:
    row = connection.execute("SELECT content FROM meaning WHERE kind = ?", [_STAMP]).fetchone()
    return row is not None and row[0] == stamp()


def stamp() -> str:
    """Return what is different after any of the files has been: those of names, and those that read them."""
    import data  # noqa: PLC0415 - as a package it says where its files are
    import index.korean  # noqa: PLC0415

    folders = [*map(Path, data.__path__), *map(Path, index.korean.__path__), *Path(__file__).parents[:2]]
    files = [*(one for folder in folders for one in folder.glob("*.*")), *shipped_files()]
    stats = [(one.name, one.stat()) for one in (*files, *(path for path, _ in own_files()))]
    return json.dumps(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats))


def _known() -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    """Yield what each word stands for, by kind."""
    from index.search.meanings import known  # noqa: PLC0415 - searches do without it

    for word in sorted(known.all_words()):
        bounds = known.bounds_of(word)
        found: dict[str, tuple[Any, ...]] = {
            "meaning": known.meanings_of(word),
            "topic": (bounds,) if bounds else (),
        }
        found |= {name: known.names_of(name, word) for name in NAMES}
        yield from ((kind, word, some) for kind, some in found.items() if some)


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever parts have
    """Return a value as JSON has it."""
    if isinstance(value, date):
        return {"day": str(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if type(value).__name__ in _KINDS:
        return {"is": type(value).__name__, **{name: _plain(one) for name, one in vars(value).items()}}
    return value


def _made(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return what ``_plain`` made JSON of."""
    if isinstance(value, list):
        return tuple(map(_made, value))
    if not isinstance(value, dict):
        return value
    if "day" in value:
        return date.fromisoformat(value["day"])
    made: Any = _KINDS[value.pop("is")]
    return made(**{name: _made(one) for name, one in value.items()})
