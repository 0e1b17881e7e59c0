"""Pledges listed, shown and counted from the index."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import click

from cli.output import Output, write_rows
from cli.output.listing import Beside
from cli.output.safe import safe
from cli.pledges import rows
from cli.pledges.choosing import Chosen, check_words, spoken
from cli.pledges.counts import SHEET, TABLE, compared, stats
from cli.pledges.found import Found, find, find_narrowed
from cli.pledges.promisors import names_of
from cli.pledges.reading import Stand, find_stand, lines_of
from cli.pledges.show import act_line, print_evidence, print_pledge
from cli.pledges.sources import seen_of
from cli.pledges.write import limit_of, write
from cli.scope import collected, say_unknown_fact
from cli.settings import Settings
from cli.telling import tell
from cli.words import say
from index.search.finding import Page
from index.search.language.tree import Is
from index.search.layout import damage_named
from index.search.pledge_lines import NEAREST, Narrowed
from index.search.pledges import lost as lost_acts
from index.search.reader import Reader
from index.tracking.pledges.acts import Act, Review


def show_pledges(
    settings: Settings, chosen: Mapping[str, Any], output: Output, offset: int, contact: str | None
) -> None:
    """Write the pledges that pass, the latest first, and say how many there are and what is left out."""
    check_words(chosen["status"], chosen["binding"])
    wanted = Chosen(**chosen)
    with Reader(settings.index) as reader:
        found = find(reader, wanted, Page(offset, limit_of(output)))
        with damage_named():
            lost = lost_acts(reader.connection)
        _write(reader, found, output, contact, spoken(wanted))
        if not found.total:
            for name in wanted.company:
                say_unknown_fact(reader, Is("company", names_of(name)[0]))
    _say_beside(found.waiting, found.refused, lost)


def show_due(settings: Settings, first: date, last: date, output: Output, offset: int) -> None:
    """Write the pledges that fall due between two days, the nearest first."""
    with Reader(settings.index) as reader:
        narrowed = Narrowed(due_from=first, due_until=last)
        _write(reader, find_narrowed(reader, narrowed, Page(offset, limit_of(output)), NEAREST), output)


def _write(
    reader: Reader, found: Found, output: Output, contact: str | None = None, chosen: str | None = None
) -> None:
    scope = collected(reader)
    cut = found.cut
    part = say(cut.page, **cut.values) if cut else None
    refused = say("pledge.page.refused", count=found.refused) if found.refused else None
    notes = list(filter(None, (chosen, part, refused, scope)))
    write(found.stands, output, notes, contact, partial(seen_of, reader))
    if not found.total:
        tell("pledge.empty", scope=scope)
    if cut:
        tell(cut.here, **cut.values)


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
    with Reader(settings.index) as reader, damage_named():
        lines = lines_of(reader)
        counts = lines.reviews(Narrowed())
        refused = lines.reviews(Narrowed(review=Review.REFUSED)).total()
        lost = lost_acts(reader.connection)
        told = list(stats(lines))
    write_rows(told, TABLE, output, sheet=SHEET)
    if any(one["sum"] for one in told):
        tell("pledge.sums_of_one_kind")
    _say_counted(counts[Review.WAITING])
    _say_beside(0, refused, lost)


def show_compared(settings: Settings, names: Sequence[str], output: Output) -> None:
    """Write the pledges of two, counted side by side; raises UsageError for one that is none or the other."""
    groups = {(of_name := names_of(name))[0]: {*of_name} for name in names}
    if len(groups) < len(names):
        raise click.UsageError(say("error.usage.pledge_same", name=next(iter(groups))))
    with Reader(settings.index) as reader, damage_named():
        lines = lines_of(reader)
        told = list(compared(lines, groups))
        counts = lines.reviews(Narrowed(actors=set().union(*groups.values())))
        for name in groups:
            say_unknown_fact(reader, Is("company", name))
    named = Beside(named={"what": say("pledge.counted")})
    write_rows(told, ("what", *groups), output, sheet=("part", "what", *groups), beside=named)
    _say_counted(counts[Review.WAITING])


def whole(stand: Stand) -> dict[str, Any]:
    """Return a pledge with all acts of people, as JSON has it."""
    acts = [
        {**vars(act), "kind": str(act.kind), "done_at": act.done_at.isoformat()} for act in stand.view.acts
    ]
    return {**rows.row(stand), "acts": acts}


def _say_counted(waiting: int) -> None:
    """Say on standard error how many are counted that a page leaves out."""
    if waiting:
        tell("pledge.waiting_counted", count=waiting)


def _say_beside(waiting: int, refused: int, lost: Sequence[Act]) -> None:
    """Say on standard error what waits for a person, and which acts no text bears any more."""
    if waiting:
        tell("pledge.waiting", count=waiting)
    if lost:
        tell("pledge.lost", count=len(lost), lines="\n".join(map(act_line, lost)))
    if refused:
        tell("pledge.refused", count=refused)
