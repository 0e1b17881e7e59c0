"""The order of events: by day; what has none stands where it belongs in the life of its bill."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cli.words import language, say
from index.search.pledge_events import ANNOUNCED, DUE, STARTS
from index.tracking.events.event import Event, Kind
from index.tracking.stages import STAGES

_LATE = 10_000  # after every stage: what the press tells of a day stands below what was decided on it


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return events by day, those of one day by stage, and undated steps before the first that follows."""
    every = list(events)
    ordered = sorted((one for one in every if one.moment), key=_place)
    undated = sorted((one for one in every if not one.moment), key=_stage)
    for one in undated:
        ordered.insert(_where(one, ordered), one)
    return ordered


def titled(event: Event) -> Event:
    """Return an event with its stage in the language that is spoken, the portal's word behind it."""
    if event.kind is Kind.PLEDGE:
        return replace(event, title=_pledged(event))
    stage, word = STAGES.get(event.stage or ""), step_word(event)
    if language() == "ko" or stage is None or not word:
        return event
    return replace(event, title=f"{event.title.removesuffix(word)}{stage.english} ({word})")


def _pledged(event: Event) -> str:
    """Return the title of what is told of a pledge, with what it is."""
    if event.stage in (ANNOUNCED, DUE, STARTS):
        return say(f"event.pledge.{event.stage}", title=event.title)
    return say("event.pledge.later", title=event.title, relation=say(f"pledge.relation.{event.stage}"))


def step_word(event: Event) -> str:
    """Return the word of a bill's step, with which its record begins and its title ends."""
    if not event.bill_id or not event.reports:
        return ""
    words = (event.reports[0].label or "").split()
    starts = [" ".join(words[:end]) for end in range(1, len(words) + 1)]
    return max((one for one in starts if event.title.endswith((one, f"({one})"))), key=len, default="")


def _place(event: Event) -> tuple[str, int]:
    assert event.moment is not None
    return str(event.moment.first), _stage(event)


def _stage(event: Event) -> int:
    stage = STAGES.get(event.stage or "")
    return stage.order if stage else _LATE


def _where(event: Event, ordered: list[Event]) -> int:
    """Return the place of an undated event: before what follows it in its bill's life, else at the end."""
    later = (
        place
        for place, one in enumerate(ordered)
        if event.bill_id and one.bill_id == event.bill_id and _stage(event) < _stage(one) < _LATE
    )
    return next(later, len(ordered))
