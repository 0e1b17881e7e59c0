"""What in the text of a law is not as it should be: the tree holds it all the same, and it is named."""

from __future__ import annotations

from collections.abc import Iterator

from index.korean.statutes.tree import Law, Level, Node, walk

OUT_OF_ORDER = "article out of order"
TWICE = "article twice"
MISPLACED = "item outside its place"
NO_ARTICLE = "text without articles"


def faults(law: Law) -> Iterator[tuple[str, str]]:
    """Yield what is odd, each with the provision."""
    articles = [path[-1] for path in walk(law.body) if path[-1].level is Level.ARTICLE]
    if not articles:
        yield NO_ARTICLE, law.title
    seen = set[str]()
    last: tuple[int, ...] = ()
    for one in articles:
        if one.number in seen:
            yield TWICE, one.name
        elif _order(one) < last:
            yield OUT_OF_ORDER, one.name
        seen.add(one.number)
        last = max(last, _order(one))
    for path in walk(law.body):
        if path[-1].level is Level.SUBITEM and path[-2].level is not Level.ITEM:
            yield MISPLACED, "/".join(node.name for node in path[-2:])


def _order(node: Node) -> tuple[int, ...]:
    return tuple(map(int, node.number.split("의")))
