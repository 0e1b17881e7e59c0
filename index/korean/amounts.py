"""Amounts in Korean text: money, counts, percentages and how often, with basis and role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from index.korean.amount import Amount, Kind, bounded, negative
from index.korean.amountwords import (
    ARROW,
    CHANGED,
    COMPARED,
    CURRENCIES,
    FRACTION,
    JOINED,
    JOINS,
    NATIVE,
    NOT_COUNTED,
    NOUN,
    RANGE,
    SCALE,
    SCALES,
    SEVERAL_NATIVE,
    SHARES,
    START,
    UNIT,
)
from index.korean.baremoney import bare_unit
from index.korean.numerals import Number, Numeral, arabic, hangul, numeral_at, several, whole
from index.korean.patterns import lazy
from index.korean.shares import read_share
from index.korean.spans import place, plain

_CHANGED_WITHIN = 6  # letters
_JOINED_WITHIN = 40
_HUNDRED_MILLION = 10**8
_HEADING = lazy(r"(?:단위 ?[:：]?|[(（]) ?$")
_LONE = lazy(r"[억조만천백십] ?원 ?[),，]")


def read_amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text, in the order of the text."""
    same = plain(text)
    found = _read(same)
    return tuple(replace(one, text=text[one.start : one.end]) for one in found) if same != text else found


def _read(text: str) -> tuple[Amount, ...]:
    found: list[Amount] = []
    items_until = 0
    rises = "▼" in text or "▽" in text
    for one in _amounts(text):
        if found and found[-1].end > one.start:  # 1인 is what 1인 30만원 is for
            found.pop()
        made = _related(text, found[-1] if found else None, negative(text, one, rises=rises))
        if made.kind == "money" and made.per is None and made.start < items_until:
            made = replace(made, per="item")
        if made.kind == "count" and text[made.end : made.end + 1] == "(":
            items_until = text.find(")", made.end, made.end + 80) + 1
        if made.role == "condition" and found and _is_joined(text, found[-1], made):
            found[-1] = replace(found[-1], role="condition")
        found.append(made)
    return tuple(found)


def _is_joined(text: str, last: Amount, one: Amount) -> bool:
    """Tell whether a number is a condition because the next, joined to it, is one."""
    between = JOINED.fullmatch(text, last.end, one.start) if one.start - last.end <= _JOINED_WITHIN else None
    return last.bound in COMPARED and between is not None and bool(JOINS.search(between[0]))


@dataclass(frozen=True)
class _Found:
    """A number found, with the currency that stands before it."""

    start: int
    numeral: Numeral
    currency: str | None = None


def _amounts(text: str) -> Iterator[Amount]:
    at = 0
    shares = FRACTION.finditer(text) if any(word in text for word in SHARES) else iter(())
    share = next(shares, None)
    while (start := START.search(text, at)) is not None or share is not None:
        if share is not None and (start is None or share.start() < start.end()):
            yield read_share(text, share)
            at, share = max(at, share.end()), next(shares, None)
        elif start is not None:
            at, made = _read_at(text, start)
            if made is not None:
                yield made


def _read_at(text: str, start: re.Match[str]) -> tuple[int, Amount | None]:
    """Return what stands where a number seems to begin, and where to read on."""
    if start["native"]:
        return start.end(), _native(text, start)
    number = _number(text, start)
    if number is None:
        return start.end(), None
    made, at = _measured(text, number)
    return at, made


def _native(text: str, start: re.Match[str]) -> Amount | None:
    if start["counter"] == "번째":
        return None
    unit = start["counter"].rstrip("의로")
    where = place(text, start.start(), start.end("gap") + len(unit))
    ends = SEVERAL_NATIVE.get(start["native"])
    if ends is not None:
        return bounded(text, Amount(**where, kind="count", value=None, low=ends[0], high=ends[1], unit=unit))
    return bounded(text, Amount(**where, kind="count", value=NATIVE[start["native"]], unit=unit))


def _number(text: str, start: re.Match[str]) -> _Found | None:
    read: Callable[[str, int], Numeral | None]
    read = arabic if start["digit"] else several if start["several"] else hangul
    at = start.start("digit") if start["digit"] else start.start()
    numeral = read(text, at)
    if numeral is None or (start["digit"] and text[max(at - 1, 0) : at] == "제"):
        return None
    if start["hangul"] and _LONE.match(text, at) and _HEADING.search(text, max(0, at - 6), at):
        return None  # (단위: 억원) heads a table
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
    if made := _of_people(text, found) or _shared(text, found):
        return made, made.end
    joined = RANGE.match(text, numeral.end)
    high = numeral_at(text, joined.end()) if joined else None
    unit = _unit(text, high.end) if high else None
    if high is None or unit is None:
        return _without_unit(text, found, high)
    low = numeral.value
    if numeral.myriad < high.myriad and low * high.myriad <= high.value:
        low = low * high.myriad  # 2~3만원 begins at 20,000
    return _ranged(text, found.start, unit, (whole(Decimal(low)), high.value), numeral.more or high.more)


def _shared(text: str, found: _Found) -> Amount | None:
    """Return a number whose unit stands after the next: 3만→5만 원."""
    arrow = ARROW.match(text, found.numeral.end)
    high = numeral_at(text, arrow.end()) if arrow else None
    unit = _unit(text, high.end) if high else None
    if high is None or unit is None:
        return None
    value = Decimal(found.numeral.value)
    if found.numeral.myriad < high.myriad and value * high.myriad <= 10 * Decimal(high.value):
        value *= high.myriad
    kind, name = _named(unit)
    where = place(text, found.start, found.numeral.end)
    return Amount(**where, kind=kind, value=whole(value), unit=name, basis="shared")


def _without_unit(text: str, found: _Found, high: Numeral | None) -> tuple[Amount | None, int]:
    """Return what a headline leaves the won out of: 과징금 1628억, 1000억∼2000억 규모."""
    last = high if high and high.myriad >= _HUNDRED_MILLION else found.numeral
    unit = bare_unit(text, found.start, last)
    if unit is None:
        return None, found.numeral.end
    kind: Kind = "money" if unit == "KRW" else "count"
    where = place(text, found.start, last.end)
    basis = "bare" if unit == "KRW" else "noun"
    value = _rounded(text, last)
    amount = Amount(**where, kind=kind, value=value, unit=unit, basis=basis)
    if last is high:
        low = Decimal(found.numeral.value)
        low *= last.myriad if found.numeral.myriad < last.myriad else 1
        amount = replace(amount, value=None, low=whole(low), high=value)
    elif last.several:
        amount = replace(amount, value=None, low=value)
    made = bounded(text, amount, last)
    return made, made.end


def _rounded(text: str, numeral: Numeral) -> Number:
    """Return a number whose smaller part is said short: 1억5천 is 1억 5천만."""
    rest = numeral.value % numeral.myriad
    if not 0 < rest < 10**4 or text[numeral.end - 1] not in "천백":
        return numeral.value
    return numeral.value - rest + rest * (numeral.myriad // 10**4)


def _with_unit(text: str, found: _Found, unit: re.Match[str]) -> tuple[Amount, int]:
    """Return an amount with its unit, or the range whose lower end has the unit too (1만원~2만원)."""
    numeral = found.numeral
    joined = RANGE.match(text, unit.end())
    changed = joined is None or joined.group().strip() in ("에서", "부터")
    high = numeral_at(text, joined.end()) if joined and not changed else None
    second = UNIT.match(text, high.end) if high else None
    if high and second and second.group().strip() == unit.group().strip():
        return _ranged(text, found.start, second, (numeral.value, high.value), numeral.more)
    value, end = _with_cents(text, numeral.value, unit)
    kind, name = _named(unit)
    amount = Amount(**place(text, found.start, end), kind=kind, value=value, unit=name)
    if numeral.several:
        amount = replace(amount, value=None, low=value)
    made = bounded(text, amount, numeral)
    return made, made.end


def _ranged(
    text: str, start: int, unit: re.Match[str], ends: tuple[Number, Number], more: bool
) -> tuple[Amount, int]:
    kind, name = _named(unit)
    where = place(text, start, unit.end())
    amount = Amount(**where, kind=kind, value=None, low=ends[0], high=ends[1], unit=name)
    made = bounded(text, amount, Numeral(unit.end(), 0, more=more))
    return made, made.end


def _signed(text: str, found: _Found, currency: str) -> tuple[Amount, int]:
    """Return an amount whose currency stands before it: $5 million, EUR29.99."""
    value, end = found.numeral.value, found.numeral.end
    if scale := SCALE.match(text, end):
        value, end = whole(Decimal(value) * SCALES[scale["scale"].lower()]), scale.end()
    made = bounded(
        text, Amount(**place(text, found.start, end), kind="money", value=value, unit=currency), found.numeral
    )
    return made, made.end


def _with_cents(text: str, value: Number, unit: re.Match[str]) -> tuple[Number, int]:
    if unit["currency"] == "센트":
        return whole(Decimal(value) / 100), unit.end()
    if unit["currency"] in ("달러", "불"):
        cents = numeral_at(text, unit.end())
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
    return bounded(
        text,
        Amount(**where, kind="count", value=numeral.value, unit=unit, basis="noun"),
        numeral,
    )


def _unit(text: str, at: int) -> re.Match[str] | None:
    """Return the unit at an offset, unless it begins another word."""
    unit = UNIT.match(text, at)
    if unit is None or (unit["counter"] and NOT_COUNTED.match(text, unit.start("counter"))):
        return None
    return unit


def _named(unit: re.Match[str]) -> tuple[Kind, str]:
    if unit["points"]:
        return "points", "bp" if unit["points"][0] in "b베" else "%p"
    if unit["percent"]:
        return "percent", "%"
    if unit["currency"]:
        return "money", CURRENCIES[unit["currency"].replace(" ", "")]
    return "count", unit["counter"]


def _related(text: str, last: Amount | None, one: Amount) -> Amount:
    """Return an amount with what it carries over from the one it is changed from."""
    if last is None or last.value is None or one.start - last.end > _CHANGED_WITHIN:
        return one
    if not CHANGED.fullmatch(text, last.end, one.start):
        return one
    if last.kind == "frequency" and one.unit == last.unit.partition("/")[0]:
        return replace(one, kind="frequency", unit=last.unit, per=last.per, before=last.value)
    return replace(one, before=last.value) if one.unit == last.unit else one
