"""What every reader of Korean text returns: a stretch of the text as given, and how its value is known."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TypedDict

from index.korean.patterns import lazy

STATED = "stated"
_WIDE = lazy(r"[\u00a0\u3000\uff01-\uff5e]")
_PLAIN = {0xA0: 0x20, 0x3000: 0x20, **{0xFF01 + place: 0x21 + place for place in range(94)}}


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch ``text[start:end]`` of a text; ``basis`` is ``stated``, or how the value was inferred."""

    start: int
    end: int
    text: str
    basis: str = STATED


class Place(TypedDict):
    """Where a span stands, for its construction."""

    start: int
    end: int
    text: str


def place(given: str, start: int, end: int) -> Place:
    """Return the place of ``given[start:end]``."""
    return {"start": start, "end": end, "text": given[start:end]}


def plain(text: str) -> str:
    """Return a text as long, with one kind of space and one width, all that patterns then need to know."""
    # Few texts have any such letter, and to look for one takes a tenth of the time.
    return text.translate(_PLAIN) if _WIDE.search(text) else text


class Unspaced:
    """A text without its spaces, for words that stray spaces cut; ``text`` is what to match on."""

    def __init__(self, given: str) -> None:
        self._offsets = array("L", (at for at, letter in enumerate(given) if not letter.isspace()))
        self.text = "".join(given.split())

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the unspaced text, not empty, stands in the text as given."""
        return self._offsets[start], self._offsets[end - 1] + 1
