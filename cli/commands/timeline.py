"""``platwatch timeline``: what happened, in order, and how that is known."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import click

from cli.filters import check_days
from cli.options import command as make
from cli.options import option
from cli.output import Output, output_options
from cli.output.safe import safe
from cli.settings import Settings
from cli.telling import tell
from cli.timeline.choose import ALL, USUAL
from cli.timeline.target import Asked, read_event, read_timeline
from cli.timeline.view import Timeline, last_of, merged
from cli.timeline.write import FORMATS, format_of, write
from cli.types import Day
from cli.words import say
from index.errors import NotFoundError
from index.search.events import Chosen
from index.search.reader import Reader
from index.tracking.events.event import Kind

# In Korean, as facts are in queries, whatever language is spoken.
KINDS = {
    "발의": Kind.PROPOSAL,
    "의안단계": Kind.STEP,
    "회의": Kind.MEETING,
    "발표": Kind.ANNOUNCEMENT,
    "사고": Kind.INCIDENT,
    "합의": Kind.AGREEMENT,
    "제재": Kind.SANCTION,
    "판결": Kind.RULING,
    "시행": Kind.IN_FORCE,
    "지원": Kind.SUPPORT,
    "계획": Kind.PLAN,
    "약속": Kind.PLEDGE,
}
_WITHOUT_UNDATED = ("timelinejs", "ics", "svg", "png")


@make("timeline")
@click.argument("target", metavar="[TARGET]", nargs=-1)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@option("--since", type=Day(), metavar="DAY", key="option.timeline_since")
@option("--until", type=Day(end=True), metavar="DAY", key="option.timeline_until")
@option(
    "--kind",
    "kinds",
    type=click.Choice([*map(str, Kind), *KINDS]),
    multiple=True,
    metavar="KIND",
    key="option.timeline_kind",
)
@option("--min-outlets", type=click.IntRange(0), default=0, metavar="N", key="option.min_outlets")
@option("--planned/--no-planned", default=True, show_default=True, key="option.planned")
@option(
    "--detail",
    type=click.IntRange(0, ALL),
    default=USUAL,
    show_default=True,
    metavar="N",
    key="option.detail",
)
@option("--compare", nargs=2, metavar="A B", key="option.compare")
@option("--why", "event_id", metavar="ID", key="option.why")
@output_options(default_limit=0, more=FORMATS)
@click.pass_obj
def command(
    settings: Settings,
    /,
    target: tuple[str, ...],
    assembly: int | None,
    detail: int,
    compare: tuple[str, str] | None,
    event_id: str | None,
    output: Output,
    **asked: Any,  # noqa: ANN401 - as click passes them
) -> None:
    """List what happened, in order."""
    text = " ".join(target).strip()
    if sum(map(bool, (text, compare, event_id))) != 1:
        raise click.UsageError(say("error.usage.timeline_target"))
    if event_id:
        _explain(settings, event_id, output)
        return
    chosen = _chosen(**asked)
    form = format_of(output)
    with Reader(settings.index) as reader:
        named = compare or (text,)
        timelines = [
            read_timeline(reader, Asked(one, assembly, chosen, detail, alone=form in FORMATS))
            for one in named
        ]
    if len({one.title for one in timelines}) < len(timelines):
        raise click.UsageError(say("error.usage.timeline_same", title=timelines[0].title))
    shown = [replace(one, events=one.events[: output.limit or None]) for one in timelines]
    write(shown, form, output)
    for one in shown:
        _say_beside(one, form)
    if form not in _WITHOUT_UNDATED and (last := last_of(merged(shown))):
        tell("timeline.last", count=last)


def _chosen(
    since: date | None, until: date | None, kinds: tuple[str, ...], min_outlets: int, planned: bool
) -> Chosen:
    check_days(since, until)
    named = tuple(KINDS.get(kind) or Kind(kind) for kind in kinds)
    return Chosen(since, until, named, min_outlets, planned)


def _say_beside(timeline: Timeline, form: str) -> None:
    """Say on standard error what the output does not: that nothing was found, was left out or has no day."""
    if not timeline.events:
        tell("timeline.empty", scope=timeline.scope)
    if timeline.unknown:
        _say_unknown(timeline.unknown)
    if timeline.missing:
        tell("timeline.missing", numbers=", ".join(timeline.missing))
    if timeline.unexamined:
        tell("timeline.unexamined", count=timeline.unexamined)
    if timeline.untold:
        tell("timeline.untold", count=timeline.untold)
    if timeline.hidden:
        tell("timeline.hidden", count=timeline.hidden)
    if form in _WITHOUT_UNDATED and timeline.undated:
        tell("timeline.undated", count=len(timeline.undated))


def _say_unknown(word: str) -> None:
    from index.korean.topics import topics_near  # noqa: PLC0415 - most names mean something

    names = ", ".join(topics_near(word))
    tell("timeline.unknown", word=word, near=say("timeline.near", names=names) if names else "")


def _explain(settings: Settings, event_id: str, output: Output) -> None:
    from cli.timeline.why import explained, why_row  # noqa: PLC0415 - lists need none of it

    with Reader(settings.index) as reader:
        event = read_event(reader, event_id)
    if event is None:
        raise NotFoundError("error.timeline.no_event", id=event_id)
    if output.format in ("json", "ndjson"):
        indent = 2 if output.format == "json" else None
        click.echo(safe(json.dumps(why_row(event), ensure_ascii=False, indent=indent)))
        return
    for line in explained(event):
        click.echo(safe(line))
