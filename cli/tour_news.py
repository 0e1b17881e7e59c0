"""The sample of news, crawled in a process of its own: Scrapy's reactor starts once in a process."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from cli.news_report import say_news_report
from cli.words import language, set_language
from crawler.news.run import NewsMeans, crawl_news
from crawler.news.sample import sample_sheets, serve_sample_news
from crawler.news.session import NewsOrder
from crawler.run import Place
from index.errors import Exit
from index.store.engine import sqlite_url

KEYS = {"DATA_GO_KR_KEY": "demo-key-of-nobody"}
PARTS = {
    "news": NewsOrder(),
    "releases 2023": NewsOrder(since=date(2023, 6, 26), until=date(2023, 6, 28)),
    "releases 2024": NewsOrder(since=date(2024, 11, 5), until=date(2024, 11, 7)),
}


def crawl_sample_news(home: Path) -> Exit:
    """Crawl the feed and the newsroom, then the releases of some days; stops where one goes wrong."""
    for part in PARTS:
        # -P: a folder named cli where the user stands is none of ours.
        arguments = [sys.executable, "-P", "-m", "cli.tour_news", str(home), language(), part]
        code = subprocess.run(arguments, check=False).returncode  # noqa: S603 - our own program
        if code != Exit.DONE:
            return Exit(code)
    return Exit.DONE


def main(home: Path, spoken: str, part: str) -> Exit:
    """Crawl one part of the sample and say what came of it."""
    set_language("en" if spoken == "en" else "ko")
    place = Place(home, sqlite_url(home / "platwatch.db"))
    sheets = [sheet for sheet in sample_sheets() if sheet.is_service == part.startswith("releases")]
    with serve_sample_news() as base_url:
        report = crawl_news(PARTS[part], sheets, place, NewsMeans(base_url, KEYS))
    return say_news_report(report)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
