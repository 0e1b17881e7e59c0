"""``platwatch update``: collect from every source of news, releases and statements that is due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from cli.commands.crawl_news import reaching, run_sheets, words_of
from cli.options import command as make
from cli.options import option
from cli.settings import Settings
from cli.telling import tell
from index.errors import Exit
from index.korean.topics import read_topics


@make("update")
@option("--topic", "topics", multiple=True, metavar="TOPIC", key="option.news_topic")
@option("--dry-run", is_flag=True, key="option.news_dry_run")
@reaching
@click.pass_obj
def command(settings: Settings, /, topics: Sequence[str], **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect from what is due."""
    from cli.news_report import due  # noqa: PLC0415 - brings SQLAlchemy
    from crawler.news.sheets import all_news_sheets  # noqa: PLC0415

    queries = words_of(topics or read_topics())
    if not queries:
        tell("news.note.no_topic")
    sheets = due(settings, [one for one in all_news_sheets() if queries or one.group != "news"])
    if not sheets:
        tell("news.note.none_due")
        return Exit.DONE
    return run_sheets(settings, sheets, {**asked, "queries": queries})
