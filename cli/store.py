"""The store, opened for the few commands that read it themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

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


def require_store(settings: Settings) -> None:
    """Raise StoreError where there is no store yet, of whatever version."""
    engine = connect(settings.store_url, read_only=True)
    try:
        if revision(engine) is None:
            raise StoreError("error.store.missing")
    finally:
        engine.dispose()
