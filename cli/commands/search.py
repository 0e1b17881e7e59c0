"""``platwatch search``: find records by words and filters."""

from __future__ import annotations

from dataclasses import replace

import click

from cli.filters import filter_options
from cli.listing import show_listing
from cli.lookup import article_key
from cli.options import command as make
from cli.options import option
from cli.output import Output, output_options
from cli.settings import Settings
from cli.words import say
from cli.writings import KINDS
from index.korean.numbers import read_bill_reference
from index.search.columns import Filters
from index.search.reader import Found, Reader


@make("search")
@click.argument("query", nargs=-1)
@option(
    "--kind",
    "kinds",
    type=click.Choice([*KINDS, *KINDS.values()]),
    multiple=True,
    metavar="KIND",
    key="option.kind",
)
@filter_options
@option(
    "--sort",
    type=click.Choice(["relevance", "date"]),
    default="relevance",
    show_default=True,
    key="option.sort",
)
@option("--copies", "unfolded", is_flag=True, key="option.copies")
@output_options()
@click.pass_obj
def command(
    settings: Settings,
    query: tuple[str, ...],
    kinds: tuple[str, ...],
    filters: Filters,
    sort: str,
    unfolded: bool,
    output: Output,
) -> None:
    """Find records."""
    text = " ".join(query).strip()
    if kinds:
        filters = replace(filters, kinds=tuple(KINDS.get(kind, kind) for kind in kinds))
    if not text and not filters:
        raise click.UsageError(say("error.usage.query_or_filter"))
    with Reader(settings.index) as reader:
        found = _find(reader, text, filters, sort)
        shown = found if unfolded else reader.fold(found)
        show_listing(reader, shown, filters, output, text.split())


def _find(reader: Reader, text: str, filters: Filters, sort: str) -> Found:
    """A number or address goes straight to its record; words are ranked, and punctuation is no word."""
    if not text:
        return reader.list(filters)
    reference = read_bill_reference(text)
    if reference and not reference.short:
        direct = reader.direct(reference, filters)
        if direct.total:
            return direct
    if key := article_key(text):
        return reader.written(key, filters)
    from index.korean.tokens import bigrams  # noqa: PLC0415 - a number is found without its analyser

    if not bigrams(text):
        raise click.UsageError(say("error.usage.no_word", what=text))
    return reader.search(text, filters, by_date=sort == "date")
