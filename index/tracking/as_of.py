"""A bill as it stood on a day, by the days that its sources state: what was so, not what we knew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from index.moments import today
from index.tracking.fate import REFLECTED
from index.tracking.stages import PASSED, STAGES
from index.tracking.terms import term_end

Card = Mapping[str, Any]

# Links that follow from a step; the others rest on texts and on earlier bills, which were there already.
FOLLOWS = {
    "promulgated_as": "promulgated",
    "reconsideration_of": "veto_requested",
    "proposed_again": "withdrawn",
}

# How a bill, or what took it in, ended that did not come back from a 재의요구.
AFTER_VETO = ("discarded_after_veto", "alternative_discarded")

# What links lead from to a bill was there before what came of it.
COME_FROM = ("absorbed_into", "proposed_again")


def as_of(card: Card, day: date) -> dict[str, Any] | None:
    """Return a card without what came later; None where no source says that the bill was there.

    Title, proposers and summary have no days of their own and are as they are now; so is the committee, where
    the day of its referral is not stated; ``referred`` is False before that day. ``pending`` and ``content``
    are None where nothing tells whether it had ended.
    """
    until = day.isoformat()
    if day >= today():
        return {**card, "as_of": until}
    if not any(_until(step["when"], until) for step in card["steps"]):
        return None
    ended = _had_ended(card, day)
    steps = _steps(card, until, ended=ended)
    referred = not _is_referred_later(card, until)
    then = {
        "steps": steps,
        "stage": _reached(steps),
        "pending": None if ended is None else not ended,
        "result": card["result"] if ended is not False else None,
        "decided_on": card["decided_on"] if ended else None,
        "committee": card["committee"] if referred else None,
        "referred": referred,
        "content": None if ended is None else _content(card, steps, ended=ended),
        "vote": card["vote"] if card["vote"] and _until(card["vote"]["voted_on"], until) else None,
        "documents": [one for one in card["documents"] if one["date"] is None or one["date"] <= until],
        "notices": [],  # the day on which one began is not stated
        "links": [
            link for link in card["links"] if _stands(link, card["id"], steps, ended=ended is not False)
        ],
        "as_of": until,
    }
    attached = card.get("attached", [])
    kept = [one for one in attached if one["vote"] and _until(one["vote"]["voted_on"], until)]
    return {**card, **then, **({"attached": kept} if "attached" in card else {})}


def linked_as_of(cards: Mapping[str, Card], day: date) -> dict[str, Card]:
    """Return the bills that another is linked with as they stood on a day, without those that came later.

    Of a bill of which no day is stated it is not known how it stood.
    """
    then: dict[str, Card] = {}
    for key, card in cards.items():
        was = as_of(card, day)
        if was is None and not any(step["when"] for step in card["steps"]):
            was = {**card, "pending": None if card["result"] else True}
        if was is not None:
            then[key] = was
    return then


def _steps(card: Card, until: str, *, ended: bool | None) -> list[Card]:
    """Return the steps up to a day.

    One without a day is kept before one that is, for it must have been; and where none is known to have come
    later, for nothing says that it did.
    """
    steps = card["steps"]
    last = max((place for place, step in enumerate(steps) if _until(step["when"], until)), default=-1)
    all_there = not any(step["when"] and step["when"] > until for step in steps)
    return [
        step
        for place, step in enumerate(steps)
        if _until(step["when"], until)
        or (
            step["when"] is None
            and (place < last or all_there or (ended and step["result"] == card["result"]))
        )
    ]


def _until(day: str | None, until: str) -> bool:
    return day is not None and day <= until


def _had_ended(card: Card, day: date) -> bool | None:
    """Tell whether a bill had its result by a day; None where no source tells."""
    until = day.isoformat()
    if card["result"] is None:
        return False
    if ended_on := _ended_on(card):
        return ended_on <= until
    if (last := term_end(card["assembly"])) is not None and day >= last:
        return True
    ahead = (step for step in card["steps"] if step["when"] and step["when"] > until)
    return False if any(STAGES[step["key"]].kind == "stage" for step in ahead) else None


def _ended_on(card: Card) -> str | None:
    """Return the day of a bill's result; where the list leaves it open, that of the step with this result.

    What was taken into a 대안 is disposed of with it.
    """
    ends = (
        step
        for step in card["steps"]
        if STAGES[step["key"]].kind == "exit" or step["key"] == "plenary_decided"
    )
    days = [step["when"] for step in ends if step["result"] == card["result"]]
    carried = [step["when"] for step in card["steps"] if step["key"] == "alternative_decided"]
    return next(
        filter(None, [card["decided_on"], *days, *(carried if card["result"] in REFLECTED else ())]), None
    )


def _content(card: Card, steps: Sequence[Card], *, ended: bool) -> str:
    """Return what had become of a bill's content: it ends with a 재의요구 only when the revote has failed."""
    if not ended or not _is_kept("alternative_decided", card["steps"], steps):
        return "pending"
    if all(_is_kept(key, card["steps"], steps) for key in AFTER_VETO):
        return str(card["content"])
    return "passed" if card["result"] in PASSED else "reflected"


def _reached(steps: Sequence[Card]) -> str:
    """Return the furthest of the steps on the strip, or how the bill left it."""
    told = (step["key"] for step in steps if step.get("basis") != "doubted")
    keys = [key for key in told if STAGES[key].kind != "mark"]
    return max(keys, key=lambda key: STAGES[key].order, default="proposed")


def _is_kept(key: str, steps: Sequence[Card], kept: Sequence[Card]) -> bool:
    """Tell whether a step was there by then, or is stated nowhere."""
    return any(step["key"] == key for step in kept) or all(step["key"] != key for step in steps)


def _is_referred_later(card: Card, until: str) -> bool:
    """Tell whether the day of a bill's referral is stated, and had not come."""
    days = [step["when"] for step in card["steps"] if step["key"] == "committee_referred" and step["when"]]
    return bool(days) and min(days) > until


def _stands(link: Card, bill_id: str, steps: Sequence[Card], *, ended: bool) -> bool:
    if link["relation"] in COME_FROM and link["to"] == bill_id:
        return True
    if link["relation"] == "absorbed_into":
        return ended
    step = FOLLOWS.get(link["relation"])
    return step is None or any(one["key"] == step for one in steps)
