"""One path for all that services state about bills: a record's name leads to its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, or_, select
from sqlmodel import SQLModel

from index.records import (
    Absorption,
    Bill,
    BillCourse,
    Document,
    Meeting,
    Notice,
    ProposerLine,
    RollCall,
    Summary,
)
from index.store.among import among
from index.store.ended import end
from index.store.engine import fields, table
from index.store.upsert import Outcome, Record, Stamp, existing, touch, upsert

STATED: Mapping[str, type[SQLModel]] = {
    str(model.__tablename__): model
    for model in (Absorption, BillCourse, Document, Meeting, Notice, ProposerLine, RollCall, Summary)
}


def save_stated(
    connection: Connection, kind: str, records: Sequence[Record], stamps: Mapping[str, Stamp]
) -> Outcome:
    """Save records of one kind, each with the stamp under its id; their bills are shown anew.

    What a record says beyond its table's columns served to read it and is left out.
    """
    own = [{**record, "listed": True} for record in records]
    for name in set[str]().union(*records) - columns(kind):
        for record in own:
            record.pop(name, None)
    outcome = upsert(connection, STATED[kind], own, stamps)
    touched = outcome.touched
    _touch_bills(connection, [one for one in own if one["id"] in touched], stamps)
    return outcome


def listed_of(
    connection: Connection, kind: str, service: str, about: str, bill_ids: Iterable[str]
) -> list[tuple[str, str]]:
    """Return the id, and the bill in ``about``, of what a service states of those bills for all we know."""
    target = table(STATED[kind])
    query = select(target.c.id, target.c[about]).where(
        among(connection, target.c[about], bill_ids), target.c.service == service, target.c.listed
    )
    return [(key, bill_id) for key, bill_id in connection.execute(query)]


def take_back(connection: Connection, kind: str, stamps: Mapping[str, Stamp]) -> Outcome:
    """Mark what is no longer stated, each id with the stamp of the answer that lacks it."""
    known = existing(connection, STATED[kind], stamps)
    gone = [{"id": key, "listed": False} for key in known]
    outcome = upsert(connection, STATED[kind], gone, stamps, known=known)
    _touch_bills(connection, list(known.values()), stamps)
    return outcome


def not_ended(
    connection: Connection, kind: str, service: str, assembly: int, ended: Mapping[str, Any]
) -> list[tuple[str, str]]:
    """Return the id and the bill of what a service states of an Assembly's bills (0: of all) and goes on."""
    target, bills = table(STATED[kind]), table(Bill)
    goes_on = (target.c[name].is_not(value) for name, value in ended.items())
    query = select(target.c.id, target.c.bill_id).where(target.c.service == service, or_(*goes_on))
    if assembly:
        query = query.where(target.c.bill_id.in_(select(bills.c.bill_id).where(bills.c.assembly == assembly)))
    return [(key, bill_id) for key, bill_id in connection.execute(query)]


def end_stated(
    connection: Connection, kind: str, gone: Mapping[str, str], ended: Mapping[str, Any], stamp: Stamp
) -> None:
    """Note what is so of records, each id with its bill, that a whole list no longer has."""
    end(connection, STATED[kind], gone, ended, stamp)
    touch(connection, set(gone.values()), stamp)


def _touch_bills(
    connection: Connection, records: Sequence[Mapping[Any, Any]], stamps: Mapping[str, Stamp]
) -> None:
    if records:
        about = {record["bill_id"] for record in records}
        into = {record["into_id"] for record in records if "into_id" in record}
        touch(connection, about | into, stamps[records[-1]["id"]])


@cache
def columns(kind: str) -> frozenset[str]:
    """Return the columns of a kind of record."""
    return frozenset(fields(STATED[kind]))
