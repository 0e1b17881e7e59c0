"""From the Markdown of a law's version to its tree, line by line, in time linear in the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, dropwhile, islice

from index.korean.patterns import lazy
from index.korean.statutes import marks
from index.korean.statutes.addenda import Addenda
from index.korean.statutes.growing import Text
from index.korean.statutes.marks import number, parenthesised
from index.korean.statutes.tree import Law, Level

_FRONT = "---"
_TITLE = lazy(r"# +(.+)")
_STARTS = (Level.ARTICLE, Level.PARAGRAPH)


def read_law(text: str) -> Law:
    """Return the tree of a law's version; what begins no provision is text of the one before it."""
    title, preface, body, addenda = "", list[str](), Text(), Addenda()
    for line in _lines(text):
        plain = line.strip()
        if addenda.begins(plain):
            addenda.begin(plain)
        elif addenda.begun:
            addenda.read(line)
        elif not (title or preface or body.roots) and (named := _TITLE.fullmatch(plain)):
            title = named[1]
        elif not _read_body_line(body, line, plain):
            preface.append(plain)
    return Law(title, "\n".join(preface), body.nodes(), addenda.nodes())


def _lines(text: str) -> Iterator[str]:
    """Yield the lines that say something; front matter is none of the law."""
    lines: Iterator[str] = (line.rstrip() for line in text.removeprefix("\ufeff").split("\n"))
    first = next(lines)
    if first == _FRONT:
        lines = islice(dropwhile(lambda line: line != _FRONT, lines), 1, None)
    yield from (line for line in chain([] if first == _FRONT else [first], lines) if line)


def _read_body_line(body: Text, line: str, plain: str) -> bool:
    """Take in a line of the body; tell whether a provision was there to take it."""
    if group := marks.GROUP.fullmatch(plain):
        body.begin(Level(group[2]), number(group[1], group[3]), group[4])
    elif article := marks.ARTICLE.fullmatch(plain):
        heading, rest = parenthesised(article[3])
        body.begin(Level.ARTICLE, number(article[1], article[2]), heading, rest)
    elif body.within(Level.ARTICLE):
        _read_article_line(body, line, plain)
    elif body.open:
        body.open[-1].take(plain)
    return bool(body.open)


def _read_article_line(body: Text, line: str, plain: str) -> None:
    begun = marks.PARAGRAPH.fullmatch(plain)
    if begun and (count := marks.paragraph(begun, of_addendum=False)):
        body.begin(Level.PARAGRAPH, str(count), None, begun[3])
    elif item := marks.ITEM.fullmatch(plain):
        body.begin(Level.ITEM, item[1], None, item[2])
    elif line.startswith(" ") and (subitem := marks.SUBITEM.fullmatch(plain)):
        body.begin(Level.SUBITEM, subitem[1], None, subitem[2])
    else:
        if not line.startswith(" "):
            body.back_to(_STARTS)
        body.open[-1].take(plain)
