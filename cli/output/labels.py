"""Lines of a record: a label and what is said under it, in columns."""

from __future__ import annotations

from unicodedata import east_asian_width

from cli.words import say

LABEL_CELLS = 16


def labelled(key: str, text: str | None) -> str:
    """Return a text behind the label of a key of the catalogue; one that is missing is said to be."""
    label = say(key)
    cells = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in label)
    return f"{label}{' ' * max(1, LABEL_CELLS - cells)}{text or say('state.not_stated')}"
