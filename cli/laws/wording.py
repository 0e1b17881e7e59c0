"""The text of a provision, line by line, as it is read."""

from __future__ import annotations

from collections.abc import Iterator

from cli.words import say
from index.korean.statutes.marks import CIRCLED
from index.korean.statutes.tree import GROUPS, Level, Node

_MARGINS = {Level.ITEM: "  ", Level.SUBITEM: "    "}


def wording(node: Node) -> Iterator[str]:
    """Yield the lines of a provision and of what stands below it."""
    margin = _MARGINS.get(node.level, "")
    first, *others = [f"{_label(node)} {node.text}".strip(), *node.tail.splitlines()]
    if node.level is Level.ARTICLE or node.level in GROUPS:
        yield ""
    yield from (f"{margin}{line}" for line in first.splitlines())
    if "image" in node.kept:
        yield f"{margin}[{say('laws.image')}]"
    for child in node.children:
        yield from wording(child)
    yield from (f"{margin}{line}" for line in others)


def named(node: Node) -> str:
    """Return its name and heading: 제35조의2(데이터센터의 보호)."""
    if node.level in GROUPS:
        return f"{node.name} {node.about or ''}".strip()
    return f"{node.name}({node.about})" if node.about else node.name


def _label(node: Node) -> str:
    match node.level:
        case Level.PARAGRAPH:
            at = int(node.number) - 1
            return CIRCLED[at] if at < len(CIRCLED) else f"<{node.number}>"
        case Level.ITEM | Level.SUBITEM:
            return f"{node.number}."
        case Level.ADDENDUM:
            return f"부칙({node.about})" if node.about else "부칙"
        case _:
            return named(node)
