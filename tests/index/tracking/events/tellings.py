"""Mentions of events for tests."""

from __future__ import annotations

from datetime import date

from index.tracking.events.cluster import Telling
from index.tracking.events.event import Actor, Found, Kind, Lane, Modality, Moment, Report

OUTAGE = date(2022, 10, 15)


def on(day: date, last: date | None = None, precision: str = "day") -> Moment:
    return Moment(day, last or day, precision)


def telling(
    record: str,
    title: str,
    moment: Moment | None,
    *,
    kind: Kind = Kind.INCIDENT,
    actors: tuple[str, ...] = (),
    published: date = date(2022, 10, 17),
    modality: Modality = Modality.HAPPENED,
    outlet: str | None = None,
    copy_of: str | None = None,
    names: tuple[str, ...] = (),
    numbers: tuple[str, ...] = (),
    start: int = 0,
    **more: object,
) -> Telling:
    people = tuple(Actor(name, "company", "agent") for name in actors)
    found = Found((start, start + 10), title, moment, kind, modality, Lane.COMPANY, people, numbers=numbers)
    report = Report(
        record, "article", outlet or record, title, None, published, title, moment, found.sentence, copy_of
    )
    return Telling(report, found, frozenset(names), **more)
