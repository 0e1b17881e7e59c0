"""The tree of a bill's lineage: on to what became of it, and back to what went into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from index.tracking.lineage import Link

Cut = Literal["loop", "deep", "many"]

DEEPEST = 8
MOST = 500


@dataclass(frozen=True)
class Branch:
    """A record in a tree, the link that leads to it, and what comes after it.

    ``cut`` tells why nothing does: the record is above itself (loop), or a bound was reached.
    """

    id: str
    link: Link | None = None
    branches: tuple[Branch, ...] = ()
    cut: Cut | None = None


@dataclass(frozen=True)
class Lineage:
    """A record with the tree of what became of it and the tree of what went into it."""

    onward: Branch
    back: Branch


def lineage(
    start: str, links_of: Callable[[str], Iterable[Link]], *, deepest: int = DEEPEST, most: int = MOST
) -> Lineage:
    """Return the lineage of a record; ``links_of`` gives the links at either end of which a record stands."""
    onward = _Grower(links_of, True, deepest, most).grow(start)
    return Lineage(onward, _Grower(links_of, False, deepest, most).grow(start))


class _Grower:
    """Grows a tree in one direction, of so many branches at most."""

    def __init__(
        self, links_of: Callable[[str], Iterable[Link]], onward: bool, deepest: int, most: int
    ) -> None:
        self.links_of = links_of
        self.onward = onward
        self.deepest = deepest
        self.left = most

    def grow(self, start: str, link: Link | None = None, above: tuple[str, ...] = ()) -> Branch:
        self.left -= 1
        if start in above:
            return Branch(start, link, cut="loop")
        links = list(self._links(start))
        if not links:
            return Branch(start, link)
        if len(above) >= self.deepest:
            return Branch(start, link, cut="deep")
        branches: list[Branch] = []
        for one in links:
            if self.left <= 0:
                return Branch(start, link, tuple(branches), cut="many")
            branches.append(self.grow(one.target if self.onward else one.source, one, (*above, start)))
        return Branch(start, link, tuple(branches))

    def _links(self, start: str) -> Iterator[Link]:
        for link in self.links_of(start):
            if (link.source if self.onward else link.target) == start:
                yield link
