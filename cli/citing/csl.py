"""Citations as CSL-JSON, which Zotero and other programs read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cli.citing.work import ASSEMBLY, Work

TYPES = {
    "bill": "bill",
    "vote": "report",  # there is no type for votes
    "minutes": "hearing",
    "statute": "legislation",
    "article": "article-newspaper",
    "release": "report",
    "statement": "webpage",
    "post": "post-weblog",
    "pledge": "webpage",
}
OF_ASSEMBLY = ("bill", "minutes")
PUBLISHED = ("release", "vote")


def csl_json(works: Sequence[Work]) -> str:
    """Return works as one CSL-JSON array."""
    return json.dumps([csl(work) for work in works], ensure_ascii=False, indent=2)


def csl(work: Work) -> dict[str, Any]:
    """Return a work as an item of CSL-JSON."""
    said = {
        "id": work.key,
        "type": TYPES[work.kind],
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        "issued": _date(work.day),
        "accessed": _date(work.accessed),
        "URL": work.url,
        "language": "ko",
        "number": work.number,
        "section": work.section,
        "chapter-number": work.session,
        "authority": ASSEMBLY if work.kind in OF_ASSEMBLY else None,
        "publisher" if work.kind in PUBLISHED else "container-title": work.place,
        "genre": work.genre if work.kind != "statute" else None,
        "archive_location": work.seen.digest,
        "note": work.note,
    }
    return {name: value for name, value in said.items() if value}


def _date(day: str | None) -> dict[str, Any] | None:
    return {"date-parts": [list(map(int, day.split("-")))]} if day else None
