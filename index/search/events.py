"""Events in the card file: what the texts tell, merged, beside the steps of bills, which the cards tell.

A step of a bill is an event made from its card when it is read; what the press reports of it joins it there.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from index.korean.text import squeeze
from index.search import cards
from index.search.columns import Filters, where
from index.search.conditions import FACTS
from index.search.meanings.words import canonical
from index.search.pledge_events import events_of_pledge, pledges_of, without_told
from index.search.pledges import view
from index.tracking.events.event import Event, Kind, Modality
from index.tracking.events.ids import STEP
from index.tracking.events.official import official_events, with_reports
from index.tracking.events.plain import event_of
from index.tracking.events.plans import with_plans

if TYPE_CHECKING:
    from index.korean.topics import Topic

SCHEMA = """
CREATE TABLE event (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, unit TEXT NOT NULL, first TEXT, last TEXT,
    content TEXT NOT NULL
);
CREATE INDEX event_unit ON event (unit);
-- Whom and what an event names, and the records that report it.
CREATE TABLE event_name (
    name TEXT, value TEXT, number INTEGER, PRIMARY KEY (name, value, number)
) WITHOUT ROWID;
CREATE INDEX event_name_number ON event_name (number);
-- Which reports of an event tell a step of a bill: it is shown as that step.
CREATE TABLE event_step (
    bill TEXT, stage TEXT, day TEXT, number INTEGER, reports TEXT NOT NULL,
    PRIMARY KEY (bill, stage, day, number)
) WITHOUT ROWID;
CREATE INDEX event_step_number ON event_step (number);
-- Which bills a text may mean: certain, or one of several, by which reasons and words.
CREATE TABLE bill_mention (
    number INTEGER, bill TEXT, certain INTEGER, score REAL, reasons TEXT, words TEXT,
    PRIMARY KEY (number, bill)
) WITHOUT ROWID;
CREATE INDEX bill_mention_bill ON bill_mention (bill, certain);
-- For the builder: whose text each is, the units of the events it tells, and the laws and numbers by which it
-- speaks of bills. A bill of another name changes nothing that it tells.
CREATE TABLE told_text (number INTEGER PRIMARY KEY, origin TEXT);
CREATE TABLE text_unit (unit TEXT, number INTEGER, PRIMARY KEY (unit, number)) WITHOUT ROWID;
CREATE INDEX text_unit_number ON text_unit (number);
CREATE TABLE bill_name (name TEXT, number INTEGER, PRIMARY KEY (name, number)) WITHOUT ROWID;
CREATE INDEX bill_name_number ON bill_name (number);
-- How the bills of those names stood when texts were last linked with them.
CREATE TABLE bill_known (number INTEGER PRIMARY KEY, said TEXT NOT NULL);
"""
BATCH = 500
CARRIED = ("alternative_decided", "alternative_discarded")
PLEDGED = "p-"  # how the ids of pledges begin
FAR = ("0001-01-01", "9999-12-31")


@dataclass(frozen=True)
class Target:
    """Whose events: those of any of what is named; a topic's are those of its bills and of its texts.

    ``bills`` are BILL_IDs, ``records`` ids of cards of any kind; the others are names.
    """

    bills: Sequence[str] = ()
    companies: Sequence[str] = ()
    laws: Sequence[str] = ()
    people: Sequence[str] = ()
    records: Sequence[str] = ()
    topic: Topic | None = None


@dataclass(frozen=True)
class Chosen:
    """Which events of a target: days are ISO text; ``planned`` False leaves out what is only planned."""

    since: date | None = None
    until: date | None = None
    kinds: Sequence[Kind] = ()
    min_outlets: int = 0
    planned: bool = True

    def takes(self, event: Event) -> bool:
        """Tell whether an event is among them; one without a day is where days are not narrowed."""
        if event.modality is Modality.PLANNED and not self.planned:
            return False
        if self.kinds and event.kind not in self.kinds:
            return False
        # What an official record says needs no outlet to say it again.
        if not event.official and event.outlets < self.min_outlets:
            return False
        if event.moment is None:
            return self.since is None and self.until is None
        last = event.moment.last or date.max
        return last >= (self.since or date.min) and event.moment.first <= (self.until or date.max)


NO_CHOICE = Chosen()


def events_of(connection: sqlite3.Connection, target: Target, chosen: Chosen = NO_CHOICE) -> Iterator[Event]:
    """Yield the events of a target in the order of their days, those without one last."""
    bills = _bills(connection, target)
    told = dict(_read(connection, _named(connection, target, bills, chosen)))
    told |= _of_topic(connection, target.topic, chosen, told) if target.topic else {}
    steps = _steps(connection, bills, told)
    absorbed = {step.number for step in steps}
    # One report often tells the steps of several bills; of a target that has bills, its own alone are shown.
    own = {step.number for step in steps if step.bill in bills}
    steps = [step for step in steps if step.bill in bills or step.number not in own]
    views = pledges_of(connection, target.companies, target.records, target.topic)
    events = [*_official(connection, bills, told, steps)]
    events += without_told((one for number, one in told.items() if number not in absorbed), views)
    events += [one for view in views for one in events_of_pledge(view)]
    yield from sorted(filter(chosen.takes, with_plans(events)), key=_order)


def event(connection: sqlite3.Connection, event_id: str) -> Event | None:
    """Return the event of an id: a bill's step, a pledge's, or what the texts tell."""
    if (pledge := event_id.partition(STEP)[0]).startswith(PLEDGED):
        found = view(connection, pledge)
        told = events_of_pledge(found) if found else ()
        return next((one for one in told if one.id == event_id), None)
    if STEP in event_id:
        card = next(iter(cards.by_ids(connection, [event_id.partition(STEP)[0]])), None)
        # What was moved on a bill is told with the bill.
        bills = [card.get("attached_to") or card["id"]] if card else []
        return next((one for one in events_of(connection, Target(bills)) if one.id == event_id), None)
    rows = connection.execute("SELECT content FROM event WHERE id = ?", [event_id])
    return next((event_of(json.loads(content)) for (content,) in rows), None)


@dataclass(frozen=True)
class _Step:
    """That reports of the event of a number tell a bill's step."""

    bill: str
    stage: str
    day: str
    number: int
    reports: Sequence[int]


def _bills(connection: sqlite3.Connection, target: Target) -> set[str]:
    """Return the bills whose every step is of a target."""
    bill = ("의안",)
    asked = [Filters(kind=bill, company=(one,)) for one in target.companies]
    asked += [Filters(kind=bill, law=(one,)) for one in target.laws]
    asked += [Filters(kind=bill, proposer=one, role="대표발의") for one in target.people]
    clauses = [where(filters) for filters in asked]
    clauses += [FACTS["topic_bills"](target.topic.name)] if target.topic else []
    clauses += [
        (f"kind = '{cards.BILL}' AND id IN ({_marks(some)})", some) for some in _batches(target.records)
    ]
    found = set(target.bills)
    for condition, values in clauses:
        query = f"SELECT id FROM card WHERE attached = 0 AND {condition}"  # noqa: S608 - our own names
        found.update(one for (one,) in connection.execute(query, values))
    return found


def _named(
    connection: sqlite3.Connection, target: Target, bills: Collection[str], chosen: Chosen
) -> set[int]:
    """Return the numbers of the events that name what a target names, in the days that are asked for."""
    companies = [name for one in target.companies for name in canonical("company", one)]
    return {
        *_naming(connection, "actor", map(squeeze, [*companies, *target.people]), chosen),
        *_naming(connection, "law", (name for one in target.laws for name in canonical("law", one)), chosen),
        *_naming(connection, "record", target.records, chosen),
        *_naming(connection, "bill", bills, chosen),
    }


def _naming(
    connection: sqlite3.Connection, name: str, values: Iterable[str], chosen: Chosen
) -> Iterator[int]:
    days = [str(chosen.since or FAR[0]), str(chosen.until or FAR[1])]
    for some in _batches(sorted(set(values))):
        query = f"""
            SELECT DISTINCT number FROM event_name JOIN event USING (number)
            WHERE name = ? AND value IN ({_marks(some)}) AND (last IS NULL OR last >= ? AND first <= ?)
        """  # noqa: S608 - only marks
        yield from (number for (number,) in connection.execute(query, [name, *some, *days]))


def _of_topic(
    connection: sqlite3.Connection, topic: Topic, chosen: Chosen, known: Collection[int]
) -> Iterator[tuple[int, Event]]:
    """Yield the events of a topic's days that name one of its names and show its words or signs."""
    last = min(chosen.until or date.max, topic.last_of_texts)
    within = Chosen(max(chosen.since or date.min, topic.first_day), last)
    names = (*topic.companies, *topic.bodies, *topic.people)
    actors = {*_naming(connection, "actor", map(squeeze, names), within)}
    laws = {*_naming(connection, "law", topic.names, within)}
    for number, one in _read(connection, (actors | laws) - set(known)):
        if _shows(one, topic, topic.laws if number in laws else ()):
            yield number, one


def _shows(one: Event, topic: Topic, laws: Sequence[str]) -> bool:
    """Tell whether an event that names those of a topic's laws is of it."""
    if one.moment is None:
        return False
    said = "\n".join(text for report in one.reports for text in (report.title, report.quotation))
    named = [*laws, *(actor.name for actor in one.actors)]
    day = min(max(one.moment.first, topic.first_day), one.moment.last or date.max)
    return topic.has_text(said, named, day)


def _read(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Event]]:
    for some in _batches(sorted(numbers)):
        query = f"SELECT number, content FROM event WHERE number IN ({_marks(some)})"  # noqa: S608 - only marks
        yield from (
            (number, event_of(json.loads(content))) for number, content in connection.execute(query, some)
        )


def _steps(connection: sqlite3.Connection, bills: Collection[str], numbers: Collection[int]) -> list[_Step]:
    """Return which reports tell steps of those bills, and steps of any bill that those events are."""
    found: dict[tuple[Any, ...], _Step] = {}
    for column, values in (("bill", sorted(bills)), ("number", sorted(numbers))):
        for some in _batches(values):
            query = f"SELECT * FROM event_step WHERE {column} IN ({_marks(some)})"  # noqa: S608 - only marks
            for *key, reports in connection.execute(query, some):
                bill, stage, day, number = key
                found[tuple(key)] = _Step(bill, stage, day, number, json.loads(reports))
    return list(found.values())


def _official(
    connection: sqlite3.Connection, bills: Collection[str], told: Mapping[int, Event], steps: Iterable[_Step]
) -> Iterator[Event]:
    """Yield every step of those bills, and of others the steps that are told, with the reports of each."""
    by_step: defaultdict[tuple[str, str | None, str], list[_Step]] = defaultdict(list)
    for step in steps:
        by_step[step.bill, step.stage, step.day].append(step)
    missing = {step.number for some in by_step.values() for step in some} - told.keys()
    events = {**told, **dict(_read(connection, missing))}
    for card in cards.by_ids(connection, sorted({*bills, *(bill for bill, *_ in by_step)})):
        into = {link["to"] for link in card["links"] if link["from"] == card["id"]}
        for one in official_events(card):
            key = (card["id"], one.stage, str(one.moment.first) if one.moment else "")
            if one.stage in CARRIED and key not in by_step and not into.isdisjoint(bills):
                continue  # the vote on what took the bill in, which that bill tells itself
            if card["id"] in bills or key in by_step:
                for step in by_step.get(key, ()):
                    one = with_reports(one, events[step.number], step.reports)  # noqa: PLW2901 - grows
                yield one


def _order(one: Event) -> tuple[date, str]:
    return (one.moment.first if one.moment else date.max), one.id


def _batches(values: Iterable[Any]) -> Iterator[list[Any]]:
    some = list(values)
    yield from (some[start : start + BATCH] for start in range(0, len(some), BATCH))


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))
