"""The laws' histories: kept version by version, read by the names that bills give to laws."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from index.korean.text import squeeze
from index.moments import today
from index.records import Bill, BillCourse, PlenaryVote, Run, Snapshot, StatuteText, StatuteVersion
from index.store.engine import lists, table
from index.store.upsert import Outcome, Record, Stamp, upsert

Row = Mapping[Any, Any]
VERSIONS = table(StatuteVersion)
TEXTS_AT_ONCE = 10


def save_versions(connection: Connection, records: Sequence[Record], stamps: Mapping[str, Stamp]) -> Outcome:
    """Save versions of laws, each with the stamp under its MST."""
    named = [{**record, "title_key": squeeze(record["title"])} for record in records]
    return upsert(connection, StatuteVersion, named, stamps)


def save_texts(connection: Connection, texts: Mapping[str, bytes], stamps: Mapping[str, Stamp]) -> set[str]:
    """Save compressed texts of versions that are held, by MST; return those that are new or changed."""
    touched = set[str]()
    waiting = iter(texts.items())
    while some := list(islice(waiting, TEXTS_AT_ONCE)):
        records = [{"mst": mst, "content": zlib.decompress(content).decode()} for mst, content in some]
        touched |= upsert(connection, StatuteText, records, stamps).touched
    return touched


def texts_held(connection: Connection, msts: Collection[str]) -> set[str]:
    """Return those of the versions whose text is held."""
    texts = table(StatuteText)
    return {
        mst
        for some in lists(sorted(msts))
        for (mst,) in connection.execute(select(texts.c.mst).where(texts.c.mst.in_(some)))
    }


def versions_since(connection: Connection, generation: int) -> Iterator[Row]:
    """Yield the versions of laws that changed after a generation, with when each was read and its digest."""
    evidence = table(Snapshot)
    query = select(VERSIONS, evidence.c.fetched_at, evidence.c.digest).join(
        evidence, evidence.c.id == VERSIONS.c.snapshot_id
    )
    yield from connection.execute(query.where(VERSIONS.c.generation > generation)).mappings()


def texts_since(connection: Connection, generation: int) -> Iterator[tuple[str, str]]:
    """Yield MST and text of the versions whose texts changed after a generation, a few at a time."""
    texts = table(StatuteText)
    query = select(texts.c.mst, texts.c.content).where(texts.c.generation > generation)
    for row in connection.execute(query.execution_options(yield_per=TEXTS_AT_ONCE)):
        yield row.mst, row.content


def versions_of(connection: Connection, laws: Collection[str]) -> dict[str, list[Row]]:
    """Return the versions of the laws of those names by their squeezed name, in the order of promulgation."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    order = (VERSIONS.c.promulgated_on, VERSIONS.c.promulgation_no, VERSIONS.c.mst)
    for some in lists(sorted({squeeze(law) for law in laws})):
        query = select(VERSIONS).where(VERSIONS.c.title_key.in_(some)).order_by(*order)
        for row in connection.execute(query).mappings():
            found[row["title_key"]].append(row)
    return dict(found)


def reaches_of(connection: Connection, laws: Collection[str]) -> dict[str, date]:
    """Return, by squeezed name, the day until which the history of each law tells what came.

    What is imported from one path was brought up to date together: the latest day in it is that of all.
    A day that lies ahead is a mistake of its source and tells nothing.
    """
    runs, snapshots = table(Run), table(Snapshot)
    paths = {
        row["id"]: row["scope"].get("path")
        for row in connection.execute(select(runs.c.id, runs.c.scope)).mappings()
    }
    read = select(VERSIONS.c.title_key, snapshots.c.run_id).distinct().join(snapshots)
    found: dict[str, date] = {}
    latest: dict[str | None, date | None] = {}
    for some in lists(sorted({squeeze(law) for law in laws})):
        for law, run_id in connection.execute(read.where(VERSIONS.c.title_key.in_(some))):
            path = paths[run_id]
            if path is None:  # asked of the service one law at a time
                continue
            if path not in latest:
                latest[path] = _latest(connection, [one for one in paths if paths[one] == path])
            if day := latest[path]:
                found[law] = max(day, found.get(law, day))
    return found


def _latest(connection: Connection, run_ids: Collection[int]) -> date | None:
    """Return the latest day of promulgation that those imports brought."""
    snapshots = table(Snapshot)
    query = select(VERSIONS.c.promulgated_on).join(snapshots).where(VERSIONS.c.promulgated_on <= today())
    query = query.where(snapshots.c.run_id.in_(run_ids))
    return connection.execute(query.order_by(VERSIONS.c.promulgated_on.desc()).limit(1)).scalar()


def contradictions(connection: Connection, msts: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield those versions that share law, day and number with another: only one of them can be right."""
    twin = VERSIONS.alias()
    names = ("law_id", "promulgated_on", "promulgation_no")
    same = and_(*(VERSIONS.c[name] == twin.c[name] for name in names), VERSIONS.c.mst != twin.c.mst)
    twins = select(VERSIONS.c.mst, func.min(twin.c.mst)).join(twin, same).group_by(VERSIONS.c.mst)
    for some in lists(sorted(msts)):
        for mst, other in connection.execute(twins.where(VERSIONS.c.mst.in_(some)).order_by(VERSIONS.c.mst)):
            yield mst, f"two versions of one day and number: {mst}, {other}"


def passed_bills(
    connection: Connection, results: Collection[str], days: tuple[date, date] | None = None
) -> list[Row]:
    """Return title, number and day of every bill that the plenary, by its list or its votes, passed.

    ``days`` narrow it to those that it passed between two days.
    """
    bills, votes = table(Bill), table(PlenaryVote)
    decided = func.coalesce(votes.c.voted_on, bills.c.decided_on)
    query = (
        select(bills.c.bill_id, bills.c.title, bills.c.assembly, bills.c.bill_no, decided.label("decided_on"))
        .join(votes, and_(votes.c.bill_id == bills.c.bill_id, votes.c.listed), isouter=True)
        .where(or_(bills.c.result.in_(results), votes.c.result.in_(results)))
    )
    if days is not None:
        query = query.where(decided.between(*days))
    return list(connection.execute(query).mappings())


def promulgations_stated(connection: Connection, bill_ids: Collection[str]) -> dict[str, set[str]]:
    """Return the numbers of promulgation that services state of those bills."""
    courses = table(BillCourse)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for some in lists(bill_ids):
        query = select(courses.c.bill_id, courses.c.promulgation_no).where(
            courses.c.bill_id.in_(some), courses.c.promulgation_no.is_not(None), courses.c.listed
        )
        for bill_id, number in connection.execute(query):
            found[bill_id].add(number)
    return dict(found)


def statutes_held(connection: Connection) -> Row:
    """Return how many laws and versions are held, and the latest day of promulgation."""
    laws = func.count(VERSIONS.c.law_id.distinct()).label("laws")
    latest = func.max(VERSIONS.c.promulgated_on).label("latest")
    query = select(laws, func.count().label("versions"), latest)
    return connection.execute(query).mappings().one()
