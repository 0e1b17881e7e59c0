"""One writer at a time, on any system."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Engine, text

from index.errors import StoreBusyError, StoreError
from index.store.engine import failures_named

ADVISORY_KEY = 7_052_816_022  # arbitrary; the same for every platwatch on one PostgreSQL database


@contextmanager
def write_lock(home: Path, engine: Engine) -> Iterator[None]:
    """Hold the right to write to the store and the index.

    Raises StoreBusyError while another holds it, StoreError where the home or database cannot be written.
    """
    lock = FileLock(home / "write.lock", timeout=0)
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as held:
        raise StoreBusyError("error.store.busy", home=home) from held
    except OSError as refused:
        raise StoreError("error.store.unwritable", home=home, why=refused.strerror) from refused
    try:
        with failures_named(), _database_lock(engine):
            yield
    finally:
        lock.release()


@contextmanager
def _database_lock(engine: Engine) -> Iterator[None]:
    """PostgreSQL may be written from several machines, each with a home of its own."""
    if engine.dialect.name != "postgresql":
        yield
        return
    # Without AUTOCOMMIT the connection would sit in an open transaction for as long as the lock is held.
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        key = {"key": ADVISORY_KEY}
        if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), key).scalar():
            raise StoreBusyError("error.store.busy_database")
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
