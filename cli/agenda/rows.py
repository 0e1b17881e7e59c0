"""Entries of the agenda as rows."""

from __future__ import annotations

from typing import Any

from cli.agenda.entry import SITTINGS, Entry
from cli.words import say

COLUMNS = ("date", "time", "type", "title", "told")
SHEET = (
    *("date", "time", "type", "title", "committee", "session", "place", "on_agenda", "note", "listed"),
    *("url", "id"),
)


def row(one: Entry) -> dict[str, Any]:
    """Return an entry with all that is known of it."""
    return {
        "id": one.id,
        "kind": one.kind,
        "title": one.title,
        "date": one.day,
        "url": one.url,
        "time": one.clock or one.time,
        "committee": one.committee,
        "session": one.session,
        "place": one.place,
        "on_agenda": [item.text for item in one.items],
        "bills": [bill.no for bill in one.bills],
        "laws": list(one.laws),
        "actor": one.actor,
        "note": one.note,
        "listed": one.listed,
    }


def sheet_row(one: Entry) -> dict[str, Any]:
    """Return an entry as a sheet has it: its kind in words, an item a line."""
    lines = "\n".join(item.text for item in one.items)
    return {**row(one), "type": say(f"agenda.kind.{one.kind}"), "on_agenda": lines}


def table_row(one: Entry) -> dict[str, Any]:
    """Return an entry as a terminal has room for it."""
    return {**sheet_row(one), "title": marked(one), "told": _in_short(one)}


def marked(one: Entry) -> str:
    """Return the title of an entry, with a mark where its lists have dropped it."""
    return one.title if one.listed else f"[{say('agenda.gone')}] {one.title}"


def _in_short(one: Entry) -> str | None:
    if one.kind not in SITTINGS:
        return one.note
    if not one.items:
        return None
    first = one.items[0].text
    return first if len(one.items) == 1 else say("agenda.items", count=len(one.items), first=first)
