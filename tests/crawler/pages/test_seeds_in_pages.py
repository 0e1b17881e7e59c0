"""The three seeds in pages of their sites' shapes: the article, once, and nothing else."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest

from crawler.pages.read import read_page

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared is not here: the seeds cannot be read")


def seed(number: str) -> list[str]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def elements(tag: str, lines: list[str]) -> str:
    return "\n".join(f"<{tag}>{html.escape(line)}</{tag}>" for line in lines)


def squeezed(lines: list[str] | tuple[str, ...]) -> str:
    return re.sub(r"\s+", "", "".join(lines))


def test_metroseoul_without_menu_caption_and_share_bar():
    lines = seed("000")
    at = next(place for place, line in enumerate(lines) if ">" in line) + 1
    menu, title, caption, article, tail = (
        lines[: at - 1],
        lines[at],
        lines[at + 1],
        lines[at + 2 : -1],
        lines[-1],
    )
    body = f"""<html><head><title>{html.escape(title)}</title></head><body>{elements("li", menu)}
        <div class="container"><div class="article-title"><h1>{html.escape(title)}</h1>
        <div><span>기자</span><span>ㅣ2022-11-10 17:05:11</span></div></div></div>
        <div class="col-12">{elements("p", [caption, *article, tail])}</div></body></html>"""
    reading = read_page(body.encode(), "https://www.metroseoul.co.kr/article/20221110500481")
    assert squeezed(reading.body) == squeezed(article)
    assert squeezed(reading.captions) == squeezed([caption])
    assert (reading.title, reading.outlet, reading.reader) == (title.strip(), "메트로신문", "metroseoul/2022")
    assert reading.published is not None and reading.published.day == date(2022, 11, 10)


def test_newstomato_once_though_it_stands_twice():
    lines = seed("001")
    signature = next(place for place, line in enumerate(lines) if "@" in line)
    said = [
        line
        for line in lines[:signature]
        if "(사진=" not in line and not line.rstrip().endswith("촬영하고 있다.")
    ]
    said[0] = said[0].partition("] ")[2]
    body = f"""<html><head><meta property="og:title" content="제목 하나"></head><body>
        <div class="rn_sti_case"><span class="rn_sdate">2024-11-06 14:01:22 2024-11-06 17:20:35</span></div>
        <div class="rns_text">
        <div id="ctl00_ContentPlaceHolder1_WebNewsView_ltContentDiv">
        {elements("div", lines)}</div></div></body></html>"""
    reading = read_page(body.encode(), "https://www.newstomato.com/ReadNews.aspx?no=1244190&inflow=N")
    assert squeezed(reading.body) == squeezed(said)
    assert len(reading.captions) == 2
    assert (len(reading.reporters), reading.outlet) == (1, "뉴스토마토")
    assert reading.published is not None and reading.published.day == date(2024, 11, 6)


def test_tistory_without_what_stands_above():
    lines = seed("002")
    by = next(place for place, line in enumerate(lines) if line.startswith("by "))
    above, title, lead, (described, shown), article = (
        lines[:by],
        lines[by - 1],
        lines[by + 1],
        lines[by + 2 : by + 4],
        lines[by + 4 :],
    )
    figure = (
        f'<figure><img alt="{html.escape(described)}"><figcaption>{html.escape(shown)}</figcaption></figure>'
    )
    body = f"""<html><head><meta property="og:title" content="{html.escape(title)}">
        <meta property="article:published_time" content="2022-12-29T15:52:23+09:00"></head><body>
        {elements("a", above)}
        <span>{html.escape(lines[by])}</span><div class="tt_article_useless_p_margin contents_style">
        <p>{html.escape(lead)}</p>{figure}
        {elements("p", article)}</div><div data-tistory-react-app></div></body></html>"""
    reading = read_page(body.encode(), "https://njobbloger.tistory.com/entry/a?category=1034297")
    assert squeezed(reading.body) == squeezed([lead, *article])
    assert squeezed(reading.captions) == squeezed([shown])
    assert "\xa0" not in "".join(reading.body)
    assert (reading.title, reading.reader) == (title.strip(), "tistory/2022")
