"""Reads one generation of the index: the postings of terms, as whole arrays."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from index.search.engine import FIELDS
from index.search.whoosh_engine import contents
from index.search.whoosh_engine.codec import PLACE_BITS
from index.search.whoosh_engine.contents import Part
from index.search.whoosh_engine.dictionary import Terms
from index.search.whoosh_engine.lengths import Lengths


class Segment:
    """A part of the index, whose documents are counted from ``base``."""

    def __init__(self, folder: Path, part: Part, base: int) -> None:
        self.part, self.base, self.count = part, base, part.count
        self.deleted = {base + document for document in part.deleted}
        # Opened at once: after two further updates the files are gone for all who do not hold them.
        self._terms = Terms(folder / part.name)
        self._lengths = Lengths(folder / part.name, part.count)
        self.postings, self.terms, self.begun = self._terms.postings, self._terms.all, self._terms.begun

    def close(self) -> None:
        """Close the files that were opened."""
        self._terms.close()

    @property
    def numbers(self) -> array[int]:
        """Return the card's number of each document."""
        return self._lengths.numbers

    def length(self, field: str) -> int:
        """Return how many tokens the field has over all documents."""
        return self.part.totals[field]

    def lengths(self, field: str) -> bytes:
        """Return the length of the field in each document, as Whoosh's byte, which is 0 where it is empty."""
        return self._lengths.of[field]


class Snapshot:
    """The segments of one generation, as if they were one; what never changes is kept."""

    def __init__(self, folder: Path, generation: int | None) -> None:
        self.folder = folder
        self.generation = max(contents.generations(folder)) if generation is None else generation
        self.segments: list[Segment] = []
        for part in contents.read(folder, self.generation):
            self.segments.append(Segment(folder, part, self.count))

    def close(self) -> None:
        """Close the files that were opened."""
        for segment in self.segments:
            segment.close()

    @property
    def count(self) -> int:
        """Return how many documents there are, the deleted ones among them."""
        return self.segments[-1].base + self.segments[-1].count if self.segments else 0

    @cached_property
    def deleted(self) -> set[int]:
        """Return the documents that are no longer there."""
        return set().union(*(segment.deleted for segment in self.segments))

    @cached_property
    def numbers(self) -> array[int]:
        """Return the card's number of each document."""
        numbers = array("I")
        for segment in self.segments:
            numbers.extend(segment.numbers)
        return numbers

    @cached_property
    def average_lengths(self) -> Mapping[str, float]:
        """Return how many tokens a field has on average where it has any."""
        averages = {}
        for field in FIELDS:
            lengths = b"".join(one.lengths(field) for one in self.segments)
            holding = len(lengths) - lengths.count(0)
            averages[field] = sum(one.length(field) for one in self.segments) / max(1, holding) or 1.0
        return averages

    @cached_property
    def told(self) -> bytes:
        """Return for each document the length of its text, as Whoosh's byte: 0 for one of a title alone."""
        return b"".join(one.lengths("body_bigrams") for one in self.segments)

    @cached_property
    def titles(self) -> bytes:
        """Return for each document the length of its title, as Whoosh's byte."""
        return b"".join(one.lengths("title_bigrams") for one in self.segments)

    def counts(self, field: str, term: str) -> tuple[int, int]:
        """Return how many documents and how many places a term has."""
        found = [one for segment in self.segments if (one := segment.postings(field, term))]
        return sum(one.count for one in found), sum(one.placed for one in found)

    def documents(self, field: str, term: str) -> tuple[array[int], array[int]]:
        """Return the documents of a term, and how often it comes in each, as ``codec.documents``."""
        ids, impacts = array("I"), array("H")
        for segment in self.segments:
            if postings := segment.postings(field, term):
                part, more = postings.documents()
                ids.extend(part if segment.base == 0 else array("I", map(segment.base.__add__, part)))
                impacts.extend(more)
        return ids, impacts

    def places(self, field: str, term: str) -> array[int]:
        """Return where a term stands, over all documents, sorted."""
        wide = array("Q")
        for segment in self.segments:
            if postings := segment.postings(field, term):
                base = segment.base << PLACE_BITS
                part = postings.places()
                part = part if base == 0 else array("Q", map(base.__add__, part))
                wide = wide + part if wide else part
        return wide

    def terms(self, field: str, prefix: str = "") -> set[str]:
        """Return the terms of a field that begin so."""
        return {term for segment in self.segments for term in segment.begun(field, prefix)}
