"""Reading the cards in a SQLite file: what is shown of each record, and columns of facts beside it."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from index.moments import today

Card = dict[str, Any]
BILL, PLEDGE = "bill", "pledge"
PASSED = ("원안가결", "수정가결", "대안가결", "가결")
VETOED = "vetoed"  # passed, and ended by a 재의요구: itself, or what took it in
BODY = "body"  # the part of a card that is searched and never shown
TAGS = "tags"  # what a card names, by the name of the fact: filtered and counted by, never shown

BUSY_SECONDS = 30
OF_TOPIC = "of_topic"  # in SQL, of the number of a card and the name of a topic
_interrupts: list[KeyboardInterrupt] = []
_PLEDGE_ID = re.compile(r"p-[0-9a-f]{12}")
DOCUMENTS = "FROM card JOIN document USING (number)"


def is_pledge_id(text: str) -> bool:
    """Tell whether a text has the form of the id of a pledge."""
    return _PLEDGE_ID.fullmatch(text) is not None


def open_cards(path: Path) -> sqlite3.Connection:
    """Open a card file for reading, as it is at this moment; raises sqlite3.Error where it is damaged."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    # SQLite wants a file beside the cards even for reading. Where none can be made nobody writes either,
    # unless a -wal file of another's writing lies there already.
    if not (os.access(path.parent, os.W_OK) or Path(f"{path}-wal").exists()):
        uri += "&immutable=1"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        # Conditions ask it of texts and pledges, of each once: see index.search.conditions.
        connection.create_function(OF_TOPIC, 2, cache(partial(_is_of_topic, connection)))
        connection.execute("BEGIN")  # one state for all that is read, whatever is written meanwhile
        connection.execute("SELECT number FROM card LIMIT 1").fetchone()
    except BaseException:  # an interrupt too leaves no file open
        connection.close()
        raise
    return connection


def _is_of_topic(connection: sqlite3.Connection, number: int, name: str) -> bool:
    from index.search.topic_texts import is_card_of  # noqa: PLC0415 - it reads texts and pledges; most lists do not

    try:
        return is_card_of(connection, number, name)
    except KeyboardInterrupt as interrupt:
        _interrupts.append(interrupt)
        raise


def interrupted() -> KeyboardInterrupt | None:
    """Return an interrupt within what SQL asks of Python, which SQLite calls an error of its own."""
    return _interrupts.pop() if _interrupts else None


def _read(content: str) -> Card:
    """Return a card as it is today: a law comes into force though nothing is written."""
    card: Card = json.loads(content)
    if card.get("stage") == "promulgated":
        days = filter(None, days_of(card, "in_force"))
        if min(days, default="9999") <= str(today()):
            card["stage"] = "in_force"
    return card


def days_of(card: Card, *keys: str) -> list[str | None]:
    """Return the days of a card's steps of those kinds."""
    return [step["when"] for step in card["steps"] if step["key"] in keys]


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
    """What is held of one Assembly: bills, how many of them are 법률안, and what shares the number of one."""

    assembly: int
    bills: int
    law_bills: int
    attached: int


def counts(connection: sqlite3.Connection) -> list[Held]:
    """Return what is held, Assembly by Assembly."""
    query = """
        SELECT assembly, sum(NOT attached), sum(NOT attached AND law <> ''), sum(attached)
        FROM card WHERE kind = ? GROUP BY assembly ORDER BY assembly
    """
    return [Held(*row) for row in connection.execute(query, [BILL])]


def writings(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how many articles, releases, statements and posts are held, and of how many outlets."""
    query = "SELECT count(*), count(DISTINCT outlet) FROM card WHERE kind NOT IN (?, ?)"
    count, outlets = connection.execute(query, [BILL, PLEDGE]).fetchone()
    return count, outlets


def bills_with_text(connection: sqlite3.Connection) -> int:
    """Return of how many bills the 제안이유 및 주요내용 is held."""
    query = "SELECT count(*) FROM card JOIN body USING (number) WHERE kind = ?"
    return int(connection.execute(query, [BILL]).fetchone()[0])


def pledges(connection: sqlite3.Connection) -> int:
    """Return how many pledges are shown: no record of the store is one."""
    query = "SELECT count(DISTINCT id) FROM pledge_line WHERE review <> 'refused'"
    return int(connection.execute(query).fetchone()[0])


def kinds(connection: sqlite3.Connection, numbers: Collection[int]) -> set[str]:
    """Return the kinds of those cards."""
    query = "SELECT DISTINCT kind FROM card WHERE number IN (SELECT value FROM json_each(?))"
    return {kind for (kind,) in connection.execute(query, [json.dumps(list(numbers))])}


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


def check(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError where pages of the file do not fit together."""
    ((said, *_), *_) = connection.execute("PRAGMA quick_check(1)").fetchall()
    if said != "ok":
        raise sqlite3.DatabaseError(said)
