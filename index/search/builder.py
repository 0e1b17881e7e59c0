"""The writing side of the index: made from the store, brought up to date generation by generation.

Each build is a folder of its own, which nothing changes once it counts: killed at any moment, the build
before it still counts, and whoever reads is not disturbed.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, func, select

from index.errors import IndexUnusableError
from index.korean.tokens import ANALYSER
from index.records import Article, Bill
from index.search import cards, copies, members, postings
from index.search.layout import (
    CARDS,
    COPIES,
    FORMAT,
    POSTINGS,
    Current,
    damage_named,
    fingerprints,
    read_current,
    write_current,
)
from index.search.reach import Reach, reaches
from index.store.articles import articles_changed
from index.store.engine import table
from index.store.people import days_swept, last_stated, memberships_of, namesakes, party_rows
from index.store.read import WholeBill, changed_bills, generation, identity, number_groups
from index.tracking.article_cards import article_card
from index.tracking.assemble import details_of
from index.tracking.cards import cards_of
from index.tracking.copy_groups import copy_groups, forget_pairs
from index.tracking.kin import kin
from index.tracking.laws import rivals
from index.tracking.lineage import Link
from index.tracking.parties import sightings

if TYPE_CHECKING:
    from whoosh.index import FileIndex

BATCH = 500


def bring_up_to_date(engine: Engine, index: Path) -> Current:
    """Write what changed in the store since the index was made; rebuild it where it cannot be used."""
    try:
        return _update(engine, index, read_current(index))
    except IndexUnusableError:
        return rebuild(engine, index)


def rebuild(engine: Engine, index: Path, *, alone: bool = False) -> Current:
    """Make the index anew from the store, and where it is to be ``alone``, remove every build before it.

    Raises IndexUnusableError where the folder cannot be written.
    """
    with _unwritable_named():
        index.mkdir(parents=True, exist_ok=True)
        folder = _new_folder(index, _counting(index))
        forget_pairs(index / COPIES)
        current = _write(engine, index, folder, postings.create, since=None)
        if alone:
            _clear_away(index, {current.folder})
        return current


def _update(engine: Engine, index: Path, current: Current) -> Current:
    with engine.connect() as connection:
        reached, store, read = generation(connection), identity(connection), reaches(connection)
    if current.analyser != ANALYSER:
        raise IndexUnusableError("error.index.format", found=current.analyser, known=ANALYSER)
    if current.store != store or current.generation > reached:
        # Another store stands where ours was, or an older copy of it.
        raise IndexUnusableError("error.index.behind", held=current.generation, reached=reached)
    if current.generation == reached:
        return _reread(index, current, read)
    with damage_named():
        folder = _new_folder(index, current.folder)
        shutil.copytree(index / current.folder, folder)
        return _write(engine, index, folder, postings.open_postings, since=current.generation)


def _reread(index: Path, current: Current, read: Mapping[str, Reach]) -> Current:
    """Note how far the lists have been read where that is all that is new: no record has changed."""
    if current.reaches == read:
        return current
    current = replace(current, reaches=read)
    with _unwritable_named():
        write_current(index, current)
    return current


def _write(
    engine: Engine,
    index: Path,
    folder: Path,
    postings_in: Callable[[Path], FileIndex],
    *,
    since: int | None,
) -> Current:
    """Write into a new build what changed after a generation, everything for ``None``, and make it count."""
    held = postings_in(folder / POSTINGS)
    with engine.connect() as store, closing(cards.create(folder / CARDS)) as connection:
        made_of, read = (identity(store), generation(store)), reaches(store)
        documents = _everything(store) if since is None else _changed(store, connection, since)
        postings.write(held, _numbered(connection, documents), fresh=since is None)
        members.put(connection, _seen_in_parties(store), _namesakes(store))
        copies.put(connection, copy_groups(store, index / COPIES))
        connection.commit()
        total = cards.count(connection)
    current = Current(folder.name, *made_of, FORMAT, ANALYSER, total, fingerprints(folder), read)
    before = _counting(index)
    write_current(index, current)
    _clear_away(index, {folder.name, before})
    return current


def _seen_in_parties(store: Connection) -> dict[str, list[members.Seen]]:
    swept = days_swept(store)
    return {
        member: [(one.day.isoformat(), one.party, one.elected) for one in sightings(rows, swept)]
        for member, rows in party_rows(store).items()
    }


def _namesakes(store: Connection) -> Iterator[members.Namesake]:
    found = namesakes(store)
    belongings = memberships_of(store, [member for _, member in found])
    for name, member in found:
        yield members.Namesake(name, member, *last_stated(belongings.get(member, ())))


def _everything(store: Connection) -> Iterator[cards.Card]:
    yield from _documents(store, number_groups(store), kin(store))
    yield from _articles(store, 0)


def _changed(store: Connection, connection: sqlite3.Connection, since: int) -> Iterator[cards.Card]:
    """Yield the cards of what changed, and of what it was linked with before or is linked with now.

    Which of several bills is inferred depends on all of them: what was or is so linked with those comes, too.
    """
    changed = changed_bills(store, since)
    before = cards.linked_with(connection, changed)
    related = kin(store, changed | before)
    near = before | _linked(related, changed)
    beyond = cards.linked_with(connection, near, inferred=True) | _linked(related, near)
    shown = near | beyond | rivals(store, changed)
    yield from _documents(store, number_groups(store, since, shown), related)
    yield from _articles(store, since)


def _linked(related: Mapping[str, Sequence[Link]], bill_ids: Set[str]) -> set[str]:
    return {end for bill_id in bill_ids for link in related.get(bill_id, ()) for end in link.ends}


def _documents(
    store: Connection, groups: Iterator[list[WholeBill]], related: Mapping[str, Sequence[Link]]
) -> Iterator[cards.Card]:
    while batch := list(islice(groups, BATCH)):
        details = details_of(store, batch, related)
        for group in batch:
            yield from cards_of(group, details)


def _articles(store: Connection, since: int) -> Iterator[cards.Card]:
    yield from (article_card(*found) for found in articles_changed(store, since))


def _numbered(
    connection: sqlite3.Connection, documents: Iterator[cards.Card]
) -> Iterator[tuple[cards.Card, int]]:
    while batch := list(islice(documents, BATCH)):
        numbers = cards.put(connection, batch)
        yield from ((card, numbers[card["id"]]) for card in batch)


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
        if current.files != fingerprints(folder):
            raise IndexUnusableError("error.index.damaged")
        with closing(cards.open_cards(folder / CARDS)) as held:
            numbers = cards.whole_numbers(held)
        found = postings.numbers_in(folder / POSTINGS)
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
