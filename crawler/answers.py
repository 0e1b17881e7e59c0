"""What a source can answer, and what can be read from a row of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]


@dataclass(frozen=True)
class Rows:
    """A page of rows and the number of rows that the whole list announces."""

    total: int
    rows: list[Any]


@dataclass(frozen=True)
class Refusal:
    """An answer without rows: ``meaning`` is a word of the fact sheet's ``result_codes``."""

    meaning: str
    code: str


@dataclass(frozen=True)
class Unreadable:
    """A body that is not what the service is known to send."""

    reason: str


Answer = Rows | Refusal | Unreadable


@dataclass(frozen=True)
class Misfit:
    """A row that cannot be understood, with the reason and the key it names, if any."""

    reason: str
    key: str | None
    row: object
