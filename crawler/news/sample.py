"""The bundled sample of news: a feed with its pages, a service of releases and a newsroom, on loopback.

Its hosts end in ``.example``, which nobody can own: nobody's words are put into another's mouth.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime
from html import escape
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, urlsplit

from crawler.news.loopback import Deed, LoopbackWeb
from crawler.news.sheets import Listing, NewsSheet, news_sheet
from crawler.serving import Answer

NEWS, RELEASES, NEWSROOM = "news.example", "releases.example", "newsroom.example"
HTML = {"Content-Type": "text/html; charset=utf-8"}
XML = {"Content-Type": "application/xml; charset=utf-8"}


def sample_sheets() -> list[NewsSheet]:
    """Return the sources of the sample: the real service of releases, and two made-up sites."""
    listing = Listing(f"https://{NEWSROOM}/list", "li", "a::href", "a", ".date")
    newsroom = replace(news_sheet("naver_newsroom"), listings=(listing,), articles="")
    return [
        _named(news_sheet("etnews"), "sample_news", "견본 신문", NEWS, feeds=(f"https://{NEWS}/rss.xml",)),
        news_sheet("press_releases"),
        _named(newsroom, "sample_newsroom", "견본 뉴스룸", NEWSROOM),
    ]


def _named(sheet: NewsSheet, name: str, title: str, host: str, **changes: Any) -> NewsSheet:  # noqa: ANN401
    named: dict[str, Any] = dict.fromkeys(("title", "title_en", "publisher", "publisher_en"), title)
    return replace(sheet, name=name, hosts=(host,), address=f"https://{host}", **named, **changes)


@contextmanager
def serve_sample_news() -> Iterator[str]:
    """Serve the sample on loopback and yield the base URL."""
    with SampleWeb(_read()) as web:
        yield web.base_url


class SampleWeb(LoopbackWeb):
    """Answers for the sample's hosts, and for the portal's service of releases."""

    def __init__(self, sample: dict[str, list[dict[str, Any]]]) -> None:
        self.sample = sample
        super().__init__({**_news(sample["articles"]), **_newsroom(sample["statements"])})

    def answer(self, asked: str) -> Deed:
        """Return what is answered for a host and path; releases by the span of days that is asked for."""
        if "/pressReleaseList?" in asked:
            return _releases(self.sample["releases"], parse_qs(urlsplit(asked).query))
        return super().answer(asked)


def _read() -> dict[str, list[dict[str, Any]]]:
    text = (files("data") / "sample" / "news.json").read_text(encoding="utf-8")
    sample: dict[str, list[dict[str, Any]]] = json.loads(text)
    return sample


def _news(articles: list[dict[str, Any]]) -> dict[str, Answer]:
    items = [
        f"<item><title>{escape(one['title'])}</title><link>https://{NEWS}/{one['number']}</link>"
        f"<guid>{one['number']}</guid><pubDate>{_rfc_822(one['published_at'])}</pubDate></item>"
        for one in articles
    ]
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel>{"".join(items)}</channel></rss>'
    pages = {f"{NEWS}/{one['number']}": _page(one, one["published_at"]) for one in articles}
    return {f"{NEWS}/rss.xml": (200, XML, feed.encode()), **pages}


def _newsroom(statements: list[dict[str, Any]]) -> dict[str, Answer]:
    lines = [
        f'<li><a href="/{one["number"]}">{escape(one["title"])}</a>'
        f'<span class="date">{one["day"]}</span></li>'
        for one in statements
    ]
    pages = {f"{NEWSROOM}/{one['number']}": _page(one, f"{one['day']}T09:00:00+09:00") for one in statements}
    listing = f"<html><body><ul>{''.join(lines)}</ul></body></html>"
    return {f"{NEWSROOM}/list": (200, HTML, listing.encode()), **pages}


def _page(one: dict[str, Any], published_at: str) -> Answer:
    title = escape(one["title"])
    byline = f'<p class="byline">{one["reporter"]} 기자</p>' if "reporter" in one else ""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in one["body"])
    page = (
        f'<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:title" content="{title}">'
        f'<meta property="article:published_time" content="{published_at}"></head>'
        f'<body><h1>{title}</h1>{byline}<div id="articleBody">{body}</div></body></html>'
    )
    return 200, HTML, page.encode()


def _releases(releases: list[dict[str, Any]], query: dict[str, list[str]]) -> Answer:
    first, last = query["startDate"][0], query["endDate"][0]
    rows = [_release(one) for one in releases if first <= _day(one) <= last]
    code = "0" if rows else "3"
    head = f"<header><resultCode>{code}</resultCode><resultMsg/></header>"
    return 200, XML, f"<response>{head}<body>{''.join(rows)}</body></response>".encode()


def _release(one: dict[str, Any]) -> str:
    told = {
        "NewsItemId": one["number"],
        "ModifyId": "0",
        "ApproveDate": one["approved"],
        "Title": one["title"],
        "DataContents": "".join(f"<p>{escape(paragraph)}</p>" for paragraph in one["body"]),
        "MinisterCode": one["ministry"],
        "OriginalUrl": f"https://{RELEASES}/view?newsId={one['number']}",
        "KoglType": "1",
    }
    return (
        "<NewsItem>"
        + "".join(f"<{name}>{escape(said)}</{name}>" for name, said in told.items())
        + "</NewsItem>"
    )


def _day(one: dict[str, Any]) -> str:
    return datetime.strptime(one["approved"], "%m/%d/%Y %H:%M:%S").strftime("%Y%m%d")


def _rfc_822(moment: str) -> str:
    return format_datetime(datetime.fromisoformat(moment))
