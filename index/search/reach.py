"""How far each list and each source of news has been read: the index keeps it, as readers open no store."""

from __future__ import annotations

import re
from datetime import date, datetime

from sqlalchemy import Connection, Subquery, func, select

from index.records import Article, Run, Snapshot, Source, Sweep
from index.store.engine import table

Reach = dict[str, str | None]
_UNTIL = re.compile(r"until=(\d{4}-\d{2}-\d{2})")


def reaches(connection: Connection) -> dict[str, Reach]:
    """Return the day the whole of a list was last read and the day anything of it was.

    The lists go by service and Assembly; of the sources of news, by name, the latter alone is known, and how
    the source is called.
    """
    return {**_lists(connection), **_news(connection)}


def _lists(connection: Connection) -> dict[str, Reach]:
    sweeps = table(Sweep)
    whole = (sweeps.c.state == "complete") & (sweeps.c.scope == "")
    query = select(
        sweeps.c.service,
        sweeps.c.assembly,
        func.max(sweeps.c.ended_at).filter(whole),
        func.max(sweeps.c.started_at),
    ).group_by(sweeps.c.service, sweeps.c.assembly)
    rows = connection.execute(query.order_by(sweeps.c.service, sweeps.c.assembly))
    return {
        f"{service}/{assembly}": {"whole": _day(whole_at), "any": _day(any_at)}
        for service, assembly, whole_at, any_at in rows
    }


def _news(connection: Connection) -> dict[str, Reach]:
    """Tell of each source until which day it was looked through; who asks for addresses looks for nothing."""
    runs, snapshots, sources, held = table(Run), table(Snapshot), table(Source), _held()
    query = (
        select(runs.c.source, sources.c.title, held.c.newest, runs.c.scope, func.max(snapshots.c.fetched_at))
        .join(snapshots, snapshots.c.run_id == runs.c.id)
        .join(sources, sources.c.name == runs.c.source)
        .join(held, held.c.source == runs.c.source)
        .where(runs.c.state != "running")
        .group_by(runs.c.id, sources.c.name, held.c.newest)
    )
    found: dict[str, Reach] = {}
    for source, title, newest, scope, fetched_at in connection.execute(query):
        if not scope.get("addresses"):
            before = (found.get(source) or {}).get("any") or ""
            day = max(before, _reached(scope.get("narrowed", ""), min(fetched_at.date(), newest)))
            found[source] = {"whole": None, "any": day, "title": title}
    return dict(sorted(found.items()))


def _held() -> Subquery:
    """Return the newest day of what is held of each source: of later days nothing can have been found."""
    articles = table(Article)
    newest = func.max(articles.c.published_on).label("newest")
    dated = select(articles.c.source, newest).where(articles.c.published_on.is_not(None))
    return dated.group_by(articles.c.source).subquery()


def _reached(narrowed: str, last: date) -> str:
    """Return the last day that was read, or the day before it that was asked for at most."""
    until = _UNTIL.search(narrowed)
    return min(last, date.fromisoformat(until[1]) if until else date.max).isoformat()


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else moment.date().isoformat()
