"""Runs, their sources and their snapshots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from index.moments import SEOUL, now
from index.records import Run, Snapshot, Source
from index.store.engine import fields, table
from index.store.insert import insert_rows


def begin(connection: Connection, source: Mapping[str, str], scope: Mapping[str, Any]) -> int:
    """Open a run of a source; one that was left running, by a killed process, is marked as interrupted."""
    sources, runs = table(Source), table(Run)
    if connection.execute(select(sources).where(sources.c.name == source["name"])).first():
        connection.execute(update(sources).where(sources.c.name == source["name"]).values(**source))
    else:
        connection.execute(insert(sources).values(**source))
    connection.execute(update(runs).where(runs.c.state == "running").values(state="interrupted"))
    row = {"source": source["name"], "scope": dict(scope), "state": "running", "started_at": now()}
    added = insert(runs).values(counts={}, reasons=[], **row).returning(runs.c.id)
    return int(connection.execute(added).scalar_one())


def latest_first(connection: Connection, source: str) -> Iterator[RowMapping]:
    """Yield the runs of a source, the latest first."""
    runs = table(Run)
    query = select(runs).where(runs.c.source == source).order_by(runs.c.id.desc())
    yield from connection.execute(query).mappings()


def end(
    connection: Connection, run_id: int, state: str, counts: Mapping[str, Any], reasons: list[Any]
) -> None:
    """Close a run as complete, partial, failed or interrupted."""
    runs = table(Run)
    values = {"state": state, "counts": dict(counts), "reasons": reasons, "ended_at": now()}
    connection.execute(update(runs).where(runs.c.id == run_id).values(**values))


def add_snapshots(connection: Connection, rows: Iterable[Mapping[str, Any]]) -> Sequence[int]:
    """Note archived responses; return their ids in the same order."""
    snapshots = table(Snapshot)
    before = connection.execute(select(func.max(snapshots.c.id))).scalar() or 0
    count = insert_rows(connection, snapshots, set(fields(Snapshot)) - {"id"}, rows)
    # Only one process writes to a store: what came after the last is what was just put there, in a row.
    added = select(func.min(snapshots.c.id)).where(snapshots.c.id > before)
    first = connection.execute(added).scalar() or 0
    return range(first, first + count)


def requests_on(connection: Connection, source: str, day: date) -> int:
    """Return how many responses of a source were received on a day in Seoul."""
    snapshots, runs = table(Snapshot), table(Run)
    begin = datetime.combine(day, time(), SEOUL)
    when = (snapshots.c.fetched_at >= begin, snapshots.c.fetched_at < begin + timedelta(days=1))
    query = select(func.count()).select_from(snapshots.join(runs, runs.c.id == snapshots.c.run_id))
    return int(connection.execute(query.where(runs.c.source == source, *when)).scalar_one())


def archived(connection: Connection, digest: str) -> RowMapping | None:
    """Return the first archived response with a body of that digest."""
    snapshots = table(Snapshot)
    query = select(snapshots).where(snapshots.c.digest == digest).order_by(snapshots.c.id).limit(1)
    return connection.execute(query).mappings().first()
