"""A listing of bills, from cards to rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cli import writings
from cli.output import Output, write_rows
from cli.output.write import choose_format
from cli.scope import say_scope
from cli.words import say
from index.search.cards import BILL
from index.search.columns import Filters
from index.search.reader import Found, Reader
from index.tracking.stages import STAGES

COLUMNS = ("no", "title", "proposer", "proposed_on", "committee", "state")
# A sheet is as wide as it likes, and is where people count and sort.
SHEET = (
    *(
        "no",
        "title",
        "assembly",
        "bill_kind",
        "law",
        "proposer",
        "proposer_kind",
        "lead",
        "co",
        "proposed_on",
    ),
    *(
        "committee",
        "stage",
        "state",
        "decided_on",
        "voted_on",
        "members",
        "voted",
        "yes",
        "no_votes",
        "abstain",
    ),
    *("role", "attached_to", "url", "id"),
)
FACTS = (
    *(
        "id",
        "kind",
        "title",
        "date",
        "url",
        "no",
        "assembly",
        "bill_kind",
        "law",
        "proposer",
        "proposer_kind",
    ),
    *("lead", "co", "proposed_on", "committee", "decided_on", "result", "listed"),
)
COUNTS = ("voted_on", "members", "voted", "yes", "no_votes", "abstain")
PENDING = "계류"  # a word of the data, like the results that it stands among


def show_listing(
    reader: Reader, found: Found, filters: Filters, output: Output, words: Sequence[str] = ()
) -> None:
    """Write the records that were found, quoted around the words looked for, and say the scope."""
    numbers = found.shown[: output.limit] if output.limit else found.shown
    kinds = reader.kinds(numbers)
    folded = {number: found.copies.get(number) for number in numbers}
    rows = _rows(reader, folded, words, for_eyes=choose_format(output) == "table", mixed=not kinds <= {BILL})
    if kinds <= {BILL}:
        write_rows(rows, COLUMNS, output, kind="bill", sheet=SHEET)
    else:
        bills_own = tuple(name for name in SHEET if name not in writings.SHEET) if BILL in kinds else ()
        write_rows(rows, writings.COLUMNS, output, kind="record", sheet=writings.SHEET + bills_own)
    say_scope(reader, found, filters, output)


def _rows(
    reader: Reader, folded: Mapping[int, int | None], words: Sequence[str], *, for_eyes: bool, mixed: bool
) -> Iterator[dict[str, Any]]:
    for card, copies in zip(reader.cards(list(folded)), folded.values(), strict=True):
        if card["kind"] == BILL:
            found = _marked(card) if for_eyes else row(card)
        else:
            found = {**writings.row(card, reader.body(card["id"]), words), "copies": copies}
        yield writings.for_eyes(found) if for_eyes and mixed else found


def row(card: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row of a card: what JSON gives of it; ``show`` has the rest."""
    vote = card["vote"] or {}
    return {
        **{name: card[name] for name in FACTS},
        "state": PENDING if card["pending"] else card["result"],
        "stage": STAGES[card["stage"]].korean,
        **{name: vote.get(name) for name in COUNTS},
        "role": card.get("role"),
        "attached_to": card.get("attached_to"),
    }


def _marked(card: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row for the eye: what was moved on a bill has its number and often its title."""
    found = row(card)
    if found["role"]:
        found["title"] = f"[{say('role.' + found['role'])}] {found['title']}"
    return found
