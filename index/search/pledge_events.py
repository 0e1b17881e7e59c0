"""Pledges on timelines: the day each was made, its deadline as planned, and what was said of it later.

What a text's sentence tells as an event is told by its pledge, where that rests on the same words.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from index.search.meanings.words import canonical
from index.search.pledge_cards import said_on, shortened, title_of
from index.search.pledges import view, views_by
from index.search.topic_texts import is_of
from index.tracking.events.event import Actor, Event, Kind, Lane, Modality, Moment, Report
from index.tracking.pledges.acts import Review, View
from index.tracking.pledges.changes import last_day
from index.tracking.pledges.pledge import Mention, Pledge, Relation
from index.tracking.pledges.relations import SAME_NEWS

if TYPE_CHECKING:
    from index.korean.topics import Topic

ANNOUNCED, DUE, STARTS = "announced", "due", "starts"
SHOWN = (Review.FOUND, Review.ACCEPTED)
LANES = {
    "company": Lane.COMPANY,
    "ministry": Lane.GOVERNMENT,
    "agency": Lane.GOVERNMENT,
    "party": Lane.ASSEMBLY,
}


def pledges_of(
    connection: sqlite3.Connection, companies: Sequence[str], records: Iterable[str], topic: Topic | None
) -> list[View]:
    """Return the pledges of companies, those that records are or tell of, and those of a topic."""
    found: dict[str, View] = {}
    names = {name for one in companies for name in canonical("company", one)}
    of_topic = (*topic.companies, *topic.bodies) if topic else ()
    for one in views_by(connection, [*names, *of_topic]):
        if one.pledge.promise.actor in names or (topic and is_of(one.pledge, topic)):
            found[one.pledge.id] = one
    for record in records:
        query = "SELECT id FROM pledge_mention WHERE record = ? OR id = ?"
        for (pledge_id,) in connection.execute(query, [record, record]).fetchall():
            if held := view(connection, pledge_id):
                found[held.pledge.id] = held
    return [one for one in found.values() if one.review in SHOWN]


def events_of_pledge(view: View) -> Iterator[Event]:
    """Yield the events of a pledge, with what its promisor answers; a mention that is doubtful tells none."""
    pledge = view.pledge
    first, *later = pledge.mentions
    sure = [one for one in later if not one.doubts and not one.said.doubts]
    same = [one for one in sure if _is_same_news(first, one)]
    day = date.fromisoformat(said_on(pledge))
    basis = "stated" if pledge.promise.said_on else "inferred"
    moment = Moment(day, day, "day", basis)
    yield _event(pledge, ANNOUNCED, moment, [first, *same], Modality.HAPPENED)
    if due := _due(pledge):
        starts = pledge.promise.term is not None and pledge.promise.term.kind == "start"
        yield _event(pledge, STARTS if starts else DUE, due, [first], Modality.PLANNED)
    told: defaultdict[tuple[date, str], list[Mention]] = defaultdict(list)
    for one in (*sure, *view.answers):
        if one not in same and one.relation is not None:
            told[one.source.published, one.relation].append(one)
    for (day, relation), mentions in told.items():
        yield _event(pledge, relation, Moment(day, day, "day"), mentions, Modality.HAPPENED)


def without_told(events: Iterable[Event], views: Sequence[View]) -> list[Event]:
    """Return the events of texts without those that rest on the words of pledges alone."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in (one for each in views for one in each.pledge.mentions):
        spans[mention.source.record_id].append(mention.said.evidence)
    return [
        one
        for one in events
        if not one.reports or one.official or not all(_overlaps(each, spans) for each in one.reports)
    ]


def _is_same_news(first: Mention, one: Mention) -> bool:
    return one.relation is Relation.RESTATES and one.source.published - first.source.published <= SAME_NEWS


def _due(pledge: Pledge) -> Moment | None:
    """Return the deadline; of a window that runs for long, its end."""
    term = pledge.promise.term
    last = last_day(term) if term else None
    if term is None or last is None:
        return None
    begins = term.first if term.kind == "by" and term.first else last
    return Moment(begins, last, term.precision if begins < last else "day", term.basis)


def _event(
    pledge: Pledge, stage: str, moment: Moment, mentions: Sequence[Mention], modality: Modality
) -> Event:
    promise = pledge.promise
    own = stage in (ANNOUNCED, DUE, STARTS)
    kind, title = promise.actor_type, title_of(pledge) if own else shortened(mentions[0].quotation)
    return Event(
        id="/".join([pledge.id, stage, *([] if own else [str(moment.first)])]),
        title=title if promise.actor in title else f"{promise.actor}: {title}",
        moment=moment,
        kind=Kind.PLEDGE,
        modality=modality,
        lane=LANES.get(kind, Lane.PRESS),
        official=False,
        actors=(Actor(promise.actor, kind, "agent"),),
        place=promise.said_where if stage == ANNOUNCED else None,
        reports=tuple(_report(one) for one in mentions if one.source.is_named),
        stage=stage,
    )


def _report(mention: Mention) -> Report:
    one = mention.source
    return Report(
        record_id=one.record_id,
        kind=one.kind,
        outlet=one.outlet,
        title=one.title,
        url=one.url,
        published=one.published,
        quotation=mention.quotation,
        moment=None,
        span=mention.said.evidence,
        copy_of=one.copy_of,
    )


def _overlaps(report: Report, spans: dict[str, list[tuple[int, int]]]) -> bool:
    start, end = report.span
    return any(start < last and first < end for first, last in spans.get(report.record_id, ()))
