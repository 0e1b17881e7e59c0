"""Members as the store knows them: who they are, what they belong to, what they proposed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from index.moments import SEOUL
from index.records import Bill, Member, Membership, PlenaryVote, Proposer, RollCall, Snapshot, Sweep
from index.store.engine import lists, table
from index.store.members import ELECTED
from index.store.results import BILLS_AND_VOTES, DECIDED_ON, RESULT

Row = Mapping[Any, Any]


def members(connection: Connection) -> list[Row]:
    """Return all members, by name and id."""
    target = table(Member)
    return list(connection.execute(select(target).order_by(target.c.name, target.c.member_id)).mappings())


def memberships(connection: Connection, member_id: str | None = None) -> list[Row]:
    """Return what members belong to and belonged to, the oldest first; of one member or of all."""
    target = table(Membership)
    query = select(target).where(_stands())
    if member_id is not None:
        query = query.where(target.c.member_id == member_id)
    oldest = (target.c.assembly.nulls_first(), target.c.seen_from, target.c.kind, target.c.name)
    return list(connection.execute(query.order_by(target.c.member_id, *oldest)).mappings())


def memberships_of(connection: Connection, member_ids: Collection[str]) -> dict[str, list[Row]]:
    """Return what those members belong to and belonged to, each one's the oldest first."""
    found: dict[str, list[Row]] = {}
    for row in memberships(connection):
        if row["member_id"] in member_ids:
            found.setdefault(row["member_id"], []).append(row)
    return found


def party_rows(connection: Connection, member_ids: Collection[str] | None = None) -> dict[str, list[Row]]:
    """Return the parties of those members, or of all: those they were elected with and those they were in."""
    target = table(Membership)
    parties = target.c.kind.in_(("party", "elected_party")), _stands()
    query = select(target).where(*parties).order_by(target.c.id)
    found: dict[str, list[Row]] = {}
    for some in [None] if member_ids is None else lists(member_ids):
        narrowed = query if some is None else query.where(target.c.member_id.in_(some))
        for row in connection.execute(narrowed).mappings():
            found.setdefault(row["member_id"], []).append(row)
    return found


def _stands() -> ColumnElement[bool]:
    """Leave out what a member was once said to have been elected with: the source corrected it."""
    target = table(Membership)
    return target.c.kind.not_in(ELECTED) | target.c.seen_until.is_(None)


def namesakes(connection: Connection) -> list[tuple[str, str]]:
    """Return each name under which several members proposed bills, with the id of each of them."""
    target = table(Proposer)
    named = select(target.c.name, target.c.member_id).where(target.c.member_id.is_not(None)).distinct()
    found: dict[str, list[str]] = {}
    for name, member in connection.execute(named.order_by(target.c.name, target.c.member_id)):
        found.setdefault(name, []).append(member)
    return [(name, member) for name, ids in found.items() if len(ids) > 1 for member in ids]


def last_stated(held: Sequence[Row]) -> tuple[str | None, str | None]:
    """Return the party and the district of a member that were stated last: today's, else those elected in."""
    party, district = (_last(held, kind) or _elected(held, kind) for kind in ("party", "district"))
    return party, district


def _last(held: Sequence[Row], kind: str) -> str | None:
    return next((one["name"] for one in reversed(held) if one["kind"] == kind), None)


def _elected(held: Sequence[Row], kind: str) -> str | None:
    """Of several in no known Assembly, any may be the last."""
    rows = [one for one in held if one["kind"] == f"elected_{kind}"]
    told = len(rows) == 1 or (rows and rows[-1]["assembly"])
    return rows[-1]["name"] if told else None


def days_swept(connection: Connection) -> list[date]:
    """Return the days on which the whole list of sitting members was read."""
    sweeps, snapshots, target = table(Sweep), table(Snapshot), table(Membership)
    lists_of_today = (
        select(snapshots.c.service)
        .join(target, target.c.snapshot_id == snapshots.c.id)
        .where(target.c.kind == "party")
        .distinct()
    )
    of_today = sweeps.c.service.in_(lists_of_today)
    query = select(sweeps.c.ended_at).where(of_today, sweeps.c.state == "complete")
    return sorted({at.date() for at in connection.execute(query).scalars()})


def proposals(connection: Connection, member_id: str) -> list[Row]:
    """Return the bills that a member proposed, each with the role; only those the source gives an id for."""
    return _proposals(connection, table(Proposer).c.member_id == member_id)


def proposals_by_name(connection: Connection, name: str) -> list[Row]:
    """Return the bills under which a name stands without an id, each with the role: a namesake's, too."""
    proposers = table(Proposer)
    return _proposals(connection, (proposers.c.name == name) & proposers.c.member_id.is_(None))


def _proposals(connection: Connection, chosen: ColumnElement[bool]) -> list[Row]:
    """Return bills with the role; how one ended is told by its vote where their list has it not yet."""
    proposers, bills = table(Proposer), table(Bill)
    ended = DECIDED_ON.label("decided_on"), RESULT.label("result")
    query = (
        select(proposers.c.role, *bills.c["assembly", "proposed_on"], *ended)
        .select_from(BILLS_AND_VOTES)
        .join(proposers, proposers.c.bill_id == bills.c.bill_id)
        .where(chosen)
    )
    return list(connection.execute(query).mappings())


def choices(connection: Connection, member_id: str, until: date | None = None) -> dict[str | None, int]:
    """Return how often a member voted how, up to the end of a day: that of the call, else of its tally."""
    calls, votes = table(RollCall), table(PlenaryVote)
    query = (
        select(calls.c.choice, func.count().label("voted"))
        .where(calls.c.member_id == member_id, calls.c.listed)
        .group_by(calls.c.choice)
    )
    if until is not None:
        held = calls.c.voted_at < datetime.combine(until + timedelta(days=1), time(), SEOUL)
        tallied = select(votes.c.bill_id).where(votes.c.voted_on <= until, votes.c.listed)
        query = query.where(held | (calls.c.voted_at.is_(None) & calls.c.bill_id.in_(tallied)))
    return {row.choice: row.voted for row in connection.execute(query)}
