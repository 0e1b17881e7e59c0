"""Laws that come into force, as a whole or provision by provision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cli.agenda.entry import Entry, Span, about_card
from cli.words import say
from index.korean.statutes.force import Apart, apart
from index.search import agenda, statutes
from index.search.cards import Card, days_of
from index.search.reader import Reader
from index.search.statutes import Version

_STATED = re.compile("[0-9]{4}년")


def in_force(reader: Reader, span: Span) -> Iterator[Entry]:
    """Yield laws by their versions, and provisions that 부칙 let begin apart.

    A bill speaks for itself where no version of its law is held.
    """
    first, last = span
    held = statutes.all_versions(reader.connection)
    versions = [one for one in held if first <= one.begins <= last]
    became = statutes.bills_of(reader.connection, versions)
    for one in versions:
        yield _of_version(one, became.get(one.name, ()))
    told = {card["id"] for some in became.values() for card in some}
    for card in agenda.bills_in_force(reader.connection, *span):
        if card["id"] not in told:
            yield _of_bill(card)
    yield from _apart(reader, held, span)


def _of_version(one: Version, bills: Sequence[Card]) -> Entry:
    return Entry(
        f"{one.law_id}/{one.promulgation_no}",
        "in_force",
        one.begins,
        f"「{one.title}」({one.name})",
        one.address,
        committee=next((card["committee"] for card in bills), None),
        bills=[about_card(card) for card in bills],
        laws=[one.title],
        note=" ".join((one.addenda or "").split()) or None,
    )


def _of_bill(card: Card) -> Entry:
    return Entry(
        f"{card['id']}/in_force",
        "in_force",
        min(filter(None, days_of(card, "in_force"))),
        f"「{card['title']}」",
        card["url"],
        committee=card["committee"],
        bills=[about_card(card)],
        laws=[card["law"]] if card["law"] else (),
    )


def _apart(reader: Reader, held: Sequence[Version], span: Span) -> Iterator[Entry]:
    """Yield what 부칙 let begin between two days; the last text of a law carries the 부칙 of all before."""
    first, last = span
    for version in {one.law_id: one for one in held if one.has_text}.values():
        law = statutes.text(reader.connection, version.mst)
        for addendum in law.addenda if law else ():
            for one in apart(addendum):
                if one.day and first <= str(one.day) <= last:
                    yield _of_provisions(version, addendum.number, one)


def _of_provisions(version: Version, number: str, one: Apart) -> Entry:
    told = say("agenda.apart", number=number, since=one.since)
    computed = None if _STATED.search(one.since) else say("agenda.computed")
    return Entry(
        f"{version.law_id}/{number}/{one.provisions}",
        "in_force",
        str(one.day),
        f"「{version.title}」 {one.provisions}",
        version.address,
        laws=[version.title],
        note=" · ".join(filter(None, [told, computed])),
    )
