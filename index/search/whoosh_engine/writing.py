"""Writes generations of the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.writing import SegmentWriter

from index.search.engine import FIELDS, Document
from index.search.whoosh_engine.codec import ArraysCodec, keep, shift
from index.search.whoosh_engine.pool import TermPool
from index.search.whoosh_engine.reading import NAME, Segment, Snapshot
from index.search.whoosh_engine.schema import schema

MEMORY = 40 << 20  # bytes of postings that are held
SEGMENTS = 12  # so many cost a search little; to merge at every update would cost more than the update
LARGE = 5_000  # documents; a segment that large is not written again before a rebuild


class _Generation(FileIndex):
    """The index as of one generation: what a killed writer left after it is as if it were not there."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._generation = snapshot.generation
        super().__init__(FileStorage(snapshot.storage.folder), indexname=NAME)

    def _read_toc(self) -> TOC:
        toc: TOC = TOC.read(self.storage, self.indexname, self._generation)
        return toc


class _Writer(SegmentWriter):
    """Writes a generation beside the one before it, which readers may be reading."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(_Generation(snapshot), codec=ArraysCodec(), compound=False)
        self._pool = TermPool(self._tempstorage, self.perdocwriter.of, MEMORY)
        self._taken: list[tuple[Segment, int]] = []

    def add(self, document: Document) -> None:
        """Add a document."""
        self.perdocwriter.add(document.number, document.tokens)
        self._pool.put(self.docnum, document.tokens)
        self.docnum += 1
        self._added = True

    def take_in(self, segment: Segment) -> None:
        """Add the documents of a segment that are not deleted; none can be added after it."""
        kept = [one for one in range(segment.count) if one not in segment.deleted]
        numbers = [segment.numbers[one] for one in kept]
        lengths = {field: bytes(map(segment.lengths(field).__getitem__, kept)) for field in FIELDS}
        self.perdocwriter.take_in(numbers, lengths)
        self._taken.append((segment, self.docnum))
        self.docnum += len(kept)
        self._added = True

    def _flush_segment(self) -> None:
        for field in FIELDS:
            moved = [_moved(segment, field, base) for segment, base in self._taken]
            self.fieldwriter.write(field, self._pool.terms(field, moved))
        for segment, _ in self._taken:
            segment.close()

    def _commit_toc(self, segments: list[Any]) -> None:
        # A killed writer may have left one of this generation, which never counted.
        Path(self.storage.folder, TOC._filename(self.indexname, self.generation)).unlink(missing_ok=True)
        TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)


def _moved(segment: Segment, field: str, base: int) -> Iterator[tuple[str, bytes]]:
    """Yield the terms of a segment, whose documents that are not deleted are counted from another one on."""
    if not segment.deleted:
        for text, postings in segment.terms(field):
            yield text, shift(postings, base)
        return
    new = count(base)
    to = [-1 if one in segment.deleted else next(new) for one in range(segment.count)]
    for text, postings in segment.terms(field):
        if kept := keep(postings, to):
            yield text, kept


def create(folder: Path) -> None:
    """Make an empty index, of generation 0."""
    folder.mkdir(parents=True)
    FileIndex.create(FileStorage(str(folder)), schema(), NAME)


def change(snapshot: Snapshot, batch: Iterable[Document], gone: Collection[int] = ()) -> int:
    """Write documents in the place of those of their numbers, forget others; return the new generation."""
    held = {
        number: document
        for document, number in enumerate(snapshot.numbers)
        if document not in snapshot.deleted
    }
    writer = _Writer(snapshot)
    try:
        for number in gone:
            _forget(writer, held, number)
        for one in batch:
            _forget(writer, held, one.number)
            writer.add(one)
    except BaseException:
        writer.cancel()
        raise
    writer.commit(mergetype=_merge_small)
    return int(writer.generation)


def _forget(writer: SegmentWriter, held: dict[int, int], number: int) -> None:
    if (document := held.pop(number, None)) is not None:
        writer.delete_document(document)


def _merge_small(writer: _Writer, segments: list[Any]) -> list[Any]:
    """Merge into the new segment, if there are many, those that are no larger than all smaller ones together.

    So there are few segments, each document is written again few times, and an update costs little.
    """
    if len(segments) < SEGMENTS:
        return segments
    kept = sorted(segments, key=lambda segment: segment.doc_count_all())
    merged = writer.doc_count()
    while kept and kept[0].doc_count_all() <= min(merged, LARGE):
        merged += kept[0].doc_count_all()
        writer.take_in(Segment(writer.storage, kept.pop(0), 0))
    return kept[::-1]  # the largest first: its documents are counted from 0 and need not be counted anew
