"""The copies of one text: where it seems to come from, and who printed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cli.output.labels import labelled
from cli.words import say

Card = Mapping[str, Any]

SHOWN = 20  # of those that printed a text; JSON has them all


def copy_lines(card: Card) -> Iterator[str]:
    """Yield the origin of a piece's text and who else printed it, nothing for a text of its own."""
    copies = card["copies"]
    if copies is None:
        return
    counts = say("copies.counts", size=copies["size"], independent=_independent(copies))
    yield labelled("copies.title", counts)
    yield "  " + say("copies.origin", why=say(f"copies.why.{copies['why']}"))
    yield f"    {_line(copies['origin'])}"
    yield "  " + say("copies.printed_by")
    yield from (f"    {_line(member)}" for member in copies["printed_by"][:SHOWN])
    if (more := len(copies["printed_by"]) - SHOWN) > 0:
        yield "    " + say("copies.more", count=more)


def origin_of(card: Card) -> Card | None:
    """Return what a piece is likely a copy of; ``None`` for a text of its own and for a bill."""
    copies = card.get("copies")
    return copies["origin"] if copies and copies["role"] == "copy" else None


def _independent(copies: Card) -> int:
    """Return how many outlets wrote the text: one, or none where they printed an announcement."""
    return 0 if copies["why"] == "release" else 1


def _line(member: Card) -> str:
    state = f"[{member['state']}]" if member["state"] else None
    parts = (member["id"], member["outlet"], member["date"], f"「{member['title']}」", state)
    return " · ".join(filter(None, parts))
