"""Reads the events of companies that more and more texts name; prints how many mentions, and milliseconds."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from bench.made_events import COMPANIES
from index.search.events import Target, events_of
from index.search.reader import Reader

ROUNDS = 9


def ask(reader: Reader, company: str) -> tuple[int, float]:
    """Return the mentions of the events of a company, and the seconds that reading them takes."""
    gc.collect()  # what an earlier round left is none of this one's cost
    started = time.process_time()
    events = list(events_of(reader.connection, Target(companies=(company,))))
    return sum(len(one.reports) for one in events), time.process_time() - started


with Reader(Path(sys.argv[1]) / "index") as opened:
    asked = {name: [ask(opened, name) for _ in range(ROUNDS)] for name in COMPANIES}
best = {name: (some[0][0], min(seconds for _, seconds in some) * 1000) for name, some in asked.items()}
print(json.dumps(best, ensure_ascii=False))
