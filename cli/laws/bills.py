"""Which bills touch a law, or an article of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cli.listing import SHEET as BILL_SHEET
from cli.listing import row as listed
from cli.output import Output, write_rows
from cli.output.listing import NOTES
from cli.output.write import FOR_EYES, choose_format
from cli.scope import collected
from cli.telling import tell
from index.errors import NotFoundError
from index.korean.proposed import place_name, read_proposed
from index.korean.statutes.addresses import parse_address
from index.search.cards import BILL
from index.search.columns import Filters
from index.search.reader import Reader

Card = Mapping[str, Any]
COLUMNS = ("no", "title", "proposer", "proposed_on", "state", "articles")
SHEET = (*BILL_SHEET, "articles", "quotes")


def show_bills(reader: Reader, asked: str, output: Output) -> None:
    """Write the bills on a law, the latest first; of an article those whose 주요내용 names it."""
    address = parse_address(asked)
    if address is None or not address.law:
        raise NotFoundError("error.laws.address", address=asked)
    article = address.parts[0] if address.parts else None
    found = reader.list(Filters(kind=(BILL,), law=(address.law,)))
    cards = list(reader.cards(found.numbers))
    rows = list(_rows(reader, cards, article))
    for_eyes = choose_format(output) in FOR_EYES
    shown = ({**row, NOTES: row["quotes"]} for row in rows) if for_eyes and article else iter(rows)
    written = write_rows(shown, COLUMNS, output, kind="bill", sheet=SHEET)
    if written < len(rows):
        tell("scope.cut", total=len(rows), shown=written)
    tell("laws.bills_counted", shown=len(rows), total=len(cards), scope=collected(reader))
    if untold := sum(1 for card in cards if card["summary"] is None):
        tell("laws.bills_untold", count=untold)


def _rows(reader: Reader, cards: Sequence[Card], article: str | None) -> Iterator[dict[str, Any]]:
    for card in cards:
        named = _named(reader.body(card["id"]) or "")
        if article is None or article in named:
            quotes = named.get(article, []) if article else []
            yield {**listed(card), "articles": list(named), "quotes": quotes}


def _named(text: str) -> dict[str, list[str]]:
    """Return the articles that a bill would change, each with the words that say so."""
    found: dict[str, list[str]] = {}
    for one in read_proposed(text):
        for place in one.places:
            quotes = found.setdefault(place_name(place), [])
            if one.text not in quotes:
                quotes.append(one.text)
    return found
