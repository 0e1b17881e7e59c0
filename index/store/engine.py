"""Opening the store: SQLite by default, PostgreSQL by URL."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Engine, Table, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlmodel import SQLModel

from index.errors import ConfigurationError, PlatwatchError, StoreBusyError, StoreError

T = TypeVar("T")

BUSY_SECONDS = 30
LARGEST_LIST = 10_000  # values in one IN (...): SQLite takes 32,766 parameters, PostgreSQL 65,535
# Pages in the log (32 MB) before they are copied into the database, which waits for the disk twice.
WAL_PAGES = "wal_autocheckpoint=8000"
BROKEN = ("not a database", "malformed", "encrypted")


def sqlite_url(path: Path) -> str:
    """Return the store URL of a SQLite file."""
    return URL.create("sqlite", database=path.as_posix()).render_as_string()


def connect(url: str, *, read_only: bool = False) -> Engine:
    """Return an engine for a store URL; raises ConfigurationError for a URL or driver that cannot be used.

    On PostgreSQL who may write is the server's affair, and ``read_only`` changes nothing.
    """
    try:
        address = make_url(url)
        if address.get_backend_name() == "sqlite" and address.database not in (None, "", ":memory:"):
            return _sqlite_reader(address) if read_only else _sqlite(address)
        if address.get_backend_name() == "postgresql":
            return create_engine(address.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except ImportError as missing:
        raise ConfigurationError("error.store.driver") from missing
    except (ArgumentError, ValueError) as wrong:
        raise ConfigurationError("error.store.url") from wrong
    raise ConfigurationError("error.store.url")


def _sqlite(address: URL) -> Engine:
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _: object) -> None:
        # FULL, not NORMAL: under a power cut WAL with NORMAL loses commits that were acknowledged.
        pragmas = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", WAL_PAGES)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _sqlite_reader(address: URL) -> Engine:
    def opened() -> sqlite3.Connection:
        path = Path(str(address.database)).absolute()
        uri = f"{path.as_uri()}?mode=ro"
        # WAL wants a file beside the store even for reading. Where none can be made nobody writes either,
        # unless a -wal file of another's writing lies there already.
        if not (os.access(path.parent, os.W_OK) or Path(f"{path}-wal").exists()):
            uri += "&immutable=1"
        return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)

    return create_engine(address, creator=opened)


@contextmanager
def failures_named() -> Iterator[None]:
    """Turn what a database cannot do (open, lock, read, write) into StoreError or StoreBusyError."""
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError) as failure:
        named = _named(failure)
        if named is None:
            raise
        raise named from failure


def _named(failure: DBAPIError | sqlite3.DatabaseError) -> PlatwatchError | None:
    """Name a failure of the database itself; ``None`` for one of the program, as a broken constraint is."""
    said = str(failure.orig if isinstance(failure, DBAPIError) else failure).strip().partition("\n")[0]
    if any(word in said for word in BROKEN):
        return StoreError("error.store.damaged")
    if "locked" in said:
        return StoreBusyError("error.store.busy_database")
    if isinstance(failure, OperationalError | sqlite3.OperationalError):
        return StoreError("error.store.failed", why=said)
    return None


def table(model: type[SQLModel]) -> Table:
    """Return the table behind a record class."""
    return SQLModel.metadata.tables[str(model.__tablename__)]


def fields(model: type[SQLModel]) -> Sequence[str]:
    """Return the column names of a record class."""
    return [column.name for column in table(model).columns]


def lists(values: Iterable[T], size: int = LARGEST_LIST) -> Iterator[list[T]]:
    """Yield the values in lists that one statement can hold."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


def check_postgres(engine: Engine) -> None:
    """Raise ConfigurationError for a PostgreSQL database that would not keep Hangul as it is."""
    with engine.connect() as connection:
        if connection.execute(text("SHOW server_encoding")).scalar() != "UTF8":
            raise ConfigurationError("error.store.encoding")
