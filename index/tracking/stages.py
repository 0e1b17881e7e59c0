"""The stages of a bill's life, and which of them a record states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

PASSED = frozenset({"원안가결", "수정가결", "대안가결", "가결"})
VERBS = {"의원": "발의", "정부": "제출"}


@dataclass(frozen=True)
class Stage:
    """One stage: its key, its Korean and English words, and its place on the strip."""

    key: str
    korean: str
    english: str
    order: int


STAGES = {
    stage.key: stage
    for stage in (
        Stage("proposed", "접수", "received", 10),
        Stage("committee_referred", "소관위 회부", "referred to committee", 20),
        Stage("committee_presented", "소관위 상정", "taken up in committee", 30),
        Stage("committee_decided", "소관위 의결", "decided in committee", 40),
        Stage("law_referred", "법사위 회부", "referred to the Legislation and Judiciary Committee", 50),
        Stage("law_presented", "법사위 상정", "taken up by the Legislation and Judiciary Committee", 60),
        Stage(
            "law_decided", "법사위 체계·자구심사", "reviewed by the Legislation and Judiciary Committee", 70
        ),
        Stage("plenary_decided", "본회의 의결", "decided by the plenary", 80),
        Stage("withdrawn", "철회", "withdrawn", 90),
        Stage("absorbed", "대안반영폐기", "taken into a committee alternative", 91),
        Stage("absorbed_by_amendment", "수정안반영폐기", "taken into another bill's amendment", 92),
        Stage("expired", "임기만료폐기", "lapsed with the Assembly's term", 93),
        Stage("discarded", "폐기", "discarded", 94),
    )
}
EXITS = {stage.korean: stage.key for stage in STAGES.values() if stage.order >= 90}

# Stages whose date, and whose result where it has one, stand in a field of their own.
DATED = (
    ("committee_referred", "committee_referred_on", None),
    ("committee_presented", "committee_presented_on", None),
    ("committee_decided", "committee_decided_on", "committee_result"),
    ("law_referred", "law_referred_on", None),
    ("law_presented", "law_presented_on", None),
    ("law_decided", "law_decided_on", "law_result"),
)


@dataclass(frozen=True)
class Step:
    """A stage that a bill has reached: when (``None``: not stated), with what result, and who states it."""

    key: str
    word: str
    when: date | None
    result: str | None = None
    committee: str | None = None
    tally: Mapping[str, Any] | None = None
    source: str | None = None


def steps(bill: Mapping[str, Any], vote: Mapping[str, Any] | None, sources: Mapping[int, str]) -> list[Step]:
    """Return the steps that a bill's record and its vote state, in the order of the strip.

    ``sources`` names the service behind each snapshot id.
    """
    stated = sources.get(bill["snapshot_id"])
    found = [_received(bill, stated), *_dated(bill, stated)]
    if vote is not None:
        found.append(
            Step(
                "plenary_decided",
                STAGES["plenary_decided"].korean,
                vote["voted_on"],
                vote["result"],
                tally=tally(vote),
                source=sources.get(vote["snapshot_id"]),
            )
        )
    found += _ending(bill, vote, stated)
    return found


def tally(vote: Mapping[str, Any]) -> dict[str, int | None]:
    """Return the counts of a vote."""
    return {name: vote[name] for name in ("members", "voted", "yes", "no_votes", "abstain")}


def is_pending(bill: Mapping[str, Any]) -> bool:
    """Tell whether a bill is 계류: no result is stated yet."""
    return bill["result"] is None


def received_word(kind: str | None) -> str:
    """Return the verb of the day a bill came in: 발의 (members), 제출 (government), 제안 (committees)."""
    return VERBS.get(kind or "", "제안" if kind else "접수")


def _received(bill: Mapping[str, Any], source: str | None) -> Step:
    return Step("proposed", received_word(bill["proposer_kind"]), bill["proposed_on"], source=source)


def _dated(bill: Mapping[str, Any], source: str | None) -> Iterator[Step]:
    for key, day, result in DATED:
        if bill[day] is not None or (result and bill[result]):
            outcome = bill[result] if result else None
            committee = bill["committee"] if key.startswith("committee") else None
            yield Step(key, STAGES[key].korean, bill[day], outcome, committee, source=source)


def _ending(bill: Mapping[str, Any], vote: Mapping[str, Any] | None, source: str | None) -> Iterator[Step]:
    result = bill["result"]
    if result is None:
        return
    if result in EXITS:
        yield Step(EXITS[result], result, bill["decided_on"], result, source=source)
    elif vote is None or not _says_the_same(bill, vote):
        # A committee's own 대안 and a member's bill end alike, in the plenary.
        word = STAGES["plenary_decided"].korean
        yield Step("plenary_decided", word, bill["decided_on"], result, source=source)


def _says_the_same(bill: Mapping[str, Any], vote: Mapping[str, Any]) -> bool:
    """Tell whether a bill states the end that its vote does; a day that it leaves open is no other day."""
    return bill["result"] == vote["result"] and bill["decided_on"] in (None, vote["voted_on"])
