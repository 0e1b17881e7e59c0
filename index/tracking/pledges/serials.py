"""Numbers that tell programmes of one name apart: 교육 1호 사업 and 교육 2호 사업."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import lazy
from index.korean.text import squeeze

_SERIAL = lazy(
    r"제(?P<ordinal>\d{1,3})(?!\d)|시즌(?P<season>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<counted>\d{1,3})(?:호(?!선)|기(?!가)|차(?!원|전지|례|종|로)|탄|단계|센터|공장)"
)


@lru_cache(maxsize=4096)
def serials(name: str | None) -> frozenset[str]:
    """Return the numbers by which a programme is counted; amounts and how many are none."""
    found = _SERIAL.finditer(squeeze(name or ""))
    return frozenset(number for one in found for number in one.groups() if number)


def told_apart(one: str | None, other: str | None) -> bool:
    """Tell whether two programmes are counted, and not by the same number."""
    mine, theirs = serials(one), serials(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)
