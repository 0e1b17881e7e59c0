"""``platwatch bills``: list bills, and draw how one is linked with others."""

from __future__ import annotations

import json
from dataclasses import replace

import click
from click.core import ParameterSource

from cli.filters import filter_options, sort_options
from cli.listing import show_listing
from cli.lookup import find_bill
from cli.options import Group, form_option, option
from cli.options import command as make
from cli.output import Output, output_options
from cli.output.safe import safe
from cli.settings import Settings
from cli.words import say
from index.search.cards import BILL
from index.search.columns import Filters
from index.search.finding import Page, Wanted
from index.search.reader import Reader
from index.search.tallies import GROUPS


@click.group(
    "bills",
    cls=Group,
    words="bills",
    invoke_without_command=True,
    no_args_is_help=False,
    subcommand_metavar="[COMMAND [ARGS]...]",
)
@filter_options
@sort_options("date")
@output_options()
@click.pass_context
def command(context: click.Context, filters: Filters, sort: str, offset: int, output: Output) -> None:
    """List bills."""
    if context.invoked_subcommand is None:
        with Reader(context.obj.index) as reader:
            bills = replace(filters, kind=(BILL,))
            found = reader.list(bills, Wanted(Page(offset, output.limit), sort))
            show_listing(reader, found, bills, output)
    elif given := _given(context):
        raise click.UsageError(say("error.usage.of_list", names=", ".join(given)))


def _given(context: click.Context) -> list[str]:
    """Return the options of the list that were given before the name of another command."""
    params = (param for param in context.command.params if param.expose_value and param.name)
    return [
        param.opts[-1]
        for param in params
        if context.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE
    ]


@make("lineage", words="bills.lineage")
@click.argument("reference", metavar="ID", nargs=-1, required=True)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@form_option("svg")
@click.pass_obj
def lineage(settings: Settings, reference: tuple[str, ...], assembly: int | None, form: str) -> None:
    """Draw what went into a bill and what became of it."""
    from cli.lineage import as_json, as_svg, as_text, trace  # noqa: PLC0415 - lists do not need it

    with Reader(settings.index) as reader:
        traced = trace(reader, find_bill(reader, " ".join(reference), assembly))
    if form == "json":
        click.echo(safe(json.dumps(as_json(traced), ensure_ascii=False, indent=2)))
    elif form == "svg":
        click.echo(as_svg(traced))
    else:
        for line in as_text(traced):
            click.echo(safe(line))


@make("counts", words="bills.counts")
@filter_options
@option("--by", type=click.Choice([name for name in GROUPS if name]), key="option.by")
@output_options(default_limit=0)
@click.pass_obj
def counts(settings: Settings, filters: Filters, by: str | None, output: Output) -> None:
    """Count what became of bills."""
    from cli.counts import show_counts  # noqa: PLC0415 - lists do not need it

    with Reader(settings.index) as reader:
        show_counts(reader, filters, by, output)


@make("compare", words="bills.compare")
@click.argument("references", metavar="ID...", nargs=-1, required=True)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@output_options(default_limit=0)
@click.pass_obj
def compare(settings: Settings, references: tuple[str, ...], assembly: int | None, output: Output) -> None:
    """Put bills side by side, by law and article."""
    from cli.bills.compare import show_comparison  # noqa: PLC0415 - lists do not need it

    with Reader(settings.index) as reader:
        show_comparison(reader, references, assembly, output)


@make("similar", words="bills.similar")
@click.argument("reference", metavar="ID", nargs=-1, required=True)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@output_options()
@click.pass_obj
def similar(settings: Settings, reference: tuple[str, ...], assembly: int | None, output: Output) -> None:
    """Find bills that say much the same as one."""
    from cli.bills.similar import show_similar  # noqa: PLC0415 - lists do not need it

    with Reader(settings.index) as reader:
        show_similar(reader, " ".join(reference), assembly, output)


@make("votes", words="bills.votes")
@click.argument("references", metavar="ID...", nargs=-1, required=True)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@output_options(default_limit=0)
@click.pass_obj
def votes(settings: Settings, references: tuple[str, ...], assembly: int | None, output: Output) -> None:
    """List how members voted on bills."""
    from cli.bills.votes import show_roll_calls  # noqa: PLC0415 - brings SQLAlchemy

    with Reader(settings.index) as reader:
        show_roll_calls(settings, reader, references, assembly, output)


for one in (lineage, counts, compare, similar, votes):
    command.add_command(one)
