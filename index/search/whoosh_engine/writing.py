"""Writes generations of the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC
from whoosh.util.filelock import LockBase
from whoosh.writing import SegmentWriter

from index.search.engine import FIELDS, Document
from index.search.whoosh_engine import contents
from index.search.whoosh_engine.codec import keep, shift
from index.search.whoosh_engine.contents import NAME, Part
from index.search.whoosh_engine.dictionary import TermsWriter
from index.search.whoosh_engine.lengths import LengthsWriter
from index.search.whoosh_engine.pool import TermPool
from index.search.whoosh_engine.reading import Segment, Snapshot

MEMORY = 40 << 20  # bytes of postings that are held
SEGMENTS = 12  # so many cost a search little; to merge at every update would cost more than the update
LARGE = 5_000  # documents; a segment that large is not written again before a rebuild


class _Codec(W3Codec):
    """Whoosh's codec, with files of arrays."""

    def per_document_writer(self, storage: FileStorage, segment: W3Segment) -> LengthsWriter:
        return LengthsWriter(Path(storage.folder, segment.segment_id()))

    def field_writer(self, storage: FileStorage, segment: W3Segment) -> TermsWriter:
        return TermsWriter(Path(storage.folder, segment.segment_id()))


class _Index:
    """What Whoosh's writer asks of an index, as of one generation: what was left after it does not count."""

    indexname = NAME

    def __init__(self, snapshot: Snapshot) -> None:
        self.storage = FileStorage(str(snapshot.folder))
        self._snapshot = snapshot

    def lock(self, name: str) -> LockBase:
        lock: LockBase = self.storage.lock(f"{NAME}_{name}")
        return lock

    def _read_toc(self) -> TOC:
        # Documents bring their tokens, so that nothing asks for the fields.
        parts = [segment.part for segment in self._snapshot.segments]
        return TOC(Schema(), [_segment(part) for part in parts], self._snapshot.generation)


def _segment(part: Part) -> W3Segment:
    name = part.name.removeprefix(f"{NAME}_")
    return W3Segment(None, NAME, part.count, name, set(part.deleted))


class _Writer(SegmentWriter):
    """Writes a generation beside the one before it, which readers may be reading."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(_Index(snapshot), codec=_Codec(), compound=False)
        self._folder = snapshot.folder
        self._totals = {segment.part.name: segment.part.totals for segment in snapshot.segments}
        self._pool = TermPool(self._tempstorage, self.perdocwriter.of, MEMORY)
        self._taken: list[tuple[Segment, int]] = []

    def add(self, document: Document) -> None:
        """Add a document."""
        self.perdocwriter.add(document.number, document.tokens)
        self._pool.put(self.docnum, document.tokens)
        self.docnum += 1
        self._added = True

    def take_in(self, old: W3Segment) -> None:
        """Add the documents of a segment that are not deleted; none can be added after it."""
        segment = Segment(self._folder, self._part(old), 0)
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
        self._totals[self.newsegment.segment_id()] = self.perdocwriter.totals
        contents.write(self._folder, self.generation, [self._part(segment) for segment in segments])

    def _part(self, segment: W3Segment) -> Part:
        name = segment.segment_id()
        return Part(name, segment.doc_count_all(), sorted(segment.deleted_docs()), self._totals[name])


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
    contents.write(folder, 0, [])


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
        writer.take_in(kept.pop(0))
    return kept[::-1]  # the largest first: its documents are counted from 0 and need not be counted anew
