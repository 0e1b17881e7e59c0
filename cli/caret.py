"""A mark under the place of a text where something is wrong."""

from __future__ import annotations

from cli.output.lines import width
from cli.output.safe import safe

BEFORE, AFTER = 40, 20  # characters shown around the place


def pointed(text: str, at: int) -> str:
    """Return the part of a text around a place, and under it a caret; wide characters take two cells."""
    start = max(0, at - BEFORE)
    before = safe(text[start:at])
    return f"  {before}{safe(text[at : at + AFTER])}\n  {' ' * width(before)}^"
