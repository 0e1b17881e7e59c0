"""Articles, releases, statements and posts in listings, beside bills or alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.output.marks import with_note
from cli.words import say
from index.rights import quotation

COLUMNS = ("ref", "kind", "title", "who", "date", "state")
SHEET = ("id", "kind", "title", "outlet", "reporters", "date", "state", "copies", "quotation", "url")

Card = Mapping[str, Any]


def row(card: Card, body: str | None, words: Sequence[str]) -> dict[str, Any]:
    """Return the row of a piece: what may be passed on of it, quoted around the words looked for."""
    said = ("id", "kind", "date", "url", "outlet", "reporters", "published_at", "state", "kogl_type")
    quoted = quotation(body, words)
    title = card["title"] or say("article.redacted")
    made = {**{name: card[name] for name in said}, "title": title, "quotation": quoted}
    return {**made, "actor": card["actor"]} if "actor" in card else made


def for_eyes(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row of a record of any kind as a table shows it: ``ref`` is what ``show`` takes."""
    copies = found.get("copies")
    return {
        **found,
        "title": with_note(found["title"], after=say("copies.folded", count=copies))
        if copies
        else found["title"],
        "ref": found.get("no") or found["id"],
        "kind": say(f"record.{found['kind']}"),
        "who": found.get("proposer") or found.get("actor") or found.get("outlet"),
    }
