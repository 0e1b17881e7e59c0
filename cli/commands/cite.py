"""``platwatch cite``: records as they are cited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from cli.lookup import find_record
from cli.options import command as make
from cli.options import option
from cli.output.citation import bibtex, csl_json, korean
from cli.output.safe import safe
from cli.settings import Settings
from index.errors import NotFoundError
from index.search.reader import Reader

STYLES = ("korean", "csl-json", "bibtex")


@make("cite")
@click.argument("references", metavar="ID", nargs=-1, required=True)
@option("--style", type=click.Choice(STYLES), default="korean", show_default=True, key="option.style")
@click.pass_obj
def command(settings: Settings, references: tuple[str, ...], style: str) -> None:
    """Cite records."""
    with Reader(settings.index) as reader:
        cards = [_citable(reader, reference) for reference in references]
    if style == "csl-json":
        click.echo(safe(csl_json(cards)))
        return
    for card in cards:
        click.echo(safe(korean(card) if style == "korean" else bibtex(card)))


def _citable(reader: Reader, reference: str) -> Mapping[str, Any]:
    card = find_record(reader, reference)
    if card.get("redacted"):
        raise NotFoundError("error.redacted", what=reference, reason=card["redacted"]["reason"])
    return card
