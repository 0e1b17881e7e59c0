"""Members and what they belong to, from the day it was first seen until it was no longer stated."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from index.moments import day_of
from index.records import Member, Membership
from index.store.engine import lists, table
from index.store.upsert import Outcome, Record, Stamp, existing, upsert

MEMBERSHIPS = table(Membership)
# What the list of sitting members says of today, in which field, and what parts the names in it.
TODAY = {"party": ("parties", "/"), "district": ("districts", "/"), "committee": ("committees", ",")}
# What the list of all members says of elections, in which field.
ELECTED = {"elected_party": "parties", "elected_district": "districts"}
NUMBER = re.compile(r"제?\s*([0-9]+)\s*대")


class Belonging(NamedTuple):
    """What a member is said to belong to in an Assembly."""

    member_id: str
    assembly: int | None
    kind: str
    name: str


def save_members(
    connection: Connection, records: Sequence[Record], stamp: Stamp
) -> tuple[Outcome, list[dict[str, Any]]]:
    """Save rows of the list of all members ever; return also the asides for parties of no known Assembly.

    Its parties and districts are those of an election.
    """
    outcome = upsert(connection, Member, [_person(record) for record in records], stamp)
    asides = [one for record in records for one in _unaligned(record)]
    _restate(connection, ELECTED, records, _of_all_assemblies, stamp)
    return outcome, asides


def save_memberships(connection: Connection, records: Sequence[Record], stamp: Stamp) -> Outcome:
    """Save rows of the list of sitting members; names are only taken of those nobody has named yet."""
    known = existing(connection, Member, [record["member_id"] for record in records])
    unknown = [_person(record) for record in records if record["member_id"] not in known]
    outcome = upsert(connection, Member, unknown, stamp)
    outcome.unchanged |= known.keys()
    _restate(connection, TODAY, records, _of_today, stamp)
    return outcome


def end_memberships(connection: Connection, sitting: Collection[str], stamp: Stamp) -> None:
    """End what members belong to whom the whole list of sitting members no longer has."""
    query = select(MEMBERSHIPS).where(MEMBERSHIPS.c.seen_until.is_(None), MEMBERSHIPS.c.kind.in_(TODAY))
    held = connection.execute(query).mappings()
    _end(connection, [row["id"] for row in held if row["member_id"] not in sitting], stamp)


def _person(record: Record) -> Record:
    return {name: record[name] for name in ("member_id", "name", "hanja") if name in record}


def _assemblies(record: Record) -> list[int]:
    return [int(number) for number in NUMBER.findall(record.get("assemblies") or "")]


def _of_all_assemblies(record: Record) -> Iterator[Belonging]:
    """Parties and districts are told apart by Assembly only where there are as many."""
    numbers = _assemblies(record)
    for kind, field in ELECTED.items():
        names = _split(record.get(field), "/")
        aligned = numbers if len(names) == len(numbers) else []
        for name, number in zip_longest(names, aligned):
            if name:
                yield Belonging(record["member_id"], number, kind, name)


def _unaligned(record: Record) -> Iterator[dict[str, Any]]:
    names, numbers = _split(record.get("parties"), "/"), _assemblies(record)
    if names and len(names) != len(numbers):
        reason = f"{len(names)} parties for {len(numbers)} Assemblies"
        row = {"parties": record.get("parties"), "assemblies": record.get("assemblies")}
        yield {"key": record["member_id"], "reason": reason, "row": row}


def _of_today(record: Record) -> Iterator[Belonging]:
    number = max(_assemblies(record), default=None)
    for kind, (field, separator) in TODAY.items():
        for name in _split(record.get(field), separator):
            yield Belonging(record["member_id"], number, kind, name)


def _split(text: str | None, separator: str) -> list[str]:
    return [name.strip() for name in (text or "").split(separator) if name.strip()]


def _restate(
    connection: Connection,
    kinds: Collection[str],
    records: Sequence[Record],
    read: Callable[[Record], Iterator[Belonging]],
    stamp: Stamp,
) -> None:
    """End what those members belonged to that their list no longer says, and begin what it newly says."""
    stated = {one for record in records for one in read(record)}
    held = _held(connection, records)
    open_ones = [row for row in held if row["kind"] in kinds and row["seen_until"] is None]
    _end(connection, [row["id"] for row in open_ones if _belonging(row) not in stated], stamp)
    _begin(connection, stated - {_belonging(row) for row in open_ones}, stamp)


def _held(connection: Connection, records: Sequence[Record]) -> Iterator[RowMapping]:
    for some in lists({record["member_id"] for record in records}):
        query = select(MEMBERSHIPS).where(MEMBERSHIPS.c.member_id.in_(some))
        yield from connection.execute(query).mappings()


def _belonging(row: RowMapping) -> Belonging:
    return Belonging(row["member_id"], row["assembly"], row["kind"], row["name"])


def _end(connection: Connection, ids: Sequence[str], stamp: Stamp) -> None:
    for some in lists(ids):
        stamp.generation(connection)  # the index tells parties, too
        query = update(MEMBERSHIPS).where(MEMBERSHIPS.c.id.in_(some))
        connection.execute(query.values(seen_until=day_of(stamp.learned_at)))


def _begin(connection: Connection, belongings: Iterable[Belonging], stamp: Stamp) -> None:
    day = day_of(stamp.learned_at)
    made = {"seen_from": day, "seen_until": None, "snapshot_id": stamp.snapshot_id}
    rows = {_id(one, day): {**one._asdict(), **made} for one in belongings}
    for some in lists(sorted(rows)):  # one that ended on the day it began again
        connection.execute(delete(MEMBERSHIPS).where(MEMBERSHIPS.c.id.in_(some)))
    if rows:
        stamp.generation(connection)
        connection.execute(insert(MEMBERSHIPS), [{"id": key, **row} for key, row in sorted(rows.items())])


def _id(one: Belonging, day: date) -> str:
    return "/".join(["" if part is None else str(part) for part in one] + [day.isoformat()])
