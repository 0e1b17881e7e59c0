"""``platwatch members``: members of the Assembly, what they belong to and what they proposed."""

from __future__ import annotations

import click

from cli.options import Group, option
from cli.options import command as make
from cli.output import Output, output_options
from cli.settings import Settings

command = Group("members", words="members")


@make("list", words="members.list")
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_filter")
@option("--party", metavar="NAME", key="option.party")
@option("--name", metavar="NAME", key="option.name")
@output_options(default_limit=0)
@click.pass_obj
def list_(
    settings: Settings, assembly: int | None, party: str | None, name: str | None, output: Output
) -> None:
    """List members."""
    from cli.members import show_members  # noqa: PLC0415 - brings SQLAlchemy

    show_members(settings, assembly, party, name, output)


@make("show", words="members.show")
@click.argument("who", metavar="NAME|ID")
@click.pass_obj
def show(settings: Settings, who: str) -> None:
    """Show a member."""
    from cli.members import print_member  # noqa: PLC0415 - brings SQLAlchemy

    print_member(settings, who)


command.add_command(list_)
command.add_command(show)
