"""A bill's history: what all sources state of it, as events in the order of its life.

Sources that disagree stand side by side in one event; nothing is merged away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from index.korean.text import squeeze
from index.moments import today
from index.tracking.committees import same_committee
from index.tracking.stages import PASSED, STAGES, Kind, received_word
from index.tracking.statements import (
    Basis,
    Row,
    Statement,
    is_impossible,
    of_bill,
    of_course,
    of_meeting,
    of_reconsideration,
    of_vote,
)

T = TypeVar("T")

# What a committee decides of a bill that it takes into a 대안 of its own, as sources print it.
INTO_ALTERNATIVE = ("대안반영폐기", "대안반영")


@dataclass(frozen=True)
class Told:
    """What else the store holds of a bill's course: rows, and statements made elsewhere."""

    courses: Sequence[Row] = ()
    meetings: Sequence[Row] = ()
    reconsiderations: Sequence[tuple[Row, Row | None]] = ()
    statements: Sequence[Statement] = ()


@dataclass(frozen=True)
class Event:
    """A stage that a bill reached, with every statement of it; ``disagrees`` names what they differ in."""

    key: str
    word: str
    statements: tuple[Statement, ...]
    disagrees: tuple[str, ...] = ()

    @property
    def when(self) -> date | None:
        """Return the first day that is stated, or ``None``."""
        return next((one.when for one in self.statements if one.when), None)

    @property
    def kind(self) -> Kind:
        """Tell a stage of the strip, an exit and a mark apart."""
        return STAGES[self.key].kind


@dataclass(frozen=True)
class Step:
    """One telling of an event: what the sources that agree say of it together."""

    key: str
    word: str
    when: date | None
    result: str | None = None
    committee: str | None = None
    meeting: str | None = None
    said: str | None = None
    tally: Mapping[str, int | None] | None = None
    sources: tuple[str, ...] = ()
    basis: Basis = "stated"
    disagrees: tuple[str, ...] = ()


def history(bill: Row, vote: Row | None, sources: Mapping[int, str], told: Told | None = None) -> list[Event]:
    """Return a bill's events; ``sources`` names the service behind each snapshot id.

    Events go by their days; of one day, or without one, by their place on the strip.
    """
    by_key: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in _statements(bill, vote, sources, told or Told()):
        by_key[statement.key].append(statement)
    _doubt(by_key)
    found: list[Event] = []
    for key, statements in by_key.items():
        word = received_word(bill["proposer_kind"]) if key == "proposed" else _word(key, statements)
        if len(statements) == 1:  # most stages of most bills
            found.append(Event(key, word, tuple(statements)))
            continue
        for some in _by_committee(statements) if key.startswith("committee_") else [statements]:
            found += _events(key, word, some)
    return _in_order(found)


def steps(events: Iterable[Event]) -> list[Step]:
    """Return every telling of the events: one where all agree, several side by side where they do not."""
    return [step for event in events for step in _tellings(event)]


def reached(events: Iterable[Event]) -> str:
    """Return the stage that a bill has come to: the furthest on the strip, or how it left it.

    A law that will come into force has not, nor does a promulgation count whose day cannot be.
    """
    come = (event.key for event in events if event.kind != "mark" and _has_come(event))
    return max(come, key=lambda key: STAGES[key].order)


def _statements(bill: Row, vote: Row | None, sources: Mapping[int, str], told: Told) -> Iterator[Statement]:
    # The vote comes before the bill's own words for its end, since it has the tally.
    if vote is not None:
        yield of_vote(vote, sources.get(vote["snapshot_id"]))
    yield from of_bill(bill, sources.get(bill["snapshot_id"]))
    for course in told.courses:
        yield from of_course(course)
    for meeting in told.meetings:
        yield from of_meeting(meeting)
    for again, its_vote in told.reconsiderations:
        yield from of_reconsideration(again, its_vote, sources)
    yield from told.statements


def _word(key: str, statements: Sequence[Statement]) -> str:
    """Return a stage's word; how a bill ended is told in the source's."""
    stage = STAGES[key]
    if stage.kind == "exit" and key != "discarded_after_veto" and statements[0].result:
        return statements[0].result
    if key == "committee_decided" and any(one.result in INTO_ALTERNATIVE for one in statements):
        return "위원회 의결(대안반영)"
    return stage.korean


def _by_committee(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Divide what was stated of several committees: a 관련위원회 does not disagree with the 소관위원회."""
    groups: list[list[Statement]] = []
    for one in sorted(statements, key=lambda one: one.committee is None):
        same = (group for group in groups if same_committee(one.committee, group[0].committee))
        if (group := next(same, None)) is not None:
            group.append(one)
        else:
            groups.append([one])
    return groups


def _events(key: str, word: str, statements: Sequence[Statement]) -> Iterator[Event]:
    """Yield the events of one stage: one, and one more for each further day it met again."""
    fixed = [one for one in statements if not one.repeats]
    days: dict[date | None, list[Statement]] = {}
    for one in statements:
        if one.repeats:
            same = days.setdefault(one.when, [])
            if one not in same:  # exact duplicates of a meeting occur
                same.append(one)
    stated = {one.when for one in fixed if one.when}
    if stated and stated & days.keys():
        fixed += [one for day in stated for one in days.pop(day, [])]
    elif stated:  # no meeting was on a stated day: they differ, side by side
        fixed += [one for day in list(days) for one in days.pop(day)]
    elif fixed and days:
        fixed += days.pop(min(days, key=lambda day: (day is None, day or date.max)))
    for some in filter(None, [fixed, *days.values()]):
        yield Event(key, word, tuple(some), _differences(some))


def _differences(statements: Sequence[Statement]) -> tuple[str, ...]:
    days = {one.when for one in statements if one.when}
    results = {one.result for one in statements if one.result}
    unlike = any(not _same_result(one, other) for one in results for other in results)
    return tuple(name for name, differs in (("when", len(days) > 1), ("result", unlike)) if differs)


def _same_result(one: str | None, other: str | None) -> bool:
    """Tell whether two results can mean one; a bare 가결 leaves open whether the bill was amended."""
    if one is None or other is None or squeeze(one) == squeeze(other):
        return True
    return one in PASSED and other in PASSED and "가결" in (one, other)


def _tellings(event: Event) -> Iterator[Step]:
    groups: list[list[Statement]] = []
    # Those that say most come first, so that who leaves the day or the result open joins one of them.
    for one in sorted(event.statements, key=lambda one: (one.when is None, one.result is None)):
        agreeing = (group for group in groups if all(_agree(one, other) for other in group))
        if (group := next(agreeing, None)) is not None:
            group.append(one)
        else:
            groups.append([one])
    for group in groups:
        yield _telling(event, group)


def _agree(one: Statement, other: Statement) -> bool:
    same_day = one.when is None or other.when is None or one.when == other.when
    return same_day and _same_result(one.result, other.result)


def _telling(event: Event, group: Sequence[Statement]) -> Step:
    stated = [one.basis for one in group]
    return Step(
        event.key,
        event.word,
        group[0].when,
        _first(one.result for one in group),
        _first(one.committee for one in group),
        _first(one.meeting for one in group),
        _first(one.said for one in group),
        _first(one.tally for one in group),
        sources=tuple(dict.fromkeys(one.source for one in group if one.source)),
        basis="stated" if "stated" in stated else stated[0],
        disagrees=event.disagrees,
    )


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _doubt(by_key: dict[str, list[Statement]]) -> None:
    """Mark what is stated of a promulgation on a day that cannot be."""
    decided = [one.when for one in by_key.get("plenary_decided", ()) if one.when]
    if "promulgated" in by_key:
        by_key["promulgated"] = [
            replace(one, basis="doubted") if is_impossible(one.when, decided) else one
            for one in by_key["promulgated"]
        ]


def _has_come(event: Event) -> bool:
    if all(one.basis == "doubted" for one in event.statements):
        return False
    return event.key != "in_force" or event.when is None or event.when <= today()


def _in_order(events: Iterable[Event]) -> list[Event]:
    by_strip = sorted(events, key=lambda event: STAGES[event.key].order)
    ordered = sorted((event for event in by_strip if event.when), key=lambda event: event.when or date.max)
    for event in by_strip:
        if event.when is None:
            order = STAGES[event.key].order
            before = [place for place, one in enumerate(ordered, 1) if STAGES[one.key].order <= order]
            ordered.insert(max(before, default=0), event)
    return ordered
