"""How postings lie in the files: arrays, which are read, joined and moved as wholes.

Whoosh's own blocks of pickles cost 3-6 microseconds a posting, and one pickle more for the positions of
each. Its writer, segments, merges and locks stay as they are.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, repeat
from operator import rshift
from struct import Struct

PLACE_BITS = 24  # of a place; what is above is the document
MOST = 255  # of occurrences that count; more would not change a score
HEAD = Struct("=II")
ID, IMPACT, PLACE = 4, 2, 8  # bytes


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
    return b"".join((HEAD.pack(len(ids), len(wide)), ids, impacts, wide))


def _bytes(counts: Iterable[int]) -> bytes:
    return bytes(map(min, counts, repeat(MOST)))


def documents(data: bytes) -> tuple[array[int], array[int]]:
    """Return the documents of a term, and for each of them how often it comes in a text how long.

    That is the count in the high byte, and Whoosh's byte of the length in the low one.
    """
    _, _, ids, impacts, _ = _parts(data)
    return _filled("I", ids), _filled("H", impacts)


def places(data: bytes) -> array[int]:
    """Return where a term stands, over all documents: ``document << PLACE_BITS | place``, sorted."""
    return _filled("Q", _parts(data)[4])


def _filled(kind: str, content: memoryview) -> array[int]:
    made: array[int] = array(kind)
    made.frombytes(content)  # where array(kind, bytes(content)) would copy it twice
    return made


def join(parts: Sequence[bytes]) -> bytes:
    """Return postings as one, of which later ones have later documents."""
    if len(parts) == 1:
        return parts[0]
    counts, wides, *columns = zip(*map(_parts, parts), strict=True)
    return b"".join((HEAD.pack(sum(counts), sum(wides)), *(one for column in columns for one in column)))


def shift(data: bytes, by: int) -> bytes:
    """Return postings of documents that are counted from another one on."""
    count, wides, ids, impacts, wide = _parts(data)
    moved = array("I", map(by.__add__, ids.cast("I")))
    places_moved = array("Q", map((by << PLACE_BITS).__add__, wide.cast("Q")))
    return b"".join((HEAD.pack(count, wides), moved, impacts, places_moved))


def keep(data: bytes, to: Sequence[int]) -> bytes | None:
    """Return postings by the new documents in ``to``, if any is left; those that are gone are negative."""
    ids, impacts = documents(data)
    new = [to[one] for one in ids]
    kept = [one >= 0 for one in new]
    if not any(kept):
        return None
    moved, wide = array("I", compress(new, kept)), array("Q", _kept(places(data), to))
    head = HEAD.pack(len(moved), len(wide))
    return b"".join((head, moved, array("H", compress(impacts, kept)), wide))


def _kept(wide: Iterable[int], to: Sequence[int]) -> Iterator[int]:
    within = (1 << PLACE_BITS) - 1
    for one in wide:
        if (document := to[one >> PLACE_BITS]) >= 0:
            yield document << PLACE_BITS | one & within


def _parts(data: bytes) -> tuple[int, int, memoryview, memoryview, memoryview]:
    count, wides = HEAD.unpack_from(data)
    ids = HEAD.size + count * ID
    impacts = ids + count * IMPACT
    if impacts + wides * PLACE != len(data):
        raise ValueError("postings of another length than they state")
    view = memoryview(data)
    return count, wides, view[HEAD.size : ids], view[ids:impacts], view[impacts:]
