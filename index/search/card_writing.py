"""Writing the cards: one document each, and the columns that lists are narrowed, counted and sorted by."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from index.korean.text import squeeze
from index.search import agenda, copies, events, members, pledges, statutes, topic_texts
from index.search.cards import BILL, BODY, BUSY_SECONDS, TAGS, VETOED, Card, days_of
from index.search.layout import STATE

CARDS = """
CREATE TABLE card (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, assembly INTEGER, no TEXT,
    short TEXT, date TEXT, day TEXT, committee TEXT, result TEXT, stage TEXT, law TEXT, proposer_kind TEXT,
    attached INTEGER NOT NULL, role TEXT, leads TEXT, others TEXT, fate TEXT, promulgated INTEGER NOT NULL,
    outlet TEXT, proposed_on TEXT, decided_on TEXT, promulgated_on TEXT, in_force_on TEXT, published_on TEXT
);
-- Beside the columns, so that a list that is narrowed by them reads a tenth of the pages.
CREATE TABLE document (number INTEGER PRIMARY KEY REFERENCES card, content TEXT NOT NULL);
-- What is searched and quoted from, apart from what is shown: no output of cards can hold a whole text.
CREATE TABLE body (number INTEGER PRIMARY KEY REFERENCES card, content TEXT NOT NULL);
-- What a record names, by the name of the fact: companies, laws, provisions, days of events, sources.
CREATE TABLE tag (
    name TEXT, value TEXT, number INTEGER, PRIMARY KEY (name, value, number)
) WITHOUT ROWID;
CREATE INDEX tag_number ON tag (number);
CREATE INDEX card_law ON card (law);
CREATE INDEX card_committee ON card (committee);
CREATE INDEX card_no ON card (no);
CREATE INDEX card_short ON card (short);
CREATE INDEX card_role ON card (role, number) WHERE role IS NOT NULL;
CREATE INDEX card_latest ON card (day DESC, no DESC, id);
-- For a span of days no other row is read.
CREATE INDEX card_date ON card (date);
CREATE INDEX card_proposed ON card (proposed_on);
CREATE INDEX card_decided ON card (decided_on);
CREATE INDEX card_promulgated ON card (promulgated_on);
CREATE INDEX card_in_force ON card (in_force_on);
CREATE INDEX card_published ON card (published_on);
"""
SCHEMA = "".join(
    (
        CARDS,
        *(part.SCHEMA for part in (copies, members, events, pledges, statutes, agenda, topic_texts)),
        STATE,
    )
)
CACHE = "cache_size=-32000"  # KB: ids come in no order, and their index is read everywhere
COLUMNS = (
    "id",
    "kind",
    "assembly",
    "no",
    "short",
    "date",
    "day",
    "committee",
    "result",
    "stage",
    "law",
    "proposer_kind",
    "attached",
    "role",
    "leads",
    "others",
    "fate",
    "promulgated",
    "outlet",
    "proposed_on",
    "decided_on",
    "promulgated_on",
    "in_force_on",
    "published_on",
)
AFTER_VETO = ("discarded_after_veto", "alternative_discarded")


def create(path: Path) -> sqlite3.Connection:
    """Make a card file, for a build that does not count yet."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # A build that does not come to its end is thrown away, and what does is brought to the disk at once.
        for setting in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", CACHE):
            connection.execute(f"PRAGMA {setting}")
        connection.executescript(SCHEMA)
    except BaseException:  # an interrupt, too, leaves no file open
        connection.close()
        raise
    return connection


def let_readers_in(connection: sqlite3.Connection) -> None:
    """Turn a new card file into one that is read while it is written."""
    connection.execute("PRAGMA locking_mode=NORMAL")
    connection.execute("PRAGMA journal_mode=WAL")


def open_to_write(path: Path) -> sqlite3.Connection:
    """Open the card file of a build that counts; what is committed is on the disk."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        # FULL, not NORMAL: under a power cut WAL with NORMAL loses commits that were acknowledged.
        connection.execute("PRAGMA synchronous=FULL")
    except BaseException:  # an interrupt, too, leaves no file open
        connection.close()
        raise
    return connection


def put(connection: sqlite3.Connection, cards: Iterable[Card]) -> dict[str, int]:
    """Write cards; return the number of each: a card keeps its number when it is written again."""
    marks = ", ".join("?" * len(COLUMNS))
    changes = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name != "id")
    statement = (
        f"INSERT INTO card ({', '.join(COLUMNS)}) VALUES ({marks}) "  # noqa: S608 - our own names
        f"ON CONFLICT (id) DO UPDATE SET {changes} RETURNING number"
    )
    numbers: dict[str, int] = {}
    for card in cards:
        numbers[card["id"]] = number = connection.execute(statement, _row(card)).fetchone()[0]
        _put_texts(connection, number, card)
    return numbers


def remove(connection: sqlite3.Connection, ids: Collection[str]) -> set[int]:
    """Delete cards; return their numbers."""
    gone: set[int] = set()
    for one in ids:
        query = "DELETE FROM card WHERE id = ? RETURNING number"
        gone.update(number for (number,) in connection.execute(query, [one]).fetchall())
    for table in ("document", "body", "tag"):
        rows = [(number,) for number in sorted(gone)]
        connection.executemany(f"DELETE FROM {table} WHERE number = ?", rows)  # noqa: S608 - our own names
    return gone


def _put_texts(connection: sqlite3.Connection, number: int, card: Card) -> None:
    shown = {name: value for name, value in card.items() if name not in (BODY, TAGS)}
    content = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?)", (number, content))
    connection.execute("DELETE FROM body WHERE number = ?", [number])
    if card.get(BODY):
        connection.execute("INSERT INTO body VALUES (?, ?)", (number, card[BODY]))
    connection.execute("DELETE FROM tag WHERE number = ?", [number])
    tags = [(name, value, number) for name, values in card.get(TAGS, {}).items() for value in values]
    connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?, ?)", tags)


def _row(card: Card) -> list[Any]:
    columns = _bill(card) if card["kind"] == BILL else _article(card)
    return [columns.get(name) for name in COLUMNS]


def _article(card: Card) -> Card:
    day = card["date"]
    return {**card, "day": day or "", "published_on": day, "attached": False, "promulgated": False}


def _bill(card: Card) -> Card:
    promulgated = [step for step in card["steps"] if step["key"] == "promulgated"]
    undoubted = [step["when"] for step in promulgated if step["basis"] != "doubted"]
    return {
        **card,
        "short": card["no"][2:].lstrip("0") if len(card["no"]) == 7 else card["no"],
        "day": card["date"] or (card["vote"] or {}).get("voted_on") or card["decided_on"] or "",
        "committee": squeeze(card["committee"] or ""),
        "law": squeeze(card["law"] or ""),
        "leads": _people(card["lead"], card["lead_ids"]),
        "others": _people(card["co"], card["co_ids"]),
        "attached": "attached_to" in card,
        "fate": VETOED if card["content"] == "ended" and days_of(card, *AFTER_VETO) else card["content"],
        "promulgated": bool(undoubted),
        "promulgated_on": _first(undoubted),
        "in_force_on": _first(days_of(card, "in_force")),
    }


def _first(days: Iterable[str | None]) -> str | None:
    return min(filter(None, days), default=None)


def _people(names: Iterable[str], ids: Iterable[str | None]) -> str:
    """Return members as a list is narrowed by them: by name, or by the id, which namesakes do not share."""
    return " ".join(["", *names, *filter(None, ids), ""])
