"""The laws' histories: kept version by version, read by the names that bills give to laws."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from index.korean.text import squeeze
from index.moments import today
from index.records import Bill, PlenaryVote, StatuteVersion
from index.store.engine import lists, table
from index.store.upsert import Outcome, Record, Stamp, upsert

Row = Mapping[Any, Any]
VERSIONS = table(StatuteVersion)


def save_versions(connection: Connection, records: Sequence[Record], stamps: Mapping[str, Stamp]) -> Outcome:
    """Save versions of laws, each with the stamp under its MST."""
    named = [{**record, "title_key": squeeze(record["title"])} for record in records]
    return upsert(connection, StatuteVersion, named, stamps)


def versions_of(connection: Connection, laws: Collection[str]) -> dict[str, list[Row]]:
    """Return the versions of the laws of those names by their squeezed name, in the order of promulgation."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    order = (VERSIONS.c.promulgated_on, VERSIONS.c.promulgation_no, VERSIONS.c.mst)
    for some in lists(sorted({squeeze(law) for law in laws})):
        query = select(VERSIONS).where(VERSIONS.c.title_key.in_(some)).order_by(*order)
        for row in connection.execute(query).mappings():
            found[row["title_key"]].append(row)
    return dict(found)


def last_promulgated(connection: Connection) -> date | None:
    """Return the latest day of promulgation that is held: until then the histories tell what came.

    A day that lies ahead is a mistake of its source and tells nothing.
    """
    latest = select(func.max(VERSIONS.c.promulgated_on)).where(VERSIONS.c.promulgated_on <= today())
    return connection.execute(latest).scalar()


def contradictions(connection: Connection, msts: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield those versions that share law, day and number with another: only one of them can be right."""
    twin = VERSIONS.alias()
    names = ("law_id", "promulgated_on", "promulgation_no")
    same = and_(*(VERSIONS.c[name] == twin.c[name] for name in names), VERSIONS.c.mst != twin.c.mst)
    twins = select(VERSIONS.c.mst, func.min(twin.c.mst)).join(twin, same).group_by(VERSIONS.c.mst)
    for some in lists(sorted(msts)):
        for mst, other in connection.execute(twins.where(VERSIONS.c.mst.in_(some)).order_by(VERSIONS.c.mst)):
            yield mst, f"two versions of one day and number: {mst}, {other}"


def passed_bills(connection: Connection, results: Collection[str]) -> list[Row]:
    """Return title and day of every bill that the plenary, by its list or its votes, passed."""
    bills, votes = table(Bill), table(PlenaryVote)
    decided = func.coalesce(votes.c.voted_on, bills.c.decided_on).label("decided_on")
    query = (
        select(bills.c.bill_id, bills.c.title, decided)
        .join(votes, votes.c.bill_id == bills.c.bill_id, isouter=True)
        .where(or_(bills.c.result.in_(results), votes.c.result.in_(results)))
    )
    return list(connection.execute(query).mappings())


def statutes_held(connection: Connection) -> Row:
    """Return how many laws and versions are held, and the latest day of promulgation."""
    laws = func.count(VERSIONS.c.law_id.distinct()).label("laws")
    latest = func.max(VERSIONS.c.promulgated_on).label("latest")
    query = select(laws, func.count().label("versions"), latest)
    return connection.execute(query).mappings().one()
