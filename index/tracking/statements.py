"""What each source states of a bill's course, one statement a stage."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from index.moments import today
from index.tracking.stages import EXITS, PASSED, STAGES, ending, stage_of_word
from index.tracking.terms import term_end

Row = Mapping[Any, Any]
Basis = Literal["stated", "inferred", "computed", "doubted"]

# Stages whose date, and whose result where it has one, stand in a field of their own.
DATED = (
    ("committee_referred", "committee_referred_on", None),
    ("committee_presented", "committee_presented_on", None),
    ("committee_decided", "committee_decided_on", "committee_result"),
    ("law_referred", "law_referred_on", None),
    ("law_presented", "law_presented_on", None),
    ("law_decided", "law_decided_on", "law_result"),
)
# What only the services that are asked for one bill state.
LATE = (("plenary_presented", "plenary_presented_on"), ("sent", "sent_on"), ("promulgated", "promulgated_on"))
REFERRED = ("의원", "정부")  # whose bills go to a committee; a committee's own, and the chair's, do not
DISCARDED_AFTER_VETO = "discarded_after_veto"
UNNAMED = {"committee": "committee_meeting", "law_committee": "law_meeting", "subcommittee": "subcommittee"}
_DECIDED = re.compile(r"의결\s*\(([^()]+)\)")


@dataclass(frozen=True)
class Statement:
    """That a bill reached a stage, as one source says; ``said`` keeps a meeting's own words.

    ``repeats`` tells a meeting, of which a stage may have several, from a field that can hold one day only.
    """

    key: str
    source: str | None
    when: date | None = None
    result: str | None = None
    committee: str | None = None
    meeting: str | None = None
    said: str | None = None
    tally: Mapping[str, int | None] | None = None
    basis: Basis = "stated"
    repeats: bool = False


def of_bill(bill: Row, source: str | None) -> Iterator[Statement]:
    """Yield what the list of bills states; the day a term ended is computed where it is not stated."""
    yield Statement("proposed", source, bill["proposed_on"])
    yield from _referred_undated(bill, source)
    yield from _dated(bill, source)
    if (result := bill["result"]) is None:
        return
    key = ending(result, bill["committee_result"])
    if key == "expired" and bill["decided_on"] is None:
        yield Statement(key, source, term_end(bill["assembly"]), result, basis="computed")
    else:
        yield Statement(key, source, bill["decided_on"], result)


def of_vote(vote: Row, source: str | None, key: str = "plenary_decided") -> Statement:
    """Return what a plenary vote states."""
    return Statement(key, source, vote["voted_on"], vote["result"], tally=tally(vote))


def of_alternative(into: Row, vote: Row | None, source: str | None) -> Iterator[Statement]:
    """Yield what the bill that took a bill's content in states of its own end: until then it is 계류."""
    if vote is not None:
        yield of_vote(vote, source, "alternative_decided")
    elif into["result"] is not None:
        yield Statement("alternative_decided", source, into["decided_on"], into["result"])


def of_returned(again: Row, vote: Row | None, sources: Mapping[int, str]) -> Iterator[Statement]:
    """Yield what the 재의요구 of the bill that took a bill's content in states, where that was its end."""
    for one in of_reconsideration(again, vote, sources):
        if one.key == DISCARDED_AFTER_VETO:
            yield replace(one, key="alternative_discarded")


def of_course(course: Row) -> Iterator[Statement]:
    """Yield what a service that was asked for one bill states of its course."""
    source, result = course["service"], course["plenary_result"]
    if course["proposed_on"] is not None:
        yield Statement("proposed", source, course["proposed_on"])
    yield from _dated(course, source)
    for key, day in LATE:
        if course[day] is not None:
            number = course["promulgation_no"] if key == "promulgated" else None
            yield Statement(key, source, course[day], law_number(number) if number else None)
    if result is not None or course["plenary_decided_on"] is not None:
        key = ending(result, course["committee_result"]) if result else "plenary_decided"
        yield Statement(key, source, course["plenary_decided_on"], result, meeting=course["plenary_meeting"])
    if reached := stage_of_word(course["stage_word"]):
        yield Statement(reached.key, source)


def of_meeting(meeting: Row) -> Iterator[Statement]:
    """Yield each stage that a meeting's result names (상정/소위회부), or that the bill was dealt with.

    Some sources list the meetings of a subcommittee with those of its committee, told by their names alone.
    """
    if not (meeting["name"] or meeting["held_on"] or meeting["result"]):
        return  # a row that tells nothing is no step
    said, kind = meeting["result"], meeting["kind"]
    in_part = kind == "subcommittee" or "소위" in (meeting["name"] or "")
    kind = "subcommittee" if in_part and kind == "committee" else kind
    keys = dict.fromkeys(key for part in _parts(said) for key in _met(part, kind, in_part=in_part))
    for key in list(keys) or [UNNAMED.get(kind, "committee_meeting")]:
        decided = _DECIDED.search(said or "") if key in ("committee_decided", "law_decided") else None
        yield Statement(
            key,
            meeting["service"],
            meeting["held_on"],
            decided[1].strip() if decided else None,
            meeting=meeting["name"],
            said=said,
            repeats=True,
        )


def of_reconsideration(bill: Row, vote: Row | None, sources: Mapping[int, str]) -> Iterator[Statement]:
    """Yield what a 재의요구, kept as a bill of its own under the same number, states of the bill."""
    source = sources.get(bill["snapshot_id"])
    yield Statement("veto_requested", source, bill["proposed_on"])
    again = of_vote(vote, sources.get(vote["snapshot_id"]), "reconsidered") if vote else None
    if bill["result"] is not None:
        yield Statement("reconsidered", source, bill["decided_on"], bill["result"])
    if again is not None:
        yield again
    result = (again and again.result) or bill["result"]
    when = (again and again.when) or bill["decided_on"]
    if result is not None and result not in PASSED:
        key = "withdrawn" if EXITS.get(result) == "withdrawn" else DISCARDED_AFTER_VETO
        yield Statement(key, source, when, result, basis="computed")


def is_impossible(promulgated_on: date | None, decided: Collection[date]) -> bool:
    """Tell whether a day of promulgation lies ahead, or before a day on which the plenary decided."""
    if promulgated_on is None:
        return False
    return promulgated_on > today() + timedelta(days=1) or any(promulgated_on < day for day in decided)


def law_number(number: str) -> str:
    """Return how a law is cited by its number."""
    return f"법률 제{number}호"


def tally(vote: Row) -> dict[str, int | None]:
    """Return the counts of a vote."""
    return {name: vote[name] for name in ("members", "voted", "yes", "no_votes", "abstain")}


def _dated(row: Row, source: str | None) -> Iterator[Statement]:
    for key, day, result in DATED:
        if row[day] is not None or (result and row[result]):
            committee = row["committee"] if key.startswith("committee") else None
            yield Statement(key, source, row[day], row[result] if result else None, committee)


def _referred_undated(bill: Row, source: str | None) -> Iterator[Statement]:
    """Yield the referral that only the committee's name tells: a list has none before a bill is referred."""
    named = (bill["committee"] or "").endswith("위원회")  # some go to the plenary itself
    if named and bill["committee_referred_on"] is None and bill["proposer_kind"] in REFERRED:
        yield Statement("committee_referred", source, committee=bill["committee"], basis="computed")


def _parts(said: str | None) -> list[str]:
    return [part.replace(" ", "") for part in re.split(r"[/,·ㆍ]", said or "") if part.strip()]


def _met(part: str, kind: str, *, in_part: bool) -> Iterator[str]:
    """Yield the stages that one part of a meeting's result means; part of a committee decides nothing."""
    for stage in STAGES.values():
        narrowed = stage.met_in in (None, kind) and not (stage.kind == "stage" and in_part)
        if narrowed and part.startswith(stage.meetings or ("/",)):
            yield stage.key
