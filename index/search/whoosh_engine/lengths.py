"""The documents of a segment: the number of each, and how long its fields are."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path

from index.search.engine import FIELDS

_EXTENSION = ".doc"
_NUMBER = 4  # bytes
# What a byte says of a length, as Whoosh rounds it: exactly where it is short, by 3 % where it is long.
ROUNDED = tuple(round((1.033**byte - 1) * 27) for byte in range(256))


class LengthsWriter:
    """Writes the numbers of documents, and their lengths, a byte each."""

    def __init__(self, stem: Path) -> None:
        self._path = stem.with_suffix(_EXTENSION)
        self.numbers = array("I")
        self.of = {field: bytearray() for field in FIELDS}
        self.totals = dict.fromkeys(FIELDS, 0)
        self.is_closed = False

    def add(self, number: int, tokens: Mapping[str, Sequence[str]]) -> None:
        """Add a document."""
        self.numbers.append(number)
        for field in FIELDS:
            length = len(tokens.get(field, ()))
            self.of[field].append(min(bisect_left(ROUNDED, length), 255))
            self.totals[field] += length

    def take_in(self, numbers: Sequence[int], lengths: Mapping[str, bytes]) -> None:
        """Add documents of another segment."""
        self.numbers.extend(numbers)
        for field, some in lengths.items():
            self.of[field] += some
            self.totals[field] += sum(map(ROUNDED.__getitem__, some))

    def close(self) -> None:
        """Write the file."""
        self._path.write_bytes(self.numbers.tobytes() + b"".join(self.of[field] for field in FIELDS))
        self.is_closed = True


class Lengths:
    """Reads the numbers and lengths of so many documents."""

    def __init__(self, stem: Path, count: int) -> None:
        content = stem.with_suffix(_EXTENSION).read_bytes()
        if len(content) != count * (_NUMBER + len(FIELDS)):
            raise ValueError("another number of documents than is stated")
        self.numbers = array("I", content[: count * _NUMBER])
        starts = range(count * _NUMBER, len(content), count) if count else ()
        self.of = {field: content[at : at + count] for field, at in zip(FIELDS, starts, strict=True)}
