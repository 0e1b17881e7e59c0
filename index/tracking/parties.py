"""Which party a member was of on a day: sources print today's; it is known between days that agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from index.tracking.terms import assembly_on, term_end, term_start

Row = Mapping[Any, Any]


class Sighting(NamedTuple):
    """That a member was of a party on a day; ``elected`` with it where no list of that day says so."""

    day: date
    party: str
    elected: bool = False


class Party(NamedTuple):
    """A member's party on a day: stated where lists before and after agree, inferred from an election."""

    name: str
    basis: Literal["stated", "inferred"]


def sightings(memberships: Iterable[Row], swept: Sequence[date]) -> list[Sighting]:
    """Return when a member was seen in which party; ``swept`` are the days of the whole list of members."""
    found: list[Sighting] = []
    for row in memberships:
        if row["kind"] == "elected_party" and row["assembly"] and (first := term_start(row["assembly"])):
            found.append(Sighting(first, row["name"], elected=True))
        elif row["kind"] == "party":
            begun, until = row["seen_from"], row["seen_until"] or date.max
            last = max((day for day in swept if begun <= day < until), default=begun)
            found += [Sighting(begun, row["name"]), Sighting(last, row["name"])]
    return sorted(found)


def party_on(day: date, seen: Iterable[Sighting]) -> Party | None:
    """Return the party of a day; None where it is not between two sightings in one party, in one term."""
    assembly = assembly_on(day)
    first, last = (term_start(assembly), term_end(assembly)) if assembly else (None, None)
    if first is None or last is None:
        return None
    term = sorted(one for one in seen if first <= one.day <= last)
    before = [one for one in term if one.day <= day][-1:]
    after = [one for one in term if one.day >= day][:1]
    if not (before and after) or before[0].party != after[0].party:
        return None
    return Party(before[0].party, "inferred" if before[0].elected or after[0].elected else "stated")


def calls_then(
    calls: Iterable[Row], voted_on: date | None, seen: Mapping[str, Sequence[Sighting]]
) -> list[dict[str, Any]]:
    """Return calls with the ``party`` of the day of the vote where it is known, else the one ``printed``.

    ``then`` tells the one from the other, and on what ground: it is None where the party is that of today.
    """
    found = []
    for call in calls:
        day = call["voted_at"].date() if call["voted_at"] else voted_on
        own = [Sighting(call["changed_at"].date(), call["party"])] if call["party"] else []
        party = party_on(day, [*seen.get(call["member_id"], ()), *own]) if day else None
        known = {"party": party.name, "then": party.basis} if party else {"then": None}
        found.append({**call, "printed": call["party"], **known})
    return found
