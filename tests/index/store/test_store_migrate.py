import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

from index.errors import Exit, StoreBusyError, StoreError
from index.store import engine as engines
from index.store import migrate as migrating
from index.store.engine import connect, sqlite_url
from index.store.lock import write_lock
from index.store.migrate import HEAD, KNOWN, MIGRATIONS, check, migrate, revision


@pytest.fixture
def opened(tmp_path):
    made = []

    def open_store(path: Path):
        made.append(connect(sqlite_url(path)))
        return made[-1]

    yield open_store
    for engine in made:
        engine.dispose()


def refused(act) -> str:
    with pytest.raises(StoreError) as failure:
        act()
    assert failure.value.exit == Exit.DAMAGED
    return failure.value.key


def test_the_models_are_what_the_migrations_make(any_store):
    with any_store.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []


def test_head_is_the_last_migration():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    assert (script.get_current_head(), KNOWN[-1]) == (HEAD, HEAD)
    assert set(KNOWN) == {one.revision for one in script.walk_revisions()}


def test_a_store_that_is_not_there_is_missing_and_not_made(opened, tmp_path):
    path = tmp_path / "platwatch.db"
    engine = opened(path)
    assert refused(lambda: check(engine)) == "error.store.missing"
    assert not path.exists()
    migrate(engine, tmp_path / "backup")
    check(engine)
    assert not (tmp_path / "backup").exists()  # there was nothing to lose


def test_a_newer_store_is_left_alone(any_store, tmp_path):
    with any_store.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert refused(lambda: check(any_store)) == "error.store.newer"
    assert refused(lambda: migrate(any_store, tmp_path)) == "error.store.newer"
    assert revision(any_store) == "9999"


def test_an_older_store_is_copied_before_it_is_upgraded(store, fill, bill, tmp_path, monkeypatch):
    fill.bills(bill("PRC_1"))
    with store.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    monkeypatch.setattr(migrating, "KNOWN", ("0000", *KNOWN))
    monkeypatch.setattr(command, "upgrade", lambda *_: None)
    assert refused(lambda: check(store)) == "error.store.older"
    migrate(store, tmp_path / "backup")
    (copy,) = (tmp_path / "backup").glob("platwatch-0000-*.db")
    with closing(sqlite3.connect(copy)) as held:
        assert held.execute("SELECT bill_id FROM bill").fetchall() == [("PRC_1",)]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_an_upgrade_cut_off_leaves_nothing_behind(kind, opened, tmp_path, request, monkeypatch):
    if kind == "sqlite":
        engine = opened(tmp_path / "platwatch.db")
    else:
        engine = connect(request.getfixturevalue("blank_postgres"))
        request.addfinalizer(engine.dispose)
    upgrade = command.upgrade

    def cut_off(*arguments):
        upgrade(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "upgrade", cut_off)
    with pytest.raises(KeyboardInterrupt):
        migrate(engine, tmp_path)
    assert inspect(engine).get_table_names() == []
    monkeypatch.setattr(command, "upgrade", upgrade)
    migrate(engine, tmp_path)
    check(engine)


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + bytes(5_000)])
def test_a_file_that_is_no_database_is_damaged(opened, tmp_path, content):
    path = tmp_path / "platwatch.db"
    path.write_bytes(content)
    engine = opened(path)
    for act in (lambda: check(engine), lambda: migrate(engine, tmp_path)):
        assert refused(act) == "error.store.damaged"
    assert path.read_bytes() == content


def test_a_store_cut_short_is_damaged(store, fill, bill, tmp_path, opened):
    fill.bills(*(bill(f"PRC_{number}") for number in range(200)))
    store.dispose()
    path = tmp_path / "cut.db"
    shutil.copy(tmp_path / "platwatch.db", path)
    path.write_bytes(path.read_bytes()[:9_000])
    assert refused(lambda: check(opened(path))) == "error.store.damaged"


def test_a_folder_where_the_store_should_be(opened, tmp_path):
    engine = opened(tmp_path)
    assert refused(lambda: check(engine)) == "error.store.failed"


def test_a_server_that_is_not_there():
    pytest.importorskip("psycopg")
    engine = connect("postgresql://nobody@127.0.0.1:1/none")
    assert refused(lambda: check(engine)) == "error.store.failed"


def test_a_full_disk_is_named_and_loses_nothing(store, fill, bill, tmp_path):
    fill.bills(bill("PRC_1"))

    def write():
        with write_lock(tmp_path, store), store.begin() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar()
            connection.execute(text(f"PRAGMA max_page_count={pages}"))
            connection.execute(text("CREATE TABLE filler AS SELECT randomblob(99999)"))

    assert refused(write) == "error.store.failed"
    store.dispose()  # the limit goes with its connection
    assert fill.bills(bill("PRC_1"), bill("PRC_2")).new == {"PRC_2"}


def test_a_read_only_store_is_named(opened, store, fill, bill, tmp_path):
    fill.bills(bill("PRC_1"))
    engine = connect(f"{sqlite_url(tmp_path / 'platwatch.db')}")
    try:
        with pytest.raises(StoreError) as failure, write_lock(tmp_path, engine), engine.begin() as connection:
            connection.execute(text("PRAGMA query_only=ON"))
            connection.execute(text("DELETE FROM bill"))
    finally:
        engine.dispose()
    assert failure.value.key == "error.store.failed"


def test_a_database_that_another_program_holds_is_busy(store, tmp_path, monkeypatch):
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0)
    engine = connect(sqlite_url(tmp_path / "platwatch.db"))
    try:
        with closing(sqlite3.connect(tmp_path / "platwatch.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreBusyError), write_lock(tmp_path, engine), engine.begin() as connection:
                connection.execute(text("DELETE FROM bill"))
    finally:
        engine.dispose()


def test_a_home_that_cannot_be_written(store, tmp_path):
    (tmp_path / "file").touch()

    def write():
        with write_lock(tmp_path / "file", store):
            pass

    assert refused(write) == "error.store.unwritable"


def test_what_members_were_elected_with_no_longer_ends(store, fill, monkeypatch):
    """A store of 0002 kept the party of an election as any other, and ended it with what came after."""
    script = ScriptDirectory(str(MIGRATIONS)).get_revision("0003").module
    row = "('AA1/22/party/가당/2026-03-02', 'AA1', 22, 'party', '가당', '2026-03-02', '2026-03-04', 1)"
    fill._page("ALLNAMEMBER", lambda connection, stamp: None)
    with store.begin() as connection:
        member = "('AA1', '김가나', NULL, '2026-03-02 00:00:00', '2026-03-02 00:00:00', 1, 1)"
        connection.execute(text(f"INSERT INTO member VALUES {member}"))
        connection.execute(text(f"INSERT INTO membership VALUES {row}"))
        monkeypatch.setattr(script, "op", Operations(MigrationContext.configure(connection)))
        script._elections()
        (held,) = connection.execute(text("SELECT id, kind, seen_until FROM membership")).all()
    assert held == ("AA1/22/elected_party/가당/2026-03-02", "elected_party", None)
