"""One news crawl in a process of its own; prints how long the index took and the peak memory as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import Engine

from bench.news_crawl import HOST
from crawler.news.run import NewsMeans, crawl_news
from crawler.news.session import NewsOrder
from crawler.news.sheets import news_sheet
from crawler.run import Place
from index.search.builder import bring_up_to_date
from index.search.layout import Current

base_url, home, pages = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
spent: dict[str, float] = {}


def timed(engine: Engine, index: Path) -> Current:
    """Bring the index up to date and note how long it took."""
    started = time.perf_counter()
    current = bring_up_to_date(engine, index)
    spent["index_seconds"] = time.perf_counter() - started
    return current


sitemaps = (f"https://{HOST}/sitemap.xml",)
sheet = replace(news_sheet("etnews"), feeds=(), sitemaps=sitemaps, cap=pages, budget=pages * 2)
with patch("crawler.run.bring_up_to_date", timed):
    place = Place(home, f"sqlite:///{(home / 'platwatch.db').as_posix()}")
    report = crawl_news(NewsOrder(), [sheet], place, NewsMeans(base_url))
assert len(report.new) == pages, report.counts
spent["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(spent))
