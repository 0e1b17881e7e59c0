"""Sittings as they are announced, and notices of bills that end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cli.agenda.entry import About, Entry, Span, about_card, day_of
from cli.words import say
from index.korean.titles import read_title
from index.search import agenda
from index.search.agenda import Announced, Item, Named
from index.search.reader import Reader


def sittings(reader: Reader, span: Span) -> Iterator[Entry]:
    """Yield the sittings between two days."""
    announced = list(agenda.sittings(reader.connection, *span))
    numbers = {item.no for one in announced for item in one.items if item.no}
    named = agenda.bills_named(reader.connection, numbers)
    for one in announced:
        yield Entry(
            one.id,
            one.kind,
            one.held_on,
            _title(one),
            one.link,
            time=one.time,
            clock=one.clock,
            committee=one.committee,
            session=_session(one),
            place=one.place,
            items=one.items,
            bills=[about_item(item, named, one.held_on) for item in one.items if item.no],
            listed=one.listed,
        )


def _title(one: Announced) -> str:
    if one.kind == "plenary":
        return " ".join(filter(None, [say("agenda.plenary"), one.title]))
    return " ".join(filter(None, [one.committee, one.title])) or say("agenda.kind.committee")


def _session(one: Announced) -> str | None:
    """Return 제414회국회(임시회) 제4차, however the number is printed."""
    degree = f"제{one.degree}차" if one.degree and one.degree.isdecimal() else one.degree
    return " ".join(filter(None, [one.session, degree])) or None


def about_item(item: Item, named: Mapping[str, Named], held_on: str) -> About:
    """Return what is known of the bill of an item; of one that is not held, what the item says."""
    assert item.no is not None
    if known := named.get(item.no):
        return About(item.no, known.law, day_of(known.proposed_on))
    title = item.text.partition("]")[2].partition("(")[0].strip()  # (대안)(정부)(계속), or none
    return About(item.no, read_title(title).law, day_of(held_on))


def notices(reader: Reader, span: Span) -> Iterator[Entry]:
    """Yield the notices that end between two days."""
    for one in agenda.notices(reader.connection, *span):
        known = one.card or {}  # a bill may run through its notice before a list has named it
        title = (
            f"「{known['title']}」({known['proposer'] or known['no']})"
            if known
            else say("agenda.unknown_bill", id=one.bill_id)
        )
        yield Entry(
            f"{one.bill_id}/notice",
            "notice",
            one.ends_on,
            title,
            one.link or known.get("url"),
            committee=known.get("committee"),
            bills=[about_card(known)] if known else (),
        )
