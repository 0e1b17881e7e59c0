"""Rows as an Excel workbook; loads xlsxwriter, so only a workbook that is written may import it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from cli.output.cells import cell_text
from cli.output.destination import OutputError
from cli.output.listing import Listing
from cli.output.safe import safe

_DAY = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")  # Excel's calendar begins in 1900
_LINK = re.compile(r'https?://[^\s"<>\[\]^`{}]+')  # nothing that xlsxwriter would lengthen by escaping
_LONGEST_LINK = 2_000  # Excel takes 2,079
_LONGEST_TEXT = 32_767
_MOST_LINKS = 65_530
_MOST_ROWS = 1_048_576
_WIDTHS = {"title": 60, "url": 40, "name": 30, "committee": 24}
_WIDTH = 14


def write(listing: Listing, stream: BinaryIO) -> int:
    """Write the workbook and return how many rows; memory does not grow with them.

    Raises ``OutputError`` for more rows than a sheet holds.
    """
    with TemporaryDirectory(prefix="platwatch-", ignore_cleanup_errors=True) as folder:
        book = Path(folder, "book.xlsx")  # apart from the stream, which must not get half a workbook
        try:
            with Workbook(book, {"constant_memory": True, "tmpdir": folder}) as workbook:
                count = _Sheet(workbook, listing).fill()
        except FileCreateError as error:
            raise error.args[0] from error  # an OSError
        with book.open("rb") as finished:
            copyfileobj(finished, stream)
    return count


class _Sheet:
    """One sheet being filled, with what it must count and format."""

    def __init__(self, workbook: Any, listing: Listing) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self.listing = listing
        self.sheet = workbook.add_worksheet(listing.title or None)
        self.bold = workbook.add_format({"bold": True})
        self.day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self.links = 0

    def fill(self) -> int:
        """Write headings and rows and return how many rows."""
        self.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{_MOST_ROWS}"})
        for column, key in enumerate(self.listing.columns):
            self.sheet.set_column(column, column, _WIDTHS.get(key, _WIDTH))
        top = self._write_headings(self.listing.headings)
        count = 0
        for count, row in enumerate(self.listing.rows, 1):
            if top + count > _MOST_ROWS:
                raise OutputError("error.output.too_many_rows", most=_MOST_ROWS - top)
            for column, key in enumerate(self.listing.columns):
                self._write_cell(top + count - 1, column, row.get(key))
        return count

    def _write_headings(self, headings: Sequence[str]) -> int:
        """Write a bold line that stays in view, and return how many lines it took."""
        if not headings:
            return 0
        for column, title in enumerate(headings):
            self.sheet.write_string(0, column, title, self.bold)
        self.sheet.freeze_panes(1, 0)
        return 1

    def _write_cell(self, row: int, column: int, value: object) -> None:
        match value:
            case None:
                pass
            case bool():
                self.sheet.write_boolean(row, column, value)
            case int() | float():
                self.sheet.write_number(row, column, value)
            case _:
                self._write_text(row, column, safe(cell_text(value)))

    def _write_text(self, row: int, column: int, text: str) -> None:
        """Write a day as a date, an address as a link while Excel takes more, all else as text."""
        day = _read_day(text)
        if day:
            self.sheet.write_datetime(row, column, day, self.day)
        elif len(text) <= _LONGEST_LINK and self.links < _MOST_LINKS and _LINK.fullmatch(text):
            self.links += 1
            self.sheet.write_url(row, column, text)
        else:
            self.sheet.write_string(row, column, _shorten(text))


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:  # the thirtieth of February is only a text
        return None


def _shorten(text: str) -> str:
    """Cut a text at Excel's limit so that the cut is seen."""
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
