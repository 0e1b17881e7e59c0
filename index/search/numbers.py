"""Sets of the numbers of records or documents, in four bytes each where Python's own sets take sixty."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from itertools import chain, compress

FEW = 16  # so many times as many numbers are searched for each one rather than marked
SPARSE = 20  # so many times as many numbers are sorted rather than marked and read off


class Numbers(Set[int]):
    """A set of numbers that never changes and comes sorted; numbers of any order are put in order first."""

    __slots__ = ("_held",)

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self._held = array("I", numbers)
        end = max(self._held, default=-1) + 1
        if len(self._held) * SPARSE < end:
            self._held = array("I", sorted({*self._held}))
        else:
            self._held = array("I", compress(range(end), self.marks(end)))

    @classmethod
    def in_order(cls, numbers: Iterable[int]) -> Numbers:
        """Return the set of numbers that are sorted and different."""
        made = cls()
        made._held = numbers if isinstance(numbers, array) else array("I", numbers)
        return made

    @classmethod
    def union(cls, sets: Iterable[Collection[int]]) -> Numbers:
        """Return what is in any of several sets of numbers."""
        some = [one for one in sets if one]
        if len(some) == 1 and isinstance(some[0], Numbers):
            return some[0]
        return cls(chain.from_iterable(some))

    def marks(self, end: int) -> bytearray:
        """Return a mark for each number that is here, among those before an end."""
        marks = bytearray(end)
        for one in self._held:
            marks[one] = 1
        return marks

    def _holds(self, numbers: Numbers) -> Callable[[int], object]:
        """Return what tells of each of those numbers whether it is here."""
        if len(numbers) * FEW < len(self):
            return self.__contains__
        return self.marks(max(self._held[-1], numbers._held[-1]) + 1).__getitem__

    def __contains__(self, number: object) -> bool:
        """Tell whether a number is here."""
        if not isinstance(number, int):
            return False
        at = bisect_left(self._held, number)
        return at < len(self._held) and self._held[at] == number

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers, sorted."""
        return iter(self._held)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._held)

    def __le__(self, other: Set[object]) -> bool:
        """Tell whether all are in another set."""
        return self is other or (len(self) <= len(other) and len(self & other) == len(self))

    def __and__(self, other: Set[object]) -> Numbers:
        """Return those that are in both."""
        if not self or not isinstance(other, Numbers):
            return Numbers.in_order(filter(other.__contains__, self))
        few, many = (self, other) if len(self) < len(other) else (other, self)
        return Numbers.in_order(compress(few, map(many._holds(few), few))) if few else few

    def __sub__(self, other: Set[object]) -> Numbers:
        """Return those that are not in another set."""
        if not self or not other:
            return self
        found = other._holds(self) if isinstance(other, Numbers) else other.__contains__
        return Numbers.in_order(one for one in self if not found(one))
