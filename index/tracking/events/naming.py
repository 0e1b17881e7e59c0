"""From the mentions of one event to the event: its title, day, kind and people, and a name that stays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from index.tracking.events.cluster import Cluster, Telling
from index.tracking.events.disagreements import differing_names, differing_numbers, with_days
from index.tracking.events.event import Actor, Event, Modality
from index.tracking.events.ids import event_id
from index.tracking.events.linking import Step
from index.tracking.events.wording import cosine

T = TypeVar("T")
MOST_ACTORS = 12
# That it happened tells more than that it was planned; what was not done is never merged with either.
_SUREST = (Modality.HAPPENED, Modality.PLANNED, Modality.NEGATED)


@dataclass(frozen=True)
class Merged:
    """An event of texts, its unit, the laws and bills that it names, and which reports tell a bill's step."""

    event: Event
    unit: str
    laws: Sequence[str]
    bills: Sequence[str]
    steps: Mapping[Step, Sequence[int]]


def named(clusters: Iterable[Cluster], unit: str) -> list[Merged]:
    """Return the events of the clusters of a unit, each with an id of its own, by their days."""
    taken: set[str] = set()
    found = []
    for cluster in sorted(clusters, key=_order):
        event = _event(cluster)
        name = event_id(event.kind, event.moment, _telling_apart(cluster))
        first = cluster.tellings[0].report
        apart = [first.record_id, str(first.span)]
        while name in taken:  # the day holds another like it: told apart by who told it first
            name = event_id(event.kind, event.moment, [*_telling_apart(cluster), *apart])
            apart.append(event.title)
        taken.add(name)
        found.append(_merged(cluster, replace(event, id=name), unit))
    return found


def _telling_apart(cluster: Cluster) -> list[str]:
    """Return what tells events of a day and kind apart, whoever reports them later: who leads them."""
    first = cluster.tellings[0]
    lead = next((one.name for one in first.found.actors if one.name in first.actors), "")
    return [lead] if first.moment else [lead, first.text]


def _order(cluster: Cluster) -> tuple[str, tuple[str, str, int]]:
    moment = cluster.moment
    return (str(moment.first) if moment else "", cluster.tellings[0].order)


def _event(cluster: Cluster) -> Event:
    tellings, founds = cluster.tellings, [one.found for one in cluster.tellings]
    told = [(one.report, one.found) for one in tellings]
    return with_days(
        Event(
            id="",
            title=_title(tellings),
            moment=cluster.moment,
            kind=_most(one.kind for one in founds),
            modality=min((one.modality for one in founds), key=_SUREST.index),
            lane=_most(one.lane for one in founds),
            official=False,
            actors=tuple(_actors(tellings)),
            place=next(iter(Counter(one.place for one in founds if one.place)), None),
            reports=tuple(replace(one.report, rules=tuple(one.found.rules)) for one in tellings),
            disagreements=(*differing_numbers(told), *differing_names(told)),
            why=tuple(cluster.why),
        )
    )


def _merged(cluster: Cluster, event: Event, unit: str) -> Merged:
    steps: defaultdict[Step, list[int]] = defaultdict(list)
    all_steps = sorted({step for one in cluster.tellings for step in one.steps})
    for place, one in enumerate(cluster.tellings):
        # Who names no bill tells the same event, so every step of it.
        for step in one.steps if one.bills else all_steps:
            steps[step].append(place)
    laws = dict.fromkeys(law for one in cluster.tellings for law in one.laws)
    bills = dict.fromkeys(bill for one in cluster.tellings for bill in sorted(one.bills))
    return Merged(event, unit, tuple(laws), tuple(bills), dict(steps))


def _title(tellings: Sequence[Telling]) -> str:
    """Return the title that has most in common with the others, the first of several."""
    shown = [one for one in tellings if one.found.modality is Modality.HAPPENED] or tellings
    some = shown[:12]
    if len(some) == 1:
        return some[0].found.title
    return max(some, key=lambda one: sum(cosine(one.words, other.words) for other in some)).found.title


def _actors(tellings: Sequence[Telling]) -> Iterator[Actor]:
    """Yield who is named, those of most reports first, as what most of them have it."""
    named = Counter(actor for one in tellings for actor in one.found.actors)
    most = Counter(name for one in tellings for name in {actor.name for actor in one.found.actors})
    best: dict[str, Actor] = {}
    for actor, _ in named.most_common():
        best.setdefault(actor.name, actor)
    yield from sorted(best.values(), key=lambda one: (-most[one.name], one.role != "agent"))[:MOST_ACTORS]


def _most(values: Iterable[T]) -> T:
    """Return the value of most, the first of several."""
    return Counter(values).most_common(1)[0][0]
