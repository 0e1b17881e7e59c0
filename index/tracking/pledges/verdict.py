"""What a person decides of a pledge, what is proposed, and when a negative verdict may be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from index.errors import PlatwatchError
from index.tracking.pledges.pledge import Mention, Pledge, Relation, Voice
from index.tracking.pledges.status import Evidence, Promisor, evidence, independent, promisor, sure

RUBRIC = "1"  # docs/rubric.md says what each verdict means under it; raised when a meaning changes
SOURCES_DUE = 2  # independent ones, for a negative verdict that no authority has found

_AGAINST = (Relation.CONTRADICTS, Relation.WITHDRAWS, Relation.DELAYS, Relation.NARROWS, Relation.REVISES)

_BEGUN = (Relation.REPORTS_PROGRESS, Relation.REPORTS_DONE)


class Verdict(StrEnum):
    """What a person decided, in words of the rubric."""

    NOT_REVIEWED = "not_reviewed"  # 검토 전
    UNDECIDED = "undecided"  # 판단 보류
    IN_PROGRESS = "in_progress"
    PARTLY_KEPT = "partly_kept"
    KEPT_CHANGED = "kept_changed"  # 조건 변경 후 이행
    KEPT = "kept"
    NOT_KEPT = "not_kept"  # 이행되지 않은 것으로 판단


_WHOLE = frozenset({Relation.REPORTS_DONE, Relation.WIDENS})
# What somebody other than the promisor must say before something may be called done.
_CONFIRMED = {
    Verdict.KEPT: _WHOLE,
    Verdict.KEPT_CHANGED: _WHOLE | {Relation.REVISES, Relation.NARROWS},
    Verdict.PARTLY_KEPT: _WHOLE | {Relation.REPORTS_PROGRESS, Relation.NARROWS},
}


class GroundsError(PlatwatchError):
    """A verdict that what is cited for it does not bear."""


@dataclass(frozen=True)
class Proposal:
    """A verdict that a person may accept, and the mentions that it rests on."""

    verdict: Verdict
    why: str
    mentions: Sequence[Mention]


def require_grounds(verdict: Verdict, cited: Sequence[Mention]) -> None:
    """Raise where the rubric asks for grounds that what is cited does not give.

    A negative verdict needs quotations of two independent sources or of an authority; one that calls
    something done needs somebody other than the promisor who says so.
    """
    if holds(verdict, cited):
        return
    if verdict is Verdict.NOT_KEPT:
        found = independent([one for one in bearing(verdict, cited) if one.quotation])
        raise GroundsError("error.pledges.grounds", found=found, due=SOURCES_DUE)
    raise GroundsError("error.pledges.unconfirmed")


def holds(verdict: Verdict, cited: Sequence[Mention]) -> bool:
    """Tell whether a verdict has its grounds, which may have been taken back since."""
    if verdict is Verdict.NOT_KEPT:
        return has_grounds(cited)
    return verdict not in _CONFIRMED or bool(bearing(verdict, cited))


def bearing(verdict: Verdict, cited: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that a verdict which needs grounds rests on."""
    if verdict is Verdict.NOT_KEPT:
        return [one for one in cited if speaks_against(one)]
    told = _CONFIRMED.get(verdict, ())
    return [one for one in cited if one.voice is not Voice.PROMISOR and one.relation in told]


def speaks_against(mention: Mention) -> bool:
    """Tell whether a mention says that something came otherwise than promised."""
    return mention.relation in _AGAINST


def has_grounds(cited: Sequence[Mention]) -> bool:
    """Tell whether what speaks against a pledge is quoted from an authority or two independent sources."""
    quoted = [one for one in cited if one.quotation and speaks_against(one)]
    found = any(one.voice is Voice.AUTHORITY and one.relation is Relation.CONTRADICTS for one in quoted)
    return found or independent(quoted) >= SOURCES_DUE


def proposal(pledge: Pledge) -> Proposal | None:
    """Return the verdict that what is said later speaks for; None where nothing is, whatever the clock."""
    said, shown = promisor(pledge), evidence(pledge)
    told = [one for one in sure(pledge) if one.relation not in (None, Relation.RESTATES, Relation.REBUTS)]
    against = [one for one in told if one.relation is Relation.CONTRADICTS]
    if against:
        verdict = Verdict.NOT_KEPT if has_grounds(against) else Verdict.UNDECIDED
        return Proposal(verdict, "contradicted", against)
    if said is Promisor.WITHDRAWN:
        return Proposal(Verdict.UNDECIDED, "withdrawn", told)
    if shown.state is Evidence.THIRD_PARTY:
        changed = said is Promisor.CHANGED or any(one.changes for one in told)
        return Proposal(Verdict.KEPT_CHANGED if changed else Verdict.KEPT, "confirmed", told)
    if said is Promisor.DONE:  # what is claimed is not confirmed
        return Proposal(Verdict.UNDECIDED, "self_declared", told)
    if any(one.relation in _BEGUN for one in told):
        return Proposal(Verdict.IN_PROGRESS, "under_way", told)
    return None
