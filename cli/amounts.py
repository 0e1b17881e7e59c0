"""Amounts in won, as people type them and as texts write them."""

from __future__ import annotations

import re
from fractions import Fraction

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3}){1,12}|[0-9]{1,40}(?:\.[0-9]{1,2})?"
_COUNT = rf"(?:{_DIGITS}|(?:[0-9]천)?(?:[0-9]백)?(?:[0-9]십)?[0-9]?)"
_WON = re.compile(rf"(?:({_COUNT})조)?(?:({_COUNT})억)?(?:({_COUNT})만)?({_COUNT})원?")
_APART = re.compile(r"(?<=[조억만천백십]) | (?=[조억만천백십원])")  # where an amount may have a space
_UNITS = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
_PLACES = {"천": 1_000, "백": 100, "십": 10, "": 1}


def read_won(text: str) -> int | None:
    """Return the amount that all of a text states (1억, 5천억, 1조 5,000억 원); None where it is none."""
    found = _WON.fullmatch(_APART.sub("", text.strip()))
    if found is None:
        return None
    *named, rest = found.groups()
    if "" in named or not any((*named, rest)):  # 조 alone
        return None
    counts = [_count(part or "") for part in (*named, rest)]
    amount = sum(count * unit for count, (unit, _) in zip(counts, _UNITS, strict=True))
    return int(amount) if amount.denominator == 1 else None


def _count(text: str) -> Fraction:
    """Return a count in digits, or of up to four places by their names: 5천5백."""
    if not any(place in text for place in "천백십"):
        return Fraction(text.replace(",", "") or 0)
    places = re.findall(r"([0-9])([천백십]?)", text)
    return Fraction(sum(int(digit) * _PLACES[place] for digit, place in places))


def spell_won(amount: int) -> str:
    """Return an amount as texts write it: 500억 원, 1조 5,000억 원."""
    parts, rest = [], amount
    for unit, name in _UNITS:
        count, rest = divmod(rest, unit)
        parts += [f"{count:,}{name}"] if count else []
    return f"{' '.join(parts) or 0} 원"
