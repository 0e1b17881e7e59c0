"""The writing side of the index: made from the store, brought up to date generation by generation.

A rebuild makes a folder of its own, which counts once it is whole. An update works inside the folder that
counts: it adds files to the postings and ends with one transaction of the cards, which names those files.
Killed at any moment, what counted before still counts, and whoever reads is not disturbed.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select

from index.errors import IndexUnusableError
from index.korean.tokens import ANALYSER
from index.records import Article, Bill
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
    token_cache,
    topic_writing,
)
from index.search.documents import MADE_BY, document, tagged
from index.search.engine import Document
from index.search.layout import (
    CARDS,
    COPIES,
    FORMAT,
    POSTINGS,
    REFUSALS,
    TOKENS,
    TOLD,
    Current,
    damage_named,
    fingerprints,
    make_count,
    read_current,
    read_state,
    sync,
    write_state,
)
from index.search.meanings import ready
from index.search.pledge_writing import Changed
from index.search.reach import Reach, reaches
from index.search.spelling import words
from index.search.spelling.terms import terms_of_card
from index.search.token_cache import TokenCache
from index.search.whoosh_engine.contents import generations
from index.search.whoosh_engine.engine import WhooshEngine, open_engine
from index.search.whoosh_engine.generations import clean, files
from index.search.whoosh_engine.writing import create
from index.store.engine import table
from index.store.pledges import acts
from index.store.read import generation, identity
from index.tracking.copy_groups import copy_groups, forget_pairs

BATCH = 500
_log = logging.getLogger(__name__)


def bring_up_to_date(engine: Engine, index: Path) -> Current:
    """Write what changed in the store since the index was made; rebuild it where it cannot be used."""
    try:
        return _update(engine, index, read_current(index))
    except IndexUnusableError as unusable:
        if unusable.key != "error.index.missing":
            _log.warning("the search index is made anew: %s", unusable.__cause__ or unusable)
        return rebuild(engine, index)


def rebuild(engine: Engine, index: Path, *, alone: bool = False) -> Current:
    """Make the index anew from the store; ``alone``, nothing of what was made before remains.

    Raises IndexUnusableError where the folder cannot be written.
    """
    with _unwritable_named():
        index.mkdir(parents=True, exist_ok=True)
        before = _counting(index)
        folder = _new_folder(index, before)
        forget_pairs(index / COPIES)
        if alone:
            token_cache.forget(index / TOKENS)
            token_cache.forget(index / TOLD)
        create(folder / POSTINGS)
        with closing(card_writing.create(folder / CARDS)) as connection:
            connection.execute("BEGIN")
            current = _write(engine, index, connection, folder.name, None)
            card_writing.let_readers_in(connection)
        make_count(index, folder.name)
        _clear_away(index, {folder.name} if alone else {folder.name, before})
        return current


def _update(engine: Engine, index: Path, current: Current) -> Current:
    with engine.connect() as connection:
        reached, store, read = generation(connection), identity(connection), reaches(connection)
    if current.analyser != ANALYSER:
        raise IndexUnusableError("error.index.format", found=current.analyser, known=ANALYSER)
    if current.store != store or current.generation > reached:
        # Another store stands where ours was, or an older copy of it.
        raise IndexUnusableError("error.index.behind", held=current.generation, reached=reached)
    cards_file = index / current.folder / CARDS
    if current.generation == reached and current.reaches == read and _knows_topics(cards_file):
        return current
    # Of what is done in between only a refusal is damage: a mistake of ours must not end in a rebuild.
    with damage_named(REFUSALS), closing(card_writing.open_to_write(cards_file)) as connection:
        connection.execute("BEGIN IMMEDIATE")  # and if another update came first, go on from there
        with damage_named():
            current = read_state(connection, current.folder)
        if current.generation == reached:
            return _reread(connection, current, read)
        postings = index / current.folder / POSTINGS
        clean(postings, [one for one in generations(postings) if one <= current.postings])  # one was killed
        return _write(engine, index, connection, current.folder, current)


def _knows_topics(cards_file: Path) -> bool:
    with damage_named(), closing(cards.open_cards(cards_file)) as connection:
        return topic_writing.is_noted(connection)


def _reread(connection: sqlite3.Connection, current: Current, read: Mapping[str, Reach]) -> Current:
    """Note how far the lists have been read, and what topics are now, where no record has changed."""
    current = replace(current, reaches=read)
    ready.write(connection)
    topic_writing.write(connection, ())
    write_state(connection, current)
    connection.execute("COMMIT")
    return current


def _write(
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
        found = (
            store_cards.changed(store, connection, before.generation)
            if before
            else store_cards.everything(store)
        )
        records = _documents(connection, found, cache, written)
        pledges = _pledges(_Pledging(store, connection, index / COPIES, told), written, before)
        postings.write(chain(records, _documents(connection, pledges, cache, written)))
        # Not before all is written: a new card would take the number of one that is no more.
        if gone := card_writing.remove(connection, written.dropped):
            postings.delete(gone)
            written.numbers |= gone
        members.put(connection, store_cards.seen_in_parties(store), store_cards.namesakes(store))
        event_writing.write(connection, told, written.numbers if before else None)
        statute_writing.write(store, connection, before.generation if before else 0)
        agenda_writing.write(store, connection, before.generation if before else 0)
    if before is None:
        words.create(connection)
    words.add(connection, written.terms.items())
    facets.write(connection, written.numbers if before else None)
    ready.write(connection)
    topic_writing.write(connection, written.numbers if before else None)
    files = _new_files(postings, before)
    total = cards.count(connection)
    current = Current(folder, *made_of, FORMAT, ANALYSER, total, postings.generation, files, read)
    write_state(connection, current)
    connection.execute("COMMIT")
    # Who has just opened what was before goes on reading it.
    clean(postings.folder, [before.postings, current.postings] if before else [current.postings])
    return current


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


def _documents(
    connection: sqlite3.Connection, found: Iterator[cards.Card], cache: TokenCache, written: Written
) -> Iterator[Document]:
    while batch := [tagged(card, cache) for card in islice(found, BATCH)]:
        held = cards.by_ids(connection, [card["id"] for card in batch])
        before = {card["id"]: set(terms_of_card(card)) for card in held}
        numbers = card_writing.put(connection, batch)
        written.note(batch, numbers, before)
        yield from (document(card, numbers[card["id"]], cache) for card in batch)


@dataclass(frozen=True)
class _Pledging:
    """What pledges are made of: the store's acts, the cards of texts, their copies, and what texts tell."""

    store: Connection
    connection: sqlite3.Connection
    copies: Path
    told: TokenCache


def _pledges(means: _Pledging, written: Written, before: Current | None) -> Iterator[cards.Card]:
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
    sync([*new, postings.folder])
    return {**{path.name: known[path.name] for path in paths if path.name in known}, **fingerprints(new)}


def check(engine: Engine, index: Path) -> Current:
    """Raise IndexUnusableError unless the index holds every record of the store, as it is now."""
    current = read_current(index)
    with engine.connect() as connection:
        counted = [select(func.count()).select_from(table(model)) for model in (Bill, Article)]
        records = sum(connection.execute(query).scalar() or 0 for query in counted)
        reached, store = generation(connection), identity(connection)
    if (current.store, current.generation) != (store, reached):
        raise IndexUnusableError("error.index.behind", held=current.generation, reached=reached)
    folder = index / current.folder
    with damage_named():
        if current.files != fingerprints(folder / POSTINGS / name for name in current.files):
            raise IndexUnusableError("error.index.damaged")
        with closing(cards.open_cards(folder / CARDS)) as held:
            cards.check(held)
            numbers = cards.whole_numbers(held)
            records += cards.pledges(held)
        found = sorted(open_engine(folder / POSTINGS, current.postings).check())
    if len(numbers) != records or found != numbers:
        raise IndexUnusableError(
            "error.index.incomplete", cards=len(numbers), documents=len(found), records=records
        )
    return current


def _counting(index: Path) -> str | None:
    """Return the folder of the build that counts, if any does."""
    try:
        return read_current(index).folder
    except IndexUnusableError:
        return None


def _new_folder(index: Path, kept: str | None) -> Path:
    """Return a folder for a build; what killed builds left behind is removed."""
    _clear_away(index, {kept})
    taken = {int(path.name) for path in _builds(index)}
    return index / f"{max(taken, default=0) + 1:04}"


def _builds(index: Path) -> Iterator[Path]:
    return (path for path in index.iterdir() if path.is_dir() and path.name.isdigit())


def _clear_away(index: Path, kept: set[str | None]) -> None:
    """Remove other builds; one that a reader still holds open on Windows goes at the next build."""
    for path in list(_builds(index)):
        if path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _unwritable_named() -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as refused:
        raise IndexUnusableError("error.index.unwritable", why=refused) from refused
