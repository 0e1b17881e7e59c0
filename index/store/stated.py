"""One path for all that services state about bills: a record's name leads to its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import Connection
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
from index.store.engine import fields
from index.store.upsert import Outcome, Record, Stamp, touch, upsert

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
    kept = columns(kind)
    own = [{name: value for name, value in record.items() if name in kept} for record in records]
    outcome = upsert(connection, STATED[kind], own, stamps)
    changed = [record for record in own if record["id"] in outcome.touched]
    concerned = {record[name] for record in changed for name in ("bill_id", "into_id") if name in record}
    if concerned:
        touch(connection, concerned, stamps[own[0]["id"]])
    return outcome


@cache
def columns(kind: str) -> frozenset[str]:
    """Return the columns of a kind of record."""
    return frozenset(fields(STATED[kind]))
