"""What the store has learned over time: revisions with the evidence each rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from index.records import Revision, Snapshot
from index.store.among import among
from index.store.engine import table
from index.store.upsert import FIRST_SAID

BATCH = 1_000
Row = Mapping[Any, Any]


def revisions(
    connection: Connection, *, bill_id: str | None = None, since: datetime | None = None
) -> Iterator[Row]:
    """Yield revisions with the service and address they were learned from, the latest first.

    ``bill_id`` narrows them to those of a bill and of what belongs to it, ``since`` to those learned at that
    moment or later.
    """
    target, snapshots = table(Revision), table(Snapshot)
    query = select(target, snapshots.c.service, snapshots.c.url).join(
        snapshots, snapshots.c.id == target.c.snapshot_id, isouter=True
    )
    if bill_id is not None:
        belongs = target.c.key.startswith(f"{bill_id}/", autoescape=True)
        query = query.where((target.c.key == bill_id) | belongs)
    if since is not None:
        query = query.where(target.c.learned_at >= since)
    order = (target.c.learned_at.desc(), target.c.key, target.c.id)
    rows = connection.execute(query.order_by(*order).execution_options(yield_per=BATCH)).mappings()
    yield from rows


def kind_of(revision: Row) -> str:
    """Return the kind of the record that a revision is of."""
    return str(revision["kind"]).removeprefix(FIRST_SAID)


def new_bills(connection: Connection, bill_ids: Collection[str]) -> set[str]:
    """Return those of the bills that came up after their list had first been read to the end."""
    target = table(Revision)
    query = select(target.c.key).where(target.c.kind == "bill", target.c.first)
    return set(connection.execute(query.where(among(connection, target.c.key, bill_ids))).scalars())
