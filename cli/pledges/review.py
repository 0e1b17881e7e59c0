"""Reviewing pledges one by one at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

import click

from cli.output.safe import safe
from cli.pledges import cells, deciding
from cli.pledges.deciding import Act
from cli.pledges.decisions import FIELDS
from cli.pledges.reading import Stand, find_stand, read_stands
from cli.pledges.show import print_pledge
from cli.settings import Settings
from cli.telling import tell
from cli.words import say
from index.errors import PlatwatchError
from index.search.reader import Reader
from index.tracking.pledges.acts import Review
from index.tracking.pledges.pledge import Mention
from index.tracking.pledges.status import doubts
from index.tracking.pledges.verdict import Verdict

ORDER = (Review.WAITING, Review.FOUND)
DECISIONS = ("accept", "change", "refuse", "judge", "together", "skip", "quit")
LETTERS = {one[0]: one for one in DECISIONS}


def review_here(settings: Settings, by: str) -> int:
    """Ask about what waits, one by one; each decision is kept at once, and shown in the end."""
    with Reader(settings.index) as reader:
        waiting = _waiting(read_stands(reader)[0])
    done = 0
    try:
        for place, (stand, mention) in enumerate(waiting, 1):
            click.echo(f"\n[{place}/{len(waiting)}]")
            acts = _ask_mention(stand, mention, by) if mention else _ask(settings, stand, by)
            if acts is None:
                break
            if acts:
                deciding.record(settings, acts, shown=False)
                done += len(acts)
    finally:
        if done:
            deciding.record(settings, ())
    if not waiting:
        tell("pledge.nothing_waits")
    return done


def _waiting(stands: Sequence[Stand]) -> list[tuple[Stand, Mention | None]]:
    """Return what waits: the doubtful, what nobody has looked at, and mentions that may not belong."""
    found = [(one, None) for state in ORDER for one in stands if one.view.review is state]
    joins = [
        (one, mention)
        for one in stands
        if one.view.review is not Review.REFUSED
        for mention in one.view.pledge.mentions[1:]
        if doubts(mention)
    ]
    return [*found, *joins]


def _ask(settings: Settings, stand: Stand, by: str) -> list[Act] | None:
    """Ask about a pledge; None for who has had enough."""
    print_pledge(stand)
    while True:
        answer = click.prompt(say("pledge.ask"), default="s", show_default=False).strip().lower()
        decision = LETTERS.get(answer[:1])
        if decision in ("skip", "quit"):
            return None if decision == "quit" else []
        if decision is None:
            continue
        reason = click.prompt(say("pledge.ask_reason"), default="", show_default=False).strip() or None
        try:
            return _act_on(settings, stand, decision, by, reason)
        except PlatwatchError as wrong:  # the person at the terminal mends it
            click.echo(say(wrong.key, **wrong.values))


def _act_on(settings: Settings, stand: Stand, decision: str, by: str, reason: str | None) -> list[Act]:
    match decision:
        case "together":
            other = click.prompt(say("pledge.ask_other"))
            with Reader(settings.index) as reader:
                return [deciding.same(stand, find_stand(reader, other), by, reason)]
        case "judge":
            verdict = click.prompt(
                say("pledge.ask_verdict"), type=click.Choice([*map(str, deciding.VERDICTS)])
            )
            return [deciding.judged(stand, Verdict(verdict), by, reason)]
        case "change":
            name = click.prompt(say("pledge.ask_field"), type=click.Choice(FIELDS))
            value = click.prompt(say("pledge.ask_value"))
            changed = deciding.changed(stand, {name: value}, by, reason)
            return [changed, deciding.accepted(stand, by, reason)]
        case _:
            return [deciding.accepted(stand, by, reason, refused=decision == "refuse")]


def _ask_mention(stand: Stand, mention: Mention, by: str) -> list[Act] | None:
    """Ask whether a mention is of its pledge."""
    for line in (f"“{stand.view.pledge.mentions[0].quotation}”", f"  {cells.quoted(mention)}"):
        click.echo(safe(line))
    answer = click.prompt(say("pledge.ask_join"), default="s", show_default=False).strip().lower()
    if answer[:1] == "q":
        return None
    if answer[:1] not in ("y", "n"):
        return []
    return [deciding.joined(stand, mention, by, None, refused=answer[:1] == "n")]
