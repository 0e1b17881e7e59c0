"""Column types that SQLite and PostgreSQL keep alike."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from index.moments import SEOUL


class Moment(TypeDecorator[datetime]):
    """An aware time: kept in UTC, given back in Asia/Seoul (SQLite itself forgets offsets)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC; a naive one is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without offset: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the time back in Asia/Seoul."""
        if value is None:
            return None
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(SEOUL)
