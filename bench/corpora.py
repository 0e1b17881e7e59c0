"""Records to search without a store: bills' titles, articles of acts, the sample; and an index of them."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import data
from crawler.sample import read_sample
from index.korean.titles import read_title
from index.korean.tokens import ANALYSER
from index.search import card_writing, facets, topic_writing
from index.search.cards import Card
from index.search.documents import MADE_BY, document, tagged
from index.search.engine import Document
from index.search.layout import CARDS, FORMAT, POSTINGS, TOKENS, Current, make_count, write_state
from index.search.meanings import ready
from index.search.spelling import words
from index.search.token_cache import TokenCache
from index.search.whoosh_engine.engine import open_engine
from index.search.whoosh_engine.writing import create

SHARED = Path(__file__).parents[2] / "shared" / "data"
BILLS = tuple(SHARED / "assembly" / f"bills_{assembly}.csv.gz" for assembly in (21, 22))
VOTES = SHARED / "assembly" / "plenary_votes_21_22.csv.gz"
STATUTES = SHARED / "search" / "platform_statutes.corpus.jsonl.gz"
SAMPLE = Path(data.__file__).with_name("sample") / "assembly.json"
NOTHING = MappingProxyType(
    {"no": None, "assembly": None, "committee": None, "result": None, "law": None, "body": None, "url": None}
    | {"vote": None, "decided_on": None, "pending": True, "content": "pending", "stage": None, "source": None}
    | {
        "proposer": None,
        "proposer_kind": None,
        "bill_kind": None,
        "outlet": None,
        "state": None,
        "date": None,
    }
)
BATCH = 500
Documents = Callable[[list[tuple[Card, int]]], Iterable[Document]]


def build(index: Path, cards: Iterable[Card]) -> None:
    """Make an index of cards as the builder does; what analysing them gave is kept beside it."""
    index.mkdir(parents=True, exist_ok=True)
    with closing(TokenCache(index / TOKENS, MADE_BY)) as cache:
        found = (tagged(card, cache) for card in cards)
        write(index, found, lambda batch: [document(card, number, cache) for card, number in batch])


def write(index: Path, cards: Iterable[Card], documents: Documents) -> None:
    """Write an index of cards and of the documents that are made of them."""
    folder = index / "0001"
    create(folder / POSTINGS)
    engine = open_engine(folder / POSTINGS)
    with closing(card_writing.create(folder / CARDS)) as connection:
        connection.execute("BEGIN")
        engine.write(one for batch in _put(connection, iter(cards)) for one in documents(batch))
        words.create(connection)
        facets.write(connection)
        ready.write(connection)
        topic_writing.write(connection, None)
        count = len(engine.check())
        made_of = ("bench", 1, FORMAT, ANALYSER)
        write_state(connection, Current(folder.name, *made_of, count, engine.generation, {}, {}))
        connection.execute("COMMIT")
        card_writing.let_readers_in(connection)
    make_count(index, folder.name)


def _put(connection: sqlite3.Connection, cards: Iterator[Card]) -> Iterator[list[tuple[Card, int]]]:
    while batch := list(islice(cards, BATCH)):
        numbers = card_writing.put(connection, batch)
        yield [(card, numbers[card["id"]]) for card in batch]


def titled_bills() -> Iterator[Card]:
    """Yield the bills of two Assemblies with what their lists say; some stand in that of votes alone."""
    rows = {row["bill_id"]: row for path in (VOTES, *BILLS) for row in _rows(path)}
    for bill_id, row in rows.items():
        yield _bill(
            id=bill_id,
            no=row["bill_no"],
            assembly=int(row["assembly"]),
            **_titled(row["bill_name"]),
            date=row.get("propose_date") or None,
            lead=[row["proposer"]] if row.get("proposer") else [],
            committee=row["committee"] or None,
            result=row["result"] or None,
        )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def sample_bills() -> Iterator[Card]:
    """Yield the bills of the project's own sample."""
    for row in read_sample():
        yield _bill(
            id=row["id"],
            no=row["no"],
            assembly=int(row["assembly"]),
            **_titled(row["title"]),
            date=row["proposed_on"],
            lead=row["lead"],
            co=row["co"] or [],
            committee=row["committee"],
            result=row["result"],
        )


def _titled(text: str) -> Card:
    title = read_title(text)
    return {"title": title.name + ("(대안)" if title.alternative else ""), "law": title.law}


def _bill(**said: object) -> Card:
    people: Card = {"lead": [], "co": [], "lead_ids": [], "co_ids": []}
    return {
        **NOTHING,
        **people,
        "steps": [],
        "sources": [],
        "kind": "bill",
        "proposed_on": said["date"],
        **said,
    }


def articles_of_acts() -> Iterator[Card]:
    """Yield the articles of acts on platforms, as writings whose titles do not say what they are about."""
    with gzip.open(STATUTES, "rt", encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            yield writing(row["id"], f"{row['law']} {row['article']}", row["text"], None)


def writing(name: str, title: str, text: str, day: str | None) -> Card:
    """Return the card of a text."""
    unknown = dict.fromkeys(("published_at", "modified_at", "embargo_at", "quotation", "text", "no_text"))
    terms: Card = {"reuse": None, "kogl_type": None, "redacted": None, "learned_at": None, "changed_at": None}
    said: Card = {"id": name, "kind": "article", "title": title, "body": text, "date": day, "short": None}
    return {**NOTHING, **unknown, **terms, **said, "reporters": [], "steps": [], "sources": []}
