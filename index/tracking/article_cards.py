"""Cards of articles, releases, statements and posts: one document each with all that is shown of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from unicodedata import normalize

from index.addresses import article_id
from index.rights import is_free, masked, quotation
from index.tracking.cards import source_of

Card = dict[str, Any]
Row = Mapping[Any, Any]
WRITTEN = ("body", "outlet", "reporters")


def article_card(article: Row, snapshot: Row, redaction: Row | None = None) -> Card:
    """Return the card of an article; ``body`` is what is searched and quoted from, and never shown whole.

    Of a redacted article nothing is told but that it is, and why.
    """
    # Some systems write Hangul letter by letter; readers know syllables.
    written = {name: normalize("NFC", article[name] or "") or None for name in WRITTEN}
    body, reporters = written["body"], written["reporters"]
    return {
        "id": article["id"],
        "short": _other_id(article),
        "kind": article["kind"],
        "title": masked(article["title"]),
        "date": _plain(article["published_on"]),
        "url": None if redaction else article["address"],
        "outlet": written["outlet"],
        "reporters": reporters.split(", ") if reporters else [],
        "state": article["state"],
        "published_at": _plain(article["published_at"]),
        "modified_at": _plain(article["modified_at"]),
        "embargo_at": _plain(article["embargo_at"]),
        "quotation": quotation(body),
        "text": masked(body or "") or None if is_free(article) else None,
        "no_text": article["no_text"],
        "reuse": article["reuse"],
        "kogl_type": article["kogl_type"],
        "source": article["source"],
        "steps": json.loads(article["steps"]),
        "redacted": _tombstone(redaction) if redaction else None,
        "sources": [] if redaction else [source_of(snapshot)],
        "learned_at": _plain(article["learned_at"]),
        "changed_at": _plain(article["changed_at"]),
        "body": body,
    }


def _other_id(article: Row) -> str | None:
    """Return the id of another address it was met under: it is found by that, as a bill by short numbers."""
    other = article_id(article["link"]) if article["link"] else None
    return other if other != article["id"] else None


def _tombstone(redaction: Row) -> Card:
    return {"reason": redaction["reason"], "at": _plain(redaction["redacted_at"])}


def _plain(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
