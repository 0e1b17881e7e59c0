"""Rows as a table for the eye; loads rich, so only a table that is printed may import it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cli.output.cells import cell_text
from cli.output.listing import NOTES, SECTION, Listing, Row
from cli.output.marks import Marked
from cli.output.safe import safe

# Rows laid out at a time; the first page decides the widths, so that a long listing starts at once.
_PAGE = 500
_GAP = 2
_NARROWEST = 2  # one Hangul syllable
_READABLE = 12  # six syllables, or a date
_MARK = "bold yellow"
_SHARES = {"title": 2, "id": 2, "ref": 4}  # what is read first, or copied, may stay wider than the others


def write(listing: Listing, stream: TextIO) -> int:
    """Write a table that fits the terminal (or ``COLUMNS``) and return how many rows."""
    room = shutil.get_terminal_size().columns
    headings, widths, count = listing.headings, list[int](), 0
    while page := list(islice(listing.rows, _PAGE)):
        cells = [[_cell(row.get(key)) for key in listing.columns] for row in page]
        plain = [[cell.plain for cell in line] for line in cells]
        shares = [_SHARES.get(key, 1) for key in listing.columns]
        widths = widths or fit_widths([*plain, headings] if headings else plain, room, shares)
        console = _console(stream, max(room, _total(widths)))
        for first, last in _pieces(page):
            _print_section(console, page[first])
            table = _frame(listing.columns, headings, widths, page)
            for line in cells[first:last]:
                table.add_row(*line)
            console.print(table, crop=False)
            _print_notes(console, page[last - 1])
            headings = ()
        count += len(page)
    return count


def _pieces(page: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield the rows that are printed as one table: up to one with notes, or before a new section."""
    first = 0
    for place, row in enumerate(page):
        if place > first and row.get(SECTION):
            yield first, place
            first = place
        if row.get(NOTES):
            yield first, place + 1
            first = place + 1
    if first < len(page):
        yield first, len(page)


def _print_section(console: Console, row: Row) -> None:
    if row.get(SECTION):
        console.print(_cell(row[SECTION]), style="bold", highlight=False)


def _print_notes(console: Console, row: Row) -> None:
    notes: Any = row.get(NOTES) or ()
    for note in notes:
        console.print(Padding(_cell(note), (0, 0, 0, 2 * _GAP)))


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


def _cell(value: object) -> Text:
    pieces = value.pieces() if isinstance(value, Marked) else [(cell_text(value), False)]
    return Text.assemble(*((_plain(piece), _MARK if marked else "") for piece, marked in pieces))


def _plain(text: str) -> str:
    return safe(text).replace("\t", " ")


def _text_width(text: str) -> int:
    return max(map(cell_len, text.split("\n")))
