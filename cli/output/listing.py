"""What a format writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Row = Mapping[str, object]
SECTION, NOTES = "section", "notes"  # of a row, for the eye: a line before it, and lines under it


@dataclass(frozen=True)
class Beside:
    """What goes with the rows: one thing more that JSON ends with, and what a page says above them.

    ``named`` are the headings of columns that this list alone has.
    """

    last: Row | None = None
    said: Sequence[str] = ()
    named: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Listing:
    """Rows on their way out, with the columns to show and their headings, if any are wanted.

    ``said`` is what a page tells of the list as a whole.
    """

    rows: Iterator[Row]
    columns: tuple[str, ...]
    headings: tuple[str, ...]
    title: str
    said: Sequence[str] = ()
