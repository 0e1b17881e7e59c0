"""What the store has learned of bills over time: what changed lately, and one bill's history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from textwrap import shorten
from typing import Any

import click

from cli.output import Output, write_rows
from cli.output.fields import heading
from cli.output.safe import safe
from cli.scope import say_namesakes, say_unknown
from cli.settings import Settings
from cli.store import reading
from cli.telling import tell
from cli.words import say
from crawler.factsheet import SOURCES, read_fact_sheet
from index.moments import SEOUL
from index.search.cards import BILL
from index.search.columns import Filters
from index.search.reader import Reader
from index.store.history import revisions
from index.tracking.changes import Change, by_bill_and_day

COLUMNS = ("date", "no", "title", "what", "change", "so_on")
SHEET = ("date", "no", "title", "what", "old", "new", "so_on", "learned_at", "service", "url", "id")
LONGEST = 80  # a changed text is told by its beginning; JSON and sheets have all of it
NAMED = ("plenary_vote", "meeting")  # their fields are called as a bill's own
TRUTH = {"true": "value.true", "false": "value.false"}
Row = Mapping[Any, Any]
Card = Mapping[str, Any]


def show_changes(settings: Settings, since: date, filters: Filters, output: Output) -> None:
    """Write the meaningful changes learned since a day, of the bills that pass the filters."""
    moment = datetime.combine(since, time(), SEOUL)
    with reading(settings) as engine, engine.connect() as connection, Reader(settings.index) as reader:
        wanted = reader.ids(replace(filters, kind=(BILL,))) if filters else None
        rows = revisions(connection, since=moment)
        kept = [row for row in rows if wanted is None or _bill_id(row) in wanted]
        found = list(_rows(kept, reader.bills(sorted({*map(_bill_id, kept)}))))
        write_rows(found, COLUMNS, output, kind="change", sheet=SHEET)
        say_namesakes(reader, filters)
        if not found:
            tell("changes.none", since=since)
            say_unknown(reader, filters)
        elif output.limit and len(found) > output.limit:
            tell("scope.cut", total=len(found), shown=output.limit)


def history_of(settings: Settings, card: Card) -> list[dict[str, Any]]:
    """Return every meaningful change of a bill, the latest day first."""
    with reading(settings) as engine, engine.connect() as connection:
        return list(_rows(list(revisions(connection, bill_id=card["id"])), {card["id"]: card}))


def print_history(settings: Settings, card: Card) -> None:
    """Print every meaningful change of a bill."""
    click.echo()
    click.echo(say("history.title", learned=card["learned_at"][:10]))
    found = history_of(settings, card)
    for row in found:
        so_on = say("history.so_on", day=row["so_on"]) if row["so_on"] else None
        marks = ", ".join(filter(None, [so_on, row["service"]]))
        click.echo(safe(f"  {row['date']} {row['what']}: {row['change']} ({marks})"))
    if not found:
        click.echo("  " + say("history.none"))


def told(text: str | None) -> str:
    """Return a value of a field in words, a long one by its beginning."""
    if text is None:
        return say("state.not_stated")
    return say(TRUTH[text]) if text in TRUTH else shorten(text, LONGEST, placeholder=" …")


def _bill_id(row: Row) -> str:
    return str(row["key"]).partition("/")[0]


def _rows(revised: Iterable[Row], cards: Mapping[str, Card]) -> Iterator[dict[str, Any]]:
    kept = list(revised)
    services = {row["snapshot_id"]: row["service"] for row in kept}
    for day in by_bill_and_day(kept):
        card = cards.get(day.bill_id, {})
        for change in day.changes:
            yield {
                "id": f"{change.kind}/{change.key}/{change.field}/{change.learned_at.isoformat()}",
                "kind": "change",
                "title": card.get("title", day.bill_id),
                "date": day.day.isoformat(),
                "url": card.get("url"),
                "no": card.get("no"),
                "assembly": card.get("assembly"),
                **_said(change),
                "learned_at": change.learned_at.isoformat(),
                "service": services.get(change.snapshot_id) or _list_of(change),
            }


def _list_of(change: Change) -> str | None:
    """Return the list that no longer has a record: no answer of its is the evidence, but all of them."""
    record = "vote" if change.kind == "plenary_vote" else change.kind
    sheets = map(read_fact_sheet, SOURCES if change.about == "listed" else ())
    services = (one for sheet in sheets for one in (*sheet.services, *sheet.details))
    return next((one.code for one in services if one.record == record), None)


def _said(change: Change) -> dict[str, Any]:
    to = told(change.new)
    return {
        "about": change.about,
        "record": change.kind,
        "field": change.field,
        "first": change.first,
        "what": _what(change),
        "change": say("change.first", new=to) if change.first else f"{told(change.old)} → {to}",
        "old": change.old,
        "new": change.new,
        "so_on": change.so_on.isoformat() if change.so_on else None,
    }


def _what(change: Change) -> str:
    """Return what changed in words: a field, of which record where that does not go without saying."""
    if change.about == "new":
        return say("change.new_bill")
    if change.kind in NAMED or (change.about == "listed" and change.kind != "bill"):
        record = say(f"record.{change.kind}")
        return record if change.first else f"{record} {heading(change.field)}"
    return heading(change.field)
