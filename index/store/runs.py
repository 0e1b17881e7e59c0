"""Runs, their sources and their snapshots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, func, insert, or_, select, update

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
    """Return how many requests a source was sent on a day in Seoul; an archive that is read again sends none.

    A run says so when it ends. Of one that goes on, was killed, or began on another day, the responses that
    it kept on that day are counted.
    """
    snapshots, runs = table(Snapshot), table(Run)
    begin = datetime.combine(day, time(), SEOUL)
    end = begin + timedelta(days=1)
    of_day = (snapshots.c.fetched_at >= begin, snapshots.c.fetched_at < end)
    kept = select(snapshots.c.run_id, func.count().label("kept")).where(*of_day).group_by(snapshots.c.run_id)
    responses = {row.run_id: int(row.kept) for row in connection.execute(kept)}
    began = and_(runs.c.started_at >= begin, runs.c.started_at < end)
    query = select(runs.c.id, runs.c.scope, runs.c.counts, began.label("began"))
    query = query.where(runs.c.source == source, or_(began, runs.c.id.in_(responses)))
    return sum(
        run.counts["requests"] if run.began and "requests" in run.counts else responses.get(run.id, 0)
        for run in connection.execute(query)
        if not run.scope.get("from_archive")
    )


def archived(connection: Connection, digest: str) -> RowMapping | None:
    """Return the first archived response with a body of that digest."""
    snapshots = table(Snapshot)
    query = select(snapshots).where(snapshots.c.digest == digest).order_by(snapshots.c.id).limit(1)
    return connection.execute(query).mappings().first()
