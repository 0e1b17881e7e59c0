"""What a timeline is made of, whatever it is written as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, takewhile

from cli.timeline.order import in_order
from cli.words import say
from index.moments import today
from index.tracking.events.event import Event


@dataclass(frozen=True)
class Timeline:
    """The events of one target, with what was collected at all and what was left out.

    Of the decided bills that no step in committee is known of, ``unexamined`` were never asked about, and of
    ``untold`` the source says nothing. ``unknown`` is what was asked for, where it names nothing and no
    record has it.
    """

    title: str
    events: Sequence[Event]
    scope: str = ""
    hidden: int = 0
    unknown: str = ""
    missing: Sequence[str] = ()
    unexamined: int = 0
    untold: int = 0
    credits: Sequence[str] = ()
    as_of: str = field(default_factory=lambda: str(today()))

    @property
    def notes(self) -> list[str]:
        """Return what a reader must know beside the events."""
        said = [say("timeline.as_of", day=self.as_of), self.scope]
        if self.missing:
            said.append(say("timeline.missing", numbers=", ".join(self.missing)))
        if self.unexamined:
            said.append(say("timeline.unexamined", count=self.unexamined))
        if self.untold:
            said.append(say("timeline.untold", count=self.untold))
        if self.hidden:
            said.append(say("timeline.hidden", count=self.hidden))
        return [*filter(None, said), *self.credits]

    @property
    def undated(self) -> list[Event]:
        """Return the events of which no day is known."""
        return [one for one in self.events if one.moment is None]


def merged(timelines: Sequence[Timeline]) -> list[Event]:
    """Return the events of several timelines, each once, in the order of their days."""
    if len(timelines) == 1:
        return list(timelines[0].events)
    return in_order({one.id: one for timeline in timelines for one in timeline.events}.values())


def last_of(events: Sequence[Event]) -> int:
    """Return how many events stand last as no day is known of them, nor of a step after them."""
    return sum(1 for _ in takewhile(lambda one: one.moment is None, reversed(events)))


def notes_of(timelines: Sequence[Timeline], events: Sequence[Event]) -> list[str]:
    """Return each note of timelines once, and of their list what it alone has: what has no day."""
    last = last_of(events)
    own = [say("timeline.last", count=last)] if last else []
    return list(dict.fromkeys([*own, *chain.from_iterable(one.notes for one in timelines)]))
