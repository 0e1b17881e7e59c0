"""What analysing texts gave is found again, and never trusted beyond its version."""

import sqlite3
from contextlib import closing

import pytest

from index.search.token_cache import TokenCache, forget


@pytest.fixture
def path(tmp_path):
    return tmp_path / "tokens.db"


def made(path, version, *texts):
    """Return what was made anew of those texts."""
    anew = []

    def make(text):
        return lambda: anew.append(text) or text.upper()

    with closing(TokenCache(path, version)) as cache:
        assert [cache.made(text, make(text)) for text in texts] == [text.upper() for text in texts]
    return anew


def test_what_was_made_is_found_again(path):
    assert made(path, "1", "a", "b", "a") == ["a", "b"]
    assert made(path, "1", "b", "c") == ["c"]


def test_another_version_makes_everything_anew(path):
    made(path, "1", "a")
    assert made(path, "2", "a") == ["a"]
    assert made(path, "1", "a") == ["a"]


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + bytes(5_000)])
def test_a_damaged_file_is_made_anew(path, damage):
    made(path, "1", "a")
    forget(path)
    path.write_bytes(damage)
    assert made(path, "1", "a") == ["a"]
    assert made(path, "1", "a") == []


def test_damage_that_shows_late_costs_only_time(path):
    made(path, "1", *(f"{number}" * 2_000 for number in range(20)))
    content = bytearray(path.read_bytes())
    content[8_192:] = bytes(255 - byte for byte in content[8_192:])
    path.write_bytes(content)
    assert made(path, "1", "0" * 2_000, "a", "a")[-1] == "a"


def test_forgetting_leaves_nothing(path):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE t (x)")
        assert len(list(path.parent.iterdir())) > 1
        forget(path)
    connection.close()
    assert not path.exists()
