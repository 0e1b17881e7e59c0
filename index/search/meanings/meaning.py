"""What a word stands for in a search: a part to look for, and its name for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from index.search.language.tree import And, Node, Or, Phrase

_LISTED = 3  # names that are written out of several


@dataclass(frozen=True)
class Meaning:
    """One thing that a word stands for: the ``part`` to look for, and what it ``means``, for people.

    ``since`` and ``until`` bound the use of the word for it; ``related`` parts are beside what it means.
    """

    part: Node
    means: str
    related: bool = False
    since: date = date.min
    until: date = date.max


@dataclass(frozen=True)
class Bounds:
    """What may belong to a topic: bills of these ``numbers`` or, of its days, on these acts; texts.

    Its acts are the ``laws`` and those with all ``act_words`` and none of ``not_act_words`` in the name.
    """

    name: str
    numbers: tuple[str, ...]
    laws: tuple[str, ...]
    act_words: tuple[str, ...]
    not_act_words: tuple[str, ...]
    first: date
    last: date
    last_of_texts: date


def any_of(parts: Sequence[Node]) -> Node:
    """Return the one part, or an OR of several."""
    return parts[0] if len(parts) == 1 else Or(tuple(parts))


def all_of(parts: Sequence[Node]) -> Node:
    """Return the one part, or an AND of several."""
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def listed(names: Sequence[str], of_many: int = _LISTED) -> str:
    """Return names in a row, and ``of_many`` the first ones."""
    count = len(names) if len(names) <= _LISTED else of_many
    shown = ", ".join(names[:count])
    return shown if count == len(names) else f"{shown} 외 {len(names) - count}"


def in_texts(names: Sequence[str]) -> Meaning:
    """Return what is found by any of those names, wherever they stand."""
    return Meaning(any_of([Phrase(name) for name in names]), listed(names))
