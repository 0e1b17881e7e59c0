"""Touches a hundred bills of a home's store, brings its index up to date; prints the seconds of each turn."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from pathlib import Path

from index.search.builder import bring_up_to_date
from index.store.engine import connect, sqlite_url

TURNS, BILLS = 5, 100
home = Path(sys.argv[1])


def touch(turn: int) -> None:
    """Give some bills the next generation, as a crawl does that finds them changed."""
    store = sqlite3.connect(home / "platwatch.db")
    store.execute("UPDATE store_state SET generation = generation + 1")
    some = "SELECT bill_id FROM bill ORDER BY bill_id LIMIT ? OFFSET ?"
    state = "SELECT generation FROM store_state"
    store.execute(f"UPDATE bill SET generation = ({state}) WHERE bill_id IN ({some})", (BILLS, turn * BILLS))
    store.commit()
    store.close()


engine = connect(sqlite_url(home / "platwatch.db"))
seconds = []
for turn in range(TURNS):
    touch(turn)
    started = time.perf_counter()
    bring_up_to_date(engine, home / "index")
    seconds.append(time.perf_counter() - started)
print(json.dumps({"seconds": seconds}))
