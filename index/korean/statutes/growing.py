"""A law while it is being read: provisions are opened one by one, and take in the lines behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from index.korean.patterns import lazy
from index.korean.statutes.tree import Level, Node

_RANK = {
    Level.ADDENDUM: 0,
    Level.PART: 1,
    Level.CHAPTER: 2,
    Level.SECTION: 3,
    Level.SUBSECTION: 4,
    Level.ARTICLE: 5,
    Level.PARAGRAPH: 6,
    Level.ITEM: 7,
    Level.SUBITEM: 8,
}
_NO_TEXT = (("image", lazy(r"<img\b|!\[")), ("table", lazy(r"(?m)[│┃├┼┌└]|^\|.*\|$")))


@dataclass(slots=True)
class Growing:
    """A provision that still takes lines and children."""

    level: Level
    number: str
    heading: str | None = None
    lines: list[str] = field(default_factory=list)
    children: list[Growing] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """Take a line of its own: behind its children, if it has any."""
        (self.tail if self.children else self.lines).append(line)

    def add(self, child: Growing) -> None:
        """Take a child; lines that stood between two children belong to the first."""
        if self.tail:
            for line in self.tail:
                self.children[-1].take(line)
            self.tail = []
        self.children.append(child)

    def node(self) -> Node:
        """Return it as it stands."""
        text, tail = "\n".join(self.lines), "\n".join(self.tail)
        children = tuple([child.node() for child in self.children])
        return Node(self.level, self.number, self.heading, text, children, tail, _kept(f"{text}\n{tail}"))


class Text:
    """What has been read so far: the provisions that are open, from the outermost."""

    def __init__(self) -> None:
        self.roots: list[Growing] = []
        self.open: list[Growing] = []

    def begin(self, level: Level, number: str, heading: str | None = None, line: str = "") -> Growing:
        """Open a provision below the innermost that may hold it."""
        while self.open and _RANK[self.open[-1].level] >= _RANK[level]:
            self.open.pop()
        one = Growing(level, number, heading, [line] if line else [])
        if self.open:
            self.open[-1].add(one)
        else:
            self.roots.append(one)
        self.open.append(one)
        return one

    def within(self, level: Level) -> Growing | None:
        """Return the provision of a level that is open."""
        for one in self.open:
            if one.level is level:
                return one
        return None

    def back_to(self, levels: Sequence[Level]) -> None:
        """Close what is open within the innermost provision of those levels, if one is."""
        if any(one.level in levels for one in self.open):
            while self.open[-1].level not in levels:
                self.open.pop()

    def nodes(self) -> Sequence[Node]:
        """Return all that was read."""
        return tuple(one.node() for one in self.roots)


def _kept(text: str) -> tuple[str, ...]:
    return tuple([name for name, sign in _NO_TEXT if sign.search(text)])
