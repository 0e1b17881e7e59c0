"""What tests ask of an index that was built."""

import sqlite3
from contextlib import closing

import pytest

from index.errors import Exit, IndexUnusableError
from index.search import layout
from index.search.columns import Filters
from index.search.language.parser import parse
from index.search.reader import Reader

ANY = Filters()


def found(index, text="전기통신사업법안"):
    with Reader(index) as reader:
        return {card["id"] for card in reader.cards(sorted(reader.search(parse(text), ANY).every))}


def refused(act):
    with pytest.raises(IndexUnusableError) as failure:
        act()
    assert failure.value.exit == Exit.DAMAGED
    return failure.value.key


def restate(index, current):
    """Let a build say something else of itself."""
    with closing(sqlite3.connect(index / current.folder / "cards.db")) as connection, connection:
        layout.write_state(connection, current)


def builds(index):
    return sorted(path.name for path in index.iterdir() if path.is_dir())
