"""The calls of what is measured, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from pledge_labels import Document

from index.tracking.pledges.identity import merge
from index.tracking.pledges.ids import anchor_of
from index.tracking.pledges.pledge import Pledge, Source
from index.tracking.pledges.told import Said, tell


@cache
def find(document: Document) -> Sequence[Said]:
    """Return what a text tells of pledges."""
    return tell(document.text, document.published, document.title, document.outlet)


def anchor(document: Document, said: Said) -> str:
    """Return by what a find is known among the mentions of pledges."""
    return anchor_of(document.name, said.mark)


def merged(documents: Iterable[Document]) -> Sequence[Pledge]:
    """Return the pledges that texts tell of together."""
    return merge((_source(one), find(one)) for one in documents)


def _source(one: Document) -> Source:
    return Source(one.name, "article", one.outlet, one.title, None, one.published, one.copy_of)
