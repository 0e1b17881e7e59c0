"""A sentence typed for a query: what is left of it without the words by which people ask, facts as facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from index.korean.gazetteer import read_table
from index.search.language.tree import And, During, Is, Node, Word

_PARTICLES = (*("에서는", "까지", "에서", "으로", "에게"), *"은는이가을를의에도만과와로")
_MEMBER = "의원"
_NAMED = re.compile(r"(?P<name>[가-힣]{2,4}?)(?:국회)?의원")
_YEAR = re.compile(r"(?P<year>(?:19|20)[0-9]{2})년도?")
_STATES = {
    **dict.fromkeys(("계류", "계류중", "계류중인", "계류된"), Is("status", "계류")),
    **dict.fromkeys(("통과", "통과한", "통과된", "가결", "가결된"), Is("result", "가결")),
}
_MARKS = "?!.,~…？！"


def without_asking(typed: Node) -> Node | None:
    """Return a query without the words of asking; None where it has none.

    Members are its proposers, a year is that of the proposal; 계류 and 통과 are states, no words of texts.
    """
    parts = typed.parts if isinstance(typed, And) else (typed,)
    left = tuple(_left(parts))
    if not left or left == parts:
        return None
    return left[0] if len(left) == 1 else And(left)


def asks(typed: Node) -> bool:
    """Tell whether a query has words of asking; what is asked for alone (법안, 개정안) makes no sentence."""
    parts = typed.parts if isinstance(typed, And) else (typed,)
    words = frozenset(read_table("asking")["words"])
    return any(isinstance(one, Word) and not words.isdisjoint(_stems(one.text)) for one in parts)


def _left(parts: tuple[Node, ...]) -> Iterator[Node]:
    for place, part in enumerate(parts):
        following = parts[place + 1] if place + 1 < len(parts) else None
        if not isinstance(part, Word):
            yield part
        elif name := _member(part.text, following):
            yield Is("proposer", name)
        elif fact := _fact(part.text):
            yield fact
        elif not _is_asking(part.text):
            yield part


def _member(text: str, following: Node | None) -> str | None:
    """Return the name in 김남근의원이, or in 김남근 where 의원이 follows."""
    called = isinstance(following, Word) and _MEMBER in _stems(following.text)
    for stem in (f"{text}{_MEMBER}",) if called else _stems(text):
        if (found := _NAMED.fullmatch(stem)) and not _is_asking(found["name"]):
            return found["name"]
    return None


def _fact(text: str) -> Is | During | None:
    for stem in _stems(text):
        if found := _YEAR.fullmatch(stem):
            year = int(found["year"])
            return During("proposed_on", date(year, 1, 1), date(year, 12, 31))
        if stem in _STATES:
            return _STATES[stem]
    return None


def _is_asking(text: str) -> bool:
    return not _asking().isdisjoint(_stems(text))


def _stems(text: str) -> Iterator[str]:
    """Yield a word without marks, and without each particle that it may end in."""
    word = text.strip(_MARKS).casefold()
    yield word
    yield from (word.removesuffix(one) for one in _PARTICLES if word.endswith(one) and word != one)


@cache
def _asking() -> frozenset[str]:
    table = read_table("asking")
    return frozenset((*table["things"], *table["words"]))
