"""What lists find pledges by and count them by, a line each, without reading one.

A line says of a pledge what holds as people left it; what depends on the day, and on how far the news was
read, is told when it is asked for.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from typing import Any

from index.korean.text import squeeze
from index.search.finding import Page
from index.search.pledge_cards import said_on
from index.search.pledges import BATCH, MOST, views_of
from index.tracking.pledges.acts import Review, View
from index.tracking.pledges.changes import largest, last_day
from index.tracking.pledges.pledge import Promise, Sum, Term
from index.tracking.pledges.status import clock, doubts, evidence, promisor

# Of the four columns that never mix, what each is called here.
COLUMNS = {"promisor": "promisor", "evidence": "shown", "clock": "clock_of(due, term)", "verdict": "verdict"}
LATEST, NEAREST = "said DESC, id DESC", "due, said DESC, id DESC"
# From when on something is done is a day to look at it, between two days, but none that it was due by.
_DEADLINE = "due IS NOT NULL AND term <> 'start'"
_LOOKED_AT = "(review IN ('accepted', 'refused') OR decided)"
# What nobody said is looked for where news was read after the day of the pledge: ``pledges.looked``.
_STANDING = """
    (SELECT *, coalesce(evidence, iif(said < ?, 'nothing_found', 'not_looked')) AS shown FROM pledge_line)
"""


@dataclass(frozen=True)
class Narrowed:
    """Which pledges are meant; of each of ``standing``, words by column, one word must hold.

    What a person refused is left out unless ``reviewed`` or ``review`` asks for it.
    """

    actors: Collection[str] = ()
    since: date | None = None
    until: date | None = None
    due_from: date | None = None
    due_until: date | None = None
    amount_min: int | None = None
    beneficiary: str | None = None
    bindings: Collection[str] = ()
    standing: Sequence[Mapping[str, Collection[str]]] = ()
    reviewed: bool | None = None
    review: Review | None = None
    doubtful: bool = False  # with mentions that may be of another pledge

    def conditions(self) -> Iterator[tuple[str, Sequence[object]]]:
        """Yield conditions on the lines, each with its values."""
        yield self._reviewed(), ()
        yield from self._bounds()
        for column, among in (("actor", self.actors), ("binding", self.bindings)):
            if among:
                yield _among(column, among)
        for words_of in self.standing:
            parts = [_among(COLUMNS[name], words) for name, words in words_of.items()]
            yield f"({' OR '.join(one for one, _ in parts)})", [word for _, some in parts for word in some]
        if self.beneficiary:
            yield "instr(beneficiary, ?)", [squeeze(self.beneficiary)]
        if self.doubtful:
            yield "doubtful", ()

    def _reviewed(self) -> str:
        if self.review is not None:
            return f"review = '{self.review}'"
        if self.reviewed is None:
            return f"review <> '{Review.REFUSED}'"
        return _LOOKED_AT if self.reviewed else f"NOT {_LOOKED_AT}"

    def _bounds(self) -> Iterator[tuple[str, Sequence[object]]]:
        bounds = (
            ("said >=", self.since),
            ("said <=", self.until),
            ("due >=", self.due_from),
            ("due <=" if self.due_from else f"{_DEADLINE} AND due <=", self.due_until),
            ("amount >=", None if self.amount_min is None else min(self.amount_min, MOST)),
        )
        for column, value in bounds:
            if value is not None:
                yield f"{column} ?", [str(value) if isinstance(value, date) else value]


class Lines:
    """The lines of the pledges as they stand on a day, when news was read until another."""

    def __init__(self, connection: sqlite3.Connection, day: date, read_until: str) -> None:
        self._connection, self._read_until = connection, read_until
        # The one meaning of the clock serves lists, too.
        connection.create_function("clock_of", 2, partial(_clock, day), deterministic=True)

    def reviews(self, narrowed: Narrowed) -> Counter[Review]:
        """Return how many pledges are meant, by whether a person has looked at them."""
        told = self._select("review, count(*)", narrowed, "GROUP BY review")
        return Counter({Review(review): count for review, count in told})

    def doubtful(self, narrowed: Narrowed) -> int:
        """Return how many mentions may be of another pledge."""
        ((count,),) = self._select("coalesce(sum(doubtful), 0)", narrowed)
        return int(count)

    def views(
        self,
        narrowed: Narrowed,
        order: str = LATEST,
        page: Page = Page(),  # noqa: B008 - it never changes
    ) -> Iterator[View]:
        """Yield the pledges of a page as people left them, a batch at a time."""
        span = [page.limit or -1, page.offset]
        found = self._select("id, pledge", narrowed, f"ORDER BY {order} LIMIT ? OFFSET ?", span)
        while some := list(islice(found, BATCH)):
            told = {one.pledge.id: one for one in views_of(self._connection, [pledge for _, pledge in some])}
            yield from (told[one] for one, _ in some)

    def by_actor(self) -> Iterator[Mapping[str, Any]]:
        """Yield who promised, by name, with how many of their pledges what is true.

        ``sum`` in won is that of ``summed`` amounts, of which one may hold another.
        """
        added: defaultdict[str, list[int]] = defaultdict(list)
        for actor, whole in self._select("actor, whole", Narrowed(), "AND whole IS NOT NULL"):
            added[actor] += map(int, whole.split())
        counts = ", ".join(f"sum({true}) AS {name}" for name, true in _COUNTED.items())
        for actor, *told in self._select(f"actor, {counts}", Narrowed(), "GROUP BY actor ORDER BY actor"):
            sums = {"sum": sum(added[actor]) or None, "summed": len(added[actor])}
            yield {"company": actor, **dict(zip(_COUNTED, told, strict=True)), **sums}

    def standing(self, actors: Collection[str]) -> Counter[tuple[str, str]]:
        """Return how many pledges of those who made them have which word in which of the four columns."""
        counts: Counter[tuple[str, str]] = Counter()
        names = ", ".join(COLUMNS.values())
        for *words, count in self._select(f"{names}, count(*)", Narrowed(actors), "GROUP BY 1, 2, 3, 4"):
            for told in zip(COLUMNS, words, strict=True):
                counts[told] += count
        return counts

    def _select(
        self, what: str, narrowed: Narrowed, rest: str = "", more: Sequence[object] = ()
    ) -> Iterator[tuple[Any, ...]]:
        conditions = list(narrowed.conditions())
        where = " AND ".join(condition for condition, _ in conditions)
        values = [value for _, some in conditions for value in some]
        query = f"SELECT {what} FROM {_STANDING} WHERE {where} {rest}"  # noqa: S608 - words of its own
        return self._connection.execute(query, [self._read_until, *values, *more])


_COUNTED = {
    "pledges": "1",
    "with_amount": "amounts > 0",
    "with_due": _DEADLINE,
    "past": "clock_of(due, term) = 'overdue'",
    "says_done": "promisor = 'done'",
    "confirmed": "shown = 'third_party'",
    "judged": "verdict <> 'not_reviewed'",
    "waiting": f"review = '{Review.WAITING}'",
}


def whole_sums(promise: Promise) -> list[int]:
    """Return the amounts that are of one kind and may be added: whole sums in won, exactly stated."""
    return [
        one.value
        for one in amounts(promise)
        if one.basis == "total" and one.unit == "KRW" and one.value is not None and one.bound is None
    ]


def amounts(promise: Promise) -> list[Sum]:
    """Return the sums that are promised: what they depend on is none of them."""
    return [one for one in promise.sums if one.role == "amount"]


def line_of(view: View, pledge: str) -> dict[str, object]:
    """Return the line of a pledge as people left it, which they may have taken out of another."""
    promise, later = view.pledge.promise, view.pledge.mentions[1:]
    last = last_day(promise.term) if promise.term else None
    most, wholes, shown = largest(promise), whole_sums(promise), evidence(view.pledge)
    return {
        "id": view.pledge.id,
        "pledge": pledge,
        "actor": promise.actor,
        "said": said_on(view.pledge),
        "due": str(last) if last else None,
        "term": promise.term.kind if promise.term else None,
        "amount": None if most is None else min(most, MOST),
        "amounts": len(amounts(promise)),
        "whole": " ".join(map(str, wholes)) or None,
        "beneficiary": squeeze(promise.beneficiary or ""),
        "binding": str(promise.binding),
        "review": str(view.review),
        "decided": view.decided is not None,
        "promisor": str(promisor(view.pledge)),
        "evidence": str(shown.state) if shown.mentions else None,
        "verdict": str(view.verdict),
        "doubtful": sum(1 for one in later if doubts(one)),
    }


def _among(column: str, values: Collection[str]) -> tuple[str, Sequence[object]]:
    return f"{column} IN ({', '.join('?' * len(values))})", sorted(values)


def _clock(day: date, due: str | None, kind: str | None) -> str:
    last = date.fromisoformat(due) if due else None
    return clock(Term("", (0, 0), None, last, "day", kind or "by") if last else None, day)
