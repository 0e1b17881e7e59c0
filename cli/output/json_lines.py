"""Rows as newline-delimited JSON."""

from __future__ import annotations

import json
from typing import TextIO

from cli.output.listing import Listing, Row
from cli.output.safe import safe

_encode = json.JSONEncoder(ensure_ascii=False).encode


def encode_row(row: Row) -> str:
    """Return a row as one line of JSON that reads the same and is harmless on a terminal."""
    return safe(_encode(dict(row)))


def write(listing: Listing, stream: TextIO) -> int:
    """Write one line a row and return how many."""
    count = 0
    for count, row in enumerate(listing.rows, 1):  # noqa: B007 - the last count is returned
        stream.write(encode_row(row) + "\n")
    return count
