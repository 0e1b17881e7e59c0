"""Numbers of an Assembly that no record has: 수집 범위 밖 번호(정부안·예산안 등일 수 있음)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

DIGITS = 7


@dataclass(frozen=True)
class Gap:
    """A run of 의안번호 that was not seen, both ends included."""

    first: str
    last: str

    @property
    def count(self) -> int:
        """Return how many numbers the run has."""
        return int(self.last) - int(self.first) + 1

    @property
    def span(self) -> str:
        """Return the run as it is read: its number, or its ends."""
        return self.first if self.count == 1 else f"{self.first}~{self.last}"


def gaps(numbers: Iterable[str], assembly: int) -> list[Gap]:
    """Return the runs of numbers not seen between the lowest and the highest of an Assembly.

    Provisional numbers (DD20544) and those of other Assemblies are none of the run.
    """
    seen = sorted({int(number) for number in numbers if _is_of(number, assembly)})
    return [
        Gap(f"{before + 1:0{DIGITS}d}", f"{after - 1:0{DIGITS}d}")
        for before, after in pairwise(seen)
        if after - before > 1
    ]


def _is_of(number: str, assembly: int) -> bool:
    whole = len(number) == DIGITS and number.isascii() and number.isdigit()
    return whole and number.startswith(f"{assembly:02d}")
