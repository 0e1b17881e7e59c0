"""The bills that texts may mean, as the builder reads them of the cards, and what of them is new."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from index.korean.links import SAID_BEFORE, Bill, Bills
from index.search.cards import BILL, PASSED
from index.search.event_texts import selected
from index.tracking.events.build import KnownBills

# A text tells of the plenary's day what passed there, and of no other day that ended a bill.
_BILLS = f"""
    SELECT number, id, no, json_extract(content, '$.title'), law, leads, proposed_on,
        iif(result IN ({", ".join(f"'{one}'" for one in PASSED)}), decided_on, NULL),
        json_extract(content, '$.steps')
    FROM card JOIN document USING (number) WHERE kind = '{BILL}' AND attached = 0 AND
"""  # noqa: S608 - our own words
UNDATED = ""
DRAFTED = timedelta(days=10)  # from a committee's alternative to the plenary's vote on it, mostly

Steps = tuple[tuple[str, str, int | None], ...]


@dataclass(frozen=True)
class _Known:
    """What of a bill decides which texts mean it, and which of its steps they tell."""

    number: int
    id: str
    bill: Bill
    steps: Steps

    @property
    def said(self) -> str:
        """Return all of it, as it is noted."""
        bill = self.bill
        who = [bill.title, bill.law, bill.proposers, str(bill.proposed_on)]
        decided = ("decided", str(bill.decided_on or UNDATED), None)
        return json.dumps([who, [*self.steps, decided]], ensure_ascii=False)


def known_bills(connection: sqlite3.Connection, names: Collection[str]) -> KnownBills:
    """Return the bills of those laws and numbers, and note how they stand."""
    found = {one.id: one for column in ("law", "no") for one in _read(connection, column, names)}
    rows = [found[key] for key in sorted(found, key=lambda key: (found[key].bill.number, key))]
    noted = [(one.number, one.said) for one in rows]
    connection.executemany("INSERT OR REPLACE INTO bill_known VALUES (?, ?)", noted)
    return KnownBills(
        Bills(one.bill for one in rows),
        {one.bill.number: one.id for one in rows},
        {one.id: one.steps for one in rows},
    )


def texts_meaning(connection: sqlite3.Connection, changed: Collection[int]) -> set[int]:
    """Return the texts that may mean something else since the cards of those numbers changed.

    They name a bill by its number, or its law and were not written before what is new of the bill.
    """
    query = "SELECT number, said FROM bill_known WHERE number IN"
    before = dict(selected(connection, query, sorted(changed)))
    now = list(_read(connection, "number", changed))
    texts = _texts_of_gone(connection, before.keys() - {one.number for one in now})
    for one in now:
        since = _new_since(before.get(one.number), one)
        if since is not None:
            naming = """
                SELECT DISTINCT number FROM bill_name JOIN card USING (number)
                WHERE name = ? OR name = ? AND date >= ? UNION SELECT number FROM bill_mention WHERE bill = ?
            """
            rows = connection.execute(naming, [one.bill.number, one.bill.law, str(since), one.id])
            texts.update(number for (number,) in rows)
    return texts


def _texts_of_gone(connection: sqlite3.Connection, gone: Collection[int]) -> set[int]:
    """Return the texts that speak of bills that no number means any more, and note them no longer."""
    connection.executemany("DELETE FROM bill_known WHERE number = ?", [(one,) for one in sorted(gone)])
    query = "SELECT bill_mention.number FROM bill_mention JOIN card ON id = bill WHERE card.number IN"
    return {number for (number,) in selected(connection, query, sorted(gone))}


def _new_since(before: str | None, now: _Known) -> date | None:
    """Return the day from which on texts may tell what is new of a bill; None where nothing is."""
    if before == now.said:
        return None
    (were, had), (are, has) = json.loads(before) if before else (None, []), json.loads(now.said)
    first = now.bill.proposed_on
    if were == are:  # it went on: by the steps that are not in both
        new = [
            day
            for _, day, _ in [
                *(one for one in had if one not in has),
                *(one for one in has if one not in had),
            ]
        ]
        first = min((date.fromisoformat(day) for day in new if day != UNDATED), default=None)
    return first - SAID_BEFORE if first else date.min


def _read(connection: sqlite3.Connection, column: str, values: Collection[Any]) -> Iterator[_Known]:
    for number, key, no, title, law, leads, proposed, decided, steps in selected(
        connection, f"{_BILLS} {column} IN", sorted(values)
    ):
        dated = tuple((one["key"], one["when"], _votes(one)) for one in json.loads(steps) if one["when"])
        came = _day(proposed) or _came(dated)
        yield _Known(
            number, key, Bill(no, title, law, tuple((leads or "").split()), came, _day(decided)), dated
        )


def _came(steps: Steps) -> date | None:
    """Return a day before which a bill of no stated day was hardly there: committees state none."""
    first = min((date.fromisoformat(day) for _, day, _ in steps), default=None)
    return first and first - DRAFTED


def _votes(step: dict[str, Any]) -> int | None:
    votes: int | None = step["tally"].get("yes") if step["tally"] else None
    return votes


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
