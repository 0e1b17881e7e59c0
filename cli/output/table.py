"""Rows as a table for the eye; loads rich, so only a table that is printed may import it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from itertools import islice
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.output.cells import cell_text
from cli.output.listing import Listing, Row
from cli.output.safe import safe

# Rows laid out at a time; the first page decides the widths, so that a long listing starts at once.
_PAGE = 500
_GAP = 2
_NARROWEST = 2  # one Hangul syllable
_READABLE = 12  # six syllables, or a date
_SHARES = {"title": 2}  # what is read first may stay twice as wide as the others


def write(listing: Listing, stream: TextIO) -> int:
    """Write a table that fits the terminal (or ``COLUMNS``) and return how many rows."""
    room = shutil.get_terminal_size().columns
    headings, widths, count = listing.headings, list[int](), 0
    while page := list(islice(listing.rows, _PAGE)):
        cells = [[_cell(row.get(key)) for key in listing.columns] for row in page]
        shares = [_SHARES.get(key, 1) for key in listing.columns]
        widths = widths or fit_widths([*cells, headings] if headings else cells, room, shares)
        table = _frame(listing.columns, headings, widths, page)
        for line in cells:
            table.add_row(*map(Text, line))
        _console(stream, max(room, _total(widths))).print(table, crop=False)
        count += len(page)
        headings = ()
    return count


class _Console(Console):
    """A console that leaves it to ``destination`` to end the program when the reader has gone away."""

    def on_broken_pipe(self) -> None:
        """Say so as any other writer does."""
        raise BrokenPipeError


def _console(stream: TextIO, width: int) -> Console:
    """Return a terminal of any height; without colour nothing but text is written."""
    return _Console(
        file=stream, width=width, height=25, color_system=None if os.environ.get("NO_COLOR") else "auto"
    )


def fit_widths(lines: Sequence[Sequence[str]], room: int, shares: Sequence[int]) -> list[int]:
    """Return the columns' widths in terminal cells: their texts' own, the widest narrowed until all fit.

    Down to what can still be read at a glance, a column counts for as much less wide as its share is larger.
    """
    widths = [max(_NARROWEST, *map(_text_width, column)) for column in zip(*lines, strict=True)]
    while _total(widths) > room and max(widths) > _NARROWEST:
        wide = [place for place, width in enumerate(widths) if width > _READABLE]
        by_share = max(wide, key=lambda place: widths[place] / shares[place], default=None)
        widths[widths.index(max(widths)) if by_share is None else by_share] -= 1
    return widths


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def _frame(
    columns: Sequence[str], headings: Sequence[str], widths: Sequence[int], page: Sequence[Row]
) -> Table:
    """Return an empty table; columns of numbers alone are set to the right."""
    table = Table(
        box=box.SIMPLE_HEAD,
        show_header=bool(headings),
        show_edge=False,
        pad_edge=False,
        padding=(0, _GAP - 1, 0, 0),
    )
    for key, title, width in zip(columns, headings or columns, widths, strict=True):
        numbers = all(isinstance(row.get(key), int | float | None) for row in page)
        table.add_column(Text(title), width=width, overflow="fold", justify="right" if numbers else "left")
    return table


def _cell(value: object) -> str:
    return safe(cell_text(value)).replace("\t", " ")


def _text_width(text: str) -> int:
    return max(map(cell_len, text.split("\n")))
