"""The text of a law as a tree: 편·장·절·관·조·항·호·목, and its 부칙."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from index.korean.statutes.marks import parenthesised


class Level(StrEnum):
    """What a node is, by its word in an address."""

    PART = "편"
    CHAPTER = "장"
    SECTION = "절"
    SUBSECTION = "관"
    ARTICLE = "조"
    PARAGRAPH = "항"
    ITEM = "호"
    SUBITEM = "목"
    ADDENDUM = "부칙"  # of one promulgation; its articles are 조 below it


GROUPS = (Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)


@dataclass(frozen=True)
class Node:
    """One provision: ``number`` is 35 or 35의2, 가 for a 목, the promulgation's number for a 부칙.

    ``heading`` is what stands in parentheses behind 제N조, or behind 제N장. ``text`` is its own text without
    that of its children, marks such as <개정 2013.3.23> included, lines as printed. ``tail`` is text behind
    the children that belongs to the node. ``kept`` says what of it is no text: table, image.
    """

    level: Level
    number: str
    heading: str | None = None
    text: str = ""
    children: Sequence[Node] = ()
    tail: str = ""
    kept: Sequence[str] = ()

    @property
    def name(self) -> str:
        """Return its part of an address: 제35조의2, 제1항, 제3호, 가목, 부칙제19152호."""
        if self.level is Level.SUBITEM:
            return f"{self.number}목"
        if self.level is Level.ADDENDUM:
            return f"부칙제{self.number}호"
        stem, _, branch = self.number.partition("의")
        return f"제{stem}{self.level.value}" + (f"의{branch}" if branch else "")

    @property
    def about(self) -> str | None:
        """Return its heading; some versions come with all of theirs in parentheses twice, ((목적))."""
        inner, rest = parenthesised(self.heading or "")
        return self.heading if rest else inner


@dataclass(frozen=True)
class Law:
    """One version: what stands before the first article, the body, and the 부칙 in their order."""

    title: str
    preface: str = ""
    body: Sequence[Node] = ()
    addenda: Sequence[Node] = ()


def walk(nodes: Sequence[Node], path: tuple[Node, ...] = ()) -> Iterator[tuple[Node, ...]]:
    """Yield the path to every node, from the outermost, in the order of the text."""
    for node in nodes:
        here = (*path, node)
        yield here
        if node.children:
            yield from walk(node.children, here)


def packed(law: Law) -> dict[str, Any]:
    """Return a law as JSON holds it."""
    return {
        "title": law.title,
        "preface": law.preface,
        "body": [_packed(one) for one in law.body],
        "addenda": [_packed(one) for one in law.addenda],
    }


def unpacked(content: Mapping[str, Any]) -> Law:
    """Return a law from JSON."""
    return Law(
        content["title"],
        content["preface"],
        tuple(map(_unpacked, content["body"])),
        tuple(map(_unpacked, content["addenda"])),
    )


def _packed(node: Node) -> list[Any]:
    children = [_packed(one) for one in node.children]
    return [node.level.value, node.number, node.heading, node.text, children, node.tail, list(node.kept)]


def _unpacked(content: Sequence[Any]) -> Node:
    level, number, heading, text, children, tail, kept = content
    return Node(Level(level), number, heading, text, tuple(map(_unpacked, children)), tail, tuple(kept))
