"""The writing side of the index: made from the store, brought up to date generation by generation.

A rebuild makes a folder of its own, which counts once it is whole. An update works inside the folder that
counts: it adds files to the postings and ends with one transaction of the cards, which names those files.
Killed at any moment, what counted before still counts, and whoever reads is not disturbed.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine, func, select

from index.errors import IndexUnusableError
from index.korean.tokens import ANALYSER
from index.records import Article, Bill
from index.search import build_writing, card_writing, cards, token_cache, topic_writing
from index.search.build_folders import clear_away, counting, new_folder
from index.search.layout import (
    CARDS,
    COPIES,
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
    write_state,
)
from index.search.meanings import ready
from index.search.reach import Reach, reaches
from index.search.whoosh_engine.contents import generations
from index.search.whoosh_engine.engine import open_engine
from index.search.whoosh_engine.generations import clean
from index.search.whoosh_engine.writing import create
from index.store.engine import table
from index.store.read import generation, identity
from index.tracking.copy_groups import forget_pairs

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
        before = counting(index)
        folder = new_folder(index, before)
        forget_pairs(index / COPIES)
        if alone:
            token_cache.forget(index / TOKENS)
            token_cache.forget(index / TOLD)
        create(folder / POSTINGS)
        with closing(card_writing.create(folder / CARDS)) as connection:
            connection.execute("BEGIN")
            current = build_writing.write(engine, index, connection, folder.name, None)
            card_writing.let_readers_in(connection)
        make_count(index, folder.name)
        clear_away(index, {folder.name} if alone else {folder.name, before})
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
        return build_writing.write(engine, index, connection, current.folder, current)


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


@contextmanager
def _unwritable_named() -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as refused:
        raise IndexUnusableError("error.index.unwritable", why=refused) from refused
