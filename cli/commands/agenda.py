"""``platwatch agenda``: what comes next."""

from __future__ import annotations

from datetime import date, timedelta

import click

from cli.options import command as make
from cli.options import option
from cli.output import Output, output_options
from cli.settings import Settings
from cli.types import Day, TopicName, Within, Word
from index.moments import today

# In Korean, as facts are in queries, whatever language is spoken.
KINDS = {
    "본회의": "plenary",
    "위원회": "committee",
    "소위": "subcommittee",
    "공청회": "hearing",
    "입법예고": "notice",
    "시행": "in_force",
    "약속": "pledge",
}


@make("agenda")
@option(
    "--within", type=Within(), default="14d", show_default=True, metavar="14d|2w", key="option.agenda_within"
)
@option("--from", "first", type=Day(), metavar="DAY", key="option.agenda_from")
@option("--topic", type=TopicName(), metavar="TOPIC", key="option.agenda_topic")
@option("--committee", "committees", type=Word("committee"), multiple=True, key="option.agenda_committee")
@option(
    "--kind",
    "kinds",
    type=click.Choice([*KINDS.values(), *KINDS]),
    multiple=True,
    metavar="KIND",
    key="option.agenda_kind",
)
@output_options(default_limit=0, more=("ics",))
@click.pass_obj
def command(
    settings: Settings,
    within: timedelta,
    first: date | None,
    topic: str | None,
    committees: tuple[str, ...],
    kinds: tuple[str, ...],
    output: Output,
) -> None:
    """List what comes next."""
    from cli.agenda.entries import Wanted  # noqa: PLC0415 - help needs none of it, nor of the next
    from cli.agenda.listing import Asked, show_agenda  # noqa: PLC0415
    from index.korean.topics import topic_named  # noqa: PLC0415

    begin = first or today()
    last = begin + min(within, date.max - begin)
    wanted = Wanted(topic_named(topic) if topic else None, committees)
    chosen = tuple(dict.fromkeys(KINDS.get(kind, kind) for kind in kinds))
    show_agenda(settings, Asked(begin, last, chosen, wanted), output)
