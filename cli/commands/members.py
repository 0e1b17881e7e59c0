"""``platwatch members``: members of the Assembly, what they belong to and what they proposed."""

from __future__ import annotations

from datetime import date

import click

from cli.options import Group, option
from cli.options import command as make
from cli.output import Output, output_options
from cli.settings import Settings
from cli.types import Day

command = Group("members", words="members")


@make("list", words="members.list")
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.members_assembly")
@option("--party", metavar="NAME", key="option.party")
@option("--name", metavar="NAME", key="option.name")
@option("--as-of", "day", type=Day(end=True), metavar="DAY", key="option.members_as_of")
@output_options(default_limit=0)
@click.pass_obj
def list_(
    settings: Settings,
    assembly: int | None,
    party: str | None,
    name: str | None,
    day: date | None,
    output: Output,
) -> None:
    """List members."""
    from cli.members import show_members  # noqa: PLC0415 - brings SQLAlchemy

    show_members(settings, assembly, party, name, day, output)


@make("show", words="members.show")
@click.argument("who", metavar="NAME|ID")
@option("--as-of", "day", type=Day(end=True), metavar="DAY", key="option.members_as_of")
@click.pass_obj
def show(settings: Settings, who: str, day: date | None) -> None:
    """Show a member."""
    from cli.members import print_member  # noqa: PLC0415 - brings SQLAlchemy

    print_member(settings, who, day)


command.add_command(list_)
command.add_command(show)
