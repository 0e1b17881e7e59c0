"""``platwatch search``: find bills by words and filters."""

from __future__ import annotations

import click

from cli.filters import filter_options
from cli.listing import show_listing
from cli.options import command as make
from cli.options import option
from cli.output import Output, output_options
from cli.settings import Settings
from cli.words import say
from index.korean.numbers import read_bill_reference
from index.search.cards import Filters
from index.search.reader import Found, Reader


@make("search")
@click.argument("query", nargs=-1)
@filter_options
@option(
    "--sort",
    type=click.Choice(["relevance", "date"]),
    default="relevance",
    show_default=True,
    key="option.sort",
)
@output_options()
@click.pass_obj
def command(settings: Settings, query: tuple[str, ...], filters: Filters, sort: str, output: Output) -> None:
    """Find bills."""
    text = " ".join(query).strip()
    if not text and not filters:
        raise click.UsageError(say("error.usage.query_or_filter"))
    with Reader(settings.index) as reader:
        show_listing(reader, _find(reader, text, filters, sort), filters, output)


def _find(reader: Reader, text: str, filters: Filters, sort: str) -> Found:
    """A number or address goes straight to its record; words are ranked, and punctuation is no word."""
    if not text:
        return reader.list(filters)
    reference = read_bill_reference(text)
    if reference and not reference.short:
        direct = reader.direct(reference, filters)
        if direct.total:
            return direct
    from index.korean.tokens import bigrams  # noqa: PLC0415 - a number is found without its analyser

    if not bigrams(text):
        raise click.UsageError(say("error.usage.no_word", what=text))
    return reader.search(text, filters, by_date=sort == "date")
