"""Writing records in batches: a changed field becomes a revision and is never overwritten silently."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, Table, bindparam, insert, select, update
from sqlmodel import SQLModel

from index.moments import day_of
from index.records import Bill, Revision
from index.store.among import among
from index.store.engine import fields, table
from index.store.insert import insert_rows

Record = Mapping[str, Any]

# The date fields that say when a change of another field was so; a record has one of them.
SO_ON = {
    "committee": ("committee_referred_on",),
    "committee_result": ("committee_decided_on",),
    "law_result": ("law_decided_on",),
    "plenary_result": ("plenary_decided_on",),
    "result": ("decided_on", "voted_on", "held_on"),
}


# How the kind of a revision begins that tells what a list said first: no change, but not known before.
FIRST_SAID = "first_"


class Stamp(NamedTuple):
    """When and from which snapshot something was learned, and the generation that its change belongs to."""

    learned_at: datetime
    snapshot_id: int | None
    generation: Callable[[Connection], int]


@dataclass
class Outcome:
    """The keys of a batch by what became of them; of the changed, ``completed`` are newly spoken of."""

    new: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    completed: set[str] = field(default_factory=set)
    unchanged: set[str] = field(default_factory=set)

    @property
    def touched(self) -> set[str]:
        """Return the keys whose rows were written."""
        return self.new | self.changed


def key_of(model: type[SQLModel]) -> str:
    """Return the name of a record class's only key column."""
    (column,) = table(model).primary_key.columns
    return column.name


def existing(connection: Connection, model: type[SQLModel], keys: Iterable[str]) -> dict[str, RowMapping]:
    """Return the stored rows of those keys."""
    target, key = table(model), key_of(model)
    query = select(target).where(among(connection, target.c[key], keys))
    return {row[key]: row for row in connection.execute(query).mappings()}


def upsert(
    connection: Connection,
    model: type[SQLModel],
    records: Sequence[Record],
    stamp: Stamp | Mapping[str, Stamp],
    *,
    known: Mapping[str, RowMapping] | None = None,
    evidence: str = "snapshot_id",
    newborn: Callable[[RowMapping], bool] = lambda _: False,
) -> Outcome:
    """Insert or update a batch; each changed field of a known record adds a revision.

    A field that a record lacks is not stated, and stays as it is. The stamp is one for all, or each key's
    own. ``known`` holds the stored rows of the records where the caller has them. ``evidence`` is the column
    that keeps the snapshot. For a ``newborn`` row, known so far only from another list, the record is this
    list's first statement, which revises nothing: the store is then the same whichever list came first. Where
    it came on a later day, revisions of a kind of their own (FIRST_SAID) tell what was not known before.
    """
    key = key_of(model)
    by_key = {record[key]: record for record in records}
    stamps = dict.fromkeys(by_key, stamp) if isinstance(stamp, Stamp) else stamp
    known = existing(connection, model, by_key) if known is None else known
    stated = set[str]().union(*records) if known else set()
    batch = _Batch(model, stamps, stated)
    for name, record in by_key.items():
        row = known.get(name)
        if row is None:
            batch.add(name, record)
        elif newborn(row):
            batch.complete(name, record, row)
        else:
            batch.change(name, record, row)
    _insert(connection, model, key, batch.fresh, stamps, evidence)
    _update(connection, table(model), key, batch.changes, stamps, evidence)
    if batch.revisions:
        connection.execute(insert(table(Revision)), batch.revisions)
    return batch.outcome


@dataclass
class _Batch:
    """What is to be written of a batch; every change gives all fields that one of its records ``stated``."""

    model: type[SQLModel]
    stamps: Mapping[str, Stamp]
    stated: Collection[str]
    outcome: Outcome = field(default_factory=Outcome)
    fresh: list[Record] = field(default_factory=list)
    changes: list[Record] = field(default_factory=list)
    revisions: list[Mapping[str, object]] = field(default_factory=list)

    def add(self, name: str, record: Record) -> None:
        """Take in a record that was not known."""
        self.outcome.new.add(name)
        self.fresh.append(record)

    def change(self, name: str, record: Record, row: RowMapping) -> None:
        """Take in a known record, with a revision for each field that differs."""
        revisions = self._revisions(name, record, row)
        if not revisions:
            self.outcome.unchanged.add(name)
            return
        self._write(name, record, row)
        self.revisions += revisions

    def complete(self, name: str, record: Record, row: RowMapping) -> None:
        """Take in this list's first statement of a record that another list made known."""
        self._write(name, record, row)
        self.outcome.completed.add(name)
        if day_of(self.stamps[name].learned_at) > day_of(row["learned_at"]):
            first = self._revisions(name, record, row)
            self.revisions += ({**one, "kind": f"{FIRST_SAID}{one['kind']}"} for one in first)

    def _write(self, name: str, record: Record, row: RowMapping) -> None:
        self.outcome.changed.add(name)
        self.changes.append({**{field: row[field] for field in self.stated}, **record})

    def _revisions(self, name: str, record: Record, row: RowMapping) -> list[dict[str, object]]:
        differing = (field for field, value in record.items() if row[field] != value)
        stamp = self.stamps[name]
        return [revision(self.model, name, one, row[one], record, stamp) for one in differing]


def touch(connection: Connection, bill_ids: Collection[str], stamp: Stamp) -> None:
    """Give bills the stamp's generation, as what belongs to them changed: they are shown anew."""
    if not bill_ids:  # a generation counts changes
        return
    target, generation = table(Bill), stamp.generation(connection)
    older = among(connection, target.c.bill_id, bill_ids), target.c.generation != generation
    connection.execute(update(target).where(*older).values(generation=generation))


def revision(
    model: type[SQLModel], key: str, name: str, old: object, record: Record, stamp: Stamp
) -> dict[str, object]:
    """Return the revision row of one changed field."""
    new = record[name]
    days = (record[day] for day in SO_ON.get(name, ()) if record.get(day))
    return {
        "kind": str(model.__tablename__),
        "key": key,
        "field": name,
        "old": as_text(old),
        "new": as_text(new),
        "first": False,
        "so_on": day_of(new) if isinstance(new, date) else next(days, None),
        "learned_at": stamp.learned_at,
        "snapshot_id": stamp.snapshot_id,
    }


def as_text(value: object) -> str | None:
    """Return a field's value as a revision keeps it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _insert(
    connection: Connection,
    model: type[SQLModel],
    key: str,
    records: Sequence[Record],
    stamps: Mapping[str, Stamp],
    evidence: str,
) -> None:
    names = fields(model)
    nothing = dict.fromkeys(names)

    def row(record: Record) -> Record:
        at, snapshot_id, generation = stamps[record[key]]
        made = {"learned_at": at, "changed_at": at, "snapshot_id": snapshot_id, evidence: snapshot_id}
        return {**nothing, **record, **made, "generation": generation(connection)}

    insert_rows(connection, table(model), names, map(row, records))


def _update(
    connection: Connection,
    target: Table,
    key: str,
    changes: Sequence[Record],
    stamps: Mapping[str, Stamp],
    evidence: str,
) -> None:
    if not changes:
        return
    rows = [
        {**change, **_made(connection, stamps[change[key]], evidence), "the_key": change[key]}
        for change in changes
    ]
    names = [name for name in rows[0] if name not in (key, "the_key")]
    values: dict[str, Any] = {name: bindparam(name) for name in names}
    statement = update(target).where(target.c[key] == bindparam("the_key")).values(values)
    connection.execute(statement, rows)


def _made(connection: Connection, stamp: Stamp, evidence: str) -> dict[str, Any]:
    return {
        "changed_at": stamp.learned_at,
        "generation": stamp.generation(connection),
        evidence: stamp.snapshot_id,
    }
