"""A home of a bill with its vote and minutes, one without, and of laws in several versions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import written_laws
from made_up_store import Filler
from written_home import bill, vote

from index.search import builder
from index.store.engine import connect, sqlite_url
from index.store.stated import save_stated

MINUTES = [
    {
        "id": f"PRC_L1/VCONFBILLCONFLIST/N{number}",
        "bill_id": "PRC_L1",
        "service": "VCONFBILLCONFLIST",
        "kind": "minutes",
        "name": name,
        "dated_on": day,
        "link": f"https://example.org/pdf.do?id={number}",
    }
    for number, name, day in (
        (51, "상임위원회 회의록", date(2022, 12, 1)),
        (52, "본회의 회의록", date(2022, 12, 8)),
    )
]


def fill(home: Path) -> None:
    """Make a store and its index."""
    written_laws.fill(home)
    filler = Filler(connect(sqlite_url(home / "platwatch.db")))
    filler.bills(bill("PRC_L2", "2100001", "회의록 없는 법률안"))
    filler.votes(vote("PRC_L1", "2118769"))
    filler._page(
        "VCONFBILLCONFLIST",
        lambda connection, stamp: save_stated(
            connection, "document", MINUTES, {one["id"]: stamp for one in MINUTES}
        ),
    )
    builder.bring_up_to_date(filler.engine, home / "index")
    filler.engine.dispose()
