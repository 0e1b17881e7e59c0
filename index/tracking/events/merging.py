"""One event of many mentions: of one day, of one kind, by the same people or in like words.

Mentions meet by their days: who is of another day is never compared, but for what is remembered a day off
and for vague days, which join the one event of their span that they are most like; both within one month.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile

from index.korean.text import squeeze
from index.tracking.events.cluster import Cluster, Telling
from index.tracking.events.event import Kind, Moment
from index.tracking.events.gathering import COMPARED, Gathered, nearness
from index.tracking.events.naming import Merged, named
from index.tracking.events.units import unit_of

DUE = 0.5  # the likeness from which on two mentions of a day are one event
DUE_OF_MEMORY = 0.5  # that of what is told a day off
DUE_OF_SPAN = 0.65  # that of what is said of a month
A_DAY = timedelta(days=1)
REMEMBERED = timedelta(days=5)  # after an event, who tells it may be off by a day
_MEMORABLE = (Kind.INCIDENT, Kind.PROPOSAL, Kind.STEP, Kind.IN_FORCE)
_VAGUE = ("week", "third", "month", "quarter", "half", "around")

Days = Mapping[date, Sequence[Cluster]]


def merge(tellings: Iterable[Telling]) -> list[Merged]:
    """Return the events that mentions tell, unit by unit."""
    units: defaultdict[str, list[Telling]] = defaultdict(list)
    for one in tellings:
        units[unit_of(one.moment, one.text)].append(one)
    return [event for name in sorted(units) for event in named(_gathered(units[name]), name)]


def _gathered(tellings: Iterable[Telling]) -> list[Cluster]:
    """Return the mentions of one unit, each with the others of its event."""
    buckets: defaultdict[tuple[date, date | None] | str, list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=lambda one: one.order):
        buckets[_bucket(one)].append(one)
    gathered = {key: Gathered(some, DUE).clusters for key, some in buckets.items()}
    days = {key[0]: some for key, some in gathered.items() if isinstance(key, tuple) and key[0] == key[1]}
    _join_remembered(days)
    _join_vague([one for some in gathered.values() for one in some], days)
    return [one for some in gathered.values() for one in some if one.tellings]


def _bucket(one: Telling) -> tuple[date, date | None] | str:
    """Return what mentions must share to be compared: the days, or where there are none text and words."""
    if one.moment is None:
        return f"{one.text} {squeeze(one.found.title)}"
    return one.moment.first, one.moment.last


def _join_remembered(days: Days) -> None:
    """Join what is told later of a day beside the event's to the event, whose day more reports give."""
    for day, clusters in sorted(days.items()):
        for one in clusters:
            if one.tellings and all(_is_memory(telling, day) for telling in one.tellings):
                beside = [*days.get(day - A_DAY, ()), *days.get(day + A_DAY, ())]
                larger = [other for other in beside if len(other.tellings) > 2 * len(one.tellings)]
                _join(one, larger, DUE_OF_MEMORY, "near_day")


def _is_memory(one: Telling, day: date) -> bool:
    published = one.report.published
    return one.found.kind in _MEMORABLE and published is not None and published - day > REMEMBERED


def _join_vague(clusters: Iterable[Cluster], days: Days) -> None:
    """Join what is said of a span of days to the event of one of its days that it is most like."""
    by_key: defaultdict[str, list[tuple[date, Cluster]]] = defaultdict(list)
    for day in sorted(days):
        for cluster in days[day]:
            for key in sorted({key for one in cluster.tellings[:COMPARED] for key in _keys(one)}):
                by_key[key].append((day, cluster))
    for one in clusters:
        moment = one.tellings[0].moment if one.tellings else None
        if moment is not None and moment.precision in _VAGUE:
            keys = sorted({key for telling in one.tellings for key in _keys(telling)})
            met = {id(other): other for key in keys for other in _within(by_key.get(key, ()), moment)}
            # A text that tells a day and a month tells two events.
            others = [other for other in met.values() if not _told_together(one, other)]
            _join(one, others, DUE_OF_SPAN, "vague_day")


def _told_together(one: Cluster, other: Cluster) -> bool:
    records = {telling.report.record_id for telling in one.tellings}
    return any(telling.report.record_id in records for telling in other.tellings)


def _keys(one: Telling) -> Iterator[str]:
    yield from one.actors
    yield from one.bills
    yield from one.names


def _within(rows: Sequence[tuple[date, Cluster]], moment: Moment) -> Iterator[Cluster]:
    start = bisect_left(rows, moment.first, key=lambda row: row[0])
    last = moment.last or moment.first
    yield from (cluster for _, cluster in takewhile(lambda row: row[0] <= last, rows[start:]))


def _join(one: Cluster, others: Iterable[Cluster], due: float, reason: str) -> None:
    """Move an event's mentions into the other that it is most like, if it is like enough."""
    scored = [
        (nearness(one.tellings[0], other)[0], -place, other)
        for place, other in enumerate(others)
        if other.tellings and other is not one
    ]
    if not scored:
        return
    score, _, other = max(scored, key=lambda told: told[:2])
    if score >= due:
        other.take(one, f"{reason} {one.tellings[0].report.record_id} {score:.2f}")
