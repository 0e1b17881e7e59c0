"""``platwatch redact``: take an article's text out for good."""

from __future__ import annotations

import click

from cli.lookup import find_record
from cli.options import command as make
from cli.options import option
from cli.settings import Settings
from cli.words import say
from index.search.cards import BILL, PLEDGE
from index.search.reader import Reader


@make("redact")
@click.argument("reference", metavar="ID")
@option("--reason", required=True, metavar="TEXT", key="option.reason")
@click.pass_obj
def command(settings: Settings, reference: str, reason: str) -> None:
    """Take the text of an article out of store and index, and leave a tombstone."""
    from cli.redaction import redact_article  # noqa: PLC0415 - brings SQLAlchemy and Scrapy

    with Reader(settings.index) as reader:
        card = find_record(reader, reference)
    if card["kind"] in (BILL, PLEDGE):
        raise click.UsageError(say("error.redact.not_an_article", what=reference))
    redact_article(settings, card["id"], reason)
