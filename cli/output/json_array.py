"""Rows as one JSON array, written row by row."""

from __future__ import annotations

from typing import TextIO

from cli.output.json_lines import encode_row
from cli.output.listing import Listing


def write(listing: Listing, stream: TextIO) -> int:
    """Write the array, one row a line, and return how many rows."""
    count = 0
    stream.write("[")
    for count, row in enumerate(listing.rows, 1):
        stream.write((",\n" if count > 1 else "\n") + encode_row(row))
    stream.write("\n]\n" if count else "]\n")
    return count
