"""``platwatch cite``: records as they are cited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import import_module

import click

from cli.citing.finding import find_works, is_law
from cli.citing.korean import in_order
from cli.citing.work import Work
from cli.options import command as make
from cli.options import option
from cli.output.safe import safe
from cli.settings import Settings
from cli.types import Day
from cli.words import say
from index.search.reader import Reader

STYLES = {"korean": "korean:korean", "csl-json": "csl:csl_json", "bibtex": "bibtex:bibtex", "ris": "ris:ris"}


@make("cite")
@click.argument("references", metavar="ID...", nargs=-1, required=True)
@option("--style", type=click.Choice([*STYLES]), default="korean", show_default=True, key="option.style")
@option("--as-of", "day", type=Day(), metavar="DAY", key="option.cite_as_of")
@click.pass_obj
def command(settings: Settings, references: tuple[str, ...], style: str, day: date | None) -> None:
    """Cite records."""
    with Reader(settings.index) as reader:
        if day and not any(is_law(reader, one) for one in references):
            raise click.UsageError(say("error.usage.cite_as_of"))
        works = in_order(work for one in references for work in find_works(reader, one, day))
    click.echo(safe(_written(works, style)))


def _written(works: Sequence[Work], style: str) -> str:
    module, function = STYLES[style].split(":")
    write = getattr(import_module(f"cli.citing.{module}"), function)
    if style == "csl-json":
        return str(write(works))
    return "\n".join(map(write, works))
