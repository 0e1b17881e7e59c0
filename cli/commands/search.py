"""``platwatch search``: find records by words and filters."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from cli.filters import record_filter_options, sort_options
from cli.hits import Query
from cli.listing import show_listing
from cli.lookup import article_key, find_record
from cli.options import Command, option
from cli.options import command as make
from cli.output import Output, output_options
from cli.services import with_services
from cli.settings import Settings
from cli.words import say
from index.korean.numbers import read_bill_reference
from index.search.columns import Filters
from index.search.finding import RELEVANCE, Found, Page, Wanted
from index.search.reader import Reader
from index.search.snippets import words_of

if TYPE_CHECKING:
    from index.search.asking import Asked

_EXCLUDED = re.compile(r"-[^-a-zA-Z0-9]")
LONGEST_REFERENCE = 2_000  # characters of an address
MOST_BYTES = 10_000_000  # read from standard input, of which the language takes a few thousand characters


class Searching(Command):
    """A command whose argument may begin with a minus: no option does so with ``-플랫폼`` or ``-"``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what is excluded for what is looked for."""
        return super().parse_args(ctx, [f" {one}" if _EXCLUDED.match(one) else one for one in args])


@make("search", cls=Searching)
@click.argument("query", nargs=-1)
@record_filter_options
@sort_options(RELEVANCE)
@option("--similar", metavar="ID", key="option.similar")
@option("--facets", "counted", is_flag=True, key="option.facets")
@option("--exact", is_flag=True, key="option.exact")
@option("--explain", "explained", is_flag=True, key="option.explain")
@option("--copies", "unfolded", is_flag=True, key="option.copies")
@output_options()
@click.pass_obj
def command(
    settings: Settings,
    /,
    query: tuple[str, ...],
    filters: Filters,
    sort: str,
    similar: str | None,
    offset: int,
    output: Output,
    **flags: bool,
) -> None:
    """Find records."""
    text = _typed(query)
    if text and similar:
        raise click.UsageError(say("error.usage.similar"))
    if not (text or filters or similar):
        raise click.UsageError(say("error.usage.query_or_filter"))
    wanted = Wanted(Page(offset, output.limit), sort, flags["exact"], not flags["unfolded"])
    with Reader(settings.index) as reader:
        found, asked = _find(reader, text, similar, filters, wanted)
        if asked:
            from cli.explain import say_after, say_before  # noqa: PLC0415 - numbers need no explanation

            say_before(asked, text, explained=flags["explained"])
        tree = asked.meant if asked else None
        facets = reader.facets(found, filters) if flags["counted"] else None
        last = None
        if facets:
            from cli.facets import as_row, print_facets  # noqa: PLC0415 - most searches count nothing

            last = as_row(found, facets)
        said = [say("explain.understood", query=text)] if text else []
        shown = Query(words_of(tree) if tree else (), flags["explained"], said)
        show_listing(reader, found, filters, output, shown, last=last)
        if facets:
            print_facets(facets, output)
        if asked:
            say_after(reader, asked, filters, found=bool(found.total))


def _find(
    reader: Reader, text: str, similar: str | None, filters: Filters, wanted: Wanted
) -> tuple[Found, Asked | None]:
    """A number or address goes straight to its record; words are ranked."""
    if similar:
        return reader.similar(find_record(reader, similar)["id"], filters, wanted), None
    if not text:
        return reader.list(filters, wanted), None
    if direct := _direct(reader, text, filters):
        return direct, None
    from index.search.asking import understand  # noqa: PLC0415 - a number is found without the language

    asked = understand(text, exact=wanted.exact)
    asked = replace(asked, meant=with_services(asked.meant))
    return reader.search(asked.meant, filters, wanted), asked


def _direct(reader: Reader, text: str, filters: Filters) -> Found | None:
    if len(text) > LONGEST_REFERENCE:
        return None
    reference = read_bill_reference(text)
    if reference and not reference.short:
        direct = reader.direct(reference, filters)
        if direct.total:
            return direct
    key = article_key(text)
    return reader.written(key, filters) if key else None


def _typed(query: tuple[str, ...]) -> str:
    """Return what is looked for; ``-`` alone reads it from standard input."""
    if query != ("-",):
        return " ".join(query).strip()
    return sys.stdin.buffer.read(MOST_BYTES).decode(errors="replace").strip()
