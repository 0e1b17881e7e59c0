"""Which bills are asked about next: topics first, then what was never asked, then what may have changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine

from crawler.history import asked_anew_since
from crawler.lists import SourceList
from crawler.service_sheets import Detail
from crawler.session import Session
from index.korean.names import read_laws
from index.korean.text import squeeze
from index.korean.titles import read_title
from index.korean.topics import read_topics
from index.moments import now, today
from index.store.asked import asked_id, bills_to_ask, last_asked

ORDERED, ON_TOPIC, ON_LAW, NEVER_ASKED, OPEN, CLOSED = range(6)

Bill = Mapping[Any, Any]


@dataclass(frozen=True)
class DueBill:
    """A bill and the services that are due to be asked about it."""

    rank: int
    bill: Bill
    questions: tuple[SourceList, ...]

    @property
    def place(self) -> tuple[int, int, str]:
        """Return its place in the queue: by rank, the newest first, undated ones last."""
        day = self.bill["proposed_on"]
        return self.rank, -day.toordinal() if day else 0, self.bill["bill_id"]


def due_bills(session: Session, engine: Engine) -> list[DueBill]:
    """Return the bills with a question due, in the order in which they are asked about."""
    with engine.connect() as connection:
        bills = bills_to_ask(connection, session.order.assemblies, session.order.bill_ids)
        asked = {} if session.recorded is not None else last_asked(connection)
        if session.order.fresh:
            since = asked_anew_since(connection, session.sheet)
            asked = {one: at for one, at in asked.items() if at > since}
    schedule = _Schedule(session, asked)
    found = (schedule.due(bill) for bill in bills)
    return sorted((one for one in found if one is not None), key=lambda one: one.place)


class _Schedule:
    """When which bill is due, by the fact sheet's days and the order's wishes."""

    def __init__(self, session: Session, asked: Mapping[str, Any]) -> None:
        self.session = session
        self.asked = asked
        self.services = session.sheet.details_asked("bill")
        order = session.order
        named = bool(order.topics or order.laws or (order.only and order.bill_ids))
        # Without a wish, every topic comes first, then every law that platwatch knows.
        topics = read_topics()
        self.topics = [topics[name] for name in (order.topics if named else topics)]
        self.laws = frozenset(map(squeeze, order.laws if named else read_laws()))
        self.open_ones = {one.number for one in session.sheet.assemblies if one.last_day >= today()}
        rules = session.sheet.sweeps
        self.open_before = now() - timedelta(days=rules.open_every_days)
        self.closed_before = now() - timedelta(days=rules.closed_every_days)

    def due(self, bill: Bill) -> DueBill | None:
        """Return the bill with the services that were never asked or whose answer is too old."""
        times = [
            (service, self.asked.get(asked_id(bill["bill_id"], service.code)))
            for service in self.services
            if _concerns(service, bill)
        ]
        wish = self._wish(bill)
        if wish is None and self.session.order.only:
            return None
        can_change = self._can_change(bill)
        before = self.open_before if can_change else self.closed_before
        services = [service for service, at in times if at is None or at < before]
        if not services:
            return None
        never = any(at is None for _, at in times)
        rank = NEVER_ASKED if never else OPEN if can_change else CLOSED
        if wish is not None and (rank != CLOSED or wish == ORDERED):
            rank = wish
        return DueBill(rank, bill, tuple(self._question(service, bill) for service in services))

    def _can_change(self, bill: Bill) -> bool:
        """Tell whether a bill is pending, or has passed and is not known to be law."""
        unfinished = bill["result"] is None or (bill["passed"] and not bill["promulgated"])
        return bill["assembly"] in self.open_ones and unfinished

    def _wish(self, bill: Bill) -> int | None:
        """Return the rank that the order's wishes give a bill, if they do."""
        if bill["bill_id"] in self.session.order.bill_ids:
            return ORDERED
        law = read_title(bill["title"]).law
        if any(topic.has(bill["bill_no"], law, bill["proposed_on"]) for topic in self.topics):
            return ON_TOPIC
        return ON_LAW if law and squeeze(law) in self.laws else None

    def _question(self, service: Detail, bill: Bill) -> SourceList:
        named = {"bill_id": bill["bill_id"], "bill_no": bill["bill_no"]}
        return SourceList(self.session, service, bill["assembly"], named)


def _concerns(service: Detail, bill: Bill) -> bool:
    match service.bills:
        case "voted" | "passed":
            return bool(bill[service.bills])
        case "alternative":
            return "(대안)" in bill["title"]
    return True
