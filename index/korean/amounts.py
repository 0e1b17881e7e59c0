"""Amounts in Korean text: money, counts, percentages and how often, with basis and role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from index.korean.amountwords import (
    BEFORE,
    BOUNDS,
    COMPARED,
    CONDITIONAL,
    CURRENCIES,
    EACH,
    MEASURE,
    NATIVE,
    NOT_COUNTED,
    NOUN,
    PERS,
    PREFIX,
    RANGE,
    RATES,
    SCALE,
    SCALES,
    SPACE,
    START,
    SUFFIX,
    TOTAL_OF,
    UNIT,
    Bound,
)
from index.korean.numerals import Number, Numeral, arabic, hangul, several, whole
from index.korean.spans import Span, place

Kind = Literal["money", "count", "percent", "points", "frequency"]
Role = Literal["amount", "condition"]

_CHANGED = re.compile(rf"에?서{SPACE}?(?:최대|약)?{SPACE}?")
_IF = re.compile(rf"(?:[인일]{SPACE}?(?:경우|때)|(?:이)?라면|이면|{SPACE}?(?:일{SPACE})?경우)")
_NEXT_LIMIT = re.compile(rf"{SPACE}?\d")
_APPROXIMATE = ("약", "대략", "거의", "얼추", "줄잡아")
_OVER = re.compile(rf"(?:[을를이가]{SPACE})?(?:초과하|넘|웃도|상회하)[는은을]{SPACE}")
_REACHED = re.compile(
    rf"(?:[을를이가으로]{{1,2}}{SPACE})?(?:넘[었어]|초과[했해]|웃돌|상회[했해]|늘[었어]|줄[었어]|기록)"
)
_CHANGED_WITHIN = 6  # letters
_REACH = 20  # letters, within which the words before a number belong to it


@dataclass(frozen=True, kw_only=True)
class Amount(Span):
    """A number with its unit.

    ``value`` is ``None`` for a range, of which ``low`` and ``high`` are the ends. ``unit`` is a currency's
    code, ``%``, ``%p``, a counter, or a counter per period (회/월). ``per`` is person, item, month, year,
    week, day or each (씩), ``total`` is set where the text says so; ``before`` is what the value was before
    (9.8%에서 7.8%로).
    """

    kind: Kind
    value: Number | None
    low: Number | None = None
    high: Number | None = None
    unit: str = ""
    bound: Bound | None = None
    per: str | None = None
    total: bool = False
    role: Role = "amount"
    before: Number | None = None


def read_amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text, in the order of the text."""
    found: list[Amount] = []
    items_until = 0
    for one in _amounts(text):
        if found and found[-1].end > one.start:  # 1인 is what 1인 30만원 is for
            found.pop()
        made = _related(text, found[-1] if found else None, one)
        if made.kind == "money" and made.per is None and made.start < items_until:
            made = replace(made, per="item")
        if made.kind == "count" and text[made.end : made.end + 1] == "(":
            items_until = text.find(")", made.end, made.end + 80) + 1
        found.append(made)
    return tuple(found)


@dataclass(frozen=True)
class _Found:
    """A number found, with the currency that stands before it."""

    start: int
    numeral: Numeral
    currency: str | None = None


def _amounts(text: str) -> Iterator[Amount]:
    at = 0
    while (start := START.search(text, at)) is not None:
        at, made = start.end(), None
        if start["native"]:
            made = _native(text, start)
        elif (number := _number(text, start)) is not None:
            made, at = _measured(text, number)
        if made is not None:
            yield made


def _native(text: str, start: re.Match[str]) -> Amount | None:
    if start["counter"] == "번째":
        return None
    unit = start["counter"].rstrip("의로")
    where = place(text, start.start(), start.end("gap") + len(unit))
    return _bounded(text, Amount(**where, kind="count", value=NATIVE[start["native"]], unit=unit))


def _number(text: str, start: re.Match[str]) -> _Found | None:
    read: Callable[[str, int], Numeral | None]
    read = arabic if start["digit"] else several if start["several"] else hangul
    at = start.start("digit") if start["digit"] else start.start()
    numeral = read(text, at)
    if numeral is None or (start["digit"] and text[max(at - 1, 0) : at] == "제"):
        return None
    sign = (start["sign"] or "").strip()
    return _Found(start.start() if sign else at, numeral, CURRENCIES.get(sign, sign) or None)


def _measured(text: str, found: _Found) -> tuple[Amount | None, int]:
    """Return the amount that a number begins, and where to read on."""
    numeral = found.numeral
    if found.currency:
        return _signed(text, found, found.currency)
    unit = _unit(text, numeral.end)
    if unit is not None:
        return _with_unit(text, found, unit)
    if made := _of_people(text, found):
        return made, made.end
    joined = RANGE.match(text, numeral.end)
    high = _high(text, joined.end()) if joined else None
    unit = _unit(text, high.end) if high else None
    if high is None or unit is None:
        return None, numeral.end
    low = numeral.value
    if numeral.myriad < high.myriad and low * high.myriad <= high.value:
        low = low * high.myriad  # 2~3만원 begins at 20,000
    return _ranged(text, found.start, unit, (whole(Decimal(low)), high.value), numeral.more or high.more)


def _with_unit(text: str, found: _Found, unit: re.Match[str]) -> tuple[Amount, int]:
    """Return an amount with its unit, or the range whose lower end has the unit too (1만원~2만원)."""
    numeral = found.numeral
    joined = RANGE.match(text, unit.end())
    high = _high(text, joined.end()) if joined and joined.group().strip() not in ("에서", "부터") else None
    second = UNIT.match(text, high.end) if high else None
    if high and second and second.group().strip() == unit.group().strip():
        return _ranged(text, found.start, second, (numeral.value, high.value), numeral.more)
    value, end = _with_cents(text, numeral.value, unit)
    kind, name = _named(unit)
    amount = Amount(**place(text, found.start, end), kind=kind, value=value, unit=name)
    if numeral.several:
        amount = replace(amount, value=None, low=value)
    made = _bounded(text, amount, numeral)
    return made, made.end


def _ranged(
    text: str, start: int, unit: re.Match[str], ends: tuple[Number, Number], more: bool
) -> tuple[Amount, int]:
    kind, name = _named(unit)
    where = place(text, start, unit.end())
    amount = Amount(**where, kind=kind, value=None, low=ends[0], high=ends[1], unit=name)
    made = _bounded(text, amount, Numeral(unit.end(), 0, more=more))
    return made, made.end


def _signed(text: str, found: _Found, currency: str) -> tuple[Amount, int]:
    """Return an amount whose currency stands before it: $5 million, EUR29.99."""
    value, end = found.numeral.value, found.numeral.end
    if scale := SCALE.match(text, end):
        value, end = whole(Decimal(value) * SCALES[scale["scale"].lower()]), scale.end()
    made = _bounded(
        text, Amount(**place(text, found.start, end), kind="money", value=value, unit=currency), found.numeral
    )
    return made, made.end


def _with_cents(text: str, value: Number, unit: re.Match[str]) -> tuple[Number, int]:
    if unit["currency"] == "센트":
        return whole(Decimal(value) / 100), unit.end()
    if unit["currency"] in ("달러", "불"):
        cents = _high(text, unit.end())
        if cents and text.startswith("센트", cents.end):
            return whole(Decimal(value) + Decimal(cents.value) / 100), cents.end + len("센트")
    return value, unit.end()


def _of_people(text: str, found: _Found) -> Amount | None:
    """Return a large round number whose noun does without a counter: 천만 관객, 3000만 가입자."""
    numeral = found.numeral
    noun = NOUN.match(text, numeral.end) if numeral.myriad > 1 else None
    if noun is None:
        return None
    where = place(text, found.start, numeral.end)
    unit = "회" if noun["times"] else "명"
    return _bounded(
        text,
        Amount(**where, kind="count", value=numeral.value, unit=unit, basis="noun"),
        numeral,
    )


def _high(text: str, at: int) -> Numeral | None:
    return arabic(text, at) if text[at : at + 1].isdecimal() else hangul(text, at)


def _unit(text: str, at: int) -> re.Match[str] | None:
    """Return the unit at an offset, unless it begins another word."""
    unit = UNIT.match(text, at)
    if unit is None or (unit["counter"] and NOT_COUNTED.match(text, unit.start("counter"))):
        return None
    return unit


def _named(unit: re.Match[str]) -> tuple[Kind, str]:
    if unit["points"]:
        return "points", "%p"
    if unit["percent"]:
        return "percent", "%"
    if unit["currency"]:
        return "money", CURRENCIES[re.sub(SPACE, "", unit["currency"])]
    return "count", unit["counter"]


def _bounded(text: str, made: Amount, numeral: Numeral | None = None) -> Amount:
    """Return an amount with what stands before and after its number: 최대, 1인당, 월, 이상, 상당, 씩."""
    before = _before(text, made.start)
    bound, end = _after(text, made.end)
    role: Role = "condition" if _is_condition(text, made.start, end, bound) else "amount"
    if bound is None:
        bound = _said_before(before, numeral)
    per = next((name for name in PERS if before and before[name]), None)
    if per is None and EACH.match(text, end):
        per = "each"
    start = before.start() if before and before["bound"] not in _APPROXIMATE else made.start
    total = (
        bool(before and before["total"]) or TOTAL_OF.search(text, max(0, start - _REACH), start) is not None
    )
    made = replace(made, **place(text, start, end), bound=bound, per=per, total=total, role=role)
    if made.kind == "count" and made.unit in ("회", "번", "차례") and per in RATES:
        return replace(made, kind="frequency", unit=f"{made.unit}/{RATES[per]}")
    return made


def _before(text: str, start: int) -> re.Match[str] | None:
    at = max(0, start - _REACH)
    while (found := PREFIX.search(text, at, start)) is not None:
        if found["person"] or found.start() == 0 or not text[found.start() - 1].isalpha():
            return found
        at = found.start() + 1  # 개월 ends in 월 and says nothing of how often
    return None


def _after(text: str, end: int) -> tuple[Bound | None, int]:
    suffix = SUFFIX.match(text, end)
    if suffix is None:
        return None, end
    if suffix["over"] or suffix["under"]:
        return ("GT" if suffix["over"] else "LT"), end
    return (BOUNDS[suffix["bound"]] if suffix["bound"] else "GE"), suffix.end()


def _said_before(before: re.Match[str] | None, numeral: Numeral | None) -> Bound | None:
    if before and before["bound"]:
        return BEFORE[before["bound"]]
    if numeral is None:
        return None
    return "SEVERAL" if numeral.several else "APPROX_MORE" if numeral.more else None


def _is_condition(text: str, start: int, end: int, bound: Bound | None) -> bool:
    """Tell whether an amount says for whom or when, not how much."""
    if _IF.match(text, end):
        return True
    return bound in COMPARED and bool(
        CONDITIONAL.match(text, end)
        or (MEASURE.search(text, max(0, start - _REACH), start) and not _REACHED.match(text, end))
        or _NEXT_LIMIT.match(text, end)
        or _OVER.match(text, end)
    )


def _related(text: str, last: Amount | None, one: Amount) -> Amount:
    """Return an amount with what it carries over from the one it is changed from."""
    if last is None or last.value is None or one.start - last.end > _CHANGED_WITHIN:
        return one
    if not _CHANGED.fullmatch(text, last.end, one.start):
        return one
    if last.kind == "frequency" and one.unit == last.unit.partition("/")[0]:
        return replace(one, kind="frequency", unit=last.unit, per=last.per, before=last.value)
    return replace(one, before=last.value) if one.unit == last.unit else one
