"""Damage to the index is named and repaired, and nothing else is taken for it."""

import gc
import random
from contextlib import suppress

import pytest
from built_index import found, refused
from sqlalchemy.exc import OperationalError

from index.errors import IndexUnusableError
from index.search import layout, store_cards
from index.search.builder import bring_up_to_date, check, rebuild
from index.search.reader import Reader


def every_file(index):
    """Return the files that are read; SQLite makes -shm anew, and the rest is of the builder alone."""
    left_out = (layout.COPIES, layout.TOKENS, layout.TOLD, "cards.db-shm")
    whole = (path for path in index.rglob("*") if path.is_file() and path.name not in left_out)
    return sorted(path for path in whole if path.stat().st_size)


@pytest.fixture
def let_go():
    """Collect what a test leaves open while the warnings of it are still left aside."""
    yield
    gc.collect()


@pytest.mark.usefixtures("let_go")
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Whoosh leaves what it fails on open
@pytest.mark.parametrize("damage", ["emptied", "cut", "lost", "filled with others"])
def test_any_damaged_file_is_named_and_repaired(store, filled, index, damage):
    rebuild(store, index)
    whole = {path: path.read_bytes() for path in every_file(index)}
    assert len(whole) > 5
    for path, content in whole.items():
        if damage == "lost":
            path.unlink()
        elif damage == "filled with others":
            path.write_bytes(bytes(255 - byte for byte in content))
        else:
            path.write_bytes(content[: len(content) // 2] if damage == "cut" else b"")
        # What has kept its size shows at the latest when all of it is read.
        key = refused(lambda: [found(index), check(store, index)])
        assert key == (
            "error.index.missing"
            if path.name == "current.json" and damage == "lost"
            else "error.index.damaged"
        )
        path.write_bytes(content)
    assert len(found(index)) == 20
    path.write_bytes(b"")
    bring_up_to_date(store, index)
    assert len(found(index)) == 20


@pytest.mark.usefixtures("let_go")
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Whoosh leaves what it fails on open
def test_a_single_byte_that_is_wrong_is_found(store, filled, index):
    rebuild(store, index)
    dice = random.Random(6)
    for path in every_file(index):
        if path.parent.name == layout.POSTINGS:
            content = path.read_bytes()
            for at in dice.choices(range(len(content)), k=8):
                path.write_bytes(
                    content[:at] + bytes([content[at] ^ 1 << dice.randrange(8)]) + content[at + 1 :]
                )
                with suppress(IndexUnusableError):  # searches see it where they come across it, and name it
                    found(index)
                assert refused(lambda: check(store, index)) == "error.index.damaged"
            path.write_bytes(content)


def test_damage_that_shows_only_while_writing_is_repaired(store, filled, bill, index):
    current = rebuild(store, index)
    database = index / current.folder / "cards.db"
    content = bytearray(database.read_bytes())
    content[5_000:] = bytes(len(content) - 5_000)
    database.write_bytes(content)
    filled.bills(bill("PRC_99", title="전기통신사업법안"))
    bring_up_to_date(store, index)
    assert len(found(index)) == 21
    check(store, index)


@pytest.mark.parametrize("wrong", [KeyError("ours"), OperationalError("read", None, Exception())])
def test_a_mistake_or_a_failing_store_is_no_damage(store, filled, bill, index, monkeypatch, wrong):
    def fail(*_):
        raise wrong

    rebuild(store, index)
    filled.bills(bill("PRC_99"))
    monkeypatch.setattr(store_cards, "changed", fail)
    with pytest.raises(type(wrong)):
        bring_up_to_date(store, index)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("", "error.index.damaged"),
        ("[]", "error.index.damaged"),
        ("null", "error.index.damaged"),
        ("[" * 100_000, "error.index.damaged"),
        ('{"format": 0}', "error.index.format"),
        ('{"format": 1}', "error.index.format"),
        (f'{{"format": {layout.FORMAT}}}', "error.index.damaged"),
        (f'{{"format": {layout.FORMAT}, "folder": "0009"}}', "error.index.damaged"),
    ],
)
def test_a_current_file_of_another_kind(store, filled, index, content, key):
    rebuild(store, index)
    (index / "current.json").write_text(content)
    assert refused(lambda: Reader(index)) == key
    bring_up_to_date(store, index)
    assert len(found(index)) == 20


def test_no_index_is_missing(index):
    assert refused(lambda: Reader(index)) == "error.index.missing"
