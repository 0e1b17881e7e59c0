"""Bills side by side: rows by law and article, a column for each bill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from cli.laws.headings import headings_of
from cli.listing import PENDING
from cli.lookup import find_bill
from cli.output import Output, write_rows
from cli.output.listing import Beside
from cli.output.write import JSON, choose_format
from cli.telling import tell
from cli.words import say
from index.korean.proposed import Place, place_name
from index.search.reader import Reader
from index.tracking.comparison import Row, Side, compare

Card = Mapping[str, Any]
COLUMNS = ("law", "articles", "subject")
_RANGE = 3  # articles, from which those that follow one another are named by the first and the last


def show_comparison(reader: Reader, references: Sequence[str], assembly: int | None, output: Output) -> None:
    """Write what bills would do, subject by subject."""
    cards = [find_bill(reader, one, assembly) for one in references]
    if len({card["id"] for card in cards}) < max(len(cards), 2):
        raise click.UsageError(say("error.usage.compare"))
    sides = [_side(reader, card) for card in cards]
    for card, side in zip(cards, sides, strict=True):
        if not side.text:
            tell("bills.no_summary", no=card["no"])
    rows = compare(sides)
    told = zip(rows, _subjects(reader, rows), strict=True)
    if choose_format(output) in JSON:
        write_rows((_row(row, subject, cards) for row, subject in told), COLUMNS, output)
        return
    numbers = {card["id"]: card["no"] for card in cards}
    heads = Beside(named={card["no"]: _head(card) for card in cards})
    shown = (_cells(row, subject, numbers) for row, subject in told)
    write_rows(shown, (*COLUMNS, *heads.named), output, kind="comparison", beside=heads)


def _side(reader: Reader, card: Card) -> Side:
    law = card["law"] or card["title"]
    return Side(card["id"], law, card["action"], reader.body(card["id"]) or "")


def _head(card: Card) -> str:
    facts = (card["no"], card["title"], card["proposer"], card["proposed_on"], _state(card))
    return " · ".join(fact for fact in facts if fact)


def _state(card: Card) -> str | None:
    return PENDING if card["pending"] else card["result"]


def _subjects(reader: Reader, rows: Sequence[Row]) -> list[str | None]:
    """Return what the articles of each row are about, by their headings in the law as it is in force."""
    headings = {law: headings_of(reader, law) for law in {row.law for row in rows}}
    said = ([headings[row.law].get(place_name(place)) for place in row.places] for row in rows)
    return [", ".join(filter(None, names)) or None for names in said]


def _cells(row: Row, subject: str | None, numbers: Mapping[str, str]) -> dict[str, Any]:
    said = {no: "\n".join(row.cells.get(key, ())) for key, no in numbers.items()}
    return {"law": row.law, "articles": _articles(row.places), "subject": subject, **said}


def _row(row: Row, subject: str | None, cards: Sequence[Card]) -> dict[str, Any]:
    """Return a row as JSON gives it: a bill that says nothing of a subject has no quotes."""
    articles = _articles(row.places)
    return {
        "id": f"{row.law}/{articles}",
        "kind": "comparison",
        "title": f"{row.law} {articles}".strip(),
        "date": None,
        "url": None,
        "law": row.law,
        "articles": [place_name(place) for place in row.places],
        "subject": subject,
        "cells": [
            {
                **{name: card[name] for name in ("id", "no", "title", "proposer", "proposed_on")},
                "state": _state(card),
                "quotes": list(row.cells.get(card["id"], ())),
            }
            for card in cards
        ],
    }


def _articles(places: Sequence[Place]) -> str:
    """Return places as one name: 제4조 ~ 제6조, 제22조의9, 부칙."""
    return ", ".join(_names(places))


def _names(places: Sequence[Place]) -> Iterator[str]:
    run: list[Place] = []
    for place in places:
        if run and not _follows(run[-1], place):
            yield from _run(run)
            run = []
        run.append(place)
    yield from _run(run)


def _run(run: Sequence[Place]) -> list[str]:
    if len(run) >= _RANGE:
        return [f"{place_name(run[0])} ~ {place_name(run[-1])}"]
    return [place_name(place) for place in run]


def _follows(one: Place, other: Place) -> bool:
    kind, number, branch = one
    return other in {(kind, number + 1, 0), (kind, number, branch + 1)}
