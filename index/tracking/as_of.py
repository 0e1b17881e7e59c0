"""A bill as it stood on a day, by the days that its sources state: what was so, not what we knew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from index.tracking.stages import STAGES

Card = Mapping[str, Any]

# Links that follow from a step; the others rest on texts and on earlier bills, which were there already.
FOLLOWS = {
    "promulgated_as": "promulgated",
    "reconsideration_of": "veto_requested",
    "proposed_again": "withdrawn",
}

# What links lead from to a bill was there before what came of it.
COME_FROM = ("absorbed_into", "proposed_again")


def as_of(card: Card, day: date) -> dict[str, Any] | None:
    """Return a card without what came later; None where no source says that the bill was there.

    Title, proposers and summary have no days of their own and are as they are now; so is the committee, where
    the day of its referral is not stated.
    """
    until = day.isoformat()
    steps = _steps(card["steps"], until)
    if not steps:
        return None
    ended = _until(_ended_on(card), until)
    then = {
        "steps": steps,
        "stage": _reached(steps),
        "pending": not ended,
        "result": card["result"] if ended else None,
        "decided_on": card["decided_on"] if ended else None,
        "committee": card["committee"] if _is_kept("committee_referred", card["steps"], steps) else None,
        "content": card["content"]
        if ended and _is_kept("alternative_decided", card["steps"], steps)
        else "pending",
        "vote": card["vote"] if card["vote"] and _until(card["vote"]["voted_on"], until) else None,
        "documents": [one for one in card["documents"] if one["date"] is None or one["date"] <= until],
        "notices": [],  # the day on which one began is not stated
        "links": [link for link in card["links"] if _stands(link, card["id"], steps, ended=ended)],
        "as_of": until,
    }
    attached = card.get("attached", [])
    kept = [one for one in attached if one["vote"] and _until(one["vote"]["voted_on"], until)]
    return {**card, **then, **({"attached": kept} if "attached" in card else {})}


def _steps(steps: Sequence[Card], until: str) -> list[Card]:
    """Return the steps up to a day; one without a day is kept before one that is, for it must have been."""
    last = max((place for place, step in enumerate(steps) if _until(step["when"], until)), default=-1)
    return [step for step in steps[: last + 1] if step["when"] is None or step["when"] <= until]


def _until(day: str | None, until: str) -> bool:
    return day is not None and day <= until


def _ended_on(card: Card) -> str | None:
    """Return the day of a bill's result; where the list leaves it open, that of the step with this result."""
    if card["result"] is None or card["decided_on"]:
        return card["decided_on"] if card["result"] is not None else None
    days = (step["when"] for step in card["steps"] if step["result"] == card["result"])
    return next(days, None)


def _reached(steps: Sequence[Card]) -> str:
    """Return the furthest of the steps on the strip, or how the bill left it."""
    keys = [step["key"] for step in steps if STAGES[step["key"]].kind != "mark"]
    return max(keys, key=lambda key: STAGES[key].order, default="proposed")


def _is_kept(key: str, steps: Sequence[Card], kept: Sequence[Card]) -> bool:
    """Tell whether a step was there by then, or is stated nowhere."""
    return any(step["key"] == key for step in kept) or all(step["key"] != key for step in steps)


def _stands(link: Card, bill_id: str, steps: Sequence[Card], *, ended: bool) -> bool:
    if link["relation"] in COME_FROM and link["to"] == bill_id:
        return True
    if link["relation"] == "absorbed_into":
        return ended
    step = FOLLOWS.get(link["relation"])
    return step is None or any(one["key"] == step for one in steps)
