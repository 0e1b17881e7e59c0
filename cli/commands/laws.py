"""``platwatch laws``: what laws say, what they said on a day, and how they became what they are."""

from __future__ import annotations

from datetime import date

import click

from cli.laws.history import show_history
from cli.laws.listing import show_list
from cli.laws.show import show_law
from cli.laws.side_by_side import FORMATS
from cli.options import Group, option
from cli.options import command as make
from cli.output import Output, output_options
from cli.settings import Settings
from cli.types import Day
from index.search.reader import Reader

command = Group("laws", words="laws")


@make("list", words="laws.list")
@output_options(default_limit=0)
@click.pass_obj
def list_(settings: Settings, output: Output) -> None:
    """List the laws of which versions are held."""
    with Reader(settings.index) as reader:
        show_list(reader, output)


@make("show", words="laws.show")
@click.argument("address", metavar="LAW[/제N조]", nargs=-1, required=True)
@option("--as-of", "day", type=Day(end=True), metavar="DAY", key="option.law_as_of")
@output_options(default_limit=0)
@click.pass_obj
def show(settings: Settings, address: tuple[str, ...], day: date | None, output: Output) -> None:
    """Show the text of a law, or of a provision of it, as it is in force on a day."""
    with Reader(settings.index) as reader:
        show_law(reader, " ".join(address), day, output)


@make("history", words="laws.history")
@click.argument("law", metavar="LAW", nargs=-1, required=True)
@output_options(default_limit=0)
@click.pass_obj
def history(settings: Settings, law: tuple[str, ...], output: Output) -> None:
    """List the versions of a law, each with the bill that made it."""
    with Reader(settings.index) as reader:
        show_history(reader, " ".join(law), output)


@make("diff", words="laws.diff")
@click.argument("law", metavar="LAW")
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@option("--marks", is_flag=True, key="option.marks")
@output_options(default_limit=0, more=FORMATS)
@click.pass_obj
def diff(settings: Settings, law: str, old: str, new: str, marks: bool, output: Output) -> None:
    """Tell what differs between two versions of a law."""
    from cli.laws.diff import show_difference  # noqa: PLC0415 - the other commands do not need it

    with Reader(settings.index) as reader:
        show_difference(reader, law, (old, new), output, marks=marks)


@make("bills", words="laws.bills")
@click.argument("address", metavar="LAW[/제N조]", nargs=-1, required=True)
@output_options()
@click.pass_obj
def bills(settings: Settings, address: tuple[str, ...], output: Output) -> None:
    """List the bills that touch a law, or an article of it."""
    from cli.laws.bills import show_bills  # noqa: PLC0415 - as above

    with Reader(settings.index) as reader:
        show_bills(reader, " ".join(address), output)


@make("delegations", words="laws.delegations")
@click.argument("address", metavar="LAW[/제N조]", nargs=-1, required=True)
@output_options(default_limit=0)
@click.pass_obj
def delegations(settings: Settings, address: tuple[str, ...], output: Output) -> None:
    """List what the articles of a law leave to rules below it."""
    from cli.laws.delegations import show_delegations  # noqa: PLC0415 - as above

    with Reader(settings.index) as reader:
        show_delegations(reader, " ".join(address), output)


@make("refs", words="laws.refs")
@click.argument("address", metavar="LAW[/제N조]", nargs=-1, required=True)
@output_options(default_limit=0)
@click.pass_obj
def refs(settings: Settings, address: tuple[str, ...], output: Output) -> None:
    """List which articles of a law cite which."""
    from cli.laws.refs import show_refs  # noqa: PLC0415 - as above

    with Reader(settings.index) as reader:
        show_refs(reader, " ".join(address), output)


for one in (list_, show, history, diff, bills, delegations, refs):
    command.add_command(one)
