"""Sorting postings by term, in memory up to a limit and from there on through runs on the disk.

Whoosh sorts postings one by one, each a pickle of its own in a run. Here the places of a term are one array,
a run holds what is written in the end, and to merge runs, or segments, is to join what they hold.
"""

from __future__ import annotations

import marshal
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from heapq import merge
from itertools import groupby
from operator import itemgetter

from whoosh.filedb.filestore import FileStorage

from index.search.engine import FIELDS
from index.search.whoosh_engine.codec import MOST, PLACE_BITS, join, pack
from index.search.whoosh_engine.placing import PLACED, places_of

Source = Iterable[tuple[str, bytes]]
_PIECE = 1 << 16  # bytes of a run that are written and read together
_TOKEN, _TERM = 9, 300  # bytes that they take in memory


class TermPool:
    """Postings by term, in memory up to a limit, and from there on in sorted runs on the disk."""

    def __init__(self, storage: FileStorage, lengths: Mapping[str, Sequence[int]], limit: int) -> None:
        self._storage, self._lengths, self._limit = storage, lengths, limit
        self._runs = 0
        self._forget()

    def _forget(self) -> None:
        self._tokens = 0
        self._held: dict[str, dict[str, array[int]]] = {
            field: defaultdict(partial(array, "Q")) for field in FIELDS
        }

    def put(self, document: int, tokens: Mapping[str, Sequence[str]]) -> None:
        """Take in the tokens of a document, whose lengths are known; documents come in order."""
        base = document << PLACE_BITS
        for field, values in tokens.items():
            held = self._held[field]
            if field in PLACED:
                for token, place in zip(values, places_of(values), strict=True):
                    held[token].append(base | place)
            else:
                for token, count in Counter(values).items():
                    held[token].append(base | min(count, MOST))
            self._tokens += len(values)
        if self._tokens * _TOKEN + sum(map(len, self._held.values())) * _TERM > self._limit:
            self.save()

    def save(self) -> None:
        """Write what is held to a run of its own."""
        for field in FIELDS:
            with self._storage.create_file(self._name(field, self._runs)) as file:
                for piece in _pieces(self._sorted(field)):
                    content = marshal.dumps(piece)
                    file.write(len(content).to_bytes(4, "big") + content)
        self._runs += 1
        self._forget()

    def _name(self, field: str, run: int) -> str:
        return f"{run}.{field}.run"

    def _sorted(self, field: str) -> Iterator[tuple[str, bytes]]:
        held, lengths = self._held[field], self._lengths[field]
        for text in sorted(held):
            yield text, pack(held[text], lengths, placed=field in PLACED)

    def _read(self, field: str, run: int) -> Iterator[tuple[str, bytes]]:
        with self._storage.open_file(self._name(field, run)) as file:
            while size := file.read(4):
                yield from marshal.loads(file.read(int.from_bytes(size, "big")))  # noqa: S302 - our own writing

    def terms(self, field: str, others: Iterable[Source] = ()) -> Iterator[tuple[str, bytes]]:
        """Yield every term of a field with all its postings, sorted.

        The documents of ``others``, sorted like this, come after those that were put here.
        """
        sources = [*(self._read(field, run) for run in range(self._runs)), self._sorted(field), *others]
        for text, found in groupby(merge(*sources, key=itemgetter(0)), itemgetter(0)):
            yield text, join([postings for _, postings in found])


def _pieces(terms: Source) -> Iterator[list[tuple[str, bytes]]]:
    piece: list[tuple[str, bytes]] = []
    size = 0
    for one in terms:
        piece.append(one)
        size += len(one[1])
        if size > _PIECE:
            yield piece
            piece, size = [], 0
    yield piece
