"""The tree of a query: what the parser makes, aliases widen, engines answer and ``--explain`` shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Word:
    """One word, found in any spelling: blind to spacing and middle dots."""

    text: str


@dataclass(frozen=True)
class Phrase:
    """Words in a row, exactly, blind to spacing and middle dots."""

    text: str


@dataclass(frozen=True)
class Near:
    """Words within so many words of each other, in any order."""

    words: tuple[str, ...]
    within: int


@dataclass(frozen=True)
class Prefix:
    """The beginning of a word."""

    text: str


@dataclass(frozen=True)
class Within:
    """A part that is looked for in one field of the text alone: ``title`` or ``content``."""

    field: str
    part: Node


@dataclass(frozen=True)
class Is:
    """A fact about the record: one of FACTS of the language, and the word as typed for it."""

    field: str
    value: str


@dataclass(frozen=True)
class During:
    """A day of the record, named by which day is meant, between two days that both count."""

    field: str
    first: date | None
    last: date | None


@dataclass(frozen=True)
class And:
    """All parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Or:
    """Any part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Not:
    """None of it."""

    part: Node


@dataclass(frozen=True)
class Alternative:
    """What an alias stands for: a part that is looked for beside what was typed.

    ``related`` parts are shown apart from those that the alias means; ``why`` names the alias, for people.
    """

    part: Node
    why: str
    related: bool = False


@dataclass(frozen=True)
class Alias:
    """A part as typed and what it also means; made by ``aliases``, never by the parser."""

    part: Node
    others: tuple[Alternative, ...]


@dataclass(frozen=True)
class Bills:
    """Bills by their 의안번호, in the order in which they are to be shown; made by ``aliases``."""

    numbers: tuple[str, ...]


Leaf = Word | Phrase | Near | Prefix
Node = Word | Phrase | Near | Prefix | Within | Is | During | And | Or | Not | Alias | Bills
