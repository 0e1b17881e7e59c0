"""Provisions as text: their marks (①, 1., 가.), their place in a law, and all that stands in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.korean.statutes.marks import CIRCLED
from index.korean.statutes.tree import GROUPS, Level, Node

if TYPE_CHECKING:
    from index.tracking.statutes.pairing import Part


def mark(node: Node) -> str:
    """Return what a provision begins with in print: 제35조의2, ①, 3의2., 가."""
    match node.level:
        case Level.PARAGRAPH:
            return _circled(node.number)
        case Level.ITEM | Level.SUBITEM:
            return f"{node.number}."
        case Level.ADDENDUM:
            return f"부칙 <제{node.number}호>"
        case _:
            return node.name


def place(path: Sequence[Node]) -> str:
    """Return a place as texts cite it: 제35조의2제1항제3호, 부칙 제19152호 제2조."""
    if path[-1].level in GROUPS:
        return " ".join(node.name for node in path)
    parts = [node for node in path if node.number and node.level not in GROUPS]
    first = f"부칙 제{parts[0].number}호 " if parts[0].level is Level.ADDENDUM else parts[0].name
    return (first + "".join(node.name for node in parts[1:])).strip()


def titled(path: Sequence[Node]) -> str:
    """Return a place with what it is about: 제35조의2(데이터센터의 보호), 제2장 방송통신의 발전."""
    last = path[-1]
    if last.level in GROUPS:
        return f"{last.name} {last.about or ''}".strip()
    return place(path) + (f"({last.about})" if last.about and last.level is Level.ARTICLE else "")


def printed(part: Part) -> str:
    """Return a provision with all that stands in it, line by line."""
    return "\n".join(_lines(part, 0))


def _lines(part: Part, depth: int) -> Iterator[str]:
    between = "" if part.own.startswith("(") and part.node.level is Level.ARTICLE else " "
    line = f"{mark(part.node)}{between}{part.own}".strip()
    if line:
        yield "  " * max(0, depth - 1) + line
    for child in part.children:
        yield from _lines(child, depth + 1)


def _circled(number: str) -> str:
    if not number.isdecimal():
        return f"제{number}항" if number else ""
    return CIRCLED[int(number) - 1] if 0 < int(number) <= len(CIRCLED) else f"<{number}>"
