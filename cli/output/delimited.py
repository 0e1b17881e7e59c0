"""Rows as CSV and TSV that a spreadsheet opens without running anything, and a reader sees as they are."""

from __future__ import annotations

import csv
import re
from typing import TextIO

from cli.output.cells import cell_text
from cli.output.listing import Listing
from cli.output.safe import safe

# Excel in East Asian locales takes the full-width signs for formulas too.
_FORMULA = re.compile(r"[=+\-@\t\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?", re.IGNORECASE)


def write_csv(listing: Listing, stream: TextIO) -> int:
    """Write comma-separated values and return how many rows."""
    return _write(listing, stream, ",")


def write_tsv(listing: Listing, stream: TextIO) -> int:
    """Write tab-separated values and return how many rows."""
    return _write(listing, stream, "\t")


def defuse(text: str) -> str:
    """Return a text with an apostrophe before what a spreadsheet would calculate; numbers stay numbers."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _write(listing: Listing, stream: TextIO, delimiter: str) -> int:
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    if listing.headings:
        writer.writerow(listing.headings)
    count = 0
    for count, row in enumerate(listing.rows, 1):  # noqa: B007 - the last count is returned
        writer.writerow([safe(defuse(cell_text(row.get(key)))) for key in listing.columns])
    return count
