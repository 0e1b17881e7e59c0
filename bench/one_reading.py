"""Reads a folder's pages, with the project and with trafilatura alone, in turn; prints ratios and memory."""

from __future__ import annotations

import gzip
import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from trafilatura import extract

from crawler.pages.read import read_page

ROUNDS = 7
# Hosts whose readers the pages' files name by their start.
HOSTS = {
    "Hankook": "www.hankookilbo.com",
    "MBN_": "www.mk.co.kr",
    "cached": "www.mk.co.kr",
    "chosun": "www.chosun.com",
    "kbs": "news.kbs.co.kr",
    "mbc": "imnews.imbc.com",
    "mbn": "www.mbn.co.kr",
    "sbs": "news.sbs.co.kr",
    "yohap": "www.yonhapnewstv.co.kr",
}


def seconds(read: Callable[[bytes, str], object], pages: Sequence[tuple[bytes, str]]) -> float:
    """Return how long reading all the pages takes."""
    started = time.perf_counter()
    for content, url in pages:
        read(content, url)
    return time.perf_counter() - started


def address(path: Path) -> str:
    """Return an address that leads to the reader of a page's site."""
    return f"https://{next(host for start, host in HOSTS.items() if path.name.startswith(start))}/1"


def alone(content: bytes, url: str) -> object:
    """Read a page with trafilatura alone."""
    return extract(content, url=url, favor_precision=True)


pages = [
    (gzip.decompress(path.read_bytes()), address(path))
    for path in sorted(Path(sys.argv[1]).glob("*.html.gz"))
]
unknown = [(content, "https://news.example.kr/1") for content, _ in pages]
for warm in (read_page, alone):
    seconds(warm, pages[:3])
known_ratios, unknown_ratios, rates = [], [], []
for _ in range(ROUNDS):
    yardstick = seconds(alone, pages)
    ours = seconds(read_page, pages)
    known_ratios.append(yardstick / ours)
    unknown_ratios.append(yardstick / seconds(read_page, unknown))
    rates.append(len(pages) / ours)
peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"known": known_ratios, "unknown": unknown_ratios, "rate": max(rates), "peak": peak_mb}))
