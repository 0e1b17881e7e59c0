"""The reading side of the index: it knows the index folder alone, and any failure in it means damage."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import IndexUnusableError
from index.korean.numbers import BillReference
from index.search import cards, columns, copies, finding, members
from index.search.cards import Card, Held
from index.search.columns import MANY, CardColumns, Filters
from index.search.facets import Facets
from index.search.finding import Finder, Found, Wanted
from index.search.language.tree import Is, Node
from index.search.layout import POSTINGS, Current, damage_named, open_current
from index.search.meanings import ready
from index.search.members import Namesake, Seen
from index.search.tallies import Tally, tallies

if TYPE_CHECKING:
    from index.search.asking import Asked


class Reader:
    """Reads one build of the index."""

    current: Current
    connection: sqlite3.Connection
    folder: Path

    def __init__(self, index: Path) -> None:
        self._open(index)

    def _open(self, index: Path) -> None:
        self.current, self.connection = open_current(index)
        self.folder = index / self.current.folder
        with damage_named():
            ready.use(self.connection)

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        if "_finder" in vars(self):
            self._finder.engine.close()
        ready.forget(self.connection)
        self.connection.close()

    def list(self, filters: Filters, wanted: Wanted = Wanted()) -> Found:  # noqa: B008 - it never changes
        """Return the records that pass the filters, the latest first."""
        with damage_named():
            return finding.listed(self.connection, filters, wanted)

    def direct(self, reference: BillReference, filters: Filters) -> Found:
        """Return the record that a 의안번호 or BILL_ID names, if it passes the filters."""
        with damage_named():
            column, value = ("id", reference.bill_id) if reference.bill_id else ("no", reference.number)
            return self._named(column, value or "", filters)

    def written(self, article_id: str, filters: Filters) -> Found:
        """Return the article of an id, if it passes the filters."""
        with damage_named():
            return self._named("id", article_id, filters)

    def _named(self, column: str, value: str, filters: Filters) -> Found:
        named = cards.numbers_of(self.connection, column, value)
        passing = list(named & columns.among(self.connection, filters))
        return Found(passing, passing, len(passing), tree=Is(column, value))

    def search(self, tree: Node, filters: Filters, wanted: Wanted = Wanted()) -> Found:  # noqa: B008 - as above
        """Return the records that answer a query, the best first unless ``wanted`` by a day."""
        with damage_named():
            return self._finder.find(tree, filters, wanted)

    def facets(self, found: Found, filters: Filters) -> Mapping[str, Sequence[tuple[str, int]]]:
        """Return how many of what was found have which value of each facet, most first.

        What a facet is narrowed to does not narrow its own counts, so that another value can be chosen.
        """
        with damage_named():
            tree, counted = found.tree, dict.fromkeys(MANY, found.every)
            for name in filters.chosen():
                wider = filters.without(name)
                counted[name] = (
                    self._finder.every(tree, wider) if tree else columns.among(self.connection, wider)
                )
            return self._facets.count(counted)

    @cached_property
    def _facets(self) -> Facets:
        return Facets(self.connection)

    @cached_property
    def _finder(self) -> Finder:
        # Imported here: lists and single records are shown without an engine.
        from index.korean.tokens import ANALYSER  # noqa: PLC0415
        from index.search.whoosh_engine.engine import open_engine  # noqa: PLC0415

        if self.current.analyser != ANALYSER:  # words would be cut otherwise than those that were indexed
            raise IndexUnusableError("error.index.format", found=self.current.analyser, known=ANALYSER)
        try:
            engine = open_engine(self.folder / POSTINGS, self.current.postings)
        except FileNotFoundError:  # after a rebuild or two updates: what counts now is read instead
            self._reopen()
            engine = open_engine(self.folder / POSTINGS, self.current.postings)
        return Finder(self.connection, engine, self._facets)

    def _reopen(self) -> None:
        self.connection.close()
        self._open(self.folder.parent)
        vars(self).pop("_facets", None)

    def similar(self, record_id: str, filters: Filters, wanted: Wanted) -> Found:
        """Return the records most like one, without itself and the copies of its text."""
        with damage_named():
            card = next(iter(cards.by_ids(self.connection, [record_id])))
            text = f"{card['title'] or ''}\n{cards.body(self.connection, record_id) or ''}"
            same = {record_id, *copies.same(self.connection, record_id)}
            return self._finder.similar(text, same, filters, wanted)

    def instead(self, asked: Asked, filters: Filters) -> Node | None:
        """Return the query that may have been meant by one that finds nothing, if it finds more."""
        from index.search.asking import widened  # noqa: PLC0415 - most queries find something
        from index.search.spelling.meant import did_you_mean  # noqa: PLC0415

        def finds(tree: Node) -> int:
            meant = tree if asked.exact else widened(tree)
            return len(self._finder.every(meant, filters))

        with damage_named():
            return did_you_mean(asked.typed, self.connection, finds)

    def asks(self, asked: Asked) -> bool:
        """Tell whether a query has words by which people ask in a sentence."""
        from index.search.spelling.sentences import asks  # noqa: PLC0415 - most queries find something

        return asks(asked.typed)

    def holds(self, fact: Is) -> bool:
        """Tell whether any record at all has a fact."""
        with damage_named():
            return bool(CardColumns(self.connection).holding(fact))

    def cards(self, numbers: Sequence[int]) -> Iterator[Card]:
        """Yield the cards of those numbers."""
        with damage_named():
            yield from cards.by_numbers(self.connection, numbers)

    def bill(self, bill_id: str) -> Card | None:
        """Return the card of a BILL_ID."""
        with damage_named():
            return next(iter(cards.by_ids(self.connection, [bill_id])), None)

    def article(self, article_id: str) -> Card | None:
        """Return the card of an article by the id of any of its addresses, with the copies of its text."""
        card = self.bill(article_id) or next(iter(self.bills_ending(article_id, None)), None)
        with damage_named():
            return card and {**card, "copies": copies.of(self.connection, card["id"])}

    def pledge(self, pledge_id: str) -> Card | None:
        """Return the card of a pledge by the id of any of its mentions."""
        from index.search import pledges  # noqa: PLC0415 - other records do not need it

        with damage_named():
            found = pledges.view(self.connection, pledge_id)
        return self.bill(found.pledge.id) if found else None

    def bills(self, bill_ids: Sequence[str]) -> dict[str, Card]:
        """Return the cards of those BILL_IDs that are held, by BILL_ID."""
        with damage_named():
            return {card["id"]: card for card in cards.by_ids(self.connection, bill_ids)}

    def ids(self, filters: Filters) -> set[str]:
        """Return the ids of the records that pass the filters."""
        with damage_named():
            return columns.ids(self.connection, filters)

    def bills_numbered(self, no: str) -> Sequence[Card]:
        """Return the bill that a 의안번호 means."""
        with damage_named():
            return cards.by_bill_no(self.connection, no)

    def bills_ending(self, short: str, assembly: int | None) -> Sequence[Card]:
        """Return the bills whose number ends so."""
        with damage_named():
            return cards.by_short_number(self.connection, short, assembly)

    def parties(self, member_ids: Collection[str]) -> Mapping[str, Sequence[Seen]]:
        """Return when those members were seen in which party."""
        with damage_named():
            return members.seen(self.connection, member_ids)

    def namesakes(self, name: str) -> Sequence[Namesake]:
        """Return the members of a name that several have."""
        with damage_named():
            return members.namesakes(self.connection, name)

    def roles(self, numbers: Collection[int]) -> Counter[str]:
        """Return how many of those records stand beside the bill of their number, by what they are."""
        with damage_named():
            among = cards.roles(self.connection)
            return Counter(among[number] for number in numbers if number in among)

    def tallies(self, filters: Filters, by: str | None = None) -> Sequence[Tally]:
        """Return the three counts of the bills that pass, Assembly by Assembly, in groups."""
        with damage_named():
            return tallies(self.connection, filters, by)

    def counts(self) -> Sequence[Held]:
        """Return what is held of bills, Assembly by Assembly."""
        with damage_named():
            return cards.counts(self.connection)

    def writings(self) -> tuple[int, int]:
        """Return how many articles, releases, statements and posts are held, and of how many outlets."""
        with damage_named():
            return cards.writings(self.connection)

    def bills_with_text(self) -> int:
        """Return of how many bills the 제안이유 및 주요내용 is held."""
        with damage_named():
            return cards.bills_with_text(self.connection)

    def kinds(self, numbers: Sequence[int]) -> set[str]:
        """Return which kinds those records are of."""
        with damage_named():
            return cards.kinds(self.connection, numbers)

    def body(self, record_id: str) -> str | None:
        """Return the text to quote from of a record that has any."""
        with damage_named():
            return cards.body(self.connection, record_id)
