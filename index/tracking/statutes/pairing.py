"""Which provision of one text is which of another: by number, by wording, by likeness."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from index.korean.shingles import shingles
from index.korean.statutes.tree import GROUPS, Level, Node
from index.tracking.statutes.wording import is_gone

Wording = Callable[[str], str]
Match = tuple["Part | None", "Part | None"]

_ALIKE = 0.5  # of the shingles of both
_SAME_NUMBER = 0.25  # what an equal number is worth beside them
_MOST_COMPARED = 40_000  # pairs of siblings; beyond, numbers alone tell
_TOO_SHORT = 12  # letters, up to which an equal text proves nothing


@dataclass(frozen=True, eq=False)
class Part:
    """A provision on its way into a comparison: its (heading), its wording, and that of all of it."""

    node: Node
    path: tuple[Node, ...]
    heading: str
    own: str
    whole: str
    children: Sequence[Part]

    @property
    def number(self) -> str:
        """Return its number; a group's with what it stands in, as 제1절 of one 장 is not that of another."""
        return " ".join(one.name for one in self.path) if self.node.level in GROUPS else self.node.number

    @cached_property
    def shingles(self) -> frozenset[str]:
        """Return what it is known again by."""
        return shingles(self.whole)

    @cached_property
    def is_gone(self) -> bool:
        """Tell whether it is kept as 삭제 alone, under its heading or without one."""
        return not self.children and is_gone(self.own.removeprefix(self.heading))


def part_of(node: Node, wording: Wording, above: tuple[Node, ...] = ()) -> Part:
    """Return a provision and all below it as they are compared."""
    path = (*above, node)
    children = [part_of(child, wording, path) for child in node.children]
    heading = wording(f"({node.about})") if node.about else ""
    own = f"{heading} {wording(f'{node.text} {node.tail}')}".strip()
    return Part(node, path, heading, own, " ".join([own, *map(_numbered, children)]).strip(), children)


def _numbered(part: Part) -> str:
    return f"{part.node.name} {part.whole}"


def matched(old: Sequence[Part], new: Sequence[Part]) -> list[Match]:
    """Return the siblings of two texts in pairs, in the order of the new text, what is gone in its place."""
    keys = {id(part): key for parts in (old, new) for part, key in zip(parts, _keys(parts), strict=True)}
    pairs: dict[int, Part] = {}  # the old one by the new one's id
    taken: set[int] = set()

    def pair(found: Iterator[tuple[Part, Part]]) -> None:
        for one, other in found:
            if id(one) not in taken and id(other) not in pairs:
                pairs[id(other)] = one
                taken.add(id(one))

    def left() -> tuple[list[Part], list[Part]]:
        return [one for one in old if id(one) not in taken], [one for one in new if id(one) not in pairs]

    pair(_by(*left(), key=lambda part: (keys[id(part)], part.whole)))
    ours, theirs = left()
    pair(_by(_telling(ours), _telling(theirs), key=lambda part: part.whole))
    # What else could be as like a provision as the one of its number already is?
    pair(_much_alike(_by(*left(), key=lambda part: keys[id(part)])))
    pair(_by_likeness(*left(), same_number=lambda one, other: keys[id(one)] == keys[id(other)]))
    pair(_by(*left(), key=lambda part: keys[id(part)]))
    return list(_in_order(old, new, pairs))


def _keys(parts: Sequence[Part]) -> Iterator[tuple[Level, str, int]]:
    """Yield what names each among its siblings; a number that stands twice counts on."""
    seen: Counter[tuple[Level, str]] = Counter()
    for part in parts:
        name = part.node.level, part.number
        seen[name] += 1
        yield *name, seen[name]


def _telling(parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts if len(part.whole) > _TOO_SHORT and not part.is_gone]


def _by(
    old: Sequence[Part], new: Sequence[Part], key: Callable[[Part], object]
) -> Iterator[tuple[Part, Part]]:
    held: defaultdict[object, list[Part]] = defaultdict(list)
    for one in reversed(old):
        held[key(one)].append(one)
    for other in new:
        if waiting := held[key(other)]:
            yield waiting.pop(), other


def _by_likeness(
    old: Sequence[Part], new: Sequence[Part], same_number: Callable[[Part, Part], bool]
) -> Iterator[tuple[Part, Part]]:
    """Yield those most alike first, so that ③ that became ④ with other words is found again."""
    if len(old) * len(new) > _MOST_COMPARED:
        return
    scored = []
    for at, one in enumerate(old):
        for to, other in enumerate(new):
            score = _likeness(one, other) + _SAME_NUMBER * same_number(one, other)
            if score >= _ALIKE and one.node.level is other.node.level:
                scored.append((-score, at, to))
    yield from ((old[at], new[to]) for _, at, to in sorted(scored))


def _much_alike(pairs: Iterator[tuple[Part, Part]]) -> Iterator[tuple[Part, Part]]:
    return ((one, other) for one, other in pairs if _likeness(one, other) >= 1 - _SAME_NUMBER)


def _likeness(one: Part, other: Part) -> float:
    """Return what share of the shingles is common to both; 0 where it is too little to count."""
    least, most = sorted((len(one.shingles), len(other.shingles)))
    if one.is_gone or other.is_gone or least < (_ALIKE - _SAME_NUMBER) * most:
        return 0.0
    common = len(one.shingles & other.shingles)
    every = len(one.shingles) + len(other.shingles) - common
    return common / every if every else 0.0


def _in_order(old: Sequence[Part], new: Sequence[Part], pairs: dict[int, Part]) -> Iterator[Match]:
    taken = {id(one) for one in pairs.values()}
    gone_after = _gone_after(old, taken)
    yield from ((one, None) for one in gone_after.get(None, ()))
    for other in new:
        one = pairs.get(id(other))
        yield one, other
        if one is not None:
            yield from ((gone, None) for gone in gone_after.get(id(one), ()))


def _gone_after(old: Sequence[Part], taken: Collection[int]) -> dict[int | None, list[Part]]:
    """Return what is gone, by the id of what stood before it and is not."""
    found: defaultdict[int | None, list[Part]] = defaultdict(list)
    before: int | None = None
    for one in old:
        if id(one) in taken:
            before = id(one)
        else:
            found[before].append(one)
    return found
