"""What people decided about pledges: acts are added and read, and never changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from index.records import PledgeAct
from index.store.engine import fields, table
from index.store.save import next_generation

Act = dict[str, Any]


def add_acts(connection: Connection, acts: Iterable[Mapping[str, Any]], done_at: datetime) -> int:
    """Add acts in their order as one change of the store; return how many they were."""
    given = list(acts)
    if given:
        generation = next_generation(connection)
        rows = [_row(act) | {"done_at": done_at, "generation": generation} for act in given]
        connection.execute(insert(table(PledgeAct)), rows)
    return len(given)


def acts(connection: Connection, since: int = 0) -> list[Act]:
    """Return the acts done after a generation, the first first; ``content`` is what it says, unpacked."""
    target = table(PledgeAct)
    query = select(target).where(target.c.generation > since).order_by(target.c.id)
    return [
        {**row, "content": json.loads(row["content"]), "done_at": row["done_at"].isoformat()}
        for row in connection.execute(query).mappings()
    ]


def _row(act: Mapping[str, Any]) -> Act:
    """Return an act as the table has it, every column but those that tell when it was done."""
    columns = [name for name in fields(PledgeAct) if name not in ("id", "done_at", "generation")]
    content = json.dumps(act.get("content") or {}, ensure_ascii=False)
    return {name: act.get(name) for name in columns} | {"content": content}
