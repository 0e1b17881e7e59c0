"""How a pledge came to stand so: how it was found, who looked at it, and what was corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cli.pledges import cells
from cli.pledges.reading import Stand
from cli.words import say
from index.tracking.pledges.acts import BY_HAND, Kind, Review
from index.tracking.pledges.plain import made
from index.tracking.pledges.pledge import Sum, Term

_LOOKED = (Kind.ADD, Kind.ACCEPT, Kind.REFUSE)


def noted(stand: Stand) -> list[str]:
    """Return what must be known of a pledge beside its columns, a line each."""
    told = [say("pledge.corrected", name=name, before=before) for name, before in corrected(stand)]
    return [review(stand), *told, *(editors(stand) if told else [])]


def editors(stand: Stand) -> list[str]:
    """Return who corrected a pledge, each once with the last day."""
    edits = [one for one in stand.view.acts if one.kind is Kind.EDIT and one.reversed_by is None]
    days = {one.done_by: one.done_at.date() for one in edits}
    return [say("pledge.corrected_by", who=who, day=day) for who, day in days.items()]


def review(stand: Stand) -> str:
    """Return how a pledge was found, and who has looked at it."""
    view = stand.view
    acts = [one for one in view.acts if one.kind in _LOOKED and one.reversed_by is None]
    own = view.pledge.mentions[0].anchor  # whoever added another wording has not looked at this one
    looked = [one for one in acts if not one.content.get("join") and one.anchor == own]
    by_hand = view.review is Review.ACCEPTED and view.pledge.mentions[0].source.kind == BY_HAND
    told = [say("pledge.by_hand")] if by_hand else []
    if not by_hand or len(looked) > 1:  # who accepted a pledge is not who added it
        told.append(say(f"pledge.review.{view.review}"))
    acts = looked[:1] + looked[1:][-1:] if by_hand else looked[-1:]
    who = [f"{one.done_by}, {one.done_at.date()}" for one in acts]
    return " · ".join(map(_by, told, who)) if who else told[0]


def _by(word: str, who: str) -> str:
    return say("pledge.beside", word=word, more=who)


def corrected(stand: Stand) -> list[tuple[str, str]]:
    """Return what people corrected, by heading, each with what was read of the text."""
    view = stand.view
    read = replace(stand, view=replace(view, pledge=replace(view.pledge, promise=view.original)))
    before, now = _facts(read), _facts(stand)
    return [(say(key), before[key] or "-") for key in now if now[key] != before[key]]


def stated(name: str, value: Any) -> str:  # noqa: ANN401 - whatever an act holds
    """Return a corrected field as an act states it."""
    match name:
        case "sums":
            return ", ".join(cells.amount(one) for each in value if (one := made(Sum, each)).role == "amount")
        case "term" if value:
            return cells.due(made(Term, value)) or say("clock.none")
        case "count" if value:
            return str(value["text"])
        case "strength" | "binding":
            return say(f"{name}.{value}")
    return ", ".join(value) if isinstance(value, list) else str(value or "-")


def _facts(stand: Stand) -> dict[str, str | None]:
    """Return what can be corrected of a pledge in words, by the key of its heading."""
    promise = stand.view.pledge.promise
    return {
        "heading.said": cells.said(stand),
        "heading.binding": " — ".join(cells.binding(promise)),
        "heading.size": " · ".join(cells.size(promise)),
        "heading.due": cells.due(promise.term) or say("clock.none"),
        "heading.strength": say(f"strength.{promise.strength}"),
        "heading.programme": promise.programme,
        "heading.beneficiary": promise.beneficiary,
        "pledge.action": promise.action,
    }
