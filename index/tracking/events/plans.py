"""What was planned and what came of it: two events that point to each other."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, takewhile

from index.tracking.events.event import BROAD, Event, Kind, Modality
from index.tracking.events.wording import Words, cosine, words_of

CAME_TRUE, WAS_PLANNED = "came_true", "was_planned"
ALIKE = 0.45  # the likeness of words from which on what came is what was planned
LATE = timedelta(days=14)  # after the last day that was planned
COMPARED = 12  # events of an actor, the first on or behind the day: the cost stays that of the plans

Rows = Mapping[str, Sequence[tuple[date, int]]]


def with_plans(events: Sequence[Event]) -> list[Event]:
    """Return events with what was planned and what happened pointing to each other.

    A plan stays one: that it came true is told by a record published later.
    """
    rows = _by_actor(events)
    links: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for place, one in enumerate(events):
        # What became of a pledge is told by its own evidence, of which likeness is none.
        if one.modality is Modality.PLANNED and one.moment is not None and one.kind is not Kind.PLEDGE:
            came = _came(one, events, rows)
            if came is not None:
                links[place].append((CAME_TRUE, events[came].id))
                links[came].append((WAS_PLANNED, one.id))
    return [
        replace(one, linked=tuple(links[place])) if place in links else one
        for place, one in enumerate(events)
    ]


def _by_actor(events: Sequence[Event]) -> Rows:
    rows: defaultdict[str, list[tuple[date, int]]] = defaultdict(list)
    for place, one in enumerate(events):
        moment = one.moment
        if one.modality is Modality.HAPPENED and moment is not None:
            for name in {actor.name for actor in one.actors} - BROAD:
                rows[name].append((moment.first, place))
    return {name: sorted(some) for name, some in rows.items()}


def _came(plan: Event, events: Sequence[Event], rows: Rows) -> int | None:
    names = {actor.name for actor in plan.actors} - BROAD
    near = {place for name in names for place in _within(rows.get(name, ()), plan)}
    said = _words(plan.title)
    later = [place for place in sorted(near) if _told_after(events[place], plan)]
    scored = [(cosine(said, _words(events[place].title)), -place) for place in later]
    score, place = max(((score, place) for score, place in scored if score >= ALIKE), default=(0.0, 0))
    return -place if score else None


def _words(title: str) -> Words:
    return words_of(title.removesuffix("예정"))


def _told_after(one: Event, plan: Event) -> bool:
    planned = min((report.published or date.max for report in plan.reports), default=date.max)
    return any(report.published and report.published >= planned for report in one.reports)


def _within(rows: Sequence[tuple[date, int]], plan: Event) -> Iterator[int]:
    if plan.moment is None:
        return
    start = bisect_left(rows, (plan.moment.first, 0))
    last = (plan.moment.last or plan.moment.first) + LATE
    near = takewhile(lambda row: row[0] <= last, islice(rows, start, start + COMPARED))
    yield from (place for _, place in near)
