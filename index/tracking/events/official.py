"""The steps of a bill as events: what the Assembly itself states, beside the reports that tell the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from index.moments import today
from index.rights import quotation
from index.tracking.events.disagreements import NAME, NUMBER, RESULT, WHEN, Disagreement, with_days
from index.tracking.events.event import Actor, Event, Kind, Lane, Modality, Moment, Report
from index.tracking.events.ids import step_id

Card = Mapping[str, Any]
KINDS = {"proposed": Kind.PROPOSAL, "in_force": Kind.IN_FORCE}
OF_THE_GOVERNMENT = frozenset({"veto_requested", "promulgated", "in_force"})


def official_events(card: Card) -> list[Event]:
    """Return the steps of a bill as events, and the votes on what was moved on it."""
    return [*_steps(card), *_moved(card)]


def with_reports(official: Event, event: Event, reports: Sequence[int]) -> Event:
    """Return a bill's step with the reports of an event that tell it: its day stands, theirs are shown."""
    told = [event.reports[place] for place in reports]
    # One sentence may tell the meeting and the vote.
    joined = {(one.record_id, one.span): one for one in (*official.reports, *told)}
    why = (*official.why, *(f"official {one.record_id}" for one in told), *event.why)
    others = [one for one in event.disagreements if one[0] in (NUMBER, NAME)]
    return with_days(
        replace(
            official,
            reports=tuple(joined.values()),
            why=tuple(dict.fromkeys(why)),
            disagreements=(*official.disagreements, *others),
        )
    )


def _steps(card: Card) -> Iterator[Event]:
    # Tellings that differ stand side by side; of a stage that was met again each is an event.
    for _, some in groupby(enumerate(card["steps"]), lambda told: _side_by_side(card, *told)):
        first, *others = [step for _, step in some]
        yield _event(card, first, others)


def _side_by_side(card: Card, place: int, step: Card) -> tuple[str, int]:
    """Return what the tellings of one step have in common."""
    beside = step["disagrees"] and place and card["steps"][place - 1]["disagrees"]
    same = beside and card["steps"][place - 1]["key"] == step["key"]
    return step["key"], _side_by_side(card, place - 1, card["steps"][place - 1])[1] if same else place


def _event(card: Card, step: Card, others: Sequence[Card]) -> Event:
    moment = _moment(step["when"], step["basis"])
    parts = [step["step"], step["result"], step["said"], _tally(step["tally"])]
    said = " ".join(dict.fromkeys(filter(None, parts)))
    return Event(
        id=step_id(card["id"], step["key"], step["when"]),
        title=f"{_called(card)} {step['step']}",
        moment=moment,
        kind=KINDS.get(step["key"], Kind.STEP),
        modality=_modality(step["when"]),
        lane=Lane.GOVERNMENT if step["key"] in OF_THE_GOVERNMENT else Lane.ASSEMBLY,
        official=True,
        actors=tuple(_actors(card, step)),
        place=step["meeting"],
        reports=(_report(card, said, moment),),
        bill_id=card["id"],
        stage=step["key"],
        disagreements=tuple(_differences(card, step, others)),
        why=(f"step {card['id']} {step['basis']}",),
        undated_basis=None if moment else step["basis"],
    )


def _called(card: Card) -> str:
    """Return a bill's title with its proposer, as the Assembly tells apart the many that share one."""
    own = card["title"]
    return own if own.endswith(")") or not card["proposer"] else f"{own}({card['proposer']})"


def _moved(card: Card) -> Iterator[Event]:
    """Yield the votes on amendments; a reconsideration is told by the bill's own steps."""
    for one in card.get("attached", ()):
        if one["role"] == "reconsideration" or not one["vote"]:
            continue
        when, result = one["vote"]["voted_on"], one["result"] or one["vote"]["result"]
        step = {"key": one["role"], "when": when, "basis": "stated", "step": result or "", "result": None}
        rest = {"said": None, "tally": one["vote"], "meeting": None, "committee": None}
        event = _event({**card, "title": one["title"], "url": one["url"]}, {**step, **rest}, ())
        yield replace(event, id=step_id(one["id"], one["role"], when))


def _actors(card: Card, step: Card) -> Iterator[Actor]:
    if step["key"] == "proposed":
        leads = [Actor(name, "person", "agent") for name in card["lead"]]
        yield from leads or [Actor(card["proposer"], "other", "agent")] * bool(card["proposer"])
    elif step["committee"]:
        yield Actor(step["committee"], "committee", "agent")


def _differences(card: Card, step: Card, others: Sequence[Card]) -> Iterator[Disagreement]:
    for other in others:
        for what, key in ((WHEN, "when"), (RESULT, "result")):
            if other[key] and other[key] != step[key]:
                yield what, str(other[key]), tuple(other["sources"]) or (card["id"],)


def _report(card: Card, said: str, moment: Moment | None) -> Report:
    label = quotation(said)  # as short as a quotation: it may hold words of a 부칙
    return Report(card["id"], "bill", None, card["title"], card["url"], None, "", moment, label=label)


def _moment(when: str | None, basis: str) -> Moment | None:
    if when is None:
        return None
    return Moment(date.fromisoformat(when), date.fromisoformat(when), "day", basis)


def _modality(when: str | None) -> Modality:
    return Modality.PLANNED if when and when > str(today()) else Modality.HAPPENED


def _tally(tally: Card | None) -> str | None:
    numbers = [tally.get(name) for name in ("yes", "no_votes", "abstain")] if tally else []
    return "/".join(map(str, numbers)) if numbers and None not in numbers else None
