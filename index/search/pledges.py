"""Pledges in the card file: what the texts tell, merged, beside what people did about it.

What people's acts make of a pledge is made when it is read; the cards are there to be searched.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from index.tracking.pledges.acts import Act, Kind, View, act_of, apply, settled
from index.tracking.pledges.ids import pledge_id as id_of
from index.tracking.pledges.ids import unit_of
from index.tracking.pledges.plain import made
from index.tracking.pledges.pledge import Pledge
from index.tracking.pledges.status import Looked

SCHEMA = """
CREATE TABLE pledge (id TEXT PRIMARY KEY, unit TEXT NOT NULL, content TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX pledge_unit ON pledge (unit);
-- What lists find and count by, of each pledge as people left it: they may have taken it out of ``pledge``.
CREATE TABLE pledge_line (
    id TEXT, pledge TEXT NOT NULL, actor TEXT NOT NULL, said TEXT NOT NULL, due TEXT, term TEXT,
    amount INTEGER, amounts INTEGER NOT NULL, whole TEXT, beneficiary TEXT NOT NULL, binding TEXT NOT NULL,
    review TEXT NOT NULL, decided INTEGER NOT NULL, promisor TEXT NOT NULL, evidence TEXT,
    verdict TEXT NOT NULL, doubtful INTEGER NOT NULL, topics TEXT, PRIMARY KEY (id, pledge)
) WITHOUT ROWID;
CREATE INDEX pledge_line_pledge ON pledge_line (pledge);
CREATE INDEX pledge_line_actor ON pledge_line (actor);
-- By the id of every mention its pledge is found; people's acts hold on to the anchors.
CREATE TABLE pledge_mention (
    id TEXT, pledge TEXT, anchor TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (id, pledge)
) WITHOUT ROWID;
CREATE INDEX pledge_mention_pledge ON pledge_mention (pledge);
CREATE INDEX pledge_mention_anchor ON pledge_mention (anchor);
CREATE INDEX pledge_mention_record ON pledge_mention (record);
CREATE TABLE pledge_act (number INTEGER PRIMARY KEY, anchor TEXT NOT NULL, content TEXT NOT NULL);
CREATE INDEX pledge_act_anchor ON pledge_act (anchor);
-- For the builder: the texts that tell of a promisor, and whose text each is.
CREATE TABLE pledge_text (
    unit TEXT, number INTEGER, origin TEXT, PRIMARY KEY (unit, number)
) WITHOUT ROWID;
CREATE INDEX pledge_text_number ON pledge_text (number);
"""
BATCH = 500
MOST = 2**63 - 1  # that SQLite holds; a text may write more


def lost(connection: sqlite3.Connection) -> Sequence[Act]:
    """Return the acts of people on words that no text has now; not those on what they added and took back."""
    acts = _without_pledge(connection)
    undone = {one.anchor for one in acts if _is_undone(one)} - _joined(connection)
    return [one for one in acts if one.anchor not in undone]


def undone(connection: sqlite3.Connection, pledge_id: str) -> Sequence[Act]:
    """Return the acts on a pledge of that id which a person added and took back; none for any other."""
    acts = [one for one in _without_pledge(connection) if id_of(one.anchor) == pledge_id]
    return acts if any(map(_is_undone, acts)) else ()


def _joined(connection: sqlite3.Connection) -> set[object]:
    """Return the anchors of mentions that people made one: what was done on one is of the other, too."""
    rows = connection.execute("SELECT content FROM pledge_act")
    acts = settled(act_of(json.loads(content)) for (content,) in rows)
    joins = [one for one in acts if one.content.get("join") and one.reversed_by is None]
    return {anchor for one in joins for anchor in (one.anchor, one.content["join"])}


def _is_undone(act: Act) -> bool:
    """Tell whether somebody added a pledge and took that back; what was redacted cannot be had again."""
    return act.kind is Kind.ADD and act.reversed_by is not None and "redacted" not in act.content


def _without_pledge(connection: sqlite3.Connection) -> Sequence[Act]:
    query = "SELECT content FROM pledge_act WHERE anchor NOT IN (SELECT anchor FROM pledge_mention)"
    rows = connection.execute(f"{query} ORDER BY number")
    return settled(act_of(json.loads(content)) for (content,) in rows)


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


def looked(reaches: Mapping[str, Mapping[str, str | None]], since: date) -> Looked | None:
    """Return which sources of news were read beyond a day, and until when each; None for none."""
    news = [(title, day) for one in reaches.values() if (day := one["any"]) and (title := one.get("title"))]
    later = {title: date.fromisoformat(day) for title, day in sorted(news) if day > since.isoformat()}
    return Looked(later) if later else None


def read_until(reaches: Mapping[str, Mapping[str, str | None]]) -> str:
    """Return the latest day until which a source of news was read; nothing for none."""
    return max((day for one in reaches.values() if (day := one["any"]) and one.get("title")), default="")


def _pledge(content: str) -> Pledge:
    return made(Pledge, json.loads(content))


def _among(connection: sqlite3.Connection, query: str, values: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(values), BATCH):
        some = values[start : start + BATCH]
        yield from connection.execute(f"{query} IN ({', '.join('?' * len(some))})", some)
