"""The calls of what is measured, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from event_labels import Document

from index.korean.links import Bills
from index.tracking.events.build import KnownBills, Piece, tellings
from index.tracking.events.cluster import Telling
from index.tracking.events.event import Found
from index.tracking.events.linking import links_of
from index.tracking.events.merging import merge
from index.tracking.events.told import Told, tell

Entries = Mapping[str, str]
"""The id of the event that a find became, by the find's address."""
NO_BILLS = KnownBills(Bills([]), {}, {})  # the texts are merged by what they say alone


def find(document: Document) -> Sequence[Found]:
    """Return the events that a text tells."""
    return [one.found for one in _told(document).mentions]


def address(document: Document, number: int) -> str:
    """Return what tells one find from the others, and stays with its report."""
    return f"{document.name}#{number}"


def entries(documents: Iterable[Document]) -> Entries:
    """Merge what the texts tell, and return which event each find became."""
    merged = merge(one for document in documents for one in _tellings(document))
    return {report.url: one.event.id for one in merged for report in one.event.reports if report.url}


@cache
def _told(document: Document) -> Told:
    return tell(document.text, document.published, document.title)


def _tellings(document: Document) -> Iterator[Telling]:
    piece = Piece(
        document.name,
        "article",
        document.outlet,
        document.title,
        None,
        document.published,
        document.copy_of,
    )
    told = _told(document)
    links = links_of(told, document.published, NO_BILLS.bills)
    for number, one in enumerate(tellings(piece, told, links, NO_BILLS)):
        yield replace(one, report=replace(one.report, url=address(document, number)))
