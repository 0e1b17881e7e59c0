"""The cards of the store's records, of all or of what changed, and who its members are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice

from sqlalchemy import Connection

from index.search import cards, members
from index.store.articles import articles_changed
from index.store.people import days_swept, last_stated, memberships_of, party_rows
from index.store.people import namesakes as all_namesakes
from index.store.read import WholeBill, changed_bills, number_groups
from index.tracking.article_cards import article_card
from index.tracking.assemble import details_of
from index.tracking.cards import cards_of
from index.tracking.kin import kin
from index.tracking.laws import rivals
from index.tracking.lineage import Link
from index.tracking.parties import sightings

BATCH = 500


def everything(store: Connection) -> Iterator[cards.Card]:
    """Yield the cards of all records."""
    yield from _documents(store, number_groups(store), kin(store))
    yield from _articles(store, 0)


def changed(store: Connection, connection: sqlite3.Connection, since: int) -> Iterator[cards.Card]:
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


def seen_in_parties(store: Connection) -> dict[str, list[members.Seen]]:
    """Return when members were seen in which party."""
    swept = days_swept(store)
    return {
        member: [(one.day.isoformat(), one.party, one.elected) for one in sightings(rows, swept)]
        for member, rows in party_rows(store).items()
    }


def namesakes(store: Connection) -> Iterator[members.Namesake]:
    """Yield the members who share a name."""
    found = all_namesakes(store)
    belongings = memberships_of(store, [member for _, member in found])
    for name, member in found:
        yield members.Namesake(name, member, *last_stated(belongings.get(member, ())))
