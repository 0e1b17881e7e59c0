"""Whether the sources of news have lately given anything, and whether recorded pages are read as expected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from cli.health import Problem, of_last_run
from cli.settings import Settings
from cli.store import reading_if_any
from crawler.news.recorded import pages_of
from crawler.news.recorded import problems as problems_of_pages
from crawler.news.sheets import NewsSheet
from crawler.pages.sites import read_sites
from index.moments import now
from index.store import leads, runs

SILENT = timedelta(days=7)


def news_problems(
    settings: Settings, sheets: Sequence[NewsSheet], folders: Sequence[Path]
) -> Iterator[tuple[str, list[Problem]]]:
    """Yield each source with what is wrong with its crawls and its recorded pages."""
    with reading_if_any(settings) as connection:
        for sheet in sheets:
            yield sheet.name, [*_of_crawls(connection, sheet), *_of_pages(sheet, folders)]


def _of_crawls(connection: Connection | None, sheet: NewsSheet) -> Iterator[Problem]:
    last = next(runs.latest_first(connection, sheet.name), None) if connection else None
    yield from of_last_run(last)
    if connection is None or last is None:
        return
    found = leads.last_found(connection, sheet.name)
    if sheet.is_found_by_itself and not sheet.is_service and (found is None or found < now() - SILENT):
        since = found or last["started_at"]
        yield "sources.nothing_new", {"days": (now() - since).days, "since": f"{since:%Y-%m-%d}"}


def _of_pages(sheet: NewsSheet, folders: Sequence[Path]) -> Iterator[Problem]:
    for problem in problems_of_pages(pages_of(sheet.name, folders)):
        values: dict[str, Any] = {"path": problem.folder}
        if problem.differing:
            yield "sources.read_otherwise", {**values, "fields": ", ".join(problem.differing)}
        if not problem.looked:
            yield "sources.not_looked", values


def readers_run(sheets: Sequence[NewsSheet], folders: Sequence[Path]) -> Iterator[Problem]:
    """Yield on how many pages readers were run, and which sources' readers have no page to be run on."""
    readers = {site.source for site in read_sites()}
    pages = {one.name: pages_of(one.name, folders) for one in sheets if one.name in readers}
    if any(pages.values()):
        run = {"readers": sum(map(bool, pages.values())), "pages": sum(map(len, pages.values()))}
        yield "sources.readers_run", run
    if without := [name for name, found in pages.items() if not found]:
        yield "sources.no_pages", {"count": len(without), "sources": ", ".join(without)}
