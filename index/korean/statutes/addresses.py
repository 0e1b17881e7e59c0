"""Addresses of provisions, 방송통신발전기본법/제35조의2/제1항/제3호, however they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.korean.patterns import lazy
from index.korean.statutes.marks import CIRCLED
from index.korean.statutes.tree import GROUPS, Law, Level, Node

LONGEST = 300  # characters
ADDENDA = Level.ADDENDUM.value  # without a number: the last, which is that of the version itself

_BRANCH = r"((?:의 ?[0-9]{1,3}){0,2})"
_SEPARATOR = lazy(r"[ /,]*")
_BEGIN = lazy(r"[ /]*(?:부 ?칙|§|제? ?[0-9]{1,4} ?[편장절관조])")
_ADDENDUM = lazy(r"부 ?칙(?: ?<?(?:법률 ?)?제? ?([0-9]{1,6}) ?호(?:[^/<>]{0,20}>)?)?")
_SIGN = lazy(rf"§ ?([0-9]{{1,4}}){_BRANCH}")
_NUMBERED = lazy(rf"제? ?([0-9]{{1,4}}) ?([편장절관조항호]) ?{_BRANCH}|제? ?([0-9]{{1,4}}){_BRANCH}호")
_CIRCLED = lazy(f"([{CIRCLED}]) ?항?")
_SUBITEM = lazy(r"([가-힣](?:의[0-9]{1,3})?) ?목")


@dataclass(frozen=True)
class Address:
    """A law by its name as written, and the names of the provisions from the outermost."""

    law: str
    parts: Sequence[str] = ()

    def __str__(self) -> str:
        return "/".join((self.law, *self.parts))


def parse_address(text: str) -> Address | None:
    """Return the address that a text is; ``None`` where a part of it cannot be understood."""
    begin = _BEGIN.search(text) if len(text) <= LONGEST else None
    if begin is None:
        law = text.strip(" /")
        return Address(law) if law and "/" not in law and len(text) <= LONGEST else None
    parts = list(_parts(text, begin.start()))
    return None if None in parts else Address(text[: begin.start()].strip(), tuple(filter(None, parts)))


def address_of(law: str, path: Sequence[Node]) -> str:
    """Return the address of a provision; a 장 that an article stands in is no part of it."""
    last = path[-1]
    parts = [node.name for node in path if node.level not in GROUPS or node is last]
    return "/".join((law, *parts))


def find(law: Law, address: Address) -> tuple[Node, ...] | None:
    """Return the path to the provision of an address, from the outermost."""
    if not address.parts:
        return None
    first, *rest = address.parts
    begun = [law.addenda[-1]] if first == ADDENDA and law.addenda else None
    path = (begun[0],) if begun else _named(first, [*law.body, *law.addenda])
    for part in rest:
        below = _named(part, path[-1].children) if path else None
        path = (*path, *below) if path and below else None
    return path


def _named(name: str, nodes: Sequence[Node]) -> tuple[Node, ...] | None:
    """Return the path to the first provision of that name; only 편, 장, 절 and 관 are looked into."""
    for node in nodes:
        if node.name == name:
            return (node,)
        if node.level in GROUPS and (path := _named(name, node.children)):
            return (node, *path)
    return None


def _parts(text: str, at: int) -> Iterator[str | None]:
    """Yield the names of provisions in a text; ``None`` at what is none."""
    at = _end_of_separator(text, at)
    while at < len(text):
        part, end = _part(text, at)
        yield part
        at = _end_of_separator(text, end) if part else len(text)


def _end_of_separator(text: str, at: int) -> int:
    found = _SEPARATOR.match(text, at)
    return found.end() if found else at


def _part(text: str, at: int) -> tuple[str | None, int]:
    """Return the name of the provision at a place, and where its writing ends."""
    for pattern, named in _NAMED:
        if found := pattern.match(text, at):
            return named(found), found.end()
    return None, at


def _numbered(found: re.Match[str]) -> str:
    if found[2]:
        return _name(Level(found[2]), found[1], found[3])
    return _name(Level.ITEM, found[4], found[5])


def _name(level: Level, stem: str, branch: str | None = "") -> str:
    plain = stem if level is Level.SUBITEM else str(int(stem))
    return Node(level, plain + (branch or "").replace(" ", "")).name


_NAMED: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]] = (
    (_ADDENDUM, lambda found: _name(Level.ADDENDUM, found[1]) if found[1] else ADDENDA),
    (_SIGN, lambda found: _name(Level.ARTICLE, found[1], found[2])),
    (_NUMBERED, _numbered),
    (_CIRCLED, lambda found: _name(Level.PARAGRAPH, str(CIRCLED.index(found[1]) + 1))),
    (_SUBITEM, lambda found: _name(Level.SUBITEM, found[1])),
)
