"""``platwatch status``: what is held, how fresh it is, and what waits for a look."""

from __future__ import annotations

import click

from cli.options import command as make
from cli.output import Output, output_options
from cli.settings import Settings


@make("status")
@output_options(default_limit=0)
@click.pass_obj
def command(settings: Settings, output: Output) -> None:
    """Say what is held and how fresh it is."""
    from cli.overview import show_overview  # noqa: PLC0415 - brings SQLAlchemy

    show_overview(settings, output)
