"""What the store holds of bills beyond the lists, read for many bills at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import SQLModel

from index.records import (
    Absorption,
    Bill,
    BillCourse,
    Document,
    Meeting,
    Notice,
    PlenaryVote,
    ProposerLine,
    RollCall,
    Snapshot,
    Summary,
)
from index.store.engine import lists, table

Row = Mapping[Any, Any]


# What is noted of a row, and not said in it.
NOTED = frozenset({"id", "learned_at", "changed_at", "snapshot_id", "generation", "listed"})


@dataclass
class DetailRows:
    """The rows of one bill: its course, meetings and texts, what took it in and what it took in.

    ``gone`` has those that their service no longer states, each beside the name of its list.
    """

    courses: list[Row] = field(default_factory=list)
    meetings: list[Row] = field(default_factory=list)
    summaries: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)
    notices: list[Row] = field(default_factory=list)
    absorbed_into: list[Row] = field(default_factory=list)
    absorbs: list[Row] = field(default_factory=list)
    gone: list[tuple[str, Row]] = field(default_factory=list)

    @property
    def snapshot_ids(self) -> list[int]:
        """Return the snapshots that the rows rest on, each once."""
        rows = [row for name in KINDS for row in self.ever(name)]
        return list(dict.fromkeys(row["snapshot_id"] for row in rows))

    def add(self, name: str, row: Row) -> None:
        """Add a row to the list of that name, or to those that are gone."""
        if row["listed"]:
            getattr(self, name).append(row)
        else:
            self.gone.append((name, row))

    def lost(self) -> list[tuple[str, Row]]:
        """Return those that are gone, but for what another row of their service says still.

        A sitting whose row came to tell its outcome, too, is the same sitting.
        """
        return [(name, row) for name, row in self.gone if not self._is_said(name, row)]

    def _is_said(self, name: str, row: Row) -> bool:
        said = [one for one in getattr(self, name) if one["service"] == row["service"]]
        return any(all(one[field] == row[field] for field in row if field not in NOTED) for one in said)

    def ever(self, name: str) -> list[Row]:
        """Return the rows that were ever stated, of the list of that name."""
        return [*getattr(self, name), *(row for where, row in self.gone if where == name)]


KINDS: Mapping[str, tuple[type[SQLModel], str]] = {
    "courses": (BillCourse, "bill_id"),
    "meetings": (Meeting, "bill_id"),
    "summaries": (Summary, "bill_id"),
    "documents": (Document, "bill_id"),
    "notices": (Notice, "bill_id"),
    "absorbed_into": (Absorption, "bill_id"),
    "absorbs": (Absorption, "into_id"),
}


def detail_rows(connection: Connection, bill_ids: Collection[str]) -> dict[str, DetailRows]:
    """Return the rows of those bills that have any, each kind in the order of its ids."""
    found: dict[str, DetailRows] = {}
    for name, (model, column) in KINDS.items():
        target = table(model)
        for some in lists(bill_ids):
            query = select(target).where(target.c[column].in_(some)).order_by(target.c.id)
            for row in connection.execute(query).mappings():
                found.setdefault(row[column], DetailRows()).add(name, row)
    return found


@dataclass(frozen=True)
class Carrier:
    """A bill that took others in, its vote, and its reconsiderations, each with the vote on it."""

    bill: Row
    vote: Row | None
    again: Sequence[tuple[Row, Row | None]] = ()

    @property
    def snapshot_ids(self) -> list[int]:
        """Return the snapshots that state how it ended."""
        rows = [self.vote or self.bill, *(one for pair in self.again for one in pair if one)]
        return list(dict.fromkeys(int(row["snapshot_id"]) for row in rows))


def carriers(connection: Connection, bill_ids: Collection[str]) -> dict[str, Carrier]:
    """Return the bills of those ids that are held, as what other bills went into."""
    bills, votes = table(Bill), table(PlenaryVote)
    found: dict[str, Carrier] = {}
    for some in lists(bill_ids):
        rows = connection.execute(select(bills).where(bills.c.bill_id.in_(some))).mappings().all()
        numbers = [row["bill_no"] for row in rows]
        of_number = select(bills).where(bills.c.bill_no.in_(numbers), bills.c.bill_id.startswith("GOV_"))
        again = connection.execute(of_number.order_by(bills.c.bill_id)).mappings().all()
        ids = [row["bill_id"] for row in (*rows, *again)]
        said = connection.execute(select(votes).where(votes.c.bill_id.in_(ids), votes.c.listed)).mappings()
        voted = {row["bill_id"]: row for row in said}
        for row in rows:
            same = [one for one in again if _number(one) == _number(row)]
            pairs = [(one, voted.get(one["bill_id"])) for one in same]
            found[row["bill_id"]] = Carrier(row, voted.get(row["bill_id"]), pairs)
    return found


def _number(bill: Row) -> tuple[int, str]:
    return bill["assembly"], bill["bill_no"]


def snapshots(connection: Connection, ids: Collection[int]) -> dict[int, Row]:
    """Return the snapshots of those ids."""
    target = table(Snapshot)
    return {
        row["id"]: row
        for some in lists(ids)
        for row in connection.execute(select(target).where(target.c.id.in_(some))).mappings()
    }


def printed_leads(connection: Connection, bill_ids: Collection[str]) -> dict[str, list[Row]]:
    """Return those who lead each bill as the proposers' service prints them, party and all."""
    target = table(ProposerLine)
    found: dict[str, list[Row]] = {}
    for some in lists(bill_ids):
        query = select(target).where(target.c.bill_id.in_(some), target.c.role.is_not(None), target.c.listed)
        for row in connection.execute(query.order_by(target.c.id)).mappings():
            found.setdefault(row["bill_id"], []).append(row)
    return found


def roll_calls(connection: Connection, bill_id: str) -> list[Row]:
    """Return how each member voted on a bill, by name."""
    calls = table(RollCall)
    query = (
        select(calls)
        .where(calls.c.bill_id == bill_id, calls.c.listed)
        .order_by(calls.c.name, calls.c.member_id)
    )
    return list(connection.execute(query).mappings())
