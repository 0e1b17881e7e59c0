"""Writing what the texts tell into the card file: their events, and the bills that they speak of.

An update reads the texts that changed, and those that tell of the same months: their events are made anew,
and no others.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from index.korean.links import Link
from index.korean.text import squeeze
from index.search.event_bills import known_bills, texts_meaning
from index.search.event_texts import Text, named_bills, selected, texts_of
from index.search.token_cache import TokenCache
from index.tracking.events.build import tellings
from index.tracking.events.cluster import Telling
from index.tracking.events.linking import Meant, links_of, meant
from index.tracking.events.merging import merge
from index.tracking.events.naming import Merged
from index.tracking.events.plain import plain
from index.tracking.events.units import unit_of

LAST = "9999-12-31"

Linked = Sequence[tuple[Text, Sequence[Link]]]


def write(connection: sqlite3.Connection, cache: TokenCache, changed: Collection[int] | None) -> None:
    """Write what the texts tell since the cards of those numbers changed; None stands for all cards.

    Cards and copies must stand there; ``cache`` keeps what each text tells.
    """
    touched = None if changed is None else _touched(connection, changed)
    if touched is not None and not touched:
        return
    texts = list(texts_of(connection, cache, touched))
    units = _units(connection, touched) if touched is not None else set()
    _note(connection, texts, touched)
    units |= {unit for text in texts for unit in _units_of(text)}
    beside = _telling_of(connection, units) - {text.number for text in texts}
    texts += texts_of(connection, cache, beside) if beside else ()
    names = {name for text in texts for name in named_bills(text.told)}
    bills = known_bills(connection, names)
    linked = [(text, links_of(text.told, text.piece.published, bills.bills)) for text in texts]
    _put_bills(connection, linked, bills.ids, touched)
    _put_events(
        connection,
        units if touched is not None else None,
        (
            one
            for text, links in linked
            for one in tellings(text.piece, text.told, links, bills)
            if unit_of(one.moment, one.text) in units
        ),
    )


def _touched(connection: sqlite3.Connection, changed: Collection[int]) -> set[int]:
    """Return the texts that may tell something else: they changed, or their origin or bills did."""
    numbers = sorted(changed)
    texts = set(
        selected(
            connection, "SELECT number FROM card WHERE kind NOT IN ('bill', 'pledge') AND number IN", numbers
        )
    )
    texts.update(
        connection.execute("""
            SELECT number FROM told_text JOIN card USING (number) LEFT JOIN copy USING (id)
            WHERE told_text.origin IS NOT iif(copy.origin = id, NULL, copy.origin)
        """)
    )
    return {number for (number,) in texts} | texts_meaning(connection, changed)


def _note(connection: sqlite3.Connection, texts: Sequence[Text], touched: Collection[int] | None) -> None:
    """Note of texts whose they are, when what they tell was, and by which names they speak of bills."""
    for table in ("told_text", "text_unit", "bill_name"):
        _forget(connection, table, "number", touched)
    for text in texts:
        number = text.number
        connection.execute("INSERT INTO told_text VALUES (?, ?)", (number, text.piece.copy_of))
        units = [(unit, number) for unit in sorted(_units_of(text))]
        connection.executemany("INSERT INTO text_unit VALUES (?, ?)", units)
        names = [(name, number) for name in sorted(named_bills(text.told))]
        connection.executemany("INSERT INTO bill_name VALUES (?, ?)", names)


def _units_of(text: Text) -> set[str]:
    origin = text.piece.copy_of or text.piece.id
    return {unit_of(one.found.moment, origin) for one in text.told.mentions}


def _units(connection: sqlite3.Connection, numbers: Collection[int]) -> set[str]:
    query = "SELECT unit FROM text_unit WHERE number IN"
    return {unit for (unit,) in selected(connection, query, sorted(numbers))}


def _telling_of(connection: sqlite3.Connection, units: Collection[str]) -> set[int]:
    query = "SELECT number FROM text_unit WHERE unit IN"
    return {number for (number,) in selected(connection, query, sorted(units))}


def _put_bills(
    connection: sqlite3.Connection, linked: Linked, ids: Mapping[str, str], touched: Collection[int] | None
) -> None:
    """Write which bills texts speak of; what was read beside those that are touched has not changed."""
    _forget(connection, "bill_mention", "number", touched)
    for text, links in linked:
        if touched is None or text.number in touched:
            rows = [_mention(text.number, one) for one in meant(text.told, links, ids)]
            connection.executemany("INSERT INTO bill_mention VALUES (?, ?, ?, ?, ?, ?)", rows)


def _mention(number: int, one: Meant) -> tuple[Any, ...]:
    return number, one.bill, one.certain, one.score, " ".join(one.reasons), one.words


def _put_events(
    connection: sqlite3.Connection, units: Collection[str] | None, mentions: Iterable[Telling]
) -> None:
    """Write the events that mentions tell in place of those of their units."""
    gone = None if units is None else _numbers_in(connection, units)
    for table in ("event", "event_name", "event_step"):
        _forget(connection, table, "number", gone)
    ((last,),) = connection.execute("SELECT coalesce(max(number), 0) FROM event")
    for number, one in enumerate(merge(mentions), last + 1):
        _put_event(connection, number, one)


def _numbers_in(connection: sqlite3.Connection, units: Collection[str]) -> set[int]:
    query = "SELECT number FROM event WHERE unit IN"
    return {number for (number,) in selected(connection, query, sorted(units))}


def _put_event(connection: sqlite3.Connection, number: int, one: Merged) -> None:
    moment = one.event.moment
    days = (str(moment.first), str(moment.last or LAST)) if moment else (None, None)
    content = json.dumps(plain(one.event), ensure_ascii=False, separators=(",", ":"))
    row = (number, one.event.id, one.unit, *days, content)
    connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)", row)
    names = sorted({(name, value, number) for name, value in _names(one)})
    connection.executemany("INSERT INTO event_name VALUES (?, ?, ?)", names)
    steps = [(*step, number, json.dumps(list(reports))) for step, reports in one.steps.items()]
    connection.executemany("INSERT INTO event_step VALUES (?, ?, ?, ?, ?)", steps)


def _names(one: Merged) -> Iterator[tuple[str, str]]:
    yield from (("actor", squeeze(actor.name)) for actor in one.event.actors)
    yield from (("law", law) for law in one.laws)
    yield from (("bill", bill) for bill in one.bills)
    yield from (("record", report.record_id) for report in one.event.reports)


def _forget(connection: sqlite3.Connection, table: str, column: str, values: Collection[int] | None) -> None:
    """Delete the rows of those numbers, all for None."""
    if values is None:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    else:
        rows = [(value,) for value in sorted(values)]
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", rows)  # noqa: S608 - as above
