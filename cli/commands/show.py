"""``platwatch show``: one bill with all that is known of it."""

from __future__ import annotations

import json

import click

from cli.lookup import find_bill
from cli.options import command as make
from cli.options import option
from cli.output.bill import print_bill
from cli.output.safe import safe
from cli.settings import Settings
from index.search.reader import Reader


@make("show")
@click.argument("reference", metavar="ID", nargs=-1, required=True)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    key="option.form",
)
@click.pass_obj
def command(settings: Settings, reference: tuple[str, ...], assembly: int | None, form: str) -> None:
    """Show one bill."""
    with Reader(settings.index) as reader:
        card = find_bill(reader, " ".join(reference), assembly)
        main = reader.bill(card["attached_to"]) if card.get("attached_to") else None
    if form == "json":
        click.echo(safe(json.dumps(card, ensure_ascii=False, indent=2)))
    else:
        print_bill(card, main)
