"""Records that the database refuses for what is in them: named and left out, while all else is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from crawler.ledger import Ledger

T = TypeVar("T")

UNKEEPABLE = "characters that cannot be kept"
TOO_LONG = "too long to be kept"
REFUSED = "refused by the store"
_LIMITS = ("54000", "54011")  # PostgreSQL's program_limit_exceeded: as a value too long for an index


def write_each(
    ledger: Ledger, connection: Connection, rows: Sequence[T], write: Callable[[Sequence[T]], object]
) -> list[tuple[T, str]]:
    """Write rows together; where the database refuses one, half by half; return those refused with why.

    What is wrong with the database itself, as a full disk or a lock, is raised.
    """
    if not rows:
        return []
    try:
        with ledger.failing_alone(connection):
            write(rows)
    except (DBAPIError, UnicodeEncodeError) as failure:
        why = _why(failure)
        if why is None:
            raise
        if len(rows) == 1:
            return [(rows[0], why)]
    else:
        return []
    half = len(rows) // 2
    return [one for some in (rows[:half], rows[half:]) for one in write_each(ledger, connection, some, write)]


def _why(failure: DBAPIError | UnicodeEncodeError) -> str | None:
    """Return why a row was refused, ``None`` where the failure is none of the row's."""
    if isinstance(failure, UnicodeEncodeError):
        return UNKEEPABLE
    if getattr(failure.orig, "sqlstate", None) in _LIMITS or "too big" in str(failure.orig):
        return TOO_LONG
    if isinstance(failure, DataError):
        return UNKEEPABLE
    return REFUSED if isinstance(failure, IntegrityError) else None
