"""Members as the store knows them: who they are, what they belong to, what they proposed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, func, select

from index.records import Bill, Member, Membership, Proposer, RollCall
from index.store.engine import table

Row = Mapping[Any, Any]


def members(connection: Connection) -> list[Row]:
    """Return all members, by name and id."""
    target = table(Member)
    return list(connection.execute(select(target).order_by(target.c.name, target.c.member_id)).mappings())


def memberships(connection: Connection, member_id: str | None = None) -> list[Row]:
    """Return what members belong to and belonged to, the oldest first; of one member or of all."""
    target = table(Membership)
    query = select(target)
    if member_id is not None:
        query = query.where(target.c.member_id == member_id)
    order = (target.c.member_id, target.c.assembly, target.c.seen_from, target.c.kind, target.c.name)
    return list(connection.execute(query.order_by(*order)).mappings())


def proposals(connection: Connection, member_id: str) -> dict[tuple[str, str | None], int]:
    """Return how many bills a member proposed, by role and result; only those the source gives an id for."""
    proposers, bills = table(Proposer), table(Bill)
    query = (
        select(proposers.c.role, bills.c.result, func.count())
        .join(bills, bills.c.bill_id == proposers.c.bill_id)
        .where(proposers.c.member_id == member_id)
        .group_by(proposers.c.role, bills.c.result)
    )
    return {(role, result): count for role, result, count in connection.execute(query)}


def choices(connection: Connection, member_id: str) -> dict[str | None, int]:
    """Return how often a member voted how."""
    calls = table(RollCall)
    query = (
        select(calls.c.choice, func.count().label("voted"))
        .where(calls.c.member_id == member_id)
        .group_by(calls.c.choice)
    )
    return {row.choice: row.voted for row in connection.execute(query)}
