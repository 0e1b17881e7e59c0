"""How postings lie in the files: arrays, which are read, joined and moved as wholes.

Whoosh's own blocks of pickles cost 3-6 microseconds a posting, and one pickle more for the positions of
each. Its index, segments, generations and locks stay as they are.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, repeat
from operator import rshift
from struct import Struct

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage

from index.search.whoosh_engine.dictionary import TermsWriter
from index.search.whoosh_engine.lengths import LengthsWriter

PLACE_BITS = 24  # of a place; what is above is the document
MOST = 255  # of occurrences that count; more would not change a score
_HEAD = Struct("=II")
_ID, _IMPACT, _PLACE = 4, 2, 8  # bytes


class ArraysCodec(W3Codec):
    """Whoosh's codec, with files of arrays."""

    def per_document_writer(self, storage: FileStorage, segment: W3Segment) -> LengthsWriter:
        """Return what writes the numbers and lengths of documents."""
        return LengthsWriter(storage, segment)

    def field_writer(self, storage: FileStorage, segment: W3Segment) -> TermsWriter:
        """Return what writes terms and their postings."""
        return TermsWriter(storage, segment)


def pack(wide: array[int], lengths: Sequence[int], *, placed: bool) -> bytes:
    """Return the postings of a term as bytes: documents, how much each says, and the places in them.

    They come as ``document << PLACE_BITS | place``, sorted, or with counts for places.
    """
    if placed:
        counted = Counter(map(rshift, wide, repeat(PLACE_BITS)))
        ids, counts = array("I", counted), _bytes(counted.values())
    else:
        ids = array("I", map(rshift, wide, repeat(PLACE_BITS)))
        counts, wide = _bytes(one & MOST for one in wide), array("Q")
    impacts = bytearray(2 * len(ids))
    high = sys.byteorder == "little"
    impacts[high::2], impacts[not high :: 2] = counts, bytes(map(lengths.__getitem__, ids))
    return b"".join((_HEAD.pack(len(ids), len(wide)), ids, impacts, wide))


def _bytes(counts: Iterable[int]) -> bytes:
    return bytes(map(min, counts, repeat(MOST)))


def documents(data: bytes) -> tuple[array[int], array[int]]:
    """Return the documents of a term, and for each of them how often it comes in a text how long.

    That is the count in the high byte, and Whoosh's byte of the length in the low one.
    """
    _, _, ids, impacts, _ = _parts(data)
    return array("I", bytes(ids)), array("H", bytes(impacts))


def places(data: bytes) -> array[int]:
    """Return where a term stands, over all documents: ``document << PLACE_BITS | place``, sorted."""
    return array("Q", bytes(_parts(data)[4]))


def join(parts: Sequence[bytes]) -> bytes:
    """Return postings as one, of which later ones have later documents."""
    if len(parts) == 1:
        return parts[0]
    counts, wides, *columns = zip(*map(_parts, parts), strict=True)
    return b"".join((_HEAD.pack(sum(counts), sum(wides)), *(one for column in columns for one in column)))


def shift(data: bytes, by: int) -> bytes:
    """Return postings of documents that are counted from another one on."""
    count, wides, ids, impacts, wide = _parts(data)
    moved = array("I", map(by.__add__, ids.cast("I")))
    places_moved = array("Q", map((by << PLACE_BITS).__add__, wide.cast("Q")))
    return b"".join((_HEAD.pack(count, wides), moved, impacts, places_moved))


def keep(data: bytes, to: Sequence[int]) -> bytes | None:
    """Return postings by the new documents in ``to``, if any is left; those that are gone are negative."""
    ids, impacts = documents(data)
    new = [to[one] for one in ids]
    kept = [one >= 0 for one in new]
    if not any(kept):
        return None
    moved, wide = array("I", compress(new, kept)), array("Q", _kept(places(data), to))
    head = _HEAD.pack(len(moved), len(wide))
    return b"".join((head, moved, array("H", compress(impacts, kept)), wide))


def _kept(wide: Iterable[int], to: Sequence[int]) -> Iterator[int]:
    within = (1 << PLACE_BITS) - 1
    for one in wide:
        if (document := to[one >> PLACE_BITS]) >= 0:
            yield document << PLACE_BITS | one & within


def _parts(data: bytes) -> tuple[int, int, memoryview, memoryview, memoryview]:
    count, wides = _HEAD.unpack_from(data)
    ids = _HEAD.size + count * _ID
    impacts = ids + count * _IMPACT
    if impacts + wides * _PLACE != len(data):
        raise ValueError("postings of another length than they state")
    view = memoryview(data)
    return count, wides, view[_HEAD.size : ids], view[ids:impacts], view[impacts:]
