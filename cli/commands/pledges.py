"""``platwatch pledges``: what was promised, in its words, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from cli.options import Group, form_option, option
from cli.options import command as make
from cli.output import Output, output_options
from cli.pledges.facts import FACTS
from cli.settings import Settings
from cli.telling import tell
from cli.types import ActNumber, Count, Day, Name, Spoken, TopicName, WholeDay, Within, Won, Word
from cli.words import say
from index.moments import today

# Named here too, as in ``cli.pledges.facts``.
ACTORS = ("company", "ministry", "agency", "party", "association", "other")
RELATIONS = (
    *("restates", "revises", "narrows", "widens", "delays", "reports_progress", "reports_done"),
    *("contradicts", "withdraws", "rebuts"),
)

VOICES = ("company", "authority", "other")

command = Group("pledges", words="pledges")


@make("list", words="pledges.list")
@option("--company", multiple=True, type=Word("company"), metavar="NAME", key="option.pledge_company")
@option("--status", multiple=True, metavar="WORD", key="option.pledge_status")
@option("--due", type=Day(end=True), metavar="DAY", key="option.pledge_due")
@option("--since", type=Day(), metavar="DAY", key="option.pledge_since")
@option("--beneficiary", metavar="WORD", key="option.pledge_beneficiary")
@option("--amount-min", type=Won(), metavar="WON", key="option.pledge_amount_min")
@option("--topic", type=TopicName(), metavar="TOPIC", key="option.topic")
@option("--binding", metavar="WORD", key="option.pledge_binding")
@option("--reviewed/--not-reviewed", default=None, key="option.pledge_reviewed")
@option("--contact", metavar="TEXT", key="option.pledge_contact")
@option("--offset", type=Count(), default=0, metavar="N", key="option.offset")
@output_options(more=("markdown", "ics"))
@click.pass_obj
def list_(settings: Settings, /, contact: str | None, offset: int, output: Output, **chosen: Any) -> None:  # noqa: ANN401 - as click passes them
    """List pledges."""
    from cli.pledges.listing import show_pledges  # noqa: PLC0415 - help needs none of it

    show_pledges(settings, chosen, output, offset, contact)


@make("show", words="pledges.show")
@click.argument("reference", metavar="ID")
@form_option()
@click.pass_obj
def show(settings: Settings, reference: str, form: str) -> None:
    """Show a pledge."""
    from cli.pledges.listing import show_pledge  # noqa: PLC0415 - as above

    show_pledge(settings, reference, form)


def facts(told: Any) -> Any:  # noqa: ANN401 - as click's own decorators
    """Add the options that state what is promised."""
    options = (
        option("--programme", type=FACTS["programme"], metavar="TEXT", key="option.pledge_programme"),
        option("--action", type=FACTS["action"], metavar="TEXT", key="option.pledge_action"),
        option("--beneficiary", type=FACTS["beneficiary"], metavar="TEXT", key="option.pledge_for"),
        option("--amount", type=FACTS["amount"], metavar="WON", key="option.pledge_amount"),
        option("--basis", type=FACTS["basis"], key="option.pledge_basis"),
        option("--count", type=FACTS["count"], metavar="TEXT", key="option.pledge_count"),
        option("--due", type=FACTS["due"], metavar="DAY", key="option.pledge_term"),
        option("--strength", type=FACTS["strength"], key="option.pledge_strength"),
        option("--binding", type=FACTS["binding"], key="option.pledge_binds"),
        option("--by", required=True, type=Name(), metavar="NAME", key="option.pledge_by"),
        option("--reason", metavar="TEXT", key="option.pledge_reason"),
    )
    for one in reversed(options):
        told = one(told)
    return told


@make("add", words="pledges.add")
@option("--company", required=True, type=Word("company"), metavar="NAME", key="option.pledge_actor")
@option("--actor-type", type=click.Choice(ACTORS), key="option.pledge_kind")
@option("--quote", required=True, metavar="TEXT", key="option.pledge_quote")
@option("--said-on", required=True, type=WholeDay(), metavar="DAY", key="option.pledge_said_on")
@option("--url", metavar="URL", key="option.pledge_url")
@option("--outlet", metavar="NAME", key="option.pledge_outlet")
@option("--title", metavar="TEXT", key="option.pledge_title")
@facts
@click.pass_obj
def add(settings: Settings, /, by: str, reason: str | None, **given: Any) -> None:  # noqa: ANN401 - as click passes them
    """Add a pledge by hand."""
    from cli.pledges.adding import add_pledge  # noqa: PLC0415 - as above

    _require_web(given["url"])
    click.echo(add_pledge(settings, given, by, reason))


@make("edit", words="pledges.edit")
@click.argument("reference", metavar="ID")
@option("--said-on", type=WholeDay(), metavar="DAY", key="option.pledge_said_on")
@option("--join", metavar="ID", key="option.pledge_join")
@option("--part", metavar="MENTION", key="option.pledge_part")
@facts
@click.pass_obj
def edit(settings: Settings, /, reference: str, by: str, reason: str | None, **given: Any) -> None:  # noqa: ANN401 - as click passes them
    """Correct what is noted of a pledge."""
    from cli.pledges.adding import edit_pledge  # noqa: PLC0415 - as above

    tell("pledge.recorded", count=edit_pledge(settings, reference, given, by, reason))


@make("review", words="pledges.review")
@option(
    "--from",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    key="option.pledge_from",
)
@option("--by", required=True, type=Name(), metavar="NAME", key="option.pledge_by")
@option("--take-back", nargs=2, type=(str, ActNumber()), metavar="ID NUMBER", key="option.pledge_take_back")
@option("--reason", metavar="TEXT", key="option.pledge_reason_back")
@click.pass_obj
def review(
    settings: Settings, file: Path | None, by: str, take_back: tuple[str, int] | None, reason: str | None
) -> None:
    """Decide what waits."""
    from cli.pledges.adding import take_back as back  # noqa: PLC0415 - as above
    from cli.pledges.decisions import review_file  # noqa: PLC0415
    from cli.pledges.review import review_here  # noqa: PLC0415

    if file and take_back:
        raise click.UsageError(say("error.usage.pledge_one_review"))
    if reason and not take_back:
        raise click.UsageError(say("error.usage.pledge_review_reason"))
    if take_back:
        count = back(settings, *take_back, by, reason)
    else:
        count = review_file(settings, file, by) if file else review_here(settings, by)
    tell("pledge.recorded", count=count)


@make("evidence", words="pledges.evidence")
@click.argument("reference", metavar="ID")
@option("--add", "url", metavar="URL", key="option.pledge_add")
@option("--relation", type=Spoken(RELATIONS, "pledge.relation"), key="option.pledge_relation")
@option("--by", "voice", type=Spoken(VOICES, "pledge.voice"), key="option.pledge_voice")
@option("--quote", metavar="TEXT", key="option.pledge_quote")
@option("--on", "day", type=WholeDay(), metavar="DAY", key="option.pledge_day")
@option("--outlet", metavar="NAME", key="option.pledge_outlet")
@option("--title", metavar="TEXT", key="option.pledge_title")
@option("--name", type=Name(), metavar="NAME", key="option.pledge_name")
@option("--reason", metavar="TEXT", key="option.pledge_reason")
@click.pass_obj
def evidence(settings: Settings, /, reference: str, url: str | None, **given: Any) -> None:  # noqa: ANN401 - as click passes them
    """Show or add what bears on a pledge."""
    from cli.pledges.adding import add_evidence  # noqa: PLC0415 - as above
    from cli.pledges.listing import show_evidence  # noqa: PLC0415

    stated = {name: given[name] for name in ("relation", "voice", "quote", "name")}
    if url is None:
        if any((*stated.values(), *(given[name] for name in ("day", "outlet", "title", "reason")))):
            raise click.UsageError(say("error.usage.pledge_add"))
        show_evidence(settings, reference)
        return
    if missing := [f"--{'by' if name == 'voice' else name}" for name, value in stated.items() if not value]:
        raise click.UsageError(say("error.usage.pledge_evidence", names=", ".join(missing)))
    _require_web(url)
    if given["relation"] == "rebuts" and given["voice"] != "company":
        raise click.UsageError(say("error.usage.pledge_answer"))
    add_evidence(settings, reference, url, **given)
    tell("pledge.recorded", count=1)


def _require_web(url: str | None) -> None:
    """Raise click.UsageError, or AddressError, for what is no address of the web."""
    from index.addresses import canonical  # noqa: PLC0415 - as above

    if url is None:
        return
    if not url.startswith(("https://", "http://")):
        raise click.UsageError(say("error.usage.pledge_address", url=url))
    canonical(url)


@make("due", words="pledges.due")
@option(
    "--within",
    type=Within(),
    default="90d",
    show_default=True,
    metavar="DURATION",
    key="option.pledge_within",
)
@option("--offset", type=Count(), default=0, metavar="N", key="option.offset")
@output_options(more=("markdown", "ics"))
@click.pass_obj
def due(settings: Settings, within: timedelta, offset: int, output: Output) -> None:
    """List what falls due."""
    from cli.pledges.listing import show_due  # noqa: PLC0415 - as above

    first: date = today()
    show_due(settings, first, first + within, output, offset)


@make("compare", words="pledges.compare")
@click.argument("names", metavar="A B", nargs=-1)
@output_options(default_limit=0)
@click.pass_obj
def compare(settings: Settings, names: tuple[str, ...], output: Output) -> None:
    """Count the pledges of two side by side."""
    from cli.pledges.listing import show_compared  # noqa: PLC0415 - as above

    if len(names) != 2:
        raise click.UsageError(say("error.usage.pledge_two", example=say("example.pledges.compare")))
    show_compared(settings, names, output)


@make("stats", words="pledges.stats")
@output_options(default_limit=0)
@click.pass_obj
def stats(settings: Settings, output: Output) -> None:
    """Count pledges."""
    from cli.pledges.listing import show_stats  # noqa: PLC0415 - as above

    show_stats(settings, output)


for one in (list_, show, add, edit, review, evidence, due, compare, stats):
    command.add_command(one)
