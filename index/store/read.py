"""Reading whole records out of the store, as a stream."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, union

from index.moments import today
from index.records import (
    Absorption,
    Aside,
    Bill,
    PlenaryVote,
    Proposer,
    Revision,
    Run,
    Snapshot,
    StoreState,
    Sweep,
)
from index.store.engine import lists, table
from index.store.save import LEAD

BATCH = 500

Row = Mapping[Any, Any]


@dataclass
class WholeBill:
    """A bill with its vote, its proposers and the snapshots that it rests on.

    ``gone_vote`` is one that the source no longer lists.
    """

    bill: Row
    vote: Row | None = None
    gone_vote: Row | None = None
    leads: list[str] = field(default_factory=list)
    lead_ids: list[str | None] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    other_ids: list[str | None] = field(default_factory=list)
    snapshots: dict[int, Row] = field(default_factory=dict)


def generation(connection: Connection) -> int:
    """Return the store's generation: it counts up whenever a run changes records."""
    return connection.execute(select(table(StoreState).c.generation)).scalar() or 0


def identity(connection: Connection) -> str:
    """Return what tells this store from any other, empty for one that has never held a record."""
    return connection.execute(select(table(StoreState).c.identity)).scalar() or ""


def changed_bills(connection: Connection, since: int) -> set[str]:
    """Return the bills that changed after that generation."""
    bills = table(Bill)
    return set(connection.execute(select(bills.c.bill_id).where(bills.c.generation > since)).scalars())


def number_groups(
    connection: Connection, since: int = 0, beside: Collection[str] = ()
) -> Iterator[list[WholeBill]]:
    """Yield the bills of one 의안번호 together, for every number with a change after that generation.

    Bills that share a number are shown together: a change of one concerns all, under its older numbers too.
    Those ``beside`` are shown whether they changed or not.
    """
    bills, revisions = table(Bill), table(Revision)
    query = select(bills)
    if since:
        numbers = select(bills.c.assembly, bills.c.bill_no).where(bills.c.generation > since)
        renumbered = (revisions.c.key == bills.c.bill_id) & (revisions.c.field == "bill_no")
        older = select(bills.c.assembly, revisions.c.old).join(revisions, renumbered)
        # What went into a bill shows how that one ended.
        carriers, links = bills.alias(), table(Absorption)
        went_in = select(bills.c.assembly, bills.c.bill_no).join(links, links.c.bill_id == bills.c.bill_id)
        carried = went_in.join(carriers, carriers.c.bill_id == links.c.into_id)
        # Under its number lies its reconsideration, too.
        moved = bills.alias()
        one_number = (moved.c.assembly == carriers.c.assembly) & (moved.c.bill_no == carriers.c.bill_no)
        changed = union(
            numbers,
            older.where(bills.c.generation > since),
            carried.join(moved, one_number).where(moved.c.generation > since),
            *(
                select(bills.c.assembly, bills.c.bill_no).where(bills.c.bill_id.in_(some))
                for some in lists(sorted(beside))
            ),
        ).subquery()
        same = (bills.c.assembly == changed.c.assembly) & (bills.c.bill_no == changed.c.bill_no)
        query = query.join(changed, same)
    yield from _grouped(connection, query)


def numbered(connection: Connection, numbers: Collection[str]) -> Iterator[list[WholeBill]]:
    """Yield the bills of each of those 의안번호 together."""
    for some in lists(sorted(numbers)):
        yield from _grouped(connection, select(table(Bill)).where(table(Bill).c.bill_no.in_(some)))


def _grouped(connection: Connection, query: Select[Any]) -> Iterator[list[WholeBill]]:
    bills = table(Bill)
    query = query.order_by(bills.c.assembly, bills.c.bill_no, bills.c.bill_id)
    held: list[WholeBill] = []
    # Streamed, by a server-side cursor on PostgreSQL: a rebuild holds no more than a batch in memory.
    rows = connection.execute(query.execution_options(yield_per=BATCH)).mappings()
    for partition in rows.partitions():
        for whole in _complete(connection, partition):
            if held and _number(held[0]) != _number(whole):
                yield held
                held = []
            held.append(whole)
    if held:
        yield held


def _number(whole: WholeBill) -> tuple[int, str]:
    return whole.bill["assembly"], whole.bill["bill_no"]


def _complete(connection: Connection, rows: Iterable[Row]) -> list[WholeBill]:
    wholes = {row["bill_id"]: WholeBill(row) for row in rows}
    votes, proposers, snapshots = table(PlenaryVote), table(Proposer), table(Snapshot)
    for vote in connection.execute(select(votes).where(votes.c.bill_id.in_(list(wholes)))).mappings():
        if vote["listed"]:
            wholes[vote["bill_id"]].vote = vote
        else:
            wholes[vote["bill_id"]].gone_vote = vote
    query = select(proposers).where(proposers.c.bill_id.in_(list(wholes))).order_by(proposers.c.position)
    for proposer in connection.execute(query).mappings():
        whole = wholes[proposer["bill_id"]]
        if proposer["role"] == LEAD:
            whole.leads.append(proposer["name"])
            whole.lead_ids.append(proposer["member_id"])
        else:
            whole.others.append(proposer["name"])
            whole.other_ids.append(proposer["member_id"])
    needed: dict[int, list[WholeBill]] = defaultdict(list)
    for whole in wholes.values():
        for snapshot_id in _snapshot_ids(whole):
            needed[snapshot_id].append(whole)
    for snapshot in connection.execute(select(snapshots).where(snapshots.c.id.in_(list(needed)))).mappings():
        for whole in needed[snapshot["id"]]:
            whole.snapshots[snapshot["id"]] = snapshot
    return list(wholes.values())


def _snapshot_ids(whole: WholeBill) -> set[int]:
    ids = {whole.bill["snapshot_id"], whole.bill["proposers_snapshot_id"]}
    ids |= {vote["snapshot_id"] for vote in (whole.vote, whole.gone_vote) if vote}
    return {one for one in ids if one is not None}


def counts(connection: Connection) -> list[Row]:
    """Return, per Assembly, how many bills and votes are held and how many are no longer listed."""
    bills, votes = table(Bill), table(PlenaryVote)
    query = (
        select(
            bills.c.assembly,
            func.count().label("bills"),
            func.count(votes.c.bill_id).label("votes"),
            func.count(bills.c.proposers_snapshot_id).label("member_bills"),
            func.count(bills.c.bill_id).filter(bills.c.listed.is_(False)).label("unlisted"),
            func.count(bills.c.bill_id).filter(bills.c.proposed_on.is_(None)).label("undated"),
        )
        .join(votes, votes.c.bill_id == bills.c.bill_id, isouter=True)
        .group_by(bills.c.assembly)
        .order_by(bills.c.assembly)
    )
    return list(connection.execute(query).mappings())


def bill_numbers(connection: Connection, assembly: int) -> list[str]:
    """Return the 의안번호 held of an Assembly, in order."""
    bills = table(Bill)
    query = select(bills.c.bill_no).where(bills.c.assembly == assembly).distinct().order_by(bills.c.bill_no)
    return list(connection.execute(query).scalars())


def known_before(connection: Connection, bill_ids: Collection[str], moment: datetime) -> set[str]:
    """Return those of the bills that were known at a moment."""
    bills = table(Bill)
    query = select(bills.c.bill_id).where(bills.c.learned_at <= moment)
    return {
        one
        for some in lists(bill_ids)
        for one in connection.execute(query.where(bills.c.bill_id.in_(some))).scalars()
    }


def newest_day(connection: Connection, record: str, assembly: int) -> date | None:
    """Return the latest day that a list of bills or of votes states of an Assembly, up to today."""
    bills, votes = table(Bill), table(PlenaryVote)
    day = votes.c.voted_on if record == "vote" else bills.c.proposed_on
    query = select(func.max(day)).where(bills.c.assembly == assembly, day <= today())
    if record == "vote":
        query = query.where(votes.c.bill_id == bills.c.bill_id)
    return connection.execute(query).scalar()


def last_runs(connection: Connection, limit: int) -> list[Row]:
    """Return the latest runs, newest first."""
    runs = table(Run)
    return list(connection.execute(select(runs).order_by(runs.c.id.desc()).limit(limit)).mappings())


def last_sweeps(connection: Connection) -> list[Row]:
    """Return the latest complete sweep of every list."""
    sweeps = table(Sweep)
    latest = (
        select(func.max(sweeps.c.id))
        .where(sweeps.c.state == "complete", sweeps.c.scope == "")
        .group_by(sweeps.c.service, sweeps.c.assembly)
    )
    query = select(sweeps).where(sweeps.c.id.in_(latest)).order_by(sweeps.c.assembly, sweeps.c.service)
    return list(connection.execute(query).mappings())


def asides(connection: Connection) -> list[Row]:
    """Return the reasons for which rows are set aside, the latest first: its latest row, and how many."""
    target = table(Aside)
    grouped = select(func.count().label("rows"), func.max(target.c.id).label("latest")).group_by(
        target.c.reason
    )
    each = grouped.subquery()
    query = select(target, each.c.rows).join(each, each.c.latest == target.c.id)
    return list(connection.execute(query.order_by(target.c.id.desc())).mappings())
