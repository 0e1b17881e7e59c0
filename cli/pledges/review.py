"""Reviewing pledges one by one at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import click

from cli.failures import sentence
from cli.output.lines import echo
from cli.output.safe import safe
from cli.pledges import cells, deciding
from cli.pledges.asking import NoAnswerError, VerdictWord, ask
from cli.pledges.deciding import Act
from cli.pledges.facts import FACTS
from cli.pledges.fields import told_fields
from cli.pledges.reading import Stand, find_stand, lines_of, stands
from cli.pledges.show import print_pledge
from cli.settings import Settings
from cli.telling import tell
from cli.words import say
from index.errors import PlatwatchError
from index.search.layout import damage_named
from index.search.pledge_lines import Narrowed
from index.search.reader import Reader
from index.tracking.pledges.acts import Review
from index.tracking.pledges.pledge import Mention
from index.tracking.pledges.status import doubts

ORDER = (Review.WAITING, Review.FOUND)
DECISIONS = ("accept", "change", "refuse", "judge", "together", "skip", "quit")
LETTERS = {one[0]: one for one in DECISIONS}


def review_here(settings: Settings, by: str) -> int:
    """Ask about what waits, one by one; each decision is kept at once, and shown in the end."""
    done = 0
    try:
        with Reader(settings.index) as reader:
            total, waiting = _waiting(reader)
            for place, (stand, mention) in enumerate(waiting, 1):
                click.echo(f"\n[{place}/{total}]")
                acts = _ask_mention(stand, mention, by) if mention else _ask(settings, stand, by)
                if acts is None:
                    break
                if acts:
                    done += deciding.record(settings, acts, shown=False)
    finally:
        if done:
            deciding.record(settings, ())
    if not total:
        tell("pledge.nothing_waits")
    return done


def _waiting(reader: Reader) -> tuple[int, Iterator[tuple[Stand, Mention | None]]]:
    """Return how much waits, and yield it: the doubtful, what nobody has looked at, doubtful mentions."""
    lines = lines_of(reader)
    with damage_named():
        counts, joins = lines.reviews(Narrowed()), lines.doubtful(Narrowed())
    found = chain.from_iterable(lines.views(Narrowed(review=state)) for state in ORDER)
    doubtful = (
        (one, mention)
        for one in stands(reader, lines.views(Narrowed(doubtful=True)))
        for mention in one.view.pledge.mentions[1:]
        if doubts(mention)
    )
    total = sum(counts[state] for state in ORDER) + joins
    return total, chain(((one, None) for one in stands(reader, found)), doubtful)


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
        try:
            return _act_on(settings, stand, decision, by)
        except NoAnswerError:  # back to what can be decided
            continue
        except PlatwatchError as wrong:  # the person at the terminal mends it
            echo(sentence(wrong))


def _act_on(settings: Settings, stand: Stand, decision: str, by: str) -> list[Act]:
    match decision:
        case "together":
            other = ask(say("pledge.ask_other"), click.STRING)
            with Reader(settings.index) as reader:
                return [deciding.same(stand, find_stand(reader, other), by, _ask_reason())]
        case "judge":
            verdict = ask(say("pledge.verdict"), VerdictWord())
            reason = _ask_reason()
            return [*deciding.seen(stand, by, reason), deciding.judged(stand, verdict, by, reason)]
        case "change":
            fields = _ask_fact(stand)
            reason = _ask_reason()
            return [deciding.changed(stand, fields, by, reason), deciding.accepted(stand, by, reason)]
        case _:
            return [deciding.accepted(stand, by, _ask_reason(), refused=decision == "refuse")]


def _ask_reason() -> str | None:
    return click.prompt(say("pledge.ask_reason"), default="", show_default=False).strip() or None


def _ask_fact(stand: Stand) -> dict[str, Any]:
    """Ask what is right of which field, as the options of ``pledges edit`` take it."""
    name = ask(say("pledge.ask_field"), click.Choice([*FACTS, "said_where"]))
    given = {name: ask(say("pledge.ask_value"), FACTS.get(name, click.STRING))}
    return told_fields(given, stand.view.pledge.promise)


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
