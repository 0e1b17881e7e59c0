"""The terms of a segment, sorted in a file that is looked into, and their postings in another."""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import partial
from io import FileIO
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct
from weakref import finalize

from index.search.engine import FIELDS
from index.search.whoosh_engine.stored import Postings

_MARK = b"PLW1"
_TERMS, _LISTS = ".trm", ".pst"  # extensions
_BINARY = getattr(os, "O_BINARY", 0)  # of Windows
_FIELD = Struct("=IQQQ")  # how many terms; where their texts begin, the ends of these, and those of postings
_TEXT, _POSTINGS = Struct("=II"), Struct("=QQ")  # from, to


def mapped(path: Path) -> mmap:
    """Return a file's content, of which only what is looked at is read; no handle of it stays open."""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


class TermsWriter:
    """Writes the terms of a segment with their postings, into files that are named after its stem."""

    def __init__(self, stem: Path) -> None:
        self._terms = stem.with_suffix(_TERMS).open("wb")
        self._postings = stem.with_suffix(_LISTS).open("wb")
        self._fields = dict.fromkeys(FIELDS, (0, 0, 0, 0))
        self._terms.write(_MARK + bytes(_FIELD.size * len(FIELDS)))
        self._postings.write(_MARK)
        self.is_closed = False

    def write(self, field: str, terms: Iterable[tuple[str, bytes]]) -> None:
        """Write the terms of a field, which come sorted."""
        start = self._terms.tell()
        texts, postings = array("I", [0]), array("Q", [self._postings.tell()])
        for text, data in terms:
            texts.append(texts[-1] + self._terms.write(text.encode()))
            postings.append(postings[-1] + self._postings.write(data))
        ends = self._terms.tell()
        self._terms.write(texts.tobytes() + postings.tobytes())
        self._fields[field] = (len(texts) - 1, start, ends, ends + len(texts) * texts.itemsize)

    def close(self) -> None:
        """Write where the fields lie, and close the files."""
        self._terms.seek(len(_MARK))
        self._terms.write(b"".join(_FIELD.pack(*self._fields[field]) for field in FIELDS))
        self._terms.close()
        self._postings.close()
        self.is_closed = True


class Terms:
    """Reads the terms of a segment and their postings."""

    def __init__(self, stem: Path) -> None:
        self._terms = mapped(stem.with_suffix(_TERMS))
        # Not mapped: all that was ever looked at would count as memory of ours.
        handle = os.open(stem.with_suffix(_LISTS), os.O_RDONLY | _BINARY)
        self._close = finalize(self, os.close, handle)
        self._postings = FileIO(handle, closefd=False)
        if self._terms[: len(_MARK)] != _MARK or self._postings.read(len(_MARK)) != _MARK:
            raise ValueError("no terms of ours")
        at = len(_MARK)
        self._fields = {
            field: _FIELD.unpack_from(self._terms, at + place * _FIELD.size)
            for place, field in enumerate(FIELDS)
        }

    def close(self) -> None:
        """Close the files."""
        self._terms.close()
        self._close()

    def postings(self, field: str, term: str) -> Postings | None:
        """Return the postings of a term, if it is there."""
        at, text = self._place(field, term.encode())
        if at == self._fields[field][0] or self._text(field, at) != text:
            return None
        start, end = _POSTINGS.unpack_from(self._terms, self._fields[field][3] + at * 8)
        return Postings(self._postings, start, end)

    def begun(self, field: str, prefix: str) -> Iterator[str]:
        """Yield the terms that begin so, sorted."""
        at, text = self._place(field, prefix.encode())
        for one in range(at, self._fields[field][0]):
            found = self._text(field, one)
            if not found.startswith(text):
                return
            yield found.decode()

    def all(self, field: str) -> Iterator[tuple[str, bytes]]:
        """Yield all terms of a field, sorted, with their postings."""
        count, start, texts, postings = self._fields[field]
        if not count:
            return
        ends = array("I", self._terms[texts : texts + (count + 1) * 4])
        extents = array("Q", self._terms[postings : postings + (count + 1) * 8])
        base = extents[0]
        self._postings.seek(base)
        data = self._postings.read(extents[-1] - base)
        for (first, last), (begin, end) in zip(pairwise(ends), pairwise(extents), strict=True):
            yield self._terms[start + first : start + last].decode(), data[begin - base : end - base]

    def _place(self, field: str, text: bytes) -> tuple[int, bytes]:
        """Return the place of the first term that is not before a text, and the text."""
        return bisect_left(range(self._fields[field][0]), text, key=partial(self._text, field)), text

    def _text(self, field: str, at: int) -> bytes:
        _, start, texts, _ = self._fields[field]
        first, last = _TEXT.unpack_from(self._terms, texts + at * 4)
        return self._terms[start + first : start + last]
