"""Writing into the card file what the texts tell of pledges, and what people did about them.

An update reads the texts that changed and those that tell of the same promisors: their pledges are made anew,
and no others.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from index.search.cards import Card
from index.search.event_texts import Text, selected, texts_of
from index.search.pledge_cards import pledge_card
from index.search.pledge_lines import line_of
from index.search.pledges import views_of
from index.search.token_cache import TokenCache
from index.tracking.pledges.acts import Review, act_of, added
from index.tracking.pledges.identity import merge
from index.tracking.pledges.ids import pledge_id, unit_of
from index.tracking.pledges.joins import is_join, joined
from index.tracking.pledges.plain import plain
from index.tracking.pledges.pledge import Pledge, Said, Source

Piece = tuple[Source, Sequence[Said]]
Acts = Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Changed:
    """What pledges are made of since an update: texts by the numbers of their cards, and people's acts.

    ``texts`` None stands for all; ``acts`` are those of all times, ``new`` those since.
    """

    texts: Collection[int] | None
    acts: Acts
    new: Acts


def write(
    connection: sqlite3.Connection, cache: TokenCache, changed: Changed
) -> tuple[list[Card], list[str]]:
    """Write the pledges; return the cards that are new or changed, and the ids of those that are none now.

    The cards of the texts and their copies must stand there; ``cache`` keeps what each text tells.
    """
    touched = None if changed.texts is None else _touched(connection, changed.texts)
    telling = [one for one in texts_of(connection, cache, touched) if one.pledges]
    by_hand = list(added(map(act_of, changed.acts)))
    units = _units(connection, touched) if touched is not None else set()
    units |= {unit for one in telling for unit in _units_of(one.pledges)}
    # Whom a person added a pledge of, or took one back, is told by few acts: all of them are looked at.
    units |= _units_by_hand(changed)
    units |= _units_of_joins(connection, changed)
    _note(connection, telling, touched)
    if touched is not None:
        beside = _telling_of(connection, units) - {one.number for one in telling}
        telling += texts_of(connection, cache, beside)
    _put_acts(connection, changed)
    pieces = [*((_source(one), one.pledges) for one in telling), *by_hand]
    pledges = joined(merge(pieces, units), map(act_of, changed.acts))
    before = _replace(connection, pledges, units)
    return _cards(connection, units, before, [one["anchor"] for one in changed.new])


def _touched(connection: sqlite3.Connection, changed: Collection[int]) -> set[int]:
    """Return the texts that changed, or that print another's text now or no more."""
    moved = connection.execute("""
        SELECT number FROM pledge_text JOIN card USING (number) LEFT JOIN copy USING (id)
        WHERE pledge_text.origin IS NOT iif(copy.origin = id, NULL, copy.origin)
    """)
    return set(changed) | {number for (number,) in moved}


def _source(text: Text) -> Source:
    one = text.piece
    return Source(one.id, one.kind, one.outlet, one.title, one.url, one.published, one.copy_of)


def _units_of(told: Iterable[Said]) -> set[str]:
    return {unit_of(one.said.actor) for one in told}


def _units_by_hand(changed: Changed) -> set[str]:
    """Return whose pledges people added, or did something about since, such as taking that back."""
    anchors = {one["anchor"] for one in changed.new}
    promises = (one["content"].get("promise", {}) for one in changed.acts if one["anchor"] in anchors)
    return {unit_of(one["actor"]) for one in promises if "actor" in one}


def _units_of_joins(connection: sqlite3.Connection, changed: Changed) -> set[str]:
    """Return whose pledges people made one, or took that back: they are merged anew."""
    joined = {one["id"] for one in changed.acts if is_join(act_of(one))}
    anchors = {
        one["anchor"]
        for one in changed.new
        if one["id"] in joined or one["content"].get("act") in joined or one["content"].get("join")
    }
    query = "SELECT unit FROM pledge JOIN pledge_mention ON pledge = pledge.id WHERE anchor IN"
    return {unit for (unit,) in selected(connection, query, sorted(anchors))}


def _units(connection: sqlite3.Connection, numbers: Collection[int]) -> set[str]:
    query = "SELECT unit FROM pledge_text WHERE number IN"
    return {unit for (unit,) in selected(connection, query, sorted(numbers))}


def _telling_of(connection: sqlite3.Connection, units: Collection[str]) -> set[int]:
    query = "SELECT number FROM pledge_text WHERE unit IN"
    return {number for (number,) in selected(connection, query, sorted(units))}


def _note(connection: sqlite3.Connection, telling: Sequence[Text], touched: Collection[int] | None) -> None:
    """Note of texts of whom they tell, and whose they are."""
    if touched is None:
        connection.execute("DELETE FROM pledge_text")
    else:
        connection.executemany(
            "DELETE FROM pledge_text WHERE number = ?", [(one,) for one in sorted(touched)]
        )
    rows = (
        (unit, one.number, one.piece.copy_of) for one in telling for unit in sorted(_units_of(one.pledges))
    )
    connection.executemany("INSERT INTO pledge_text VALUES (?, ?, ?)", rows)


def _put_acts(connection: sqlite3.Connection, changed: Changed) -> None:
    acts = changed.acts if changed.texts is None else changed.new
    rows = [(one["id"], one["anchor"], json.dumps(one, ensure_ascii=False)) for one in acts]
    connection.executemany("INSERT OR REPLACE INTO pledge_act VALUES (?, ?, ?)", rows)


def _replace(connection: sqlite3.Connection, pledges: Sequence[Pledge], units: Collection[str]) -> list[str]:
    """Write pledges in the place of those of their units; return the ids of those before."""
    before = [one for (one,) in selected(connection, "SELECT id FROM pledge WHERE unit IN", sorted(units))]
    gone = [(one,) for one in before]
    connection.executemany("DELETE FROM pledge WHERE id = ?", gone)
    connection.executemany("DELETE FROM pledge_mention WHERE pledge = ?", gone)
    for one in pledges:
        content = json.dumps(plain(one), ensure_ascii=False, separators=(",", ":"))
        row = (one.id, unit_of(one.promise.actor), content)
        connection.execute("INSERT INTO pledge (id, unit, content) VALUES (?, ?, ?)", row)
        rows = {(pledge_id(each.anchor), one.id, each.anchor, each.source.record_id) for each in one.mentions}
        connection.executemany("INSERT INTO pledge_mention VALUES (?, ?, ?, ?)", sorted(rows))
    return before


def _cards(
    connection: sqlite3.Connection, units: Collection[str], before: Sequence[str], anchors: Sequence[str]
) -> tuple[list[Card], list[str]]:
    """Return the cards of the pledges of units and anchors as people left them, and which are no more."""
    ids = {one for (one,) in selected(connection, "SELECT id FROM pledge WHERE unit IN", sorted(units))}
    query = "SELECT pledge FROM pledge_mention WHERE anchor IN"
    ids |= {one for (one,) in selected(connection, query, sorted(set(anchors)))}
    made = sorted(ids | set(before))
    held = {one for (one,) in selected(connection, _SHOWN, made)}
    connection.executemany("DELETE FROM pledge_line WHERE pledge = ?", [(one,) for one in made])
    cards: dict[str, Card] = {}
    for one in ids:
        views = views_of(connection, [one])
        cards |= {view.pledge.id: pledge_card(view) for view in views if view.review is not Review.REFUSED}
        _put_lines(connection, [line_of(view, one) for view in views])
    return [cards[one] for one in sorted(cards)], sorted(held - cards.keys())


_SHOWN = "SELECT id FROM pledge_line WHERE review <> 'refused' AND pledge IN"


def _put_lines(connection: sqlite3.Connection, lines: Sequence[Mapping[str, object]]) -> None:
    for one in lines:
        names, places = ", ".join(one), ", ".join("?" * len(one))
        query = f"INSERT INTO pledge_line ({names}) VALUES ({places})"  # noqa: S608 - names of its own
        connection.execute(query, list(one.values()))
