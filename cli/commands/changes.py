"""``platwatch changes``: what changed lately, field by field."""

from __future__ import annotations

from datetime import date

import click

from cli.filters import bill_filter_options
from cli.options import command as make
from cli.options import option
from cli.output import Output, output_options
from cli.settings import Settings
from cli.types import Ago
from index.search.columns import Filters


@make("changes")
@option("--since", type=Ago(), default="7d", show_default=True, metavar="DAY|7d", key="option.changes_since")
@bill_filter_options
@output_options(default_limit=50)
@click.pass_obj
def command(settings: Settings, since: date, filters: Filters, output: Output) -> None:
    """List what changed."""
    from cli.history import show_changes  # noqa: PLC0415 - brings SQLAlchemy

    show_changes(settings, since, filters, output)
