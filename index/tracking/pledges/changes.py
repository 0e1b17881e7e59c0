"""What a later mention states otherwise than was stated before, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, get_args

from index.korean.periods import Period, Precision, Unit, around
from index.korean.text import squeeze
from index.tracking.pledges.pledge import Account, Change, Promise, Relation, Sum, Term

_TOTAL = ("total", "KRW")
_YEARLY = ("year", "half", "quarter", "month")
_AHEAD = re.compile("^(?:향후|앞으로|지금부터|오는)")
_ALL = ("전체", "모든", "모두", "전국", "누구나")

N = TypeVar("N", float, date)
Told = tuple[Change, Relation]


@dataclass(frozen=True)
class State:
    """What is promised as last stated; ``term`` and the others stay as they were where a text is silent."""

    sums: Sequence[Sum]
    count: tuple[float, str, str] | None
    term: Term | None
    beneficiary: str | None
    conditions: Sequence[str]

    def after(self, said: Promise | Account) -> State:
        """Return the state with what a later mention states."""
        new = stated(said)
        return State(
            new.sums or self.sums,
            new.count or self.count,
            new.term or self.term,
            new.beneficiary or self.beneficiary,
            tuple(dict.fromkeys((*self.conditions, *new.conditions))),
        )


def stated(said: Promise | Account) -> State:
    """Return what a text states of a pledge."""
    count = said.count
    return State(
        [one for one in said.sums if one.role == "amount"],
        (count.value, count.unit, count.text) if count and count.value is not None else None,
        said.term,
        said.beneficiary if isinstance(said, Promise) else None,
        said.conditions,
    )


def changed(before: State, after: State) -> Iterator[Told]:
    """Yield what changed from one state to another, and what each change does to the pledge."""
    if not _is_of_a_year(before.term, after.term):  # a new year's number changes nothing
        yield from _amounts(before.sums, after.sums)
        yield from _counts(before, after)
        yield from _terms(before.term, after.term)
    yield from _scopes(before.beneficiary, after.beneficiary)
    yield from new_conditions(before, after)


def new_conditions(before: State, after: State) -> Iterator[Told]:
    """Yield the conditions that were not told before; one that is not told again may well still hold."""
    known = [squeeze(one) for one in before.conditions]
    for one in after.conditions:
        if not any(squeeze(one) in other or other in squeeze(one) for other in known):
            yield Change("condition", ", ".join(before.conditions) or None, one), Relation.NARROWS


def falls_short(promised: State, reached: State) -> bool:
    """Tell whether what was reached is less than was promised, or a sum of which nothing was promised.

    The latter is a tally: 누적 334억 원 says nothing of whether each got 30만 원.
    """
    sums = {_kind(one): one.value for one in promised.sums}
    totals: list[tuple[float | None, float | None]]
    totals = [(sums.get(_kind(one)), one.value) for one in reached.sums if _kind(one) == _TOTAL]
    if reached.count and promised.count and reached.count[1] == promised.count[1]:
        totals.append((promised.count[0], reached.count[0]))
    return any(got is not None and (due is None or got < due) for due, got in totals)


def last_day(term: Term) -> date | None:
    """Return the last day on which it may come; what starts in a month must have started at its end."""
    if term.precision == "vague":
        return None
    if term.last is not None or term.first is None or term.kind == "window":
        return term.last
    units: tuple[Unit, ...] = get_args(Unit)
    return around(term.first, next((one for one in units if one == term.precision), "day")).last


def largest(promise: Promise) -> int | None:
    """Return the largest amount in won that is promised; what it depends on is none."""
    known = (one for one in promise.sums if one.role == "amount" and one.unit == "KRW")
    return max((one.value or one.high or one.low or 0 for one in known), default=None)


def _is_of_a_year(before: Term | None, after: Term | None) -> bool:
    if after is None or after.kind != "window" or after.precision not in _YEARLY:
        return False
    return before is None or (before.first, before.last) != (after.first, after.last)


def _amounts(before: Sequence[Sum], after: Sequence[Sum]) -> Iterator[Told]:
    """Compare amounts of one kind only: what each gets says nothing of the total."""
    for basis in dict.fromkeys(_kind(one) for one in after):
        old = [one for one in before if _kind(one) == basis]
        new = [one for one in after if _kind(one) == basis]
        if old and {_size(one) for one in old} != {_size(one) for one in new}:
            told = Change("amount", ", ".join(one.text for one in old), ", ".join(one.text for one in new))
            values = [one.value for one in (*old, *new) if one.value is not None]
            yield (
                told,
                _direction(*values) if len(old) == len(new) == 1 and len(values) == 2 else Relation.REVISES,
            )


def _kind(one: Sum) -> tuple[str, str]:
    return _TOTAL if (one.basis, one.unit) in (_TOTAL, ("unstated", "KRW")) else (one.basis, one.unit)


def _size(one: Sum) -> tuple[int | None, int | None, int | None]:
    return one.value, one.low, one.high


def _counts(before: State, after: State) -> Iterator[Told]:
    if (
        before.count
        and after.count
        and before.count[1] == after.count[1]
        and before.count[0] != after.count[0]
    ):
        told = Change("count", before.count[2], after.count[2])
        yield told, _direction(before.count[0], after.count[0])


def _direction(before: N, after: N) -> Relation:
    return Relation.WIDENS if after > before else Relation.NARROWS


def _terms(before: Term | None, after: Term | None) -> Iterator[Told]:
    old, new = before and last_day(before), after and last_day(after)
    if before and after and old and new and old != new and not _says_the_same(before, after):
        relation = Relation.DELAYS if new > old else Relation.REVISES
        yield Change("term", written(before), written(after)), relation


def _says_the_same(one: Term, other: Term) -> bool:
    """Tell whether terms differ only in their precision, or in the day from which 향후 5년 is counted."""
    if _length(one) == _length(other):
        return True
    spans = [(each.first, last_day(each)) for each in (one, other)]
    return any(a and b and c and d and a <= c and d <= b for (a, b), (c, d) in (spans, reversed(spans)))


def _length(term: Term) -> str:
    return _AHEAD.sub("", squeeze(term.text))


def written(term: Term) -> str:
    """Return a term as it is written: 2024-11-30, 2024-11, 2023-H1, 2024-11-06/2029-11-06, 2023-01-05/."""
    if term.first is None or term.last is None:
        return (
            f"{term.first or ''}/{term.last or ''}" if term.kind == "window" else str(term.last or term.first)
        )
    known: tuple[Precision, ...] = get_args(Precision)
    precision: Precision = next((one for one in known if one == term.precision), "range")
    return Period(term.first, term.last, precision).value


def _scopes(before: str | None, after: str | None) -> Iterator[Told]:
    """Tell a scope changed only where the same people are meant and a word more bounds or opens it."""
    old, new = ((one or "").split() for one in (before, after))
    if not old or not new or old == new or old[-1] != new[-1]:
        return
    if set(new) & {*_ALL} and not set(old) & {*_ALL}:
        yield Change("scope", before, after), Relation.WIDENS
    elif set(old) < set(new) and not set(new) & {*_ALL}:
        yield Change("scope", before, after), Relation.NARROWS
    elif set(new) < set(old) and not set(old) & {*_ALL}:
        yield Change("scope", before, after), Relation.WIDENS
