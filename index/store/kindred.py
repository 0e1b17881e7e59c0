"""What shows that bills belong together: their titles, leads, ends and texts, in short."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from index.records import Absorption, Bill, Summary
from index.store.engine import lists, table
from index.store.results import BILLS_AND_VOTES, DECIDED_ON, RESULT

Row = Mapping[Any, Any]
BATCH = 1_000
BILLS, SUMMARIES = table(Bill), table(Summary)
SHORT = (
    *BILLS.c["bill_id", "bill_no", "assembly", "title", "proposed_on"],
    *(DECIDED_ON.label("decided_on"), RESULT.label("result")),
)


def titles(connection: Connection, bill_ids: Collection[str]) -> set[str]:
    """Return the titles of those bills."""
    query = select(BILLS.c.title)
    return {
        title
        for some in lists(bill_ids)
        for title in connection.execute(query.where(BILLS.c.bill_id.in_(some))).scalars()
    }


def ended_as(connection: Connection, results: Collection[str]) -> Iterator[Row]:
    """Yield the bills that ended so, by number."""
    return _short(connection, RESULT.in_(sorted(results)))


def titles_led_by(connection: Connection, member_ids: Collection[str]) -> set[str]:
    """Return the titles of the bills that one of those members leads."""
    query = select(BILLS.c.title).where(BILLS.c.lead_member_id.in_(sorted(member_ids))).distinct()
    return set(connection.execute(query).scalars())


def led_by(connection: Connection, member_ids: Collection[str], titles: Collection[str]) -> Iterator[Row]:
    """Yield the bills of those titles that one of those members leads, by number."""
    led = BILLS.c.lead_member_id.in_(sorted(member_ids))
    return _short(connection, led & BILLS.c.title.in_(sorted(titles)))


def told(connection: Connection) -> Iterator[Row]:
    """Yield the bills of which a text is held, by number."""
    return _short(connection, BILLS.c.bill_id.in_(select(SUMMARIES.c.bill_id).where(*_held())))


def naming_numbers(connection: Connection) -> Iterator[Row]:
    """Yield the bills whose text names a 의안번호, each with that ``text``."""
    query = select(*SHORT, SUMMARIES.c.text).select_from(BILLS_AND_VOTES)
    query = query.join(SUMMARIES, SUMMARIES.c.bill_id == BILLS.c.bill_id)
    query = query.where(SUMMARIES.c.text.like("%의안%번호%"), SUMMARIES.c.listed)
    ordered = query.order_by(BILLS.c.bill_no, SUMMARIES.c.id)
    yield from connection.execute(ordered.execution_options(yield_per=BATCH)).mappings()


def bills(connection: Connection, bill_ids: Collection[str]) -> dict[str, Row]:
    """Return those bills."""
    return {
        row["bill_id"]: row
        for some in lists(sorted(bill_ids))
        for row in _short(connection, BILLS.c.bill_id.in_(some))
    }


def texts(connection: Connection, bill_ids: Collection[str]) -> dict[str, str]:
    """Return the text of each of those bills that has one."""
    found: dict[str, str] = {}
    for some in lists(bill_ids):
        query = select(SUMMARIES.c.bill_id, SUMMARIES.c.text).where(SUMMARIES.c.bill_id.in_(some), *_held())
        for bill_id, text in connection.execute(query.order_by(SUMMARIES.c.id)):
            found.setdefault(bill_id, text)
    return found


def stated_as_taken(connection: Connection, bill_ids: Collection[str]) -> set[str]:
    """Return those of the bills of which a source states what took them in."""
    links = table(Absorption)
    query = select(links.c.bill_id).where(links.c.listed)
    return {
        one
        for some in lists(bill_ids)
        for one in connection.execute(query.where(links.c.bill_id.in_(some))).scalars()
    }


def _held() -> tuple[ColumnElement[bool], ...]:
    return SUMMARIES.c.text.is_not(None), SUMMARIES.c.listed


def _short(connection: Connection, which: ColumnElement[bool]) -> Iterator[Row]:
    query = select(*SHORT, BILLS.c.lead_member_id).select_from(BILLS_AND_VOTES).where(which)
    ordered = query.order_by(BILLS.c.bill_no, BILLS.c.bill_id)
    yield from connection.execute(ordered.execution_options(yield_per=BATCH)).mappings()
