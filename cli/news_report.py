"""What a news crawl did, or would do, said on standard error."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cli.outcomes import outcome_words
from cli.output.fields import heading
from cli.report import say_report
from cli.settings import Settings
from cli.store import reading, reading_if_any
from cli.telling import tell
from cli.words import say
from crawler.news.discover import places
from crawler.news.session import NewsOrder, NewsReport
from crawler.news.sheets import NewsSheet, news_names, news_sheet
from index.addresses import article_id
from index.errors import Exit
from index.store import coverage, leads

MISS = re.compile(
    r"(?P<reader>\S+) (?P<field>\w+): (?P<selector>.+) found (?:nothing|(?P<count>\d+))(?: where .+ due)?",
    re.DOTALL,
)
DATES = dict.fromkeys(("published", "dates"), "published_at")


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
    held = _waiting(settings)
    for sheet in sheets:
        count = len(list(places(sheet, order))) + sheet.is_service
        if count or held[sheet.name]:
            tell("news.plan", title=sheet.title, places=count, waiting=held[sheet.name])
    tell("news.plan.total", sources=len(sheets))
    return Exit.DONE


def _waiting(settings: Settings) -> Counter[str]:
    """Return how many addresses of each source wait to be read."""
    waiting: Counter[str] = Counter()
    with reading_if_any(settings) as connection:
        for row in coverage.unread(connection) if connection else ():
            waiting[row["source"]] += row["count"] if row["state"] == "waiting" else 0
    return waiting
