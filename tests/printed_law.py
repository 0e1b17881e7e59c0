"""A law's tree printed as Markdown, to see that reading a text loses nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from index.korean.statutes.addenda import UNNUMBERED
from index.korean.statutes.marks import paragraph_mark
from index.korean.statutes.tree import GROUPS, Law, Level, Node

_HASHES = {level: "#" * (2 + depth) for depth, level in enumerate(GROUPS[1:])} | {Level.PART: "##"}


def print_law(law: Law) -> str:
    """Return the text of a law with all of its provisions in their order."""
    return "\n\n".join(_law(law)) + "\n"


def _law(law: Law) -> Iterator[str]:
    if law.title:
        yield f"# {law.title}"
    if law.preface:
        yield law.preface
    for node in law.body:
        yield from _node(node, is_plain=False)
    if law.addenda:
        yield "## 부칙"
    for node in law.addenda:
        yield from _node(node, is_plain=True)


def _node(node: Node, is_plain: bool) -> Iterator[str]:
    own = "\n".join(part for part in (_first(node, is_plain), *_rest(node, is_plain)) if part)
    if own:
        yield own
    for child in node.children:
        yield from _node(child, is_plain)
    if node.tail:
        yield node.tail


def _first(node: Node, is_plain: bool) -> str:
    """Return the line that a provision begins with."""
    line = node.text.partition("\n")[0]
    match node.level:
        case Level.ARTICLE:
            heading = "" if node.heading is None else f"({node.heading})"
            return f"{node.name}{heading} {line}" if is_plain else f"##### {node.name} {heading}"
        case Level.PARAGRAPH:
            return f"{_mark(node.number, is_plain)} {line}"
        case Level.ITEM | Level.SUBITEM:
            margin = "  " if node.level is Level.ITEM else "    "
            return f"{margin}{node.number}{'.' if is_plain else chr(92) + '.'} {line}"
        case Level.ADDENDUM:
            return _addendum(node, line)
        case _:
            return f"{_HASHES[node.level]} {node.name} {node.heading or ''}"


def _rest(node: Node, is_plain: bool) -> list[str]:
    """Return the lines of its text that stand below the first."""
    lines = node.text.split("\n") if node.text else []
    if node.level in GROUPS or (node.level is Level.ARTICLE and not is_plain):
        return lines
    return [f" {line}" for line in lines[1:]]  # else it would begin a paragraph, or be the paragraph's own


def _addendum(node: Node, line: str) -> str:
    if node.number == UNNUMBERED and not node.heading and not line.startswith("<"):
        return line
    heading = "" if node.heading is None else f"({node.heading})"
    return f"부칙{heading} {line}"


def _mark(number: str, is_plain: bool) -> str:
    mark = paragraph_mark(int(number), of_addendum=is_plain)
    return mark if is_plain or mark.startswith("<") else f"**{mark}**"
