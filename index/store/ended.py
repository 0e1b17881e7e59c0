"""What no longer holds because a whole list lacks it: noted beside what was, and never deleted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, insert, update
from sqlmodel import SQLModel

from index.records import Revision
from index.store.engine import lists, table
from index.store.upsert import Stamp, existing, key_of, revision


def end(
    connection: Connection,
    model: type[SQLModel],
    keys: Collection[str],
    ended: Mapping[str, Any],
    stamp: Stamp,
) -> None:
    """Give records the values they have once a list lacks them; their evidence stays what stated them."""
    target, key = table(model), key_of(model)
    for some in lists(sorted(keys)):
        known = existing(connection, model, some)
        values = {**ended, "changed_at": stamp.learned_at, "generation": stamp.generation(connection)}
        connection.execute(update(target).where(target.c[key].in_(some)).values(values))
        rows = [
            revision(model, one, name, known[one][name], ended, stamp)
            for one in some
            for name in ended
            if known[one][name] != ended[name]
        ]
        connection.execute(insert(table(Revision)), rows)
