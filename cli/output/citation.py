"""Records as they are cited: in the Korean manner, as CSL-JSON, as BibTeX; each with the day of access."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from cli.output.bill import citation as bill_citation
from cli.output.copies import origin_of
from cli.words import WORDS, say

Card = Mapping[str, Any]

CSL_TYPES = {
    "bill": "bill",
    "article": "article-newspaper",
    "release": "report",
    "statement": "webpage",
    "post": "post-weblog",
}
_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_SPELLED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def korean(card: Card) -> str:
    """Return a record as Korean papers cite it: 기자, 「제목」, 매체, 날짜, 주소 (확인한 날)."""
    what = bill_citation(card) if card["kind"] == "bill" else _piece(card)
    where = " ".join(filter(None, [card["url"], _accessed(card)]))
    cited = f"{what}, {where}." if where else f"{what}."
    origin = _origin(card)
    return f"{cited} {origin}." if origin else cited


def _origin(card: Card) -> str | None:
    """Return what a copy is likely taken from, in one line."""
    origin = origin_of(card)
    if origin is None:
        return None
    told = ", ".join(filter(None, [_piece({**origin, "reporters": []}), origin["url"]]))
    return say("cite.origin", origin=told)


def _note(card: Card) -> str | None:
    """Return what must be known of a piece: what became of it, and whose text it is."""
    return "; ".join(filter(None, [card["state"], _origin(card)])) or None


def csl_json(cards: Sequence[Card]) -> str:
    """Return records as one CSL-JSON array."""
    return json.dumps([_csl(card) for card in cards], ensure_ascii=False, indent=2)


def bibtex(card: Card) -> str:
    """Return a record as a BibTeX entry; its key is plain and does not change."""
    kind = "article" if card["kind"] == "article" else "misc"
    fields = {name: value for name, value in _bibtex_fields(card).items() if value}
    lines = [f"  {name} = {{{_escaped(name, value)}}}," for name, value in fields.items()]
    return "\n".join([f"@{kind}{{{_key(card)},", *lines, "}"])


def _piece(card: Card) -> str:
    genre = f"cite.kind.{card['kind']}"
    title = f"「{card['title']}」" + (f"({say(genre)})" if genre in WORDS else "")
    state = f"[{card['state']}]" if card["state"] else ""
    parts = [", ".join(card["reporters"]), f"{title}{state}", card["outlet"], _day(card["date"])]
    if card["kind"] in {"release", "statement"}:  # who says it comes first
        parts = [card["outlet"], f"{title}{state}", _day(card["date"])]
    return ", ".join(filter(None, parts))


def _day(day: str | None) -> str | None:
    if not day:
        return None
    year, month, date = map(int, day.split("-"))
    return say("cite.day", year=year, month=month, day=date)


def _accessed(card: Card) -> str | None:
    day = _accessed_on(card)
    return say("cite.accessed", day=_day(day)) if day else None


def _accessed_on(card: Card) -> str | None:
    """Return the day on which what is cited was last received."""
    return max((source["fetched_at"][:10] for source in card["sources"]), default=None)


def _csl(card: Card) -> dict[str, Any]:
    accessed = _accessed_on(card)
    said = {
        "id": _key(card),
        "type": CSL_TYPES[card["kind"]],
        "title": card["title"],
        "author": [{"literal": name} for name in _authors(card)],
        "issued": _date_parts(card["date"]),
        "accessed": _date_parts(accessed),
        "URL": card["url"],
        "language": "ko",
        **_csl_of_bill(card),
        **_csl_of_piece(card),
    }
    return {name: value for name, value in said.items() if value}


def _csl_of_bill(card: Card) -> dict[str, Any]:
    if card["kind"] != "bill":
        return {}
    return {"number": card["no"], "authority": "대한민국 국회", "chamber-number": str(card["assembly"])}


def _csl_of_piece(card: Card) -> dict[str, Any]:
    if card["kind"] == "bill":
        return {}
    genre = f"cite.kind.{card['kind']}"
    place = "publisher" if card["kind"] == "release" else "container-title"
    return {place: card["outlet"], "genre": say(genre) if genre in WORDS else None, "note": _note(card)}


def _authors(card: Card) -> list[str]:
    if card["kind"] == "bill":
        return [card["proposer"]] if card["proposer"] else []
    return card["reporters"] or ([card["outlet"]] if card["outlet"] else [])


def _date_parts(day: str | None) -> dict[str, Any] | None:
    return {"date-parts": [list(map(int, day.split("-")))]} if day else None


def _bibtex_fields(card: Card) -> dict[str, str | None]:
    bill = card["kind"] == "bill"
    place = "journal" if card["kind"] == "article" else "howpublished"
    return {
        "author": " and ".join(f"{{{_plain(name)}}}" for name in _authors(card)) or None,
        "title": f"{{{_plain(card['title'])}}}",
        place: None if bill else card["outlet"],
        "number": card["no"] if bill else None,
        "year": (card["date"] or "")[:4] or None,
        "date": card["date"],
        "urldate": _accessed_on(card),
        "url": card["url"],
        "note": None if bill else _note(card),
    }


def _escaped(name: str, value: str) -> str:
    """Return a value as BibTeX reads it; names and titles are so already, addresses are taken as they are."""
    if name in {"author", "title"}:
        return value
    return re.sub(r"[{}\\]", "", value) if name == "url" else _plain(value)


def _plain(text: str) -> str:
    """Return a text that BibTeX takes as it is written."""
    one_line = " ".join(text.split())
    return _SPECIAL.sub(lambda found: _SPELLED.get(found[0], "\\" + found[0]), one_line)


def _key(card: Card) -> str:
    return f"bill{card['no']}" if card["kind"] == "bill" else str(card["id"])
