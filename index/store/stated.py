"""One path for all that services state about bills: a record's name leads to its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import SQLModel

from index.records import (
    Absorption,
    BillCourse,
    Document,
    Meeting,
    Notice,
    ProposerLine,
    RollCall,
    Summary,
)
from index.store.among import among
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
