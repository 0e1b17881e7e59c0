"""Sweeps through the lists of a source: what an unfinished one has read, and when one is complete."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, func, insert, select, update
from sqlmodel import SQLModel

from index.records import Bill, PlenaryVote, Sitting, Sweep, SweepPage
from index.store.ended import end
from index.store.engine import table
from index.store.members import end_memberships
from index.store.upsert import Stamp, key_of, touch

SWEEPS, PAGES = table(Sweep), table(SweepPage)
# What lists say is theirs alone; the member list only adds to bills that another list holds.
HELD: dict[str, type[SQLModel]] = {"bill": Bill, "vote": PlenaryVote, "sitting": Sitting}


@dataclass(frozen=True)
class List:
    """One list of one Assembly; ``scope`` is empty for the whole of it."""

    service: str
    record: str
    assembly: int
    scope: str = ""


def begin(connection: Connection, run_id: int, which: List, announced: int, at: datetime) -> int:
    """Open a sweep; an older open one of the same list is given up."""
    older = select(SWEEPS.c.id).where(*_is(which), SWEEPS.c.state == "open")
    for sweep_id in connection.execute(older).scalars().all():
        finish(connection, sweep_id, "moved", at)
    row = {
        "run_id": run_id,
        "service": which.service,
        "assembly": which.assembly,
        "scope": which.scope,
        "state": "open",
        "announced": announced,
        "distinct": 0,
        "started_at": at,
        "ended_at": at,
    }
    return int(connection.execute(insert(SWEEPS).values(row).returning(SWEEPS.c.id)).scalar_one())


def add_page(
    connection: Connection, sweep_id: int, page: int, keys: Sequence[str], repeats: int, at: datetime
) -> None:
    """Note that a page has been read, with the keys it named and the rows it printed twice."""
    row = {"sweep_id": sweep_id, "page": page, "keys": list(keys), "repeats": repeats}
    connection.execute(insert(PAGES).values(row))
    # While a sweep is open, its end so far is its latest page: a quota may spread a sweep over days.
    connection.execute(update(SWEEPS).where(SWEEPS.c.id == sweep_id).values(ended_at=at))


def unfinished(connection: Connection, which: List, after: datetime) -> RowMapping | None:
    """Return the open sweep of a list that read its latest page after ``after``, if any."""
    query = select(SWEEPS).where(*_is(which), SWEEPS.c.state == "open", SWEEPS.c.ended_at > after)
    return connection.execute(query.order_by(SWEEPS.c.id.desc())).mappings().first()


def pages(connection: Connection, sweep_id: int) -> dict[int, tuple[list[str], int]]:
    """Return the pages an open sweep has read: number -> (keys, repeats)."""
    rows = connection.execute(select(PAGES).where(PAGES.c.sweep_id == sweep_id)).mappings()
    return {row["page"]: (row["keys"], row["repeats"]) for row in rows}


def finish(connection: Connection, sweep_id: int, state: str, at: datetime, distinct: int = 0) -> None:
    """Close a sweep as complete, moved or short."""
    connection.execute(delete(PAGES).where(PAGES.c.sweep_id == sweep_id))
    values = {"state": state, "ended_at": at, "distinct": distinct}
    connection.execute(update(SWEEPS).where(SWEEPS.c.id == sweep_id).values(values))


def last_complete(connection: Connection, which: List) -> RowMapping | None:
    """Return the latest complete sweep of the whole list."""
    whole = List(which.service, which.record, which.assembly)
    query = select(SWEEPS).where(*_is(whole), SWEEPS.c.state == "complete").order_by(SWEEPS.c.id.desc())
    return connection.execute(query).mappings().first()


def heard(connection: Connection, which: List) -> datetime | None:
    """Return when a list was last read to the end, as a whole or under the same scope; None: never."""
    query = select(func.max(SWEEPS.c.ended_at)).where(
        SWEEPS.c.service == which.service,
        SWEEPS.c.assembly == which.assembly,
        SWEEPS.c.scope.in_(["", which.scope]),
        SWEEPS.c.state == "complete",
    )
    return connection.execute(query).scalar()


def adopt(
    connection: Connection, which: List, run_id: int, broken_off: Collection[int], after: datetime
) -> bool:
    """Take over the latest sweep of a list if it is complete, of a run ``broken_off``, and ended ``after``.

    An older complete sweep says nothing any more once a later one has begun.
    """
    query = select(SWEEPS).where(*_is(which)).order_by(SWEEPS.c.id.desc()).limit(1)
    last = connection.execute(query).mappings().first()
    if last is None or last["state"] != "complete":
        return False
    if last["run_id"] not in broken_off or last["ended_at"] <= after:
        return False
    connection.execute(update(SWEEPS).where(SWEEPS.c.id == last["id"]).values(run_id=run_id))
    return True


def mark_missing(connection: Connection, which: List, keys: Set[str], stamp: Stamp) -> set[str]:
    """Mark what a complete sweep no longer lists; nothing is deleted. Return the keys marked now."""
    if which.record == "membership":
        end_memberships(connection, {key.partition("/")[0] for key in keys}, stamp)
    model = HELD.get(which.record)
    if model is None:
        return set()
    gone = _held(connection, model, which) - keys
    end(connection, model, gone, {"listed": False}, stamp)
    if model is PlenaryVote:
        touch(connection, gone, stamp)
    return gone


def _held(connection: Connection, model: type[SQLModel], which: List) -> set[str]:
    """Return the keys that a list is known to have named and not to have dropped."""
    target, bills = table(model), table(Bill)
    query = select(target.c[key_of(model)]).where(target.c.listed.is_(True))
    if model is Sitting:
        mine = query.where(target.c.service == which.service, target.c.assembly == which.assembly)
        return set(connection.execute(mine).scalars())
    if model is PlenaryVote:
        query = query.join(bills, bills.c.bill_id == target.c.bill_id)
    return set(connection.execute(query.where(bills.c.assembly == which.assembly)).scalars())


def _is(which: List) -> tuple[ColumnElement[bool], ...]:
    return (
        SWEEPS.c.service == which.service,
        SWEEPS.c.assembly == which.assembly,
        SWEEPS.c.scope == which.scope,
    )
