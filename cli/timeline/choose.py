"""Which events are shown at which level of detail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from index.tracking.events.event import Event, Kind, Modality

SUMMARY, USUAL, MUCH, ALL = range(4)
DATES = 12  # of a summary: what a page of a paper holds
TIED = 3  # events of a date that matter as much as each other: three acts of one day, not ninety bills
# Steps that hand a bill on: told of one bill, of many they hide what was decided.
PASSING = frozenset(
    [
        "committee_referred",
        "subcommittee_referred",
        "law_referred",
        "law_presented",
        "plenary_referred",
        "plenary_presented",
        "sent",
    ]
)
HAPPENING = (Modality.HAPPENED, Modality.PLANNED)


def choose(events: Sequence[Event], detail: int) -> list[Event]:
    """Return the events of a level of detail: 0 the dates that matter most, 1 as usual, 2 more, 3 all."""
    if detail == ALL:
        return list(events)
    real = [one for one in events if one.modality in HAPPENING]
    if detail == MUCH:
        return real
    usual = [one for one in real if _is_usual(one, alone=_is_of_one_bill(real))]
    return usual if detail == USUAL else _summary(usual)


def _is_of_one_bill(events: Sequence[Event]) -> bool:
    return len({one.bill_id for one in events if one.bill_id}) <= 1


def _is_usual(event: Event, *, alone: bool) -> bool:
    if event.official:
        return alone or event.stage not in PASSING
    return event.moment is not None and (event.kind is not Kind.OTHER or event.outlets > 1)


def _summary(events: Sequence[Event]) -> list[Event]:
    """Return the weightiest event of each of the dates that matter most, or the few that weigh the same.

    A date matters by how often it is mentioned and by how many outlets; what is official, by its stage. Of
    dates that matter as much the later are shown: they tell where things stand.
    """
    by_date: defaultdict[date, list[Event]] = defaultdict(list)
    for event in events:
        if event.moment is not None:
            by_date[event.moment.first].append(event)
    weights = {day: sum(map(_weight, some)) for day, some in by_date.items()}
    dates = sorted(weights, key=lambda day: (weights[day], day), reverse=True)[:DATES]
    chosen = {one.id for day in dates for one in _weightiest(by_date[day])}
    return [one for one in events if one.id in chosen]


def _weightiest(events: Sequence[Event]) -> Sequence[Event]:
    most = max(map(_rank, events))
    tied = [one for one in events if _rank(one) == most]
    return tied if len(tied) <= TIED else tied[:1]


_DECIDING = {"in_force": 5, "plenary_decided": 4, "promulgated": 4, "veto_requested": 4, "reconsidered": 4}


def _weight(event: Event) -> int:
    deciding = _DECIDING.get(event.stage or "", 1) if event.official else 0
    return len(event.reports) + 2 * event.outlets + 2 * deciding


def _rank(event: Event) -> tuple[bool, int]:
    return event.official, _weight(event)
