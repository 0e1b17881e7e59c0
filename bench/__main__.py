"""``make bench``, ``make bench-large``: how long things take, as ratios to yardsticks of the same run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.crawl import bench_crawl
from bench.details import bench_details
from bench.events import bench_events
from bench.korean import bench_korean
from bench.news_crawl import bench_news_crawl
from bench.pages import bench_pages
from bench.pledges import bench_pledges
from bench.search import bench_large, bench_search
from bench.server import serving
from bench.start import bench_start
from bench.statutes import bench_statutes


def main() -> None:
    """Run every benchmark in a temporary home and print what it gives."""
    with tempfile.TemporaryDirectory(prefix="platwatch-bench-") as folder, serving() as (base_url, rows):
        print(f"rows: {rows}")
        home = bench_crawl(Path(folder), base_url)
        bench_start(home)
        bench_details(Path(folder))
        bench_news_crawl(Path(folder))
        bench_pages()
        bench_korean()
        bench_pledges()
        bench_events(Path(folder))
        bench_search(Path(folder), home)
        bench_statutes(Path(folder), home)


def large() -> None:
    """Run the benchmarks that take an hour."""
    with tempfile.TemporaryDirectory(prefix="platwatch-bench-") as folder:
        bench_large(Path(folder))


large() if sys.argv[1:] == ["large"] else main()
