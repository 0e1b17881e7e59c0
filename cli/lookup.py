"""From what a user types to the one record that it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.scope import collected
from cli.words import say
from index.errors import AmbiguousError, NotFoundError
from index.korean.numbers import BillReference, read_bill_reference
from index.search.reader import Reader

Card = Mapping[str, Any]


def find_bill(reader: Reader, text: str, assembly: int | None = None) -> Card:
    """Return the bill of a 의안번호, BILL_ID or address; raises NotFoundError and AmbiguousError."""
    reference = read_bill_reference(text)
    if reference is None:
        raise NotFoundError("error.show.not_a_reference", what=text)
    found = _candidates(reader, reference, assembly)
    if not found:
        key = "error.show.not_found" if reference.bill_id else "error.show.number_not_seen"
        raise NotFoundError(key, what=text, scope=collected(reader))
    # A short number never says of which Assembly it is, even where only one is held.
    if len(found) > 1 or (reference.short and assembly is None):
        candidates = "\n".join([*map(line, found), *_beyond(reader, reference, found)])
        raise AmbiguousError("error.show.ambiguous", what=text, candidates=candidates)
    return found[0]


def line(card: Card) -> str:
    """Return a bill in one line."""
    number = say("bill.assembly", number=card["assembly"])
    facts = [number, card["proposer"], card["proposed_on"], card["result"] or say("state.pending")]
    return f"  {card['no']}  {card['title']} ({', '.join(fact for fact in facts if fact)})"


def _candidates(reader: Reader, reference: BillReference, assembly: int | None) -> Sequence[Card]:
    if reference.short:
        return reader.bills_ending(reference.short, assembly)
    if reference.bill_id:
        card = reader.bill(reference.bill_id)
        named = [card] if card else []
    else:
        named = list(reader.bills_numbered(reference.number or ""))
    return [card for card in named if assembly in (None, card["assembly"])]


def _beyond(reader: Reader, reference: BillReference, found: Sequence[Card]) -> list[str]:
    """Name the numbers that the same short number would have in the other Assemblies that are held."""
    if not reference.short:
        return []
    held = {card["assembly"] for card in found}
    others = [row.assembly for row in reader.counts() if row.assembly not in held]
    return [f"  {one}{int(reference.short):05}  {say('state.number_not_seen')}" for one in others]
