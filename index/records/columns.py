"""Column types that SQLite and PostgreSQL keep alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from index.moments import SEOUL


class Moment(TypeDecorator[datetime]):
    """An aware time: kept in UTC, given back in Asia/Seoul (SQLite itself forgets offsets)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        """Spell times for SQLite at once: SQLAlchemy takes longer over each than SQLite to keep its row."""
        return _spelled if dialect.name == "sqlite" else super().bind_processor(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC; a naive one is a bug."""
        return None if value is None else _utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the time back in Asia/Seoul."""
        if value is None:
            return None
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(SEOUL)


def _utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError(f"a time without offset: {value!r}")
    return value.astimezone(UTC)


def _spelled(value: datetime | None) -> str | None:
    return None if value is None else _utc(value).replace(tzinfo=None).isoformat(" ", "microseconds")
