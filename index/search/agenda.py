"""What comes next, in the card file: sittings as they are announced, and the days on which notices end."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

from index.search import cards
from index.search.cards import Card

SCHEMA = """
-- One sitting may stand in two lists, under one address.
CREATE TABLE sitting (
    id TEXT PRIMARY KEY, address TEXT NOT NULL, kind TEXT NOT NULL, assembly INTEGER, session TEXT,
    degree TEXT, title TEXT, committee TEXT, held_on TEXT, time TEXT, place TEXT, items TEXT, link TEXT,
    listed INTEGER NOT NULL, changed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sitting_held_on ON sitting (held_on);
CREATE INDEX sitting_address ON sitting (address);
CREATE TABLE notice (
    id TEXT PRIMARY KEY, bill_id TEXT NOT NULL, ends_on TEXT, link TEXT, listed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX notice_ends_on ON notice (ends_on);
"""
# The list of all that committees do says less of what a sitting is than the list of its kind.
KINDS = ("committee", "plenary", "subcommittee", "hearing")
NUMBERED = re.compile(r"\[([0-9]{7})\]")
CLOCK = re.compile("([01]?[0-9]|2[0-3]):?([0-5][0-9])(?: ?[~∼～-].*)?")  # 14:00~17:30 begins at 14:00
SITTING_COLUMNS = (
    *("id", "address", "kind", "assembly", "session", "degree", "title", "committee", "held_on", "time"),
    *("place", "items", "link", "listed", "changed_at"),
)


@dataclass(frozen=True)
class Item:
    """An item of an agenda as it is printed, and the 의안번호 that it names."""

    text: str
    no: str | None


@dataclass(frozen=True)
class Announced:
    """A sitting as its lists announce it; ``listed`` False: none of them has it any more."""

    address: str
    kind: str
    assembly: int | None
    session: str | None
    degree: str | None
    title: str | None
    committee: str | None
    held_on: str
    time: str | None
    place: str | None
    items: Sequence[Item]
    link: str | None
    listed: bool

    @property
    def id(self) -> str:
        """Return a short name that stays when the sitting is put off."""
        return f"a-{sha256(self.address.encode()).hexdigest()[:12]}"

    @property
    def clock(self) -> str | None:
        """Return the time of day as 14:00, where one is printed: 1400, 14:00~17:30; 산회 직후 is none."""
        found = CLOCK.fullmatch(self.time or "")
        return f"{int(found[1]):02}:{found[2]}" if found else None


@dataclass(frozen=True)
class Named:
    """What is known of a bill that an agenda names."""

    id: str
    no: str
    law: str
    proposed_on: str | None


def sittings(connection: sqlite3.Connection, first: str, last: str) -> Iterator[Announced]:
    """Yield the sittings between two days, each once, as its latest list has it."""
    # All rows of an address, not those of these days alone: one list may know that it was put off.
    query = (
        f"SELECT {', '.join(SITTING_COLUMNS)} FROM sitting WHERE address IN "  # noqa: S608 - our own names
        "(SELECT address FROM sitting WHERE held_on BETWEEN ? AND ?) ORDER BY address, changed_at, id"
    )
    found = (dict(zip(SITTING_COLUMNS, row, strict=True)) for row in connection.execute(query, [first, last]))
    for _, same in groupby(found, key=lambda row: row["address"]):
        one = _announced(list(same))
        if first <= one.held_on <= last:
            yield one


def committees(connection: sqlite3.Connection) -> list[str]:
    """Return the committees that a sitting was ever announced of."""
    query = "SELECT DISTINCT committee FROM sitting WHERE committee IS NOT NULL"
    return [name for (name,) in connection.execute(query)]


def _announced(rows: Sequence[Mapping[str, Any]]) -> Announced:
    latest = [row for row in rows if row["listed"]] or rows
    told = {name: latest[-1][name] for name in SITTING_COLUMNS if name not in ("id", "changed_at")}
    kind = max((row["kind"] for row in rows), key=KINDS.index)
    listed = bool(latest[-1]["listed"])
    return Announced(**{**told, "kind": kind, "items": items_of(told["items"]), "listed": listed})


def items_of(text: str | None) -> Sequence[Item]:
    """Return the items of an agenda, a line each."""
    found = ((line, NUMBERED.search(line)) for line in (text or "").splitlines())
    return [Item(line, number[1] if number else None) for line, number in found]


def bills_named(connection: sqlite3.Connection, numbers: Collection[str]) -> Mapping[str, Named]:
    """Return those of the bills that are held, by 의안번호."""
    wanted = sorted(numbers)
    found: dict[str, Named] = {}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        marks = ", ".join("?" * len(some))
        query = f"SELECT id, no, law, proposed_on FROM card WHERE no IN ({marks}) AND attached = 0"  # noqa: S608
        found |= {row[1]: Named(*row) for row in connection.execute(query, some)}
    return found


@dataclass(frozen=True)
class Ending:
    """A bill whose 국회 입법예고 ends on a day; ``card`` is None where no list has named the bill yet."""

    bill_id: str
    ends_on: str
    link: str | None
    card: Card | None


def notices(connection: sqlite3.Connection, first: str, last: str) -> Iterator[Ending]:
    """Yield the notices that end between two days."""
    query = """
        SELECT bill_id, ends_on, max(link) FROM notice
        WHERE listed AND ends_on BETWEEN ? AND ? GROUP BY bill_id, ends_on ORDER BY ends_on, bill_id
    """
    found = connection.execute(query, [first, last]).fetchall()
    held = {card["id"]: card for card in cards.by_ids(connection, [bill_id for bill_id, _, _ in found])}
    for bill_id, day, link in found:
        yield Ending(bill_id, day, link, held.get(bill_id))


def bills_in_force(connection: sqlite3.Connection, first: str, last: str) -> list[Card]:
    """Return the bills that come into force between two days, as far as a law is known for them."""
    query = "SELECT id FROM card WHERE in_force_on BETWEEN ? AND ? ORDER BY in_force_on, id"
    return cards.by_ids(connection, [one for (one,) in connection.execute(query, [first, last])])
