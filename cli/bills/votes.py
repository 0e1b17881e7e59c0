"""Roll calls as rows: one for each member and bill, to count and sort in a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cli.lookup import find_bill
from cli.output import Output, write_rows
from cli.rollcall import roll_call_of, without_calls
from cli.settings import Settings
from cli.telling import tell
from index.search.reader import Reader

Card = Mapping[str, Any]
COLUMNS = ("no", "voted_on", "name", "party", "party_now", "district", "choice")
SHEET = (
    *("no", "title", "assembly", "voted_on", "result", "name", "party", "party_basis", "party_now"),
    *("district", "choice", "member_id", "url", "id"),
)


def show_roll_calls(
    settings: Settings, reader: Reader, references: Sequence[str], assembly: int | None, output: Output
) -> None:
    """Write how members voted on bills, bill by bill, and say of which no roll call is held."""
    cards = {card["id"]: card for card in (find_bill(reader, one, assembly) for one in references)}
    told = {key: roll_call_of(settings, card) for key, card in cards.items()}
    rows = [_row(cards[key], call) for key, one in told.items() for call in one["calls"]]
    written = write_rows(rows, COLUMNS, output, kind="roll_call", sheet=SHEET)
    for no, why in _without(cards, told):
        tell("votes.of_bill", no=no, why=why)
    if written < len(rows):
        tell("scope.cut", total=len(rows), shown=written)


def _row(card: Card, call: Card) -> dict[str, Any]:
    vote = card["vote"] or {}
    return {
        "id": f"{card['id']}/{call['member_id'] or call['name']}",
        "kind": "roll_call",
        "title": card["title"],
        "date": vote.get("voted_on"),
        "url": card["url"],
        "no": card["no"],
        "assembly": card["assembly"],
        "voted_on": vote.get("voted_on"),
        "result": vote.get("result") or card["result"],
        "name": call["name"],
        "member_id": call["member_id"],
        # Printed beside a vote is today's party; only where two days enclose the vote is it that of then.
        "party": call["party"] if call["then"] else None,
        "party_basis": call["then"],
        "party_now": call["printed"],
        "district": call["district"],
        "choice": call["choice"],
    }


def _without(cards: Mapping[str, Card], told: Mapping[str, Card]) -> Iterator[tuple[str, str]]:
    """Yield the numbers of the bills without a roll call, with the reason."""
    for key, one in told.items():
        if not one["calls"]:
            yield cards[key]["no"], without_calls(cards[key])
