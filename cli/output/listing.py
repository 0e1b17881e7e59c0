"""What a format writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Row = Mapping[str, object]


@dataclass(frozen=True)
class Listing:
    """Rows on their way out, with the columns to show and their headings, if any are wanted."""

    rows: Iterator[Row]
    columns: tuple[str, ...]
    headings: tuple[str, ...]
    title: str
