"""How far each list of the source has been read: the index keeps it, since readers do not open the store."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, select

from index.records import Sweep
from index.store.engine import table

Reach = dict[str, str | None]


def reaches(connection: Connection) -> dict[str, Reach]:
    """Return, by list and Assembly, the day the whole list was last read and the day anything of it was."""
    sweeps = table(Sweep)
    whole = (sweeps.c.state == "complete") & (sweeps.c.scope == "")
    query = select(
        sweeps.c.service,
        sweeps.c.assembly,
        func.max(sweeps.c.ended_at).filter(whole),
        func.max(sweeps.c.started_at),
    ).group_by(sweeps.c.service, sweeps.c.assembly)
    rows = connection.execute(query.order_by(sweeps.c.service, sweeps.c.assembly))
    return {
        f"{service}/{assembly}": {"whole": _day(whole_at), "any": _day(any_at)}
        for service, assembly, whole_at, any_at in rows
    }


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else moment.date().isoformat()
