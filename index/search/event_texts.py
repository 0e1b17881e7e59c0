"""What the builder reads of the cards to make events and pledges: the texts, and what each of them tells."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from index.korean.gazetteer import digest_of
from index.korean.reading import read
from index.korean.sentences import read_sentences
from index.korean.text import squeeze
from index.search.cards import BILL, PLEDGE
from index.search.tags import TAGS_VERSION
from index.search.token_cache import TokenCache
from index.tracking.events import told as events
from index.tracking.events.build import Piece
from index.tracking.events.told import Told
from index.tracking.pledges import told as pledges
from index.tracking.pledges.pledge import Said

_TABLES = ("events", "people", "pledges")
# What a text tells depends on these beside itself.
MADE_BY = f"{events.RULES} {pledges.RULES} {TAGS_VERSION} {digest_of(*_TABLES)}"

BATCH = 500
_TEXTS = f"""
    SELECT number, card.id, kind, outlet, date, document.content, body.content, origin FROM card
    JOIN document USING (number) JOIN body USING (number) LEFT JOIN copy USING (id)
    WHERE kind NOT IN ('{BILL}', '{PLEDGE}') AND date IS NOT NULL AND
"""  # noqa: S608 - our own words


@dataclass(frozen=True)
class Text:
    """A text under the number of its card, and what it tells of events and of pledges."""

    number: int
    piece: Piece
    content: Mapping[str, Any]

    @cached_property
    def told(self) -> Told:
        """Return the events and bills that it tells of."""
        return events.unpacked(self.content["events"])

    @cached_property
    def pledges(self) -> Sequence[Said]:
        """Return what it tells of pledges."""
        return pledges.unpacked(self.content["pledges"])


def texts_of(
    connection: sqlite3.Connection, cache: TokenCache, numbers: Collection[int] | None
) -> Iterator[Text]:
    """Yield the texts of those cards that have one and a day, of all cards for None."""
    if numbers is None:
        rows: Iterator[Any] = connection.execute(f"{_TEXTS} 1 ORDER BY number")
    else:
        rows = selected(connection, f"{_TEXTS} number IN", sorted(numbers))
    for number, key, kind, outlet, day, content, text, origin in rows:
        card = json.loads(content)
        copy_of = origin if origin != key else None
        piece = Piece(key, kind, outlet, card["title"], card["url"], date.fromisoformat(day), copy_of)
        yield Text(number, piece, _told(piece, text, cache))


def named_bills(told: Told) -> set[str]:
    """Return the laws and the numbers by which a text speaks of bills."""
    readings = [one for mention in told.bills for one in mention.law.readings]
    laws = (squeeze(law) for one in readings for law in one.laws)
    return {*told.numbers, *laws, *(number for one in readings for number in one.bills)}


def selected(connection: sqlite3.Connection, query: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a query that ends in IN, for values of any number."""
    for start in range(0, len(values), BATCH):
        some = values[start : start + BATCH]
        yield from connection.execute(f"{query} ({', '.join('?' * len(some))})", some)


def _told(piece: Piece, text: str, cache: TokenCache) -> Mapping[str, Any]:
    def make() -> str:
        reading = read(text, piece.published)
        sentences = read_sentences(text)
        happened = events.tell(text, piece.published, piece.title, reading, sentences)
        promised = pledges.tell(
            text, piece.published, piece.title, piece.outlet or "", reading=reading, sentences=sentences
        )
        content = {"events": events.packed(happened), "pledges": pledges.packed(promised)}
        return json.dumps(content, ensure_ascii=False, default=str)

    whole = f"{piece.published}\n{piece.outlet}\n{piece.title}\n{text}"
    content: Mapping[str, Any] = json.loads(cache.made(whole, make))
    return content
