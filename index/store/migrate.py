"""Bringing a store to the schema of this program, with a backup first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, inspect, text

from index.errors import StoreError
from index.moments import now
from index.store.engine import check_postgres, failures_named

HEAD = "0006"
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006")
MIGRATIONS = Path(__file__).parent / "migrations"


def revision(engine: Engine) -> str | None:
    """Return the schema revision of a store, if it has one; raises StoreError where it cannot be read."""
    if engine.dialect.name == "sqlite" and not _file(engine).exists():
        return None  # asking SQLite would make the file
    with failures_named(), engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)


def check(engine: Engine) -> None:
    """Raise StoreError unless the store has exactly the schema of this program."""
    found = revision(engine)
    if found is None:
        raise StoreError("error.store.missing")
    if found not in KNOWN:
        raise StoreError("error.store.newer", found=found, known=HEAD)
    if found != HEAD:
        raise StoreError("error.store.older", found=found, known=HEAD)


def migrate(engine: Engine, backups: Path) -> None:
    """Upgrade the store to HEAD; a SQLite store that holds data is copied into ``backups`` first.

    On PostgreSQL backups are the administrator's. Raises StoreError for a store that is newer than this
    program, or that cannot be read or written.
    """
    found = revision(engine)
    if found is not None and found not in KNOWN:
        raise StoreError("error.store.newer", found=found, known=HEAD)
    if found == HEAD:
        return
    with failures_named():
        if engine.dialect.name == "postgresql":
            check_postgres(engine)
        elif found is not None:
            _back_up(_file(engine), backups, found)
        _upgrade(engine)


def _file(engine: Engine) -> Path:
    return Path(str(engine.url.database))


def _back_up(database: Path, backups: Path, found: str) -> None:
    backups.mkdir(parents=True, exist_ok=True)
    copy = backups / f"platwatch-{found}-{now():%Y%m%dT%H%M%S}.db"
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _upgrade(engine: Engine) -> None:
    from alembic import command  # noqa: PLC0415 - a third of a second, needed once in a store's life
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            # Else each CREATE TABLE is a transaction of its own, and a kill between two leaves half a schema.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
