"""What is due to be looked at again, by each fact sheet's own schedule and what earlier crawls looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import takewhile

from sqlalchemy import Connection, RowMapping

from cli.settings import Settings
from cli.store import reading_if_any
from crawler.factsheet import FactSheet
from crawler.news.sheets import NewsSheet
from index.moments import now, today
from index.store import runs
from index.store.read import counts

BROKEN_OFF = {"running", "interrupted", "failed"}


def due_sheets(settings: Settings, sheets: Sequence[NewsSheet], queries: Sequence[str]) -> list[NewsSheet]:
    """Return the sources of news that were not looked at for these words as long as their sheets say."""

    def covers(run: RowMapping) -> bool:
        asked = run["scope"].get("queries", ())
        return not run["scope"].get("addresses") and (not asked or (bool(queries) and {*queries} <= {*asked}))

    with reading_if_any(settings) as connection:
        return [one for one in sheets if not _looked(connection, one.name, _ago(one.every_hours), covers)]


def due_assemblies(settings: Settings, sheet: FactSheet, numbers: Sequence[int]) -> list[int]:
    """Return the Assemblies whose lists were not swept as long as the fact sheet says."""
    with reading_if_any(settings) as connection:
        return [number for number in numbers if not _is_swept(connection, sheet, number)]


def _is_swept(connection: Connection | None, sheet: FactSheet, number: int) -> bool:
    """Tell whether an Assembly's lists were swept lately; one that is closed, whole, for much longer."""

    def covers(run: RowMapping) -> bool:
        scope = run["scope"]
        of_lists = not (scope.get("details") or scope.get("schedule"))
        return of_lists and not scope["narrowed"] and number in scope["assemblies"]

    def covers_whole(run: RowMapping) -> bool:
        return covers(run) and run["state"] == "complete"

    assert sheet.updates is not None
    if _looked(connection, sheet.name, _ago(sheet.updates.every_hours), covers):
        return True
    closed = sheet.assembly(number).last_day < today()
    return closed and _looked(connection, sheet.name, _ago(24 * sheet.sweeps.closed_every_days), covers_whole)


def due_details(
    settings: Settings, sheet: FactSheet, numbers: Sequence[int], topics: Sequence[str]
) -> list[int]:
    """Return the Assemblies whose bills were not asked about as long as the fact sheet says.

    ``topics`` are what alone is asked about; without any, every bill is.
    """

    def covers(run: RowMapping) -> bool:
        only = {*run["scope"].get("only", ())}
        return bool(run["scope"].get("details")) and (not only or (bool(topics) and {*topics} <= only))

    assert sheet.updates is not None
    with reading_if_any(settings) as connection:
        recent = list(_looks(connection, sheet.name, _ago(sheet.updates.every_hours)))
    asked = {number for run in recent if covers(run) for number in run["scope"]["assemblies"]}
    return [number for number in numbers if number not in asked]


def is_schedule_due(settings: Settings, sheet: FactSheet, number: int) -> bool:
    """Tell whether an Assembly's sittings were not asked for as long as the fact sheet says."""

    def covers(run: RowMapping) -> bool:
        return bool(run["scope"].get("schedule")) and number in run["scope"]["assemblies"]

    assert sheet.updates is not None
    with reading_if_any(settings) as connection:
        return not _looked(connection, sheet.name, _ago(sheet.updates.every_hours), covers)


def requests_left(settings: Settings, sheet: FactSheet) -> int:
    """Return how many requests the fact sheet allows an update to make today."""
    assert sheet.updates is not None
    with reading_if_any(settings) as connection:
        made = runs.requests_on(connection, sheet.name, today()) if connection else 0
    return max(0, sheet.updates.budget - made)


def assemblies_held(settings: Settings) -> list[int]:
    """Return the Assemblies of which the store holds bills."""
    with reading_if_any(settings) as connection:
        return [row["assembly"] for row in counts(connection)] if connection else []


def _looked(
    connection: Connection | None, source: str, since: datetime, covers: Callable[[RowMapping], bool]
) -> bool:
    """Tell whether one of those crawls covers what is due."""
    return any(map(covers, _looks(connection, source, since)))


def _looks(connection: Connection | None, source: str, since: datetime) -> Iterator[RowMapping]:
    """Yield the crawls since then that asked the source itself and were not broken off, the latest first."""
    latest = runs.latest_first(connection, source) if connection else iter(())
    for run in takewhile(lambda run: run["started_at"] >= since, latest):
        if run["state"] not in BROKEN_OFF and not run["scope"].get("from_archive"):
            yield run


def _ago(hours: int) -> datetime:
    return now() - timedelta(hours=hours)
