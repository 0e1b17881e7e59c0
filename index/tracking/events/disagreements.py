"""What the reports of one event state otherwise: shown, and not resolved in silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.tracking.events.event import Event, Found, Moment, Report

Disagreement = tuple[str, str, tuple[str, ...]]
FAR = 1.5  # times, beyond which two counts are not of one thing
WHEN, NUMBER, NAME, RESULT = "when", "number", "name", "result"


def compatible(one: Moment, other: Moment) -> bool:
    """Tell whether two moments may be one: each as far as it is known lies within the other."""
    ends = [moment.last or moment.first for moment in (one, other)]
    return one.first <= ends[1] and other.first <= ends[0]


def with_days(event: Event) -> Event:
    """Return an event with the days that its reports give and that cannot be its own."""
    if event.moment is None:
        return event
    said: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for report in event.reports:
        if report.moment is not None and not compatible(report.moment, event.moment):
            said[str(report.moment.first)][report.record_id] = None
    days = [(WHEN, day, tuple(records)) for day, records in sorted(said.items())]
    return replace(event, disagreements=tuple(dict.fromkeys((*event.disagreements, *days))))


def differing_numbers(founds: Sequence[tuple[Report, Found]]) -> Iterator[Disagreement]:
    """Yield the counts that reports give and that differ: of a unit of which each states one, by little.

    Counts that lie far apart are of two things.
    """
    units: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for report, found in founds:
        for unit, values in _by_unit(found.numbers).items():
            if len(values) == 1:
                units[unit][next(iter(values))][report.record_id] = None
    for unit, told in sorted(units.items()):
        alike = [value for value in sorted(told) if any(_is_near(value, other) for other in told)]
        yield from ((NUMBER, f"{value} {unit}", tuple(told[value])) for value in alike)


def differing_names(founds: Sequence[tuple[Report, Found]]) -> Iterator[Disagreement]:
    """Yield the names of people that reports write otherwise: by one syllable, and no report has both."""
    told: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for report, found in founds:
        for one in found.actors:
            if one.kind == "person":
                told[one.name][report.record_id] = None
    for name in sorted(told):
        if any(_is_miswritten(name, other) and told[name].keys().isdisjoint(told[other]) for other in told):
            yield NAME, name, tuple(told[name])


def _is_miswritten(one: str, other: str) -> bool:
    apart = sum(mine != theirs for mine, theirs in zip(one, other, strict=False))
    return len(one) == len(other) > 2 and apart == 1


def _is_near(one: str, other: str) -> bool:
    low, high = sorted(map(float, (one, other)))
    return one != other and 0 < high <= FAR * low


def _by_unit(numbers: Sequence[str]) -> dict[str, set[str]]:
    """Return typed values by their unit: ``245 votes`` is 245 of votes."""
    units: defaultdict[str, set[str]] = defaultdict(set)
    for number in numbers:
        value, _, unit = number.rpartition(" ")
        if value:
            units[unit].add(value)
    return dict(units)
