"""What became of the bills that a member proposed, as it stood on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from index.tracking.stages import ending
from index.tracking.terms import term_end, term_start

Row = Mapping[Any, Any]


def by_role_and_result(rows: Iterable[Row], day: date | None = None) -> Counter[tuple[str, str | None]]:
    """Count bills by the member's role and their result, None for 계류; as of the end of a day, or of now."""
    return Counter((row["role"], _result(row, day)) for row in rows if day is None or _was_there(row, day))


def _was_there(row: Row, day: date) -> bool:
    """A bill without a day of proposal was there in its Assembly."""
    proposed = row["proposed_on"] or term_start(row["assembly"])
    return proposed is not None and proposed <= day


def _result(row: Row, day: date | None) -> str | None:
    result: str | None = row["result"]
    if result is None or day is None:
        return result
    ended = row["decided_on"] or (term_end(row["assembly"]) if ending(result) == "expired" else None)
    return result if ended is not None and ended <= day else None
