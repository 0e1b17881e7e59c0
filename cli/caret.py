"""A mark under the place of a text where something is wrong."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

from cli.output.safe import safe

BEFORE, AFTER = 40, 20  # characters shown around the place


def pointed(text: str, at: int) -> str:
    """Return the part of a text around a place, and under it a caret; wide characters take two cells."""
    start = max(0, at - BEFORE)
    before = safe(text[start:at])
    return f"  {before}{safe(text[at : at + AFTER])}\n  {' ' * sum(map(_cells, before))}^"


def _cells(letter: str) -> int:
    if combining(letter):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
