"""An amount as a Korean text gives it, with what its words say of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from index.korean.amountmarks import Role, marks_of
from index.korean.amountwords import BAND, MINUS, RATES, Bound
from index.korean.numerals import Number, Numeral, whole
from index.korean.spans import Span, place

Kind = Literal["money", "count", "percent", "points", "frequency"]


@dataclass(frozen=True, kw_only=True)
class Amount(Span):
    """A number with its unit.

    ``value`` is ``None`` for a range, of which ``low`` and ``high`` are the ends. ``unit`` is a currency's
    code, ``%``, ``%p``, ``bp``, a counter, or a counter per period (회/월). ``per`` is person, item, shop,
    household, dollar, hour, day, week, month, year or each (씩); ``total`` is set where the text says so;
    ``before`` is what the value was before (9.8%에서 7.8%로).

    ``basis`` beyond ``stated``: bare (the won is left out, 과징금 1628억), noun (천만 관객), shared (the unit
    stands after the next number, 3만→5만 원), band (10만원대), fraction (3분의 2 as a percentage), triangle
    (△ and ▲ read as minus, as Korean accounts print it; ▲ is no minus in a text that has ▼ too).
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


def bounded(text: str, made: Amount, numeral: Numeral | None = None) -> Amount:
    """Return an amount with what stands before and after its number: 최대, 1인당, 월, 이상, 상당, 씩, 대."""
    if made.kind in ("money", "percent") and (band := BAND.match(text, made.end)):
        made = replace(_band(made, numeral), **place(text, made.start, band.end()))
    marks = marks_of(text, made.start, made.end, numeral)
    made = replace(
        made,
        **place(text, marks.start, marks.end),
        bound=marks.bound or made.bound,
        per=marks.per,
        total=marks.total,
        role=marks.role,
    )
    if made.kind == "count" and made.unit in ("회", "번", "차례") and marks.per in RATES:
        return replace(made, kind="frequency", unit=f"{made.unit}/{RATES[marks.per]}")
    return made


def _band(made: Amount, numeral: Numeral | None) -> Amount:
    """Return the range that 대 stands for: 10만원대 is from 100,000 up to 200,000, its last digit's step."""
    if made.value is None or made.value <= 0 or numeral is None:
        return replace(made, bound="APPROX")
    digits = Decimal(made.value).normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    high = Decimal(made.value) + Decimal(1).scaleb(exponent)
    return replace(made, value=None, low=made.value, high=whole(high), bound="APPROX", basis="band")


def negative(text: str, one: Amount, *, rises: bool) -> Amount:
    """Return an amount with the minus before it: -3.5%, 마이너스 3%, △3.5%; bullets are none."""
    minus = MINUS.search(text, max(0, one.start - 10), one.start)
    if minus is None or one.value is None:
        return one
    at = minus.start()
    mark = len(minus[0]) == 1
    if mark and one.kind not in ("percent", "points") and (at == 0 or text[at - 1] not in "([|:,"):
        return one
    if minus["triangle"] == "▲" and rises:
        return one
    where, basis = place(text, at, one.end), "triangle" if minus["triangle"] else one.basis
    return replace(one, **where, value=-one.value, basis=basis)
