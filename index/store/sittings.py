"""Sittings as schedules announce them, and what else has a day on the agenda, read as it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from index.records import Notice, Sitting
from index.store.engine import table
from index.store.upsert import Outcome, Record, Stamp, upsert

Row = Mapping[Any, Any]


def save_sittings(connection: Connection, records: Sequence[Record], stamp: Stamp) -> Outcome:
    """Save sittings; one that a list names again is listed again."""
    return upsert(connection, Sitting, [{**record, "listed": True} for record in records], stamp)


def sittings_since(connection: Connection, generation: int) -> Iterator[Row]:
    """Yield the sittings that changed after a generation."""
    sittings = table(Sitting)
    yield from connection.execute(select(sittings).where(sittings.c.generation > generation)).mappings()


def notices_since(connection: Connection, generation: int) -> Iterator[Row]:
    """Yield the notices of bills that changed after a generation."""
    notices = table(Notice)
    yield from connection.execute(select(notices).where(notices.c.generation > generation)).mappings()
