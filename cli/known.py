"""What was known of a bill on a day: its records, rolled back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import click
from sqlalchemy import Connection

from cli.history import told
from cli.output.fields import heading
from cli.output.safe import safe
from cli.settings import Settings
from cli.store import reading
from cli.words import say
from index.errors import IndexUnusableError
from index.records import Bill, PlenaryVote
from index.store.details import DetailRows, detail_rows
from index.store.history import kind_of, revisions
from index.store.upsert import as_text, existing
from index.tracking.changes import known, means_something

ALWAYS = ("title", "proposer_text", "proposed_on", "committee", "result", "listed")
STATED = {
    "courses": "bill_course",
    "meetings": "meeting",
    "summaries": "summary",
    "notices": "notice",
    "documents": "document",
    "absorbed_into": "absorption",
}
Row = Mapping[Any, Any]
Card = Mapping[str, Any]
Fields = dict[str, str | None]


def known_of(settings: Settings, card: Card, day: date) -> dict[str, Any]:
    """Return what was known of a bill at the end of a day: ``bill`` and ``vote`` are None where nothing was.

    Raises IndexUnusableError where the store does not have the bill that the index names.
    """
    with reading(settings) as engine, engine.connect() as connection:
        then = _Then(connection, card["id"], day)
        return {
            "id": card["id"],
            "kind": "known",
            "no": card["no"],
            "known_on": day.isoformat(),
            "learned_at": card["learned_at"],
            "bill": then.bill(),
            "vote": then.vote(),
            "stated": list(then.stated()),
        }


def print_known(settings: Settings, card: Card, day: date) -> None:
    """Print what was known of a bill at the end of a day."""
    for line in _lines(known_of(settings, card, day)):
        click.echo(safe(line))


class _Then:
    """A bill's records as they were known on a day."""

    def __init__(self, connection: Connection, bill_id: str, day: date) -> None:
        self.connection = connection
        self.bill_id = bill_id
        self.day = day
        self.revised: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in revisions(connection, bill_id=bill_id):
            self.revised[kind_of(row), row["key"]].append(row)

    def bill(self) -> Fields | None:
        row = existing(self.connection, Bill, [self.bill_id]).get(self.bill_id)
        if row is None:
            raise IndexUnusableError("error.index.damaged")
        return self._fields("bill", self.bill_id, row)

    def vote(self) -> Fields | None:
        row = existing(self.connection, PlenaryVote, [self.bill_id]).get(self.bill_id)
        return None if row is None else self._fields("plenary_vote", self.bill_id, row)

    def stated(self) -> Iterator[Fields]:
        rows = detail_rows(self.connection, [self.bill_id]).get(self.bill_id, DetailRows())
        for name, kind in STATED.items():
            for row in rows.ever(name):
                if fields := self._fields(kind, row["id"], row):
                    yield {"service": row["service"], "record": kind, **fields}

    def _fields(self, kind: str, key: str, row: Row) -> Fields | None:
        then = known(row, self.revised[kind, key], self.day)
        if then is None:
            return None
        return {name: as_text(value) for name, value in then.items() if means_something(kind, name)}


def _lines(then: Mapping[str, Any]) -> Iterator[str]:
    yield say("known.title", day=then["known_on"], no=then["no"])
    if then["bill"] is None:
        yield say("known.not_yet", learned=then["learned_at"][:10])
        return
    for name in dict.fromkeys([*ALWAYS, *then["bill"]]):
        value = then["bill"][name]
        if name == "result" and value is None:
            yield f"  {heading(name)}: {_voted(then['vote']) or say('state.pending')}"
        elif value is not None or name in ALWAYS:
            yield f"  {heading(name)}: {told(value)}"
    if then["vote"]:
        yield f"  {say('bill.vote')}: {_joined(then['vote'], list(then['vote']))}"
    for one in then["stated"]:
        yield f"  {one['service']}: {_joined(one, list(one)[2:])}"


def _voted(vote: Fields | None) -> str | None:
    """Return the result that a vote states, unless its list had taken it back."""
    return vote["result"] if vote and vote["listed"] != "false" else None


def _joined(fields: Fields, names: Sequence[str]) -> str:
    # That a source lists what it states goes without saying; that it no longer does, does not.
    said = [name for name in names if fields[name] is not None and (name, fields[name]) != ("listed", "true")]
    return " · ".join(f"{heading(name)} {told(fields[name])}" for name in said)
