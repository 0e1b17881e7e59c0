"""How likely two mentions are of one event: by kind, people, words, bills and numbers."""

from __future__ import annotations

from collections.abc import Mapping

from index.tracking.events.cluster import Telling
from index.tracking.events.event import Found, Kind, Modality
from index.tracking.events.wording import cosine, words_of

_ALIKE: Mapping[frozenset[Kind], float] = {
    frozenset(pair): 0.15
    for pair in (
        (Kind.MEETING, Kind.AGREEMENT),
        (Kind.MEETING, Kind.ANNOUNCEMENT),
        (Kind.ANNOUNCEMENT, Kind.SUPPORT),
        (Kind.ANNOUNCEMENT, Kind.PLAN),
        (Kind.ANNOUNCEMENT, Kind.AGREEMENT),
        (Kind.ANNOUNCEMENT, Kind.SANCTION),
        (Kind.SUPPORT, Kind.PLAN),
        (Kind.SANCTION, Kind.RULING),
        (Kind.STEP, Kind.MEETING),
    )
}
# Of one day and kind: few outages, many announcements.
_SAME = {Kind.OTHER: 0.05, Kind.PLAN: 0.1, Kind.ANNOUNCEMENT: 0.2, Kind.INCIDENT: 0.4}
_SAME_KIND, _OTHER_KIND = 0.3, -0.2
_OF_MANY = (Kind.INCIDENT, Kind.MEETING)
APART = 0.3  # what one sentence tells as two deeds, most likely is two


def likeness(one: Telling, other: Telling) -> tuple[float, str]:
    """Return how likely two mentions of one day are of one event, and what speaks for it most."""
    if not _modalities_agree(one.found, other.found):
        return 0.0, ""
    if {*one.steps} & {*other.steps}:
        return 1.0, "bill"
    said = {
        "kind": _of_kind(one.found, other.found),
        "actors": _of_actors(one, other),
        "words": _of_words(one, other),
        "bill": 0.3 if one.bills & other.bills else -0.4 if one.bills and other.bills else 0.0,
        "numbers": min(0.2, 0.1 * len({*one.found.numbers} & {*other.found.numbers})),
        "place": 0.1 if one.found.place and one.found.place == other.found.place else 0.0,
        "text": 0.15 if _is_told_twice(one, other) else 0.0,
    }
    return sum(said.values()), max(said, key=lambda name: said[name])


def _is_told_twice(one: Telling, other: Telling) -> bool:
    """Tell whether one text tells two such deeds of a day: most texts come back to the one."""
    return _in_one_text(one, other) and one.found.kind is other.found.kind


def _in_one_text(one: Telling, other: Telling) -> bool:
    return one.report.record_id == other.report.record_id


def _of_words(one: Telling, other: Telling) -> float:
    """Return how alike the words are; of one sentence, which tells several deeds, those of the titles."""
    if (one.report.record_id, one.report.span) == (other.report.record_id, other.report.span):
        return cosine(words_of(one.found.title), words_of(other.found.title)) - APART
    return cosine(one.words, other.words)


def _modalities_agree(one: Found, other: Found) -> bool:
    """Tell whether mentions may be of one event: what was planned and came on its very day is one."""
    if one.modality is other.modality:
        return True
    if Modality.NEGATED in (one.modality, other.modality):
        return False
    return all(found.moment is not None and found.moment.precision == "day" for found in (one, other))


def _of_kind(one: Found, other: Found) -> float:
    if one.kind is other.kind:
        return _SAME.get(one.kind, _SAME_KIND)
    if Kind.OTHER in (one.kind, other.kind):
        return 0.0
    return _ALIKE.get(frozenset((one.kind, other.kind)), _OTHER_KIND)


def _of_actors(one: Telling, other: Telling) -> float:
    if one.actors & other.actors:
        return 0.25 if one.agents.keys() & other.agents else 0.15
    # Who is not named is whom the text is about; of those who met or were hit each text names some.
    shared = (
        one.found.kind is other.found.kind and one.found.kind in _OF_MANY and not _in_one_text(one, other)
    )
    mine, theirs = (
        each.actors | each.names if shared else each.actors or each.names for each in (one, other)
    )
    if mine & theirs and (shared or not (one.actors and other.actors)):
        return 0.1
    if not (one.actors and other.actors):
        return 0.0
    # What two companies announce in the same words is two events; a ministry and its minister may be one.
    return -0.25 if {*one.agents.values()}.isdisjoint(other.agents.values()) else -0.6
