"""The reading side of the index: it knows the index folder alone, and any failure in it means damage."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from index.errors import IndexUnusableError
from index.korean.numbers import BillReference
from index.search import cards, columns, copies, members
from index.search.cards import Card, Held
from index.search.columns import Filters
from index.search.layout import CARDS, POSTINGS, Current, damage_named, read_current
from index.search.members import Namesake, Seen
from index.search.tallies import Tally, tallies


@dataclass(frozen=True)
class Found:
    """The numbers of the cards that were found, best first, and how many a date filter could not judge.

    ``copies`` tells, where copies are folded, how many of those found print what another of them prints, by
    the number of the one that is shown for them.
    """

    numbers: Sequence[int]
    undated: int
    copies: Mapping[int, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Return how many were found."""
        return len(self.numbers)

    @property
    def shown(self) -> Sequence[int]:
        """Return the numbers without those that are folded into others."""
        return list(self.copies) if self.copies else self.numbers


class Reader:
    """Reads one build of the index."""

    def __init__(self, index: Path) -> None:
        self.current: Current = read_current(index)
        self.folder = index / self.current.folder
        with damage_named():
            self.connection: sqlite3.Connection = cards.open_cards(self.folder / CARDS)

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def list(self, filters: Filters) -> Found:
        """Return the records that pass the filters, the latest first."""
        with damage_named():
            numbers = columns.numbers(self.connection, filters)
            return Found(numbers, len(columns.undated(self.connection, filters)))

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
        return Found([number for number in columns.numbers(self.connection, filters) if number in named], 0)

    def search(self, text: str, filters: Filters, *, by_date: bool = False) -> Found:
        """Return the records that hold every word, the best first; of equals, or ``by_date``, the latest."""
        with damage_named():
            scores = self._scores(text)
            found = [number for number in columns.numbers(self.connection, filters) if number in scores]
            if not by_date:
                found.sort(key=lambda number: -scores[number])  # stable: equals stay in order of date
            return Found(found, len(scores.keys() & columns.undated(self.connection, filters)))

    def _scores(self, text: str) -> dict[int, float]:
        # Imported here: lists and single records are shown without Whoosh.
        from index.korean.tokens import ANALYSER  # noqa: PLC0415
        from index.search.postings import LuceneBM25, open_postings  # noqa: PLC0415
        from index.search.query import parse  # noqa: PLC0415

        if self.current.analyser != ANALYSER:  # words would be cut otherwise than those that were indexed
            raise IndexUnusableError("error.index.format", found=self.current.analyser, known=ANALYSER)
        postings = open_postings(self.folder / POSTINGS)
        with postings.searcher(weighting=LuceneBM25()) as searcher:
            if searcher.doc_count() == 0:  # an index without any segment has no columns
                return {}
            column = searcher.reader().column_reader("number")
            hits = searcher.search(parse(text), limit=None, scored=True)
            return {column[docnum]: round(score, 6) for score, docnum in hits.top_n}

    def cards(self, numbers: Sequence[int]) -> Iterator[Card]:
        """Yield the cards of those numbers."""
        with damage_named():
            yield from cards.by_numbers(self.connection, numbers)

    def bill(self, bill_id: str) -> Card | None:
        """Return the card of a BILL_ID."""
        with damage_named():
            return next(iter(cards.by_ids(self.connection, [bill_id])), None)

    def article(self, article_id: str) -> Card | None:
        """Return the card of an article by its id, with the copies of its text."""
        card = self.bill(article_id)
        with damage_named():
            return card and {**card, "copies": copies.of(self.connection, article_id)}

    def fold(self, found: Found) -> Found:
        """Return what was found with the copies of one text folded into the best of them."""
        with damage_named():
            return replace(found, copies=copies.fold(self.connection, found.numbers))

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

    def roles(self, numbers: Sequence[int]) -> Counter[str]:
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

    def kinds(self, numbers: Sequence[int]) -> set[str]:
        """Return which kinds those records are of."""
        with damage_named():
            others = cards.kinds(self.connection)
            return {others.get(number, cards.BILL) for number in numbers}

    def body(self, record_id: str) -> str | None:
        """Return the text to quote from of a record that has any."""
        with damage_named():
            return cards.body(self.connection, record_id)
