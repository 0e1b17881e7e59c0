"""A tree printed as a query that is read as the same tree."""

from __future__ import annotations

import re
from datetime import date

from index.search.language.fields import BY_KEY
from index.search.language.lexer import OPERATORS
from index.search.language.tree import (
    Alias,
    And,
    Bills,
    During,
    Is,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
)

_ONE_WORD = re.compile(r"\w+")


def show(tree: Node) -> str:
    """Return a tree in the query language; what aliases add is left out."""
    match tree:
        case Word(text):
            shown = text
        case Phrase(text):
            shown = f'"{text}"'
        case Near(words, within):
            shown = f'"{" ".join(words)}"~{within}'
        case Prefix(text):
            shown = f"{text}*"
        case Within(field, part):
            shown = f"{_name(field)}:{_grouped(part, And, Or, Not)}"
        case Is(field, value):
            shown = f"{_name(field)}:{_value(value)}"
        case During(field, first, last):
            shown = f"{_name(field)}:{_days(first, last)}"
        case And(parts):
            shown = " ".join(_grouped(part, Or, Bills) for part in parts)
        case Or(parts):
            shown = " OR ".join(_grouped(part, And) for part in parts)
        case Not(part):
            shown = f"-{_grouped(part, And, Or, Bills)}"
        case Alias(part):
            shown = show(part)
        case Bills(numbers):
            shown = " OR ".join(numbers)
    return shown


def _grouped(tree: Node, *compounds: type[Node]) -> str:
    typed = tree.part if isinstance(tree, Alias) else tree
    return f"({show(typed)})" if isinstance(typed, compounds) else show(typed)


def _name(key: str) -> str:
    return BY_KEY[key].korean[0]


def _value(text: str) -> str:
    return text if _ONE_WORD.fullmatch(text) and text not in OPERATORS else f'"{text}"'


def _days(first: date | None, last: date | None) -> str:
    if first == last:
        return str(first)
    return f"{first or ''}..{last or ''}"
