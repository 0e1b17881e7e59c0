"""A crawl of pages against a bare Scrapy spider that fetches them and then reads them, in one process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.processes import run_json, say

PAGES, ROUNDS = 5_000, 3
HOST = "www.etnews.com"
HERE = Path(__file__).parent
SYLLABLES = "가나다라마바사아자차카타파하강민서윤지현우진"


def bench_news_crawl(folder: Path) -> None:
    """Crawl the pages into fresh homes and time the yardstick in turn; the index is timed elsewhere."""
    ratios, details = [], []
    with serving(PAGES) as base_url:
        for number in range(ROUNDS):
            bare, _ = run_json([str(HERE / "yardstick_pages.py"), base_url, str(PAGES)])
            home = str(folder / f"news{number}")
            whole, ours = run_json(["-m", "bench.one_news_crawl", base_url, home, str(PAGES)])
            ratios.append((whole - ours["index_seconds"]) / bare)
            details.append(f"{whole - ours['index_seconds']:.1f} s / {bare:.1f} s")
    say(f"news: crawl of {PAGES:,} pages / bare spider + reading", ratios, "at most 1.3", details[0])


@contextmanager
def serving(pages: int) -> Iterator[str]:
    """Start the server of pages in a process of its own; yield its base URL."""
    command = [sys.executable, "-m", "bench.news_crawl", str(pages)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def serve(pages: int) -> None:
    """Serve a feed and its pages until the parent closes the input."""
    from crawler.news.loopback import LoopbackWeb  # noqa: PLC0415 - only the server needs it

    answers = {f"{HOST}/{number}": (200, HTML, page(number)) for number in range(pages)}
    with LoopbackWeb({**answers, f"{HOST}/sitemap.xml": (200, {}, sitemap(pages))}) as web:
        print(web.base_url, flush=True)
        sys.stdin.read()


HTML = {"Content-Type": "text/html; charset=utf-8"}


def sitemap(pages: int) -> bytes:
    """Return a sitemap of all pages."""
    urls = "".join(f"<url><loc>https://{HOST}/{number}</loc></url>" for number in range(pages))
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()


def page(number: int) -> bytes:
    """Return a page of about 60 kB, most of it links around the article, as pages of outlets are."""
    words = [SYLLABLES[(number * 7 + at * 11) % len(SYLLABLES)] * 2 + SYLLABLES[at % 20] for at in range(400)]
    paragraphs = "".join(f"<p>{' '.join(words[at : at + 20])} 밝혔다.</p>" for at in range(0, 400, 20))
    links = "".join(f'<li class="x"><a href="/{at}">{words[at]} 소식 {at}</a></li>' for at in range(399)) * 2
    told = {
        "@type": "NewsArticle",
        "headline": f"기사 {number}",
        "datePublished": "2024-11-06T10:00:00+09:00",
    }
    return (
        f'<!doctype html><html lang="ko"><head><title>기사 {number}</title>'
        f'<meta property="og:title" content="기사 {number}">'
        f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=False)}</script></head><body>'
        f'<ul>{links}</ul><h1>기사 {number}</h1><div id="articleBody" class="article_body">{paragraphs}</div>'
        "</body></html>"
    ).encode()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
