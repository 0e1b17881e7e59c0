"""The postings of a term in a file, of which only what is asked for is read."""

from __future__ import annotations

from array import array
from io import FileIO

from index.search.whoosh_engine.codec import HEAD, ID, IMPACT, PLACE


class Postings:
    """The ``count`` documents of a term, and its ``places`` in them."""

    def __init__(self, file: FileIO, start: int, end: int) -> None:
        self._file, self._ids = file, start + HEAD.size
        self.count, self.placed = HEAD.unpack(self._filled("B", start, HEAD.size))
        self._impacts = self._ids + self.count * ID
        self._places = self._impacts + self.count * IMPACT
        if self._places + self.placed * PLACE != end:
            raise ValueError("postings of another length than they state")

    def documents(self) -> tuple[array[int], array[int]]:
        """Return the documents, and how often the term comes in each, as ``codec.documents``."""
        return self._filled("I", self._ids, self.count), self._filled("H", self._impacts, self.count)

    def places(self) -> array[int]:
        """Return where the term stands, as ``codec.places``."""
        return self._filled("Q", self._places, self.placed)

    def _filled(self, kind: str, start: int, count: int) -> array[int]:
        made: array[int] = array(kind, [0]) * count
        self._file.seek(start)
        if self._file.readinto(made) != len(made) * made.itemsize:
            raise ValueError("postings that end too early")
        return made
