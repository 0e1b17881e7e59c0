"""Which bills a mention of a law means: one, several, or none, and why; never sure and wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from index.korean.law_words import Law, Reading, flat_name
from index.korean.titles import read_title

SAID_BEFORE = timedelta(days=7)  # a bill is announced up to a week before it is filed
NEWS = timedelta(days=10)  # a bill is news of its proposer for so long
APART = timedelta(days=21)  # as far as the proposer's other bills must be, not to be meant
PASSED = timedelta(days=3)  # a vote is news of nobody in particular for so long
_TERM, _FIRST, _FIRST_DAY = timedelta(days=1461), 20, date(2016, 5, 30)
_AFTERWARDS = timedelta(days=30)  # after its end, an Assembly's bills are still spoken of
_CHANGES = {"개정": ("일부개정", "전부개정"), "제정": ("제정",), "폐지": ("폐지",)}


@dataclass(frozen=True)
class Bill:
    """What has to be known of a bill to tell whether a text means it; ``decided_on`` is the plenary's day."""

    number: str
    title: str
    law: str | None
    proposers: tuple[str, ...] = ()
    proposed_on: date | None = None
    decided_on: date | None = None
    committee: str | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Context:
    """What the text around a mention tells: its day, who is named, and when a bill is said to be filed."""

    published: date | None = None
    actors: tuple[str, ...] = ()
    filed: tuple[date, date] | None = None


@dataclass(frozen=True)
class Link:
    """The bills that a mention means, all of them where ``sure``, else those among which it may mean some.

    ``reasons``: proposer, near (filed about the day of the text), passed, nickname, only (no other bill);
    and for doubt: several, readings, not_proposer, law (the law in force may be meant), none.
    """

    numbers: tuple[str, ...] = ()
    sure: bool = False
    reasons: tuple[str, ...] = ("none",)


class Bills:
    """Candidate bills, by their law and by their number."""

    def __init__(self, bills: Iterable[Bill]) -> None:
        by_law: defaultdict[str, list[Bill]] = defaultdict(list)
        by_number: dict[str, Bill] = {}
        for one in bills:
            by_number[one.number] = one
            if one.law:
                by_law[flat_name(one.law)].append(one)
        self.by_number: Mapping[str, Bill] = MappingProxyType(by_number)
        self._by_law = by_law

    def of(self, law: str) -> Sequence[Bill]:
        """Return the bills on a law."""
        return self._by_law.get(flat_name(law), ())


def link(mention: Law, bills: Bills, context: Context) -> Link:
    """Return the bills that a mention means; sure only where it speaks of a bill or is a bill's nickname."""
    if mention.level != "act":
        return Link()
    found = _linked(mention, bills, context)
    if found.sure and not (mention.bill or mention.nickname):
        return replace(found, sure=False, reasons=(*found.reasons, "law"))
    return found


def _linked(mention: Law, bills: Bills, context: Context) -> Link:
    told = [_of_reading(one, mention.action, bills, context) for one in mention.readings]
    found = [one for one in told if one.numbers]
    if not found:
        return Link()
    if len(mention.readings) == 1:
        return found[0]
    by_proposer = [one for one in found if one.sure and "proposer" in one.reasons]
    if len(by_proposer) == 1:
        return by_proposer[0]
    numbers = tuple(dict.fromkeys(number for one in found for number in one.numbers))
    return Link(numbers, sure=False, reasons=("readings",))


def _of_reading(reading: Reading, action: str | None, bills: Bills, context: Context) -> Link:
    known = [bills.by_number[number] for number in reading.bills if number in bills.by_number]
    known = [one for one in known if _may_be(one, context)]
    if known and not context.actors:
        return Link(_numbers(known), sure=len(known) == len(reading.bills), reasons=("nickname",))
    laws = [reading.laws] if reading.any else [(law,) for law in reading.laws]
    parts = []
    for together in laws:
        pool = [one for law in together for one in bills.of(law)]
        parts.append(_among([one for one in pool if _fits(one, action) and _may_be(one, context)], context))
    found = [one for one in parts if one.numbers]
    if known and not any("proposer" in one.reasons for one in found):
        return Link(_numbers(known), sure=False, reasons=("nickname", "not_proposer"))
    if not found:
        return Link()
    return Link(
        tuple(dict.fromkeys(number for one in found for number in one.numbers)),
        sure=len(found) == len(parts) and all(one.sure for one in found),
        reasons=tuple(dict.fromkeys(reason for one in found for reason in one.reasons)),
    )


def _among(pool: list[Bill], context: Context) -> Link:
    """Choose among the bills on one law, or on one family of laws."""
    if not pool:
        return Link()
    if context.filed:
        first, last = context.filed
        said = [one for one in pool if one.proposed_on and first <= one.proposed_on <= last]
        pool = said or pool
    if context.actors:
        told = [link for actor in context.actors if (link := _of_proposer(pool, actor, context))]
        if told:
            return _together(told)
    passed = [one for one in pool if _just_passed(one, context)]
    if len(passed) == 1:
        return Link(_numbers(passed), sure=not context.actors, reasons=("passed",))
    reason = "not_proposer" if context.actors else "several"
    if len(pool) == 1 and not context.actors:
        return Link(_numbers(pool), sure=True, reasons=("only",))
    return Link(_numbers(passed or pool), sure=False, reasons=(reason,))


def _of_proposer(pool: list[Bill], actor: str, context: Context) -> Link | None:
    own = [one for one in pool if actor in one.proposers]
    if len(own) <= 1:
        return Link(_numbers(own), sure=True, reasons=("proposer",)) if own else None
    day = context.published
    if day is not None:
        near = [one for one in own if one.proposed_on and day - NEWS <= one.proposed_on <= day + SAID_BEFORE]
        rest = [one for one in own if one not in near]
        if len(near) == 1 and all(one.proposed_on and _far(one.proposed_on, near[0]) for one in rest):
            return Link(_numbers(near), sure=True, reasons=("proposer", "near"))
        own = near if len(near) > 1 else own
    return Link(_numbers(own), sure=False, reasons=("several",))


def _far(day: date, near: Bill) -> bool:
    return near.proposed_on is not None and abs(day - near.proposed_on) >= APART


def _together(told: Sequence[Link]) -> Link:
    first = told[0]
    for one in told[1:]:
        reasons = tuple(dict.fromkeys((*first.reasons, *one.reasons)))
        numbers = tuple(dict.fromkeys((*first.numbers, *one.numbers)))
        first = replace(first, numbers=numbers, sure=first.sure and one.sure, reasons=reasons)
    return first


def _fits(bill: Bill, action: str | None) -> bool:
    if action is None:
        return True
    stated = _action(bill.title)
    return stated is None or stated in _CHANGES.get(action, (action,))


@lru_cache(maxsize=65_536)  # bills on a law are looked at again for each text that names it
def _action(title: str) -> str | None:
    return read_title(title).action


def _may_be(bill: Bill, context: Context) -> bool:
    """Say whether a bill was there to be spoken of on the day of the text."""
    day = context.published
    if day is None:
        return True
    lag = SAID_BEFORE if context.actors else timedelta(days=1)
    if bill.proposed_on is not None and bill.proposed_on > day + lag:
        return False
    if not bill.number[:2].isdecimal() or len(bill.number) != 7:
        return True
    assembly = int(bill.number[:2])
    begins = _FIRST_DAY + (assembly - _FIRST) * _TERM
    return begins - SAID_BEFORE <= day < begins + _TERM + _AFTERWARDS


def _just_passed(bill: Bill, context: Context) -> bool:
    day = context.published
    return day is not None and bill.decided_on is not None and day - PASSED <= bill.decided_on <= day


def _numbers(bills: Iterable[Bill]) -> tuple[str, ...]:
    return tuple(one.number for one in bills)
