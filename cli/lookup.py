"""From what a user types to the one record that it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.scope import collected, partly_collected
from cli.words import say
from index.addresses import AddressError, article_id, is_article_id
from index.errors import AmbiguousError, NotFoundError
from index.korean.numbers import BillReference, read_bill_reference
from index.search.cards import is_pledge_id
from index.search.reader import Reader

Card = Mapping[str, Any]


def find_bill(reader: Reader, text: str, assembly: int | None = None) -> Card:
    """Return the bill of a 의안번호, BILL_ID or address; raises NotFoundError and AmbiguousError."""
    reference = read_bill_reference(text)
    if reference is None:
        raise NotFoundError("error.show.not_a_reference", what=text)
    found = _candidates(reader, reference, assembly)
    if not found:
        raise _not_found(reader, text, reference, assembly)
    # A short number never says of which Assembly it is, even where only one is held.
    if len(found) > 1 or (reference.short and assembly is None):
        candidates = "\n".join([*map(line, found), *_beyond(reader, reference, found)])
        raise AmbiguousError("error.show.ambiguous", what=text, candidates=candidates)
    return found[0]


def find_record(reader: Reader, text: str, assembly: int | None = None) -> Card:
    """Return the record of a 의안번호, BILL_ID, id or address; raises as ``find_bill``, and AddressError."""
    if is_pledge_id(text.strip()):
        return _pledge(reader, text.strip())
    key = article_key(text)
    if key is None:
        return find_bill(reader, text, assembly)
    card = reader.article(key)
    if card is None:
        kind = "error.show.address_not_found" if "://" in text else "error.show.article_not_found"
        raise NotFoundError(kind, what=text, scope=collected(reader))
    return card


def text_of(reader: Reader, record_id: str | None, url: str | None) -> Card | None:
    """Return the text of a source by its id or its address, where it is held and was not redacted."""
    card = reader.article(record_id) if record_id else None
    try:
        key = article_key(url) if url and card is None else None
    except AddressError:  # noted before addresses were looked at
        key = None
    card = card or (reader.article(key) if key else None)
    return None if card is None or card.get("redacted") else card


def _pledge(reader: Reader, text: str) -> Card:
    card = reader.pledge(text)
    if card is None:
        raise NotFoundError("error.pledges.not_found", what=text, scope=collected(reader))
    return card


def article_key(text: str) -> str | None:
    """Return the id of the article that a text names by id or address; raises AddressError for no address."""
    plain = text.strip()
    if is_article_id(plain):
        return plain
    is_address = plain.lower().startswith(("http://", "https://")) and read_bill_reference(plain) is None
    return article_id(plain) if is_address else None


def _not_found(reader: Reader, text: str, reference: BillReference, assembly: int | None) -> NotFoundError:
    """Tell a number that a whole collection has not shown from one that may still be collected."""
    if reference.bill_id:
        return NotFoundError("error.show.not_found", what=text, scope=collected(reader))
    begins = (reference.number or "")[:2]
    named = assembly or (int(begins) if begins.isdigit() else None)
    partly = [one for one in partly_collected(reader) if named in (None, one)]
    values = {"what": text, "scope": collected(reader)}
    if reference.short and not partly:
        return NotFoundError("error.show.short_not_seen", what=text)
    if partly:
        return NotFoundError("error.show.number_not_yet", **values, assembly=partly[0])
    if named and _is_before_all(reader, named):
        return NotFoundError("error.show.assembly_not_held", **values, assembly=named)
    return NotFoundError("error.show.number_not_seen", **values)


def _is_before_all(reader: Reader, assembly: int) -> bool:
    """Tell whether an Assembly, of which no bill is held, came before the last one of which some are."""
    held = {row.assembly for row in reader.counts()}
    return assembly not in held and assembly < max(held, default=0)


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
    partly = partly_collected(reader)
    said = {one: say("state.number_not_yet" if one in partly else "state.number_not_seen") for one in others}
    return [f"  {one}{int(reference.short):05}  {said[one]}" for one in others]
