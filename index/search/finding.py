"""From a query's tree to a page of numbers: what filters leave, in the order asked for, copies folded."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice

from index.search import columns, copies
from index.search.columns import LATEST, CardColumns, Filters, ordered
from index.search.engine import Answer, Engine, Group, Hit
from index.search.facets import Facets
from index.search.language.tree import And, Is, Node, Not, Or, Word
from index.search.numbers import Numbers

RELEVANCE = "relevance"
# What a list may be sorted by, the latest first: any day, or the one that is named.
SORTS = {
    "date": "day",
    "proposed": "proposed_on",
    "decided": "decided_on",
    "promulgated": "promulgated_on",
    "published": "published_on",
}
ONE_PAGE = 20
Search = Callable[..., Answer]
BEGINNING, MOST_WORDS, MOST_TELLING = 3_000, 60, 12  # of a text that others are compared with


@dataclass(frozen=True)
class Page:
    """Which rows are wanted; a ``limit`` of 0 means all."""

    offset: int = 0
    limit: int = 0

    @property
    def end(self) -> int | None:
        """Return the place after the last row."""
        return self.offset + self.limit if self.limit else None


@dataclass(frozen=True)
class Wanted:
    """How records are to be listed: which page, in which order, ``exact`` without aliases, copies folded."""

    page: Page = Page()
    sort: str = RELEVANCE
    exact: bool = False
    fold: bool = False


@dataclass(frozen=True)
class Found:
    """A page of what was found, and the numbers of ``every`` record that makes the total.

    Copies folded, all make ``rows`` rows, of which ``offset`` come before the page; ``copies`` tells how many
    more print the text of one that is shown. ``undated`` counts those that a date filter could not judge,
    ``hits`` say of those that a query found why, and ``beside`` counts those that answer it less well.
    ``tree`` is what was asked for beside the filters; None for a bare list.
    """

    numbers: Sequence[int]
    every: Collection[int]
    rows: int
    offset: int = 0
    undated: int = 0
    copies: Mapping[int, int] = field(default_factory=dict)
    hits: Mapping[int, Hit] = field(default_factory=dict)
    beside: Mapping[Group, int] = field(default_factory=dict)
    tree: Node | None = None

    @property
    def total(self) -> int:
        """Return how many were found."""
        return len(self.every)


class Finder:
    """Answers trees from one engine and the cards beside it."""

    def __init__(self, connection: sqlite3.Connection, engine: Engine, facets: Facets) -> None:
        self._connection, self.engine, self._facets = connection, engine, facets
        self.columns = CardColumns(connection)

    def find(self, tree: Node, filters: Filters, wanted: Wanted) -> Found:
        """Return a page of the records that answer a tree and pass the filters."""
        search = partial(self.engine.search, tree, self.columns, self._passing(filters), exact=wanted.exact)
        asked = self._best if wanted.sort == RELEVANCE else self._latest
        answer, page = asked(search, wanted)
        every = answer.groups.get(Group.ALL, Numbers())
        hits = {hit.number: hit for hit in answer.best if hit.number in page}
        beside = {group: len(some) for group, some in answer.groups.items() if group and some}
        rows = len(every) - self._folded(every, wanted)
        late = len(self._undated(tree, filters)) if filters.dated else 0
        copied = page if wanted.fold else {}
        return Found(list(page), every, rows, wanted.page.offset, late, copied, hits, beside, tree)

    def _best(self, search: Search, wanted: Wanted) -> tuple[Answer, dict[int, int]]:
        """Return what answers, with the page of those that answer best."""
        answer = search(enough=wanted.page.end or ONE_PAGE)
        held = sum(map(len, answer.groups.values()))
        end = wanted.page.end
        folded = self._folded(answer.groups.get(Group.ALL, Numbers()), wanted)
        if len(answer.best) < (needed := held if end is None else min(end + folded, held)):
            answer = search(enough=needed)
        numbers = [hit.number for hit in answer.best]
        return answer, self._page(numbers, frozenset(numbers), wanted)

    def _latest(self, search: Search, wanted: Wanted) -> tuple[Answer, dict[int, int]]:
        """Return what answers, with the page of the latest in each group."""
        page: dict[int, int] = {}
        order = _order(wanted.sort)

        def choose(groups: Mapping[Group, Set[int]]) -> list[int]:
            numbers = (ordered(self._connection, groups[group], order) for group in sorted(groups))
            page.update(self._page(chain.from_iterable(numbers), Numbers.union(groups.values()), wanted))
            return list(page)

        return search(enough=wanted.page.end or ONE_PAGE, choose=choose), page

    def similar(self, text: str, but: Collection[str], filters: Filters, wanted: Wanted) -> Found:
        """Return the records that share the most telling words of a text, but for those of some ids."""
        words = sorted(self._telling(text))[-MOST_TELLING:]
        if not words:
            return Found([], [], 0, tree=Or(()))
        others = Not(Or(tuple(Is("id", one) for one in but)))
        return self.find(And((Or(tuple(Word(word) for _, word in words)), others)), filters, wanted)

    def _telling(self, text: str) -> Iterator[tuple[float, str]]:
        """Yield words of a text that other records share, each with how few do."""
        from index.search.spelling.terms import terms_of  # noqa: PLC0415 - most lists are of no record's kind

        for word in islice(terms_of(text[:BEGINNING]), MOST_WORDS):
            holding = len(self.every(Word(word), Filters()))
            if holding > 1:
                yield -holding, word

    def every(self, tree: Node, filters: Filters) -> Set[int]:
        """Return the numbers of all records that make the total."""
        return self._every(tree, self._passing(filters))

    def _every(self, tree: Node, among: Set[int] | None) -> Set[int]:
        answer = self.engine.search(tree, self.columns, among, enough=0, exact=True, choose=_none)
        return answer.groups.get(Group.ALL, Numbers())

    def _undated(self, tree: Node, filters: Filters) -> Set[int]:
        """Return what answers, and passes all filters but those of days, which cannot judge it."""
        others = self._passing(replace(filters, since=None, until=None))
        undated = self._facets.undated()
        return self._every(tree, undated if others is None else {one for one in others if one in undated})

    def _passing(self, filters: Filters) -> Set[int] | None:
        """Return what passes; None where all does."""
        others = replace(filters, since=None, until=None)
        held = columns.among(self._connection, others) if others else None
        if not filters.dated:
            return held
        days = self._facets.between(filters.since, filters.until)
        return days if held is None else {one for one in held if one in days}

    def _folded(self, numbers: Set[int], wanted: Wanted) -> int:
        return copies.folded(self._connection, numbers) if wanted.fold else 0

    def _page(self, numbers: Iterable[int], among: Set[int], wanted: Wanted) -> dict[int, int]:
        """Return the numbers of the page, each with how many copies ``among`` all are folded into it."""
        first, end = wanted.page.offset, wanted.page.end
        if wanted.fold:
            return copies.fold(self._connection, numbers, among, first, end)
        return dict.fromkeys(islice(numbers, first, end), 0)


def listed(connection: sqlite3.Connection, filters: Filters, wanted: Wanted) -> Found:
    """Return a page of the records that pass the filters, the latest first."""
    numbers = columns.numbers(connection, filters, _order(wanted.sort))
    late = len(columns.undated(connection, filters))
    first, end = wanted.page.offset, wanted.page.end
    if not wanted.fold:
        return Found(numbers[first:end], numbers, len(numbers), first, late)
    every = Numbers(numbers)
    page = copies.fold(connection, numbers, every, first, end)
    return Found(list(page), numbers, len(numbers) - copies.folded(connection, every), first, late, page)


def _order(sort: str) -> str:
    """Return the order of a sort in SQL: without that day, records come last, the latest first."""
    day = SORTS.get(sort, "day")
    return LATEST if day == "day" else f"{day} IS NULL, {day} DESC, {LATEST}"


def _none(_groups: Mapping[Group, Set[int]]) -> Sequence[int]:
    """Name no record to be told of where only numbers are wanted."""
    return ()
