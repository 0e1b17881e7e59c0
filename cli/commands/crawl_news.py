"""``platwatch crawl news|releases|newsroom|url``: collect what was written, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cli.filters import check_days
from cli.options import command as make
from cli.options import option
from cli.progress import showing_progress
from cli.settings import Settings
from cli.telling import tell
from cli.types import Day
from index.errors import ConfigurationError, Exit
from index.korean.text import squeeze
from index.korean.topics import queries_of

if TYPE_CHECKING:
    from crawler.news.run import NewsMeans
    from crawler.news.session import NewsOrder

F = TypeVar("F", bound=Callable[..., Any])


def reaching(decorated: F) -> F:
    """Add the options that say how far and by which way a crawl reaches."""
    options = (
        option("--limit", type=click.IntRange(0), default=0, metavar="N", key="option.news_limit"),
        option("--budget", type=click.IntRange(0), default=0, metavar="N", key="option.news_budget"),
        option("--base-url", metavar="URL", key="option.news_base_url"),
        option(
            "--from-archive",
            type=click.Path(path_type=Path),
            multiple=True,
            metavar="PATH",
            key="option.from_archive",
        ),
    )
    for one in reversed(options):
        decorated = one(decorated)
    return decorated


def of_days(decorated: F) -> F:
    """Add the options that say of which days, and whether only of what is due."""
    for one in (
        option("--due", is_flag=True, key="option.due"),
        option("--dry-run", is_flag=True, key="option.news_dry_run"),
        option("--until", type=Day(end=True), metavar="DAY", key="option.news_until"),
        option("--since", type=Day(), metavar="DAY", key="option.news_since"),
    ):
        decorated = one(decorated)
    return decorated


@make("news", words="crawl.news")
@option("--query", "queries", multiple=True, required=True, metavar="WORDS", key="option.query")
@of_days
@reaching
@click.pass_obj
def news(settings: Settings, /, queries: Sequence[str], **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect articles on words or a topic."""
    return run(settings, ("news",), {**asked, "queries": words_of(queries)})


@make("releases", words="crawl.releases")
@option("--query", "queries", multiple=True, metavar="WORDS", key="option.query")
@of_days
@reaching
@click.pass_obj
def releases(settings: Settings, /, queries: Sequence[str], **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect government releases."""
    return run(settings, ("releases",), {**asked, "queries": words_of(queries)})


@make("newsroom", words="crawl.newsroom")
@option("--query", "queries", multiple=True, metavar="WORDS", key="option.query")
@of_days
@reaching
@click.pass_obj
def newsroom(settings: Settings, /, queries: Sequence[str], **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect what companies and parties put out."""
    return run(settings, ("newsroom",), {**asked, "queries": words_of(queries)})


@make("url", words="crawl.url")
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@reaching
@click.pass_obj
def url(settings: Settings, /, **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Read pages by their addresses."""
    return run(settings, (), asked)


def words_of(asked: Iterable[str]) -> tuple[str, ...]:
    """Return the words to look for; raises ConfigurationError where there are none."""
    queries = tuple(query for one in asked for query in queries_of(one))
    if not all(map(squeeze, queries)):
        raise ConfigurationError("error.query.empty")
    return queries


def run(settings: Settings, groups: Sequence[str], asked: Mapping[str, Any]) -> Exit:
    """Crawl the sources of those groups and say what came of it, or only where would be asked."""
    from cli.commands.crawl import place  # noqa: PLC0415 - brings Scrapy, as do the next
    from cli.due import due_sheets  # noqa: PLC0415
    from cli.news_report import say_news_plan, say_news_report, unread_of  # noqa: PLC0415
    from crawler.news.run import crawl_news  # noqa: PLC0415
    from crawler.news.sheets import all_news_sheets  # noqa: PLC0415

    check_days(asked.get("since"), asked.get("until"))
    ordered = _order(asked)
    sheets = [one for one in all_news_sheets() if one.group in groups]
    if asked.get("due"):
        sheets = due_sheets(settings, sheets, ordered.queries)
        if not any(one.is_found_by_itself for one in sheets):
            tell("news.note.none_due")
            return Exit.DONE
    if asked.get("dry_run"):
        return say_news_plan(settings, sheets, ordered)
    with showing_progress() as progress:
        report = crawl_news(ordered, sheets, place(settings), means(settings, asked, progress))
    return say_news_report(report, unread_of(settings, asked.get("addresses", ())))


def _order(asked: Mapping[str, Any]) -> NewsOrder:
    from dataclasses import fields  # noqa: PLC0415

    from crawler.news.session import NewsOrder  # noqa: PLC0415 - brings Scrapy

    chosen = {field.name: asked[field.name] for field in fields(NewsOrder) if asked.get(field.name)}
    return NewsOrder(**chosen)


def means(settings: Settings, asked: Mapping[str, Any], progress: Any = None) -> NewsMeans:  # noqa: ANN401
    """Return how a crawl reaches its sources, with every credential that is set."""
    from crawler.news.run import NewsMeans  # noqa: PLC0415 - brings Scrapy
    from crawler.news.sheets import all_news_sheets  # noqa: PLC0415

    ways = [way for sheet in all_news_sheets() for way in sheet.access]
    variables = {variable for way in ways for variable in way.variables}
    keys = {name: key for name in sorted(variables) if (key := settings.key(name))}
    return NewsMeans(asked.get("base_url"), keys, asked.get("from_archive", ()), progress)
