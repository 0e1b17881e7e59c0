"""Two timelines side by side, as rows of a listing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cli.timeline.rows import row, sheet_row, table_row
from cli.timeline.view import Timeline, merged
from index.tracking.events.event import Event

PLACES = ("A", "B")  # what the columns are called by: titles may be said twice, or be a column's own name
COLUMNS = ("when", "lane", *PLACES, "sources")


def headings(timelines: Sequence[Timeline]) -> dict[str, str]:
    """Return what stands above the columns of the targets: a title stands under the one that it is about."""
    return {place: one.title for place, one in zip(PLACES, timelines, strict=True)}


def json_rows(timelines: Sequence[Timeline]) -> Iterator[dict[str, Any]]:
    """Yield each event once, with whose it is."""
    for event in merged(timelines):
        yield {**row(event), "of": [one.title for one in timelines if _has(one, event)]}


def shown_rows(timelines: Sequence[Timeline], *, table: bool) -> Iterator[dict[str, Any]]:
    """Yield each event once, its title in the column of whose it is."""
    for event in merged(timelines):
        told = table_row(event) if table else sheet_row(event)
        own = (place for place, one in zip(PLACES, timelines, strict=True) if _has(one, event))
        yield {**told, **dict.fromkeys(own, told["title"])}


def _has(timeline: Timeline, event: Event) -> bool:
    return any(one.id == event.id for one in timeline.events)
