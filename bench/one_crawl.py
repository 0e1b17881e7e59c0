"""One crawl in a process of its own; prints how long the index took and the peak memory as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import Engine

from crawler.factsheet import read_fact_sheet
from crawler.run import Means, Place, crawl
from crawler.session import Order
from index.search.builder import bring_up_to_date
from index.search.layout import Current

base_url, home = sys.argv[1], Path(sys.argv[2])
spent: dict[str, float] = {}


def timed(engine: Engine, index: Path) -> Current:
    """Bring the index up to date and note how long it took."""
    started = time.perf_counter()
    current = bring_up_to_date(engine, index)
    spent.update(index_seconds=time.perf_counter() - started, documents=current.documents)
    return current


with patch("crawler.run.bring_up_to_date", timed):
    place = Place(home, f"sqlite:///{(home / 'platwatch.db').as_posix()}")
    report = crawl(read_fact_sheet("assembly"), Order((22,)), place, Means(base_url, key="bench"))
assert report.state == "complete", report.reasons
spent["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(spent))
