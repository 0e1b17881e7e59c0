"""The documents of a segment: the number of each, and how long its fields are."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.util.numeric import byte_to_length, length_to_byte

from index.search.engine import FIELDS
from index.search.whoosh_engine.dictionary import path_of

EXTENSION = ".doc"
_NUMBER = 4  # bytes


class LengthsWriter:
    """Writes the numbers of documents, and their lengths, a byte each as Whoosh rounds them."""

    def __init__(self, storage: FileStorage, segment: W3Segment) -> None:
        self._path, self._segment = path_of(storage, segment, EXTENSION), segment
        self.numbers = array("I")
        self.of = {field: bytearray() for field in FIELDS}
        self._totals = dict.fromkeys(FIELDS, 0)
        self.is_closed = False

    def add(self, number: int, tokens: Mapping[str, Sequence[str]]) -> None:
        """Add a document."""
        self.numbers.append(number)
        for field in FIELDS:
            length = len(tokens.get(field, ()))
            self.of[field].append(length_to_byte(length))
            self._totals[field] += length

    def take_in(self, numbers: Sequence[int], lengths: Mapping[str, bytes]) -> None:
        """Add documents of another segment."""
        self.numbers.extend(numbers)
        for field, some in lengths.items():
            self.of[field] += some
            self._totals[field] += sum(map(byte_to_length, some))

    def close(self) -> None:
        """Write the file; how long the fields are together is kept with the segment."""
        vars(self._segment)["_fieldlengths"] = self._totals  # pickled with it
        self._path.write_bytes(self.numbers.tobytes() + b"".join(self.of[field] for field in FIELDS))
        self.is_closed = True


class Lengths:
    """Reads the numbers and lengths of documents."""

    def __init__(self, storage: FileStorage, segment: W3Segment) -> None:
        content = path_of(storage, segment, EXTENSION).read_bytes()
        count = segment.doc_count_all()
        if len(content) != count * (_NUMBER + len(FIELDS)):
            raise ValueError("another number of documents than is stated")
        self.numbers = array("I", content[: count * _NUMBER])
        starts = range(count * _NUMBER, len(content), count) if count else ()
        self.of = {field: content[at : at + count] for field, at in zip(FIELDS, starts, strict=True)}
        self.totals: Mapping[str, int] = vars(segment)["_fieldlengths"]
