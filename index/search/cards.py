"""The cards in a SQLite file: what is shown of each record, and columns of facts beside it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.korean.text import squeeze
from index.moments import today
from index.search import copies

Card = dict[str, Any]
PASSED = ("원안가결", "수정가결", "대안가결", "가결")

SCHEMA = """
CREATE TABLE IF NOT EXISTS card (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, assembly INTEGER, no TEXT,
    short TEXT, date TEXT, day TEXT, committee TEXT, result TEXT, stage TEXT, law TEXT, proposer_kind TEXT,
    attached INTEGER NOT NULL, role TEXT, leads TEXT, others TEXT, fate TEXT, promulgated INTEGER NOT NULL,
    outlet TEXT, in_force TEXT
);
-- Beside the columns, so that a list that is narrowed by them reads a tenth of the pages.
CREATE TABLE IF NOT EXISTS document (number INTEGER PRIMARY KEY REFERENCES card, content TEXT NOT NULL);
-- What is searched and quoted from, apart from what is shown: no output of cards can hold a whole text.
CREATE TABLE IF NOT EXISTS body (number INTEGER PRIMARY KEY REFERENCES card, content TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS card_no ON card (no);
CREATE INDEX IF NOT EXISTS card_short ON card (short);
CREATE INDEX IF NOT EXISTS card_role ON card (role, number) WHERE role IS NOT NULL;
CREATE INDEX IF NOT EXISTS card_latest ON card (day DESC, no DESC, id);
"""
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
    "in_force",
)
BILL = "bill"
BODY = "body"  # the part of a card that is searched and never shown
VETOED = "vetoed"  # passed, and ended by a 재의요구: itself, or what took it in
AFTER_VETO = ("discarded_after_veto", "alternative_discarded")


DOCUMENTS = "FROM card JOIN document USING (number)"


def create(path: Path) -> sqlite3.Connection:
    """Open a card file for writing, made if it is not there."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript(SCHEMA + copies.SCHEMA)
        connection.execute("PRAGMA synchronous=OFF")  # the build syncs the whole folder before it counts
    except BaseException:
        connection.close()
        raise
    return connection


def open_cards(path: Path) -> sqlite3.Connection:
    """Open a card file for reading; raises sqlite3.DatabaseError where it is damaged."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("SELECT number FROM card LIMIT 1").fetchone()
    except BaseException:
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
        shown = {name: value for name, value in card.items() if name != BODY}
        content = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
        connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?)", (number, content))
        connection.execute("DELETE FROM body WHERE number = ?", [number])
        if card.get(BODY):
            connection.execute("INSERT INTO body VALUES (?, ?)", (number, card[BODY]))
    return numbers


def _row(card: Card) -> list[Any]:
    columns = _bill(card) if card["kind"] == BILL else _article(card)
    return [columns.get(name) for name in COLUMNS]


def _article(card: Card) -> Card:
    return {**card, "day": card["date"] or "", "attached": False, "promulgated": False}


def _bill(card: Card) -> Card:
    return {
        **card,
        "short": card["no"][2:].lstrip("0") if len(card["no"]) == 7 else card["no"],
        "day": card["date"] or (card["vote"] or {}).get("voted_on") or card["decided_on"] or "",
        "committee": squeeze(card["committee"] or ""),
        "law": squeeze(card["law"] or ""),
        "leads": _people(card["lead"], card["lead_ids"]),
        "others": _people(card["co"], card["co_ids"]),
        "attached": "attached_to" in card,
        "fate": VETOED if card["content"] == "ended" and _days(card, *AFTER_VETO) else card["content"],
        "promulgated": any(
            step["key"] == "promulgated" and step["basis"] != "doubted" for step in card["steps"]
        ),
        "in_force": min(filter(None, _days(card, "in_force")), default=None),
    }


def _days(card: Card, *keys: str) -> list[str | None]:
    """Return the days of a card's steps of those kinds."""
    return [step["when"] for step in card["steps"] if step["key"] in keys]


def _read(content: str) -> Card:
    """Return a card as it is today: a law comes into force though nothing is written."""
    card: Card = json.loads(content)
    if card.get("stage") == "promulgated":
        days = filter(None, _days(card, "in_force"))
        if min(days, default="9999") <= str(today()):
            card["stage"] = "in_force"
    return card


def _people(names: Iterable[str], ids: Iterable[str | None]) -> str:
    """Return members as a list is narrowed by them: by name, or by the id, which namesakes do not share."""
    return " ".join(["", *names, *filter(None, ids), ""])


def by_ids(connection: sqlite3.Connection, ids: Sequence[str]) -> list[Card]:
    """Return the cards of those ids that exist, in that order."""
    cards: list[Card] = []
    for start in range(0, len(ids), 500):
        batch = ids[start : start + 500]
        found = _find(connection, "id", batch)
        cards += [found[one] for one in batch if one in found]
    return cards


def by_numbers(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Card]:
    """Yield the cards of those numbers, in that order."""
    for start in range(0, len(numbers), 500):
        batch = numbers[start : start + 500]
        found = _find(connection, "number", batch)
        yield from (found[number] for number in batch)


def linked_with(connection: sqlite3.Connection, ids: Collection[str], *, inferred: bool = False) -> set[str]:
    """Return the ids at the other ends of the links of those cards, of all or of the inferred ones."""
    links = (link for card in by_ids(connection, sorted(ids)) for link in card["links"])
    chosen = (link for link in links if not inferred or link["basis"] == "inferred")
    return {end for link in chosen for end in (link["from"], link["to"])} - set(ids)


def _find(connection: sqlite3.Connection, column: str, values: Sequence[Any]) -> dict[Any, Card]:
    marks = ", ".join("?" * len(values))
    query = f"SELECT {column}, content {DOCUMENTS} WHERE {column} IN ({marks})"
    return {key: _read(content) for key, content in connection.execute(query, values)}


def by_bill_no(connection: sqlite3.Connection, no: str) -> list[Card]:
    """Return the cards that a 의안번호 means: the bill, not what was moved on it."""
    query = f"SELECT content {DOCUMENTS} WHERE no = ? AND attached = 0 ORDER BY id"
    return [_read(content) for (content,) in connection.execute(query, [no])]


def by_short_number(connection: sqlite3.Connection, short: str, assembly: int | None) -> list[Card]:
    """Return the bills whose number ends so, of one Assembly or of all."""
    condition = "short = ? AND attached = 0 AND (? IS NULL OR assembly = ?)"
    query = f"SELECT content {DOCUMENTS} WHERE {condition} ORDER BY no"
    return [_read(content) for (content,) in connection.execute(query, [short, assembly, assembly])]


def numbers_of(connection: sqlite3.Connection, column: str, value: str) -> set[int]:
    """Return the numbers of the cards that an id or a 의안번호 names: the bill, not what was moved on it."""
    query = f"SELECT number FROM card WHERE {column} = ? AND (attached = 0 OR id = ?)"  # noqa: S608 - our own names
    return {number for (number,) in connection.execute(query, [value, value])}


def roles(connection: sqlite3.Connection) -> dict[int, str]:
    """Return what those cards are that stand beside the bill of their number."""
    return dict(connection.execute("SELECT number, role FROM card WHERE role IS NOT NULL"))


@dataclass(frozen=True)
class Held:
    """What is held of one Assembly: bills, and how many of them are 법률안."""

    assembly: int
    bills: int
    law_bills: int


def counts(connection: sqlite3.Connection) -> list[Held]:
    """Return what is held, Assembly by Assembly."""
    bills = "SELECT assembly, count(*), sum(law <> '') FROM card WHERE kind = ?"
    return [Held(*row) for row in connection.execute(f"{bills} GROUP BY assembly ORDER BY assembly", [BILL])]


def writings(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how many articles, releases, statements and posts are held, and of how many outlets."""
    query = "SELECT count(*), count(DISTINCT outlet) FROM card WHERE kind <> ?"
    count, outlets = connection.execute(query, [BILL]).fetchone()
    return count, outlets


def kinds(connection: sqlite3.Connection) -> dict[int, str]:
    """Return the kinds of the cards that are no bills."""
    return dict(connection.execute("SELECT number, kind FROM card WHERE kind <> ?", [BILL]))


def body(connection: sqlite3.Connection, record_id: str) -> str | None:
    """Return the text of a card that has any."""
    query = "SELECT content FROM card JOIN body USING (number) WHERE id = ?"
    return next((str(content) for (content,) in connection.execute(query, [record_id])), None)


def count(connection: sqlite3.Connection) -> int:
    """Return how many cards there are."""
    return int(connection.execute("SELECT count(*) FROM card").fetchone()[0])


def whole_numbers(connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the cards that have a document, sorted."""
    query = f"SELECT number {DOCUMENTS} ORDER BY number"
    return [number for (number,) in connection.execute(query)]
