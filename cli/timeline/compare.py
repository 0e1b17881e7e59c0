"""Two timelines side by side, as rows of a listing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cli.timeline.rows import row, sheet_row, table_row
from cli.timeline.view import Timeline, merged


def columns(timelines: Sequence[Timeline]) -> tuple[str, ...]:
    """Return the columns: a title stands under the target that it is about."""
    return ("when", "lane", *(one.title for one in timelines), "sources")


def json_rows(timelines: Sequence[Timeline]) -> Iterator[dict[str, Any]]:
    """Yield each event once, with whose it is."""
    for event in merged(timelines):
        yield {**row(event), "of": _owners(timelines, event.id)}


def shown_rows(timelines: Sequence[Timeline], *, table: bool) -> Iterator[dict[str, Any]]:
    """Yield each event once, its title in the column of whose it is."""
    for event in merged(timelines):
        told = table_row(event) if table else sheet_row(event)
        yield {**told, **dict.fromkeys(_owners(timelines, event.id), told["title"])}


def _owners(timelines: Sequence[Timeline], event_id: str) -> list[str]:
    return [one.title for one in timelines if any(event.id == event_id for event in one.events)]
