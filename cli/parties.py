"""The parties of those who lead a bill: on the day of the proposal where that is known, and today's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cli.words import say
from index.search.members import Seen
from index.search.reader import Reader
from index.tracking.parties import Sighting, party_on

Card = Mapping[str, Any]


def lead_parties(reader: Reader, card: Card) -> list[dict[str, Any]]:
    """Return the leads of a bill, each with the ``party`` on the day of the proposal, None where not known.

    ``current`` is the latest one seen, ``printed`` what the source prints beside the name: today's, too.
    """
    seen = reader.parties([one for one in card["lead_ids"] if one])
    printed = {one["name"]: one["party"] for one in card["printed_leads"]}
    return [
        {**_lead(name, member, card["proposed_on"], seen.get(member or "", ())), "printed": printed.get(name)}
        for name, member in zip(card["lead"], card["lead_ids"], strict=True)
    ]


def _lead(name: str, member: str | None, proposed_on: str | None, seen: Sequence[Seen]) -> dict[str, Any]:
    sightings = [Sighting(date.fromisoformat(day), party, elected) for day, party, elected in seen]
    then = party_on(date.fromisoformat(proposed_on), sightings) if proposed_on else None
    current = [one.party for one in sightings if not one.elected]
    return {
        "name": name,
        "member_id": member,
        "party": then.name if then else None,
        "basis": then.basis if then else None,
        "current": current[-1] if current else None,
    }


def candidate(member: str, name: str, *facts: str | None) -> str:
    """Return a line for one of several members of a name, with what tells this one."""
    said = ", ".join(filter(None, facts))
    return f"  {member}  {name}" + (f" ({said})" if said else "")


def lead_words(lead: Card) -> str:
    """Return a lead by name and party; today's is never told as that of the proposal."""
    today = lead["printed"] or lead["current"]
    marks = [say("party.proposed", party=lead["party"])] if lead["party"] else []
    marks += [say("basis.inferred")] if lead["basis"] == "inferred" else []
    marks += [say("party.current", party=today)] if today and today != lead["party"] else []
    return f"{lead['name']} ({', '.join(marks)})" if marks else str(lead["name"])
