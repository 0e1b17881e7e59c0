"""A tree as a drawing in SVG, which can be read without colours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from unicodedata import east_asian_width

from cli.output.safe import safe

ROW, INDENT, LETTER, MARGIN, FONT = 28, 24, 8, 16, 14
DROP, RISE, GAP = 6, 5, 4  # from a line of text to the stroke below it, before it, and to its own text
_NO_XML = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True)
class Knot:
    """A line of a tree: its text, how deep it stands, and the place of the line that it hangs on."""

    text: str
    depth: int = 0
    above: int | None = None


def draw(knots: Sequence[Knot], language: str) -> str:
    """Return the drawing, titled by its first line."""
    width = max(MARGIN * 2 + knot.depth * INDENT + _letters(knot.text) * LETTER for knot in knots)
    height = ROW * len(knots) + MARGIN * 2
    parts = "\n".join([*_strokes(knots), *_texts(knots)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" font-size="{FONT}">\n'
        f"<title>{plain(knots[0].text)}</title>\n"
        f'<rect width="{width}" height="{height}" fill="white"/>\n{parts}\n</svg>'
    )


def _texts(knots: Sequence[Knot]) -> Iterator[str]:
    for place, knot in enumerate(knots):
        yield f'<text x="{_x(knot)}" y="{_y(place)}">{plain(knot.text)}</text>'


def _strokes(knots: Sequence[Knot]) -> Iterator[str]:
    for place, knot in enumerate(knots):
        if knot.above is not None:
            left = _x(knot) - INDENT + GAP
            way = f"M{left} {_y(knot.above) + DROP}V{_y(place) - RISE}H{_x(knot) - GAP}"
            yield f'<path d="{way}" fill="none" stroke="black"/>'


def _x(knot: Knot) -> int:
    return MARGIN + knot.depth * INDENT


def _y(place: int) -> int:
    return MARGIN + ROW * place + FONT


def _letters(text: str) -> int:
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def plain(text: str) -> str:
    """Return a text as XML takes it; a character that it has no place for is a question mark."""
    return escape(_NO_XML.sub("?", safe(text)))
