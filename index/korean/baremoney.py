"""Numbers without a unit that mean money all the same: 과징금 1628억, 2조7천억 규모."""

from __future__ import annotations

from decimal import Decimal

from index.korean.amountwords import HEADS, MONEYED, MONEYED_AFTER, NOT_MONEY
from index.korean.numerals import Numeral

_HUNDRED_MILLION, _BILLION = 10**8, 10**12
_REACH = 20  # letters, within which the word stands that a number counts
_MOST_ARTICLES = 2000  # 조 up to this number may be articles of a law


def bare_unit(text: str, start: int, numeral: Numeral) -> str | None:
    """Return what a number without a unit counts: ``KRW``, 명, 회, or None where nothing tells."""
    if min(numeral.myriad, numeral.value) < _HUNDRED_MILLION:
        return None
    if head := HEADS.search(text, max(0, start - _REACH), start):
        return "회" if head["times"] else "명"
    if NOT_MONEY.match(text, numeral.end) or text[start : numeral.end].strip() == "수조":
        return None
    return "KRW" if not _may_be_article(numeral) or _is_money(text, start, numeral) else None


def _may_be_article(numeral: Numeral) -> bool:
    """Tell whether a number may name an article of a law: 3조, but not 1.5조 and 2조7천억."""
    value = Decimal(numeral.value) / _BILLION
    return numeral.myriad == _BILLION and value == value.to_integral_value() and value < _MOST_ARTICLES


def _is_money(text: str, start: int, numeral: Numeral) -> bool:
    return bool(
        numeral.more
        or numeral.several
        or MONEYED.search(text, max(0, start - _REACH), start)
        or MONEYED_AFTER.match(text, numeral.end)
    )
