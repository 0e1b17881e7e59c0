"""What a news crawl did, or would do, said on standard error; and which sources are due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from cli.outcomes import outcome_words
from cli.report import say_report
from cli.settings import Settings
from cli.store import reading
from cli.telling import tell
from crawler.news.discover import places
from crawler.news.session import NewsOrder, NewsReport
from crawler.news.sheets import NewsSheet, news_names, news_sheet
from index.errors import Exit, StoreError
from index.moments import now
from index.store import leads, runs

MOST = 1_000_000  # more than any frontier has


def say_news_report(report: NewsReport) -> Exit:
    """Say what a crawl did; the last line counts."""
    for (source, outcome), times in sorted(report.outcomes.items()):
        title = news_sheet(source).title if source in news_names() else source
        tell("news.outcome", source=title, outcome=outcome_words(outcome), times=times)
    return say_report(report)


def say_news_plan(settings: Settings, sheets: Sequence[NewsSheet], order: NewsOrder) -> Exit:
    """Say where a crawl would ask, without asking."""
    held = _waiting(settings, sheets)
    for sheet in sheets:
        count = len(list(places(sheet, order))) + sheet.is_service
        if count or held.get(sheet.name):
            tell("news.plan", title=sheet.title, places=count, waiting=held.get(sheet.name, 0))
    tell("news.plan.total", sources=len(sheets))
    return Exit.DONE


def _waiting(settings: Settings, sheets: Sequence[NewsSheet]) -> dict[str, int]:
    try:
        with reading(settings) as engine, engine.connect() as connection:
            return {sheet.name: len(leads.waiting(connection, sheet.name, MOST)) for sheet in sheets}
    except StoreError:  # there is none yet
        return {}


def due(settings: Settings, sheets: Sequence[NewsSheet]) -> list[NewsSheet]:
    """Return the sources that were not looked at for as long as their fact sheets say."""
    try:
        with reading(settings) as engine, engine.connect() as connection:
            last = {sheet.name: next(runs.latest_first(connection, sheet.name), None) for sheet in sheets}
    except StoreError as missing:
        if missing.key != "error.store.missing":
            raise
        last = {}
    return [
        sheet
        for sheet in sheets
        if (run := last.get(sheet.name)) is None
        or run["state"] in {"interrupted", "failed"}
        or run["started_at"] < now() - timedelta(hours=sheet.every_hours)
    ]
