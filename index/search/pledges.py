"""Pledges in the card file: what the texts tell, merged, beside what people did about it.

What people's acts make of a pledge is made when it is read; the cards are there to be searched.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from index.korean.text import squeeze
from index.tracking.pledges.acts import Act, View, Views, act_of, apply
from index.tracking.pledges.ids import unit_of
from index.tracking.pledges.plain import made
from index.tracking.pledges.pledge import Pledge
from index.tracking.pledges.status import Looked

SCHEMA = """
-- The columns say of a pledge as people left it, with what they took out of it, at most which it may be.
CREATE TABLE pledge (
    id TEXT PRIMARY KEY, unit TEXT NOT NULL, said TEXT, first_due TEXT, last_due TEXT, amount INTEGER,
    beneficiary TEXT, content TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX pledge_unit ON pledge (unit);
-- By the id of every mention its pledge is found; people's acts hold on to the anchors.
CREATE TABLE pledge_mention (
    id TEXT, pledge TEXT, anchor TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (id, pledge)
) WITHOUT ROWID;
CREATE INDEX pledge_mention_pledge ON pledge_mention (pledge);
CREATE INDEX pledge_mention_anchor ON pledge_mention (anchor);
CREATE INDEX pledge_mention_record ON pledge_mention (record);
CREATE TABLE pledge_act (number INTEGER PRIMARY KEY, anchor TEXT NOT NULL, content TEXT NOT NULL);
CREATE INDEX pledge_act_anchor ON pledge_act (anchor);
-- For the builder: the cards of each pledge, the texts that tell of a promisor, and whose text each is.
CREATE TABLE pledge_card (id TEXT PRIMARY KEY, pledge TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX pledge_card_pledge ON pledge_card (pledge);
CREATE TABLE pledge_text (
    unit TEXT, number INTEGER, origin TEXT, PRIMARY KEY (unit, number)
) WITHOUT ROWID;
CREATE INDEX pledge_text_number ON pledge_text (number);
"""
BATCH = 500
MOST = 2**63 - 1  # that SQLite holds; a text may write more


@dataclass(frozen=True)
class Narrowed:
    """By what columns alone pledges are left out before they are read; who asks looks at the rest closely."""

    actors: Collection[str] = ()
    since: date | None = None
    due_from: date | None = None
    due_until: date | None = None
    amount_min: int | None = None
    beneficiary: str | None = None

    def conditions(self) -> Iterator[tuple[str, Sequence[object]]]:
        """Yield conditions on the columns, each with its values."""
        if self.actors:
            units = sorted(set(map(unit_of, self.actors)))
            yield f"unit IN ({', '.join('?' * len(units))})", units
        bounds = (
            ("said >=", self.since),
            ("last_due >=", self.due_from),
            ("first_due <=", self.due_until),
            ("amount >=", None if self.amount_min is None else min(self.amount_min, MOST)),
        )
        for column, value in bounds:
            if value is not None:
                yield f"{column} ?", [str(value) if isinstance(value, date) else value]
        if self.beneficiary:
            yield "instr(beneficiary, ?)", [squeeze(self.beneficiary)]


def views(connection: sqlite3.Connection, narrowed: Narrowed | None = None) -> Views:
    """Return the pledges that may be meant, as people left them, and the acts on what no text has now."""
    conditions = list(narrowed.conditions()) if narrowed else []
    where = " AND ".join(["1", *(condition for condition, _ in conditions)])
    values = [value for _, some in conditions for value in some]
    query = f"SELECT content FROM pledge WHERE {where} ORDER BY id"  # noqa: S608 - conditions of its own
    rows = connection.execute(query, values)
    told = apply((_pledge(content) for (content,) in rows), acts(connection))
    known = {anchor for (anchor,) in connection.execute(_ACTED)}
    return replace(told, lost=[act for act in told.lost if act.anchor not in known])


_ACTED = "SELECT DISTINCT anchor FROM pledge_act JOIN pledge_mention USING (anchor)"


def views_by(connection: sqlite3.Connection, actors: Iterable[str]) -> Sequence[View]:
    """Return the pledges of those who made them, with those of their arms, as people left them."""
    units = sorted(set(map(unit_of, actors)))
    return views_of(
        connection, [one for (one,) in _among(connection, "SELECT id FROM pledge WHERE unit", units)]
    )


def view(connection: sqlite3.Connection, pledge_id: str) -> View | None:
    """Return the pledge of an id, which may be that of any of its mentions."""
    rows = connection.execute("SELECT pledge FROM pledge_mention WHERE id = ?", [pledge_id])
    found = views_of(connection, [pledge for (pledge,) in rows])
    first = (one for one in found if one.pledge.id == pledge_id)
    anchors = {anchor for (anchor,) in connection.execute(_ANCHORS, [pledge_id])}
    told = (one for one in found if any(mention.anchor in anchors for mention in one.pledge.mentions))
    return next(first, None) or next(told, None)


_ANCHORS = "SELECT anchor FROM pledge_mention WHERE id = ?"


def views_of(connection: sqlite3.Connection, pledges: Iterable[str]) -> Sequence[View]:
    """Return those pledges as people left them."""
    ids = sorted(set(pledges))
    told = [_pledge(content) for (content,) in _among(connection, "SELECT content FROM pledge WHERE id", ids)]
    anchors = [mention.anchor for one in told for mention in one.mentions]
    query = "SELECT content FROM pledge_act WHERE anchor"
    done = [act_of(json.loads(content)) for (content,) in _among(connection, query, anchors)]
    return apply(told, done).views


def acts(connection: sqlite3.Connection) -> list[Act]:
    """Return all acts of people on pledges, the first first."""
    rows = connection.execute("SELECT content FROM pledge_act ORDER BY number")
    return [act_of(json.loads(content)) for (content,) in rows]


def looked(reaches: Mapping[str, Mapping[str, str | None]], since: date) -> Looked | None:
    """Return which sources of news were read after a day, and until when; None for none."""
    news = [(day, one["title"]) for one in reaches.values() if (day := one["any"]) and one.get("title")]
    later = [(day, title) for day, title in news if title and date.fromisoformat(day) > since]
    if not later:
        return None
    return Looked(sorted(title for _, title in later), date.fromisoformat(max(later)[0]))


def _pledge(content: str) -> Pledge:
    return made(Pledge, json.loads(content))


def _among(connection: sqlite3.Connection, query: str, values: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(values), BATCH):
        some = values[start : start + BATCH]
        yield from connection.execute(f"{query} IN ({', '.join('?' * len(some))})", some)
