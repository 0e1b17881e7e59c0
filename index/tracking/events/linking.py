"""Which bills a text speaks of, and which step of a bill an event of it is: sure, or among several."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from index.korean.links import Bills, Context, Link, link
from index.tracking.events.event import Moment
from index.tracking.events.told import Mention, Told

MOST = 12  # bills among which a mention leaves it open which is meant: more say nothing
NUMBERED = "number"
_TOLERANCE = {"proposed": timedelta(days=7), "in_force": timedelta(days=1)}
_NEAR = timedelta(days=3)

Step = tuple[str, str, str]
"""A bill, a stage of it, and the day."""
Steps = Mapping[str, Sequence[tuple[str, str, int | None]]]
"""The stages of bills with their days, and the votes in favour where there was a vote."""


@dataclass(frozen=True)
class Meant:
    """That a text may mean a bill: how likely, 1 where it is certain, by which reasons and which words."""

    bill: str
    certain: bool
    score: float
    reasons: tuple[str, ...]
    words: str


def links_of(told: Told, published: date, bills: Bills) -> list[Link]:
    """Return what each bill that a text names may be."""
    return [link(one.law, bills, Context(published, one.actors, one.filed)) for one in told.bills]


def meant(told: Told, links: Sequence[Link], ids: Mapping[str, str]) -> list[Meant]:
    """Return the bills that a text may mean, each once by its surest mention; ``ids`` are by number."""
    said = [Meant(ids[one], True, 1.0, (NUMBERED,), one) for one in told.numbers if one in ids]
    for mention, one in zip(told.bills, links, strict=True):
        if one.sure or len(one.numbers) <= MOST:
            score = 1.0 if one.sure else round(1 / max(1, len(one.numbers)), 2)
            held = [ids[number] for number in one.numbers if number in ids]
            said += [Meant(bill, one.sure, score, one.reasons, mention.quotation) for bill in held]
    best: dict[str, Meant] = {}
    for each in sorted(said, key=lambda each: (-each.certain, -each.score)):
        best.setdefault(each.bill, each)
    return list(best.values())


def bills_of(mention: Mention, links: Sequence[Link], ids: Mapping[str, str], steps: Steps) -> list[str]:
    """Return the bills that an event surely speaks of.

    Of several that one of its words may mean it is the one that took this very step on this very day, or the
    one of those that was passed by the votes that are told.
    """
    sure = [links[place] for place in mention.bills if links[place].sure]
    found: set[str] = set()
    for one in sure or [links[place] for place in mention.bills]:
        meant = {ids[number] for number in one.numbers if number in ids}
        found |= meant if one.sure else _by_step(mention, meant, steps)
    return sorted(found)


def _by_step(mention: Mention, bills: Collection[str], steps: Steps) -> set[str]:
    told = {bill for bill, *_ in steps_told(mention, bills, steps, timedelta())}
    counted = {
        bill
        for bill in told
        if any(key == mention.stage and votes in _counts(mention) for key, _, votes in steps[bill])
    }
    return next((some for some in (told, counted) if len(some) == 1), set())


def _counts(mention: Mention) -> set[int]:
    """Return the numbers of an event that may be votes; 245명 is said as it is counted."""
    values = (number.partition(" ")[0] for number in mention.found.numbers)
    return {int(value) for value in values if value.isdecimal()}


def steps_told(
    mention: Mention, bills: Collection[str], steps: Steps, room: timedelta | None = None
) -> list[Step]:
    """Return the steps of bills that an event tells: of its stage, and about its day."""
    moment, stage = mention.found.moment, mention.stage
    if stage is None or moment is None:
        return []
    allowed = room if room is not None else _TOLERANCE.get(stage, _NEAR)
    told = []
    for bill in sorted(bills):
        near = [day for key, day, _ in steps.get(bill, ()) if key == stage and _is_near(day, moment, allowed)]
        if near:
            told.append((bill, stage, min(near, key=lambda day: abs(date.fromisoformat(day) - moment.first))))
    return told


def _is_near(day: str, moment: Moment, room: timedelta) -> bool:
    return moment.first - room <= date.fromisoformat(day) <= (moment.last or moment.first) + room
