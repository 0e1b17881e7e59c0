"""Pledges listed, shown and counted from the index."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import click

from cli.output import Output, write_rows
from cli.output.safe import safe
from cli.pledges import counts, rows
from cli.pledges.choosing import Chosen, check_words
from cli.pledges.reading import Stand, find_stand, read_stands
from cli.pledges.show import act_line, print_evidence, print_pledge
from cli.pledges.write import write
from cli.scope import collected
from cli.settings import Settings
from cli.telling import tell
from cli.words import say
from index.search.meanings.words import canonical
from index.search.pledges import Narrowed
from index.search.reader import Reader
from index.tracking.pledges.acts import Act, Review
from index.tracking.pledges.changes import last_day


def show_pledges(settings: Settings, chosen: Mapping[str, Any], output: Output, contact: str | None) -> None:
    """Write the pledges that pass, the latest first, and say what is left out."""
    check_words(chosen["status"], chosen["binding"])
    with Reader(settings.index) as reader:
        wanted = Chosen(**chosen)
        stands, lost = read_stands(reader, wanted.narrowed)
        scope = collected(reader)
    found = [one for one in stands if wanted.takes(one)]
    write(found, output, scope, contact)
    if not found:
        tell("pledge.empty", scope=scope)
    _say_beside(stands, found, lost)


def show_due(settings: Settings, first: date, last: date, output: Output) -> None:
    """Write the pledges that fall due between two days, the nearest first."""
    with Reader(settings.index) as reader:
        stands, _ = read_stands(reader, Narrowed(due_from=first, due_until=last))
        scope = collected(reader)
    dated = [(day, one) for one in stands if (day := _due(one)) and first <= day <= last]
    write([one for _, one in sorted(dated, key=lambda found: found[0])], output, scope)
    if not dated:
        tell("pledge.empty", scope=scope)


def show_pledge(settings: Settings, reference: str, form: str) -> None:
    """Print one pledge; raises NotFoundError."""
    with Reader(settings.index) as reader:
        stand = find_stand(reader, reference)
    if form == "json":
        click.echo(safe(json.dumps(whole(stand), ensure_ascii=False, indent=2)))
    else:
        print_pledge(stand)


def show_evidence(settings: Settings, reference: str) -> None:
    """Print what bears on one pledge; raises NotFoundError."""
    with Reader(settings.index) as reader:
        print_evidence(find_stand(reader, reference))


def show_stats(settings: Settings, output: Output) -> None:
    """Write how many pledges there are by promisor."""
    with Reader(settings.index) as reader:
        stands, lost = read_stands(reader)
    shown = _shown(stands)
    write_rows(counts.stats(shown), counts.STATS, output)
    tell("pledge.sums_of_one_kind")
    _say_beside(stands, shown, lost)


def show_compared(settings: Settings, names: Sequence[str], output: Output) -> None:
    """Write the pledges of two, counted side by side; raises UsageError for one that is none or the other."""
    with Reader(settings.index) as reader:
        meant = [(canonical("company", name)[0], set(canonical("company", name))) for name in names]
        stands = _shown(read_stands(reader, Narrowed({one for _, some in meant for one in some}))[0])
    if meant[0][0] == meant[1][0]:
        raise click.UsageError(say("error.usage.pledge_same", name=meant[0][0]))
    groups = [
        (name, [one for one in stands if one.view.pledge.promise.actor in known]) for name, known in meant
    ]
    write_rows(counts.compared(groups), ("what", *(name for name, _ in groups)), output)


def whole(stand: Stand) -> dict[str, Any]:
    """Return a pledge with all acts of people, as JSON has it."""
    acts = [
        {**vars(act), "kind": str(act.kind), "done_at": act.done_at.isoformat()} for act in stand.view.acts
    ]
    return {**rows.row(stand), "acts": acts}


def _shown(stands: Sequence[Stand]) -> list[Stand]:
    return [one for one in stands if one.view.review is not Review.REFUSED]


def _due(stand: Stand) -> date | None:
    term = stand.view.pledge.promise.term
    return last_day(term) if term and stand.view.review is not Review.REFUSED else None


def _say_beside(stands: Sequence[Stand], shown: Sequence[Stand], lost: Sequence[Act]) -> None:
    """Say on standard error what waits for a person, and which acts no text bears any more."""
    if waiting := sum(one.view.review is Review.WAITING for one in shown):
        tell("pledge.waiting", count=waiting)
    if lost:
        tell("pledge.lost", count=len(lost), lines="\n".join(map(act_line, lost)))
    if refused := len(stands) - len(_shown(stands)):
        tell("pledge.refused", count=refused)
