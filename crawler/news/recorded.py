"""Pages recorded as tests of their readers: page, expected reading, and meta that a person has to mend."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crawler.news.robots import Robots
from crawler.news.run import NewsMeans, news_session, settings
from crawler.news.session import NewsOrder
from crawler.news.sheets import NewsSheet
from crawler.news.visit import NotVisitedError, Pace, Visited, Visitor
from crawler.pages.read import read_page
from crawler.pages.reading import Dated, Reading
from crawler.run import Place, run_spider
from crawler.spiders.page import Get, PageSpider
from index.addresses import article_id
from index.errors import ConfigurationError, PlatwatchError

SHIPPED = Path(__file__).parents[1] / "sources"
PAGE, EXPECTED, META = "page.html", "expected.json", "meta.json"


@dataclass(frozen=True)
class Problem:
    """What is wrong with a recorded page: nobody looked at it, or fields that are read otherwise now."""

    folder: Path
    looked: bool
    differing: tuple[str, ...]


def record(sheet: NewsSheet, url: str, place: Place, means: NewsMeans, into: Path) -> Path:
    """Ask an address and save its page as a new folder; raises PlatwatchError where that cannot be done."""
    folder = into / sheet.name / article_id(url)
    if folder.exists():
        raise ConfigurationError("error.record.exists", path=folder)
    visited = _ask(sheet, url, place, means)
    page = visited.page
    content_type = page.headers.get("Content-Type")
    meta = {
        "source": sheet.name,
        "url": visited.url,
        "content_type": content_type,
        "fetched_at": page.at.isoformat(),
        "sha256": hashlib.sha256(page.body).hexdigest(),
        "looked": False,
    }
    folder.mkdir(parents=True)
    (folder / PAGE).write_bytes(page.body)
    _write(folder / EXPECTED, as_read(read_page(page.body, visited.url, content_type)))
    _write(folder / META, meta)
    return folder


def _ask(sheet: NewsSheet, url: str, place: Place, means: NewsMeans) -> Visited:
    answers: list[Visited] = []

    async def visit(get: Get) -> None:
        visitor = Visitor(session, sheet, get, Robots(), Pace(), sheet.budget)
        answers.append(await visitor.visit(url, typed=True))

    with news_session(NewsOrder(addresses=(url,)), place, means) as session:
        try:
            run_spider(session, place, visit, PageSpider, settings(session))
        except NotVisitedError as failed:
            raise PlatwatchError("error.record.not_answered", url=url, why=failed.outcome) from failed
    return answers[0]


def pages_of(source: str, folders: Iterable[Path]) -> list[Path]:
    """Return the recorded pages of a source: those that ship with its reader, and those in ``folders``."""
    places = [SHIPPED / source / "pages", *(folder / source for folder in folders)]
    return [meta.parent for place in places for meta in sorted(place.glob(f"*/{META}"))]


def problems(pages: Iterable[Path]) -> Iterator[Problem]:
    """Yield what is wrong with recorded pages."""
    for case in pages:
        meta = json.loads((case / META).read_text(encoding="utf-8"))
        expected = json.loads((case / EXPECTED).read_text(encoding="utf-8"))
        read = as_read(read_page((case / PAGE).read_bytes(), meta["url"], meta["content_type"]))
        differing = tuple(name for name in read if read[name] != expected.get(name))
        if differing or not meta["looked"]:
            yield Problem(case, bool(meta["looked"]), differing)


def as_read(reading: Reading) -> dict[str, Any]:
    """Return what a reading says, as its file keeps it."""
    return {
        "title": reading.title,
        "subtitle": reading.subtitle,
        "outlet": reading.outlet,
        "reporters": list(reading.reporters),
        "published": _dated(reading.published),
        "modified": _dated(reading.modified),
        "body": list(reading.body),
        "captions": list(reading.captions),
        "no_text": reading.no_text,
    }


def _dated(dated: Dated | None) -> str | None:
    return (dated.at or dated.day).isoformat() if dated else None


def _write(path: Path, told: object) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
