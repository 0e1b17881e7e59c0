"""Fact sheets of the sources of news, releases, statements and posts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from crawler.factsheet import SOURCES
from crawler.sheet import Politeness, Sheet, Terms
from index.errors import ConfigurationError
from index.rights import FREE, OFFICIAL

KINDS = {
    "press": "article",
    "blog": "post",
    "government": OFFICIAL,
    "company": "statement",
    "party": "statement",
}
GROUPS = {
    "press": "news",
    "blog": "news",
    "government": "releases",
    "company": "newsroom",
    "party": "newsroom",
}
ANYWHERE = "web"  # the sheet of hosts that no other sheet names
OTHERS = frozenset(SOURCES)  # fact sheets of another make

USUAL = Politeness(
    delay_seconds=2.0,
    concurrency=1,
    timeout_seconds=30,
    user_agent="Mozilla/5.0 (compatible; platwatch/{version}; policy research)",
    tries=2,
    backoff_seconds=5.0,
    longest_wait_seconds=60.0,
    largest_body_bytes=10_485_760,
)


@dataclass(frozen=True)
class Listing:
    """A page that lists articles, the newest first, by CSS selectors inside each ``item``.

    ``link`` is an attribute of the element it selects: ``a::href``; where the address is only told by a
    script's call, ``link_form`` makes it of the number in that attribute.
    """

    address: str
    item: str
    link: str
    title: str
    date: str = ""
    link_form: str = ""
    pages: int = 1


@dataclass(frozen=True)
class Access:
    """One way to a service that wants credentials: where, and which environment variable goes where."""

    address: str
    apply_at: str
    parameters: Mapping[str, str]
    headers: Mapping[str, str]

    @property
    def variables(self) -> tuple[str, ...]:
        """Return the environment variables that must all be set."""
        return (*self.parameters.values(), *self.headers.values())


@dataclass(frozen=True)
class NewsSheet(Sheet):
    """A source of articles as its ``source.toml`` describes it.

    ``cap`` is the most articles kept on one query, of a month or of the days asked for, and the most pages of
    one crawl; ``budget`` the most requests of a day in Seoul. What was published
    less than each of ``reread_hours`` ago is read again once it is as old as that. One that ``is_opaque``
    names addresses that say nothing of the article: they are noted and not asked.
    """

    kind: str
    hosts: tuple[str, ...]
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    listings: tuple[Listing, ...]
    articles: str
    access: tuple[Access, ...]
    result_codes: Mapping[str, str]
    cap: int
    budget: int
    every_hours: int
    reread_hours: tuple[int, ...]
    is_opaque: bool

    @property
    def group(self) -> str:
        """Return which command collects it: news, releases or newsroom."""
        return GROUPS[self.kind]

    @property
    def record_kind(self) -> str:
        """Return the kind of its records."""
        return KINDS[self.kind]

    @property
    def is_service(self) -> bool:
        """Tell whether it is asked by code of its own."""
        return bool(self.access)

    @property
    def is_found_by_itself(self) -> bool:
        """Tell whether it has something that names its new articles."""
        return bool(self.feeds or self.sitemaps or self.listings or self.access)

    def reuse_under(self, kogl_type: str | None) -> str:
        """Return how much of a text may be passed on: the government alone frees its texts by 공공누리."""
        return "full" if self.record_kind == OFFICIAL and kogl_type in FREE else self.reuse

    def has_host(self, host: str) -> bool:
        """Tell whether a host is of this source."""
        return any(fnmatchcase(host, pattern) for pattern in self.hosts)


@cache
def news_names() -> tuple[str, ...]:
    """Return the names of all news sources."""
    folders = files("crawler.sources").iterdir()
    names = (folder.name for folder in folders if (folder / "source.toml").is_file())
    return tuple(sorted(name for name in names if name not in OTHERS))


@cache
def news_sheet(name: str) -> NewsSheet:
    """Return the fact sheet of a news source; raises ConfigurationError where it is unknown or wrong."""
    if name not in news_names():
        raise ConfigurationError("error.source.unknown", name=name, known=", ".join(news_names()))
    text = (files("crawler.sources") / name / "source.toml").read_text(encoding="utf-8")
    try:
        return _sheet(tomllib.loads(text))
    except (KeyError, TypeError, ValueError) as wrong:
        raise ConfigurationError("error.source.sheet", name=name, why=repr(wrong)) from wrong


def all_news_sheets() -> list[NewsSheet]:
    """Return all fact sheets of news sources."""
    return [news_sheet(name) for name in news_names()]


def sheet_of_address(url: str) -> NewsSheet:
    """Return the source whose host an address has; the sheet of all other pages where none has."""
    host = urlsplit(url).hostname or ""
    return next((one for one in all_news_sheets() if one.has_host(host)), news_sheet(ANYWHERE))


def _sheet(sheet: dict[str, Any]) -> NewsSheet:
    if sheet["kind"] not in KINDS:
        raise ValueError(f"unknown kind {sheet['kind']}")
    terms = sheet.pop("terms", None)
    lists = {name: tuple(sheet.pop(name, ())) for name in ("hosts", "feeds", "sitemaps", "reread_hours")}
    unsaid = {"articles": "", "result_codes": {}, "cap": 100, "budget": 1_000}
    unsaid |= {"every_hours": 6, "is_opaque": False}
    return NewsSheet(
        terms=Terms(**terms) if terms else None,
        politeness=replace(USUAL, **sheet.pop("politeness", {})),
        listings=tuple(Listing(**one) for one in sheet.pop("listings", ())),
        access=tuple(Access(**{"parameters": {}, "headers": {}, **one}) for one in sheet.pop("access", ())),
        **{**unsaid, **lists, **sheet},
    )
