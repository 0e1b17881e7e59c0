"""The store, opened for the few commands that read it themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from cli.settings import Settings
from index.errors import StoreError
from index.store.engine import connect, failures_named
from index.store.migrate import check, revision


@contextmanager
def reading(settings: Settings) -> Iterator[Engine]:
    """Open the store for reading; raises StoreError where it is missing, damaged or of another version."""
    engine = connect(settings.store_url, read_only=True)
    try:
        check(engine)
        with failures_named():
            yield engine
    finally:
        engine.dispose()


@contextmanager
def reading_if_any(settings: Settings) -> Iterator[Connection | None]:
    """Connect to the store for reading, as ``reading`` does; there may be none yet."""
    if _is_there(settings):
        with reading(settings) as engine, engine.connect() as connection:
            yield connection
    else:
        yield None


def require_store(settings: Settings) -> None:
    """Raise StoreError where there is no store yet, of whatever version."""
    if not _is_there(settings):
        raise StoreError("error.store.missing")


def _is_there(settings: Settings) -> bool:
    engine = connect(settings.store_url, read_only=True)
    try:
        return revision(engine) is not None
    finally:
        engine.dispose()
