"""Bills that say much the same as one, with what they say alike and what apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cli.listing import row as listed
from cli.lookup import find_bill
from cli.output import Output, write_rows
from cli.output.listing import NOTES
from cli.output.write import FOR_EYES, choose_format
from cli.telling import tell
from cli.words import say
from index.search.cards import BILL
from index.search.columns import Filters
from index.search.finding import Page, Wanted
from index.search.reader import Reader
from index.tracking.similar import Apart, apart, most_alike

Card = Mapping[str, Any]
COLUMNS = ("score", "no", "title", "proposer", "proposed_on", "state")
SENTENCES = ("shared", "only_here", "only_there")
SHEET = (*COLUMNS, "assembly", *SENTENCES, "id")
_NEAREST = 50  # of all laws, by the words that a text is told by


def show_similar(reader: Reader, reference: str, assembly: int | None, output: Output) -> None:
    """Write the bills that are like one, the most alike first."""
    card = find_bill(reader, reference, assembly)
    text = reader.body(card["id"]) or ""
    others = dict(_candidates(reader, card)) if text else {}
    found = most_alike(text, {key: body for key, (_, body) in others.items()})
    rows = (_row(others[key][0], score, apart(text, others[key][1])) for key, score in found)
    if choose_format(output) in FOR_EYES:
        rows = ({**row, NOTES: list(_notes(row))} for row in rows)
    written = write_rows(rows, COLUMNS, output, kind="bill", sheet=SHEET)
    if not text:
        tell("bills.no_summary", no=card["no"])
    elif not written:
        tell("bills.none_similar", compared=len(others))
    elif written < len(found):
        tell("scope.cut", total=len(found), shown=written)


def _candidates(reader: Reader, card: Card) -> Iterator[tuple[str, tuple[Card, str]]]:
    """Yield the bills on the same law, of every Assembly held, and those nearest by their words."""
    same_law = Filters(kind=(BILL,), law=(card["law"],)) if card["law"] else None
    numbers = [*reader.list(same_law).numbers] if same_law else []
    nearest = reader.similar(card["id"], Filters(kind=(BILL,)), Wanted(Page(0, _NEAREST)))
    for other in reader.cards(list(dict.fromkeys([*numbers, *nearest.numbers]))):
        body = reader.body(other["id"])
        if body and other["id"] != card["id"]:
            yield other["id"], (other, body)


def _row(card: Card, score: float, found: Apart) -> dict[str, Any]:
    return {
        **listed(card),
        "score": score,
        "shared": [theirs for _, theirs in found.shared],
        "only_here": list(found.ours),
        "only_there": list(found.theirs),
    }


def _notes(row: Card) -> Iterator[str]:
    for key in SENTENCES:
        for one in row[key]:
            yield say(f"similar.{key}", text=one)
