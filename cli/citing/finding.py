"""From what is typed to what is cited: records, votes and minutes of bills, laws and provisions of a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from cli.citing.work import Seen, Work, minutes_of, pledge_of, spoken_day, vote_of, work_of
from cli.lookup import Card, article_key, find_bill, find_record, text_of
from cli.words import say
from index.errors import NotFoundError
from index.korean.numbers import read_bill_reference
from index.search import pledges, statutes
from index.search.cards import PLEDGE, is_pledge_id
from index.search.layout import damage_named
from index.search.reader import Reader

VOTE, MINUTES = ("vote", "표결"), ("minutes", "회의록")


def find_works(reader: Reader, reference: str, day: date | None) -> Sequence[Work]:
    """Return what a reference means; of laws as they were in force on a day, by default today.

    Raises NotFoundError, AmbiguousError and AddressError.
    """
    text, _, part = reference.strip().rpartition("/")
    if part in VOTE:
        return [_vote(reader, text)]
    if part in MINUTES:
        return _minutes(reader, text, None)
    if text.rpartition("/")[2] in MINUTES:
        return _minutes(reader, text.rpartition("/")[0], part)
    if is_law(reader, reference):
        return [_statute(reader, reference, day)]
    card = _citable(reader, reference)
    return [_pledge(reader, card["id"]) if card["kind"] == PLEDGE else work_of(card)]


def is_law(reader: Reader, reference: str) -> bool:
    """Tell whether a reference is that of a law, or of a provision of one."""
    text = reference.strip()
    if is_pledge_id(text) or "://" in text or article_key(text) or read_bill_reference(text):
        return False
    from index.korean.statutes.addresses import parse_address  # noqa: PLC0415 - most references are numbers

    address = parse_address(text)
    if address is None or not address.law:
        return False
    with damage_named():
        return bool(address.parts or statutes.law_ids(reader.connection, address.law))


def _citable(reader: Reader, reference: str) -> Card:
    card = find_record(reader, reference)
    if card.get("redacted"):
        raise NotFoundError("error.redacted", what=reference, reason=card["redacted"]["reason"])
    return card


def _pledge(reader: Reader, pledge_id: str) -> Work:
    """Return the text that told a pledge first as it is cited, with the pledge beside it."""
    with damage_named():
        view = pledges.view(reader.connection, pledge_id)
    assert view is not None  # its card was just read
    source = view.pledge.mentions[0].source
    return pledge_of(view.pledge, text_of(reader, source.record_id, source.url))


def _vote(reader: Reader, reference: str) -> Work:
    card = find_bill(reader, reference)
    if card["vote"] is None:
        raise NotFoundError("error.cite.no_vote", no=card["no"])
    return vote_of(card)


def _minutes(reader: Reader, reference: str, day: str | None) -> list[Work]:
    card = find_bill(reader, reference)
    held = [one for one in card["documents"] if one["kind"] == "minutes"]
    found = [one for one in held if day in (None, one["date"])]
    if not held:
        raise NotFoundError("error.cite.no_minutes_at_all", no=card["no"])
    if not found:
        days = ", ".join(one["date"] or say("state.undated") for one in held)
        raise NotFoundError("error.cite.no_minutes", no=card["no"], days=days)
    return [minutes_of(card, one) for one in found]


def _statute(reader: Reader, reference: str, day: date | None) -> Work:
    from cli.laws.provisions import place  # noqa: PLC0415 - other records need none of it
    from cli.laws.show import find_shown  # noqa: PLC0415

    shown = find_shown(reader, reference, day)
    version, provision = shown.version, place(shown.path) if shown.path else None
    days = [
        say("cite.promulgated", day=spoken_day(version.promulgated_on), what=version.revision_kind or "공포"),
        say("cite.in_force", day=spoken_day(version.effective_on)) if version.effective_on else None,
    ]
    told = ", ".join(filter(None, [version.name, *days]))
    mark = f"-{sha256(provision.encode()).hexdigest()[:8]}" if provision else ""
    return Work(
        f"law{version.law_id}-{version.promulgation_no}{mark}",
        "statute",
        version.title,
        " ".join(filter(None, [f"「{version.title}」({told})", provision])),
        version.address,
        version.promulgated_on,
        Seen(version.fetched_on, version.digest, page=False),
        number=version.name,
        section=provision,
        state=days[1],
    )
