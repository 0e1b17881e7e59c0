"""Something that is to happen on a day, and the bills that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from index.search.agenda import Item
from index.search.cards import Card

SITTINGS = ("plenary", "committee", "subcommittee", "hearing")
KINDS = (*SITTINGS, "notice", "in_force", "pledge")
Span = tuple[str, str]


@dataclass(frozen=True)
class About:
    """A bill that an entry is about, as far as it is known: what a topic is asked about."""

    no: str
    law: str | None
    day: date | None


@dataclass(frozen=True)
class Entry:
    """Something that is to happen on a day; ``time`` is as it is printed, ``clock`` the time of day in it."""

    id: str
    kind: str
    day: str
    title: str
    url: str | None = None
    time: str | None = None
    clock: str | None = None
    committee: str | None = None
    session: str | None = None
    place: str | None = None
    items: Sequence[Item] = ()
    bills: Sequence[About] = ()
    laws: Sequence[str] = ()
    actor: str | None = None
    listed: bool = True
    note: str | None = None


def about_card(card: Card) -> About:
    """Return what a topic is asked of a bill that is held."""
    return About(card["no"], card["law"], day_of(card["date"]))


def day_of(text: str | None) -> date | None:
    """Return the day that a card has as text."""
    return date.fromisoformat(text) if text else None
