"""All that a build holds, written from what changed in the store since it was as it was before."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import Connection, Engine

from index.disk import sync
from index.korean.tokens import ANALYSER
from index.search import (
    agenda_writing,
    card_writing,
    cards,
    copies,
    event_texts,
    event_writing,
    facets,
    members,
    pledge_writing,
    statute_writing,
    store_cards,
    topic_writing,
)
from index.search.documents import MADE_BY, document, tagged
from index.search.engine import Document
from index.search.layout import (
    COPIES,
    FORMAT,
    POSTINGS,
    TOKENS,
    TOLD,
    Current,
    damage_named,
    fingerprints,
    write_state,
)
from index.search.meanings import ready
from index.search.pledge_writing import Changed
from index.search.reach import reaches
from index.search.spelling import words
from index.search.spelling.terms import terms_of_card
from index.search.token_cache import TokenCache
from index.search.whoosh_engine.engine import WhooshEngine, open_engine
from index.search.whoosh_engine.generations import clean, files
from index.store.pledges import acts
from index.store.read import generation, identity
from index.tracking.copy_groups import copy_groups

BATCH = 500


def write(
    engine: Engine, index: Path, connection: sqlite3.Connection, folder: str, before: Current | None
) -> Current:
    """Write into a build what changed since it was as it was ``before``, everything for None."""
    with damage_named():
        postings = open_engine(index / folder / POSTINGS, before.postings if before else None)
    written = Written()
    with (
        engine.connect() as store,
        closing(TokenCache(index / TOKENS, MADE_BY)) as cache,
        closing(TokenCache(index / TOLD, event_texts.MADE_BY)) as told,
    ):
        made_of, read = (identity(store), generation(store)), reaches(store)
        means = _Means(store, connection, index / COPIES, cache, told)
        _write_searched(means, postings, written, before)
        _write_beside(means, written, before)
    _write_counted(connection, written, before)
    files = _new_files(postings, before)
    total = cards.count(connection)
    current = Current(folder, *made_of, FORMAT, ANALYSER, total, postings.generation, files, read)
    write_state(connection, current)
    connection.execute("COMMIT")
    # Who has just opened what was before goes on reading it.
    clean(postings.folder, [before.postings, current.postings] if before else [current.postings])
    return current


@dataclass(frozen=True)
class _Means:
    """What a build is written from and into: the store, the cards, copies, tokens, and what texts tell."""

    store: Connection
    connection: sqlite3.Connection
    copies: Path
    cache: TokenCache
    told: TokenCache


@dataclass
class Written:
    """What has been written: numbers of cards, and words of titles and names that were not in them before.

    ``dropped`` are the ids of cards that are no more.
    """

    numbers: set[int] = field(default_factory=set)
    dropped: list[str] = field(default_factory=list)
    terms: Counter[str] = field(default_factory=Counter)

    def note(
        self, batch: Sequence[cards.Card], numbers: Mapping[str, int], before: Mapping[str, set[str]]
    ) -> None:
        """Note cards, written under those numbers; ``before`` gives the words of those that were held."""
        self.numbers.update(numbers.values())
        for card in batch:
            known = before.get(card["id"], set())
            self.terms.update(term for term in terms_of_card(card) if term not in known)


def _write_searched(means: _Means, postings: WhooshEngine, written: Written, before: Current | None) -> None:
    """Write the cards of records and of pledges, with their postings."""
    store, connection = means.store, means.connection
    found = (
        store_cards.changed(store, connection, before.generation) if before else store_cards.everything(store)
    )
    records = _documents(means, found, written)
    postings.write(chain(records, _documents(means, _pledges(means, written, before), written)))
    # Not before all is written: a new card would take the number of one that is no more.
    if gone := card_writing.remove(connection, written.dropped):
        postings.delete(gone)
        written.numbers |= gone


def _write_beside(means: _Means, written: Written, before: Current | None) -> None:
    """Write what stands beside the cards: members, events, texts of laws, and the agenda."""
    store, connection = means.store, means.connection
    since = before.generation if before else 0
    members.put(connection, store_cards.seen_in_parties(store), store_cards.namesakes(store))
    event_writing.write(connection, means.told, written.numbers if before else None)
    statute_writing.write(store, connection, since)
    agenda_writing.write(store, connection, since)


def _write_counted(connection: sqlite3.Connection, written: Written, before: Current | None) -> None:
    """Write what is counted and looked up over all cards: words, facets, names and topics."""
    numbers = written.numbers if before else None
    if before is None:
        words.create(connection)
    words.add(connection, written.terms.items())
    facets.write(connection, numbers)
    ready.write(connection)
    topic_writing.write(connection, numbers)


def _documents(means: _Means, found: Iterator[cards.Card], written: Written) -> Iterator[Document]:
    """Put the cards that were found, in batches, and yield what of them is searched."""
    connection, cache = means.connection, means.cache
    while batch := [tagged(card, cache) for card in islice(found, BATCH)]:
        held = cards.by_ids(connection, [card["id"] for card in batch])
        before = {card["id"]: set(terms_of_card(card)) for card in held}
        numbers = card_writing.put(connection, batch)
        written.note(batch, numbers, before)
        yield from (document(card, numbers[card["id"]], cache) for card in batch)


def _pledges(means: _Means, written: Written, before: Current | None) -> Iterator[cards.Card]:
    """Yield the cards of pledges, when those of all texts stand there: no record of the store is a pledge."""
    copies.put(means.connection, copy_groups(means.store, means.copies))
    texts = set(written.numbers) if before else None
    new = acts(means.store, before.generation if before else 0)
    changed = Changed(texts, acts(means.store), new)
    shown, written.dropped = pledge_writing.write(means.connection, means.told, changed)
    yield from shown


def _new_files(postings: WhooshEngine, before: Current | None) -> dict[str, Sequence[int]]:
    """Return the fingerprints of the engine's files, of which the new ones are now on the disk."""
    known = before.files if before else {}
    paths = list(files(postings.folder, postings.generation))
    new = [path for path in paths if path.name not in known]
    sync([*new, postings.folder])  # Whoosh itself never does
    return {**{path.name: known[path.name] for path in paths if path.name in known}, **fingerprints(new)}
