"""The store as plain documents in natural-key order, so that two stores can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Engine, RowMapping, String, select
from sqlmodel import SQLModel

from index.records import (
    Absorption,
    Article,
    Bill,
    BillCourse,
    Committee,
    Document,
    Lead,
    Meeting,
    Member,
    Membership,
    Notice,
    PledgeAct,
    PlenaryVote,
    Proposer,
    ProposerLine,
    Redaction,
    Revision,
    RollCall,
    Sitting,
    StatuteText,
    StatuteVersion,
    Summary,
)
from index.rights import shareable, shareable_value
from index.store.engine import table

# What depends on the run that learned it rather than on what was learned.
LEFT_OUT = {"learned_at", "changed_at", "snapshot_id", "proposers_snapshot_id", "generation"}
LEFT_OUT |= {"first_seen_at", "asked_at", "tries"}
DUMPED: tuple[type[SQLModel], ...] = (
    Bill,
    Proposer,
    Committee,
    PlenaryVote,
    BillCourse,
    Meeting,
    Summary,
    Notice,
    Document,
    Absorption,
    ProposerLine,
    RollCall,
    Member,
    Membership,
    Article,
    Redaction,
    Lead,
    StatuteVersion,
    StatuteText,
    Sitting,
    PledgeAct,
    Revision,
)
BATCH = 1_000


def dump(engine: Engine) -> Iterator[dict[str, Any]]:
    """Yield every record and revision, without surrogate keys, runs, snapshots, asides and learned times.

    Of others' writing it carries no more than its rights allow: texts that are protected go as digests.
    """
    with engine.connect() as connection:
        for model in DUMPED:
            left_out = LEFT_OUT | ({"id"} if model is Revision else set())
            columns = [column for column in table(model).columns if column.name not in left_out]
            keys = columns if model is Revision else list(table(model).primary_key.columns)
            order = [_sorted_alike(column, engine.dialect.name) for column in keys]
            query = select(*columns).order_by(*order).execution_options(yield_per=BATCH)
            for row in connection.execute(query).mappings():
                yield {"record": model.__tablename__, **_plain(_shareable(model, row))}


def _sorted_alike(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    """SQLite sorts text by its bytes and nulls first; PostgreSQL has to be told to."""
    by_bytes = dialect == "postgresql" and isinstance(column.type, String)
    return (column.collate("C") if by_bytes else column).nulls_first()


def _shareable(model: type[SQLModel], row: RowMapping) -> Mapping[Any, Any]:
    if model is Article:
        return shareable(row)
    if model is Revision and row["kind"] == Article.__tablename__:
        return {**row, **{name: shareable_value(row["field"], row[name]) for name in ("old", "new")}}
    return row


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}
