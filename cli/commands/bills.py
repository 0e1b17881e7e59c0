"""``platwatch bills``: list bills."""

from __future__ import annotations

import click

from cli.filters import filter_options
from cli.listing import show_listing
from cli.options import command as make
from cli.output import Output, output_options
from cli.settings import Settings
from index.search.cards import Filters
from index.search.reader import Reader


@make("bills")
@filter_options
@output_options()
@click.pass_obj
def command(settings: Settings, filters: Filters, output: Output) -> None:
    """List bills."""
    with Reader(settings.index) as reader:
        show_listing(reader, reader.list(filters), filters, output)
