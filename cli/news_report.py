"""What a news crawl did, or would do, said on standard error."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cli.outcomes import outcome_words
from cli.output.fields import heading
from cli.report import say_report
from cli.settings import Settings
from cli.store import reading
from cli.telling import tell
from cli.words import say
from crawler.news.discover import places
from crawler.news.session import NewsOrder, NewsReport
from crawler.news.sheets import NewsSheet, news_names, news_sheet
from index.addresses import article_id
from index.errors import Exit, StoreError
from index.store import leads

MISS = re.compile(
    r"(?P<reader>\S+) (?P<field>\w+): (?P<selector>.+) found (?:nothing|(?P<count>\d+))(?: where .+ due)?",
    re.DOTALL,
)
DATES = dict.fromkeys(("published", "dates"), "published_at")
MOST = 1_000_000  # more than any frontier has


def say_news_report(report: NewsReport, unread: Sequence[tuple[str, str]] = ()) -> Exit:
    """Say what a crawl did and which addresses were ``unread``; the last line counts."""
    for (source, outcome), times in sorted(report.outcomes.items()):
        title = news_sheet(source).title if source in news_names() else source
        tell("news.outcome", source=title, outcome=outcome_words(outcome), times=times)
    for miss, times in sorted(report.misses.items()):
        tell("news.missed", what=miss_words(miss), times=times)
    for address, outcome in unread:
        tell("news.unread", address=address, why=outcome_words(outcome))
    return say_report(report)


def unread_of(settings: Settings, addresses: Sequence[str]) -> list[tuple[str, str]]:
    """Return those of the addresses that were not read, each with its outcome."""
    if not addresses:
        return []
    with reading(settings) as engine, engine.connect() as connection:
        met = leads.leads_of(connection, list(map(article_id, addresses)))
    return [(one["address"], one["reason"] or "not read") for one in met if one["state"] != "read"]


def miss_words(miss: str) -> str:
    """Return in words which selector of which reader missed what, as Reading names it."""
    found = MISS.fullmatch(miss)
    if found is None:
        return miss
    said = {**found.groupdict(), "field": heading(DATES.get(found["field"], found["field"]))}
    return say("news.miss.nothing" if found["count"] is None else "news.miss.many", **said)


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
