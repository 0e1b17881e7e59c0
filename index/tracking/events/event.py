"""Events: what a text says happened, and what several records say of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Span = tuple[int, int]
"""Where in a text, from and to, in characters."""

BROAD = frozenset({"국회", "정부", "대한민국"})  # who takes part in everything tells nothing


class Kind(StrEnum):
    """What kind of thing happened."""

    PROPOSAL = "proposal"  # 발의·제출·제안
    STEP = "step"  # another step of a bill: 회부, 상정, 의결, 공포 …
    MEETING = "meeting"  # 회의·간담회·협약식
    ANNOUNCEMENT = "announcement"  # 발표
    INCIDENT = "incident"  # 사고·장애
    AGREEMENT = "agreement"  # 합의·협약
    SANCTION = "sanction"  # 조사·제재
    RULING = "ruling"  # 판결·결정
    IN_FORCE = "in_force"  # 시행
    SUPPORT = "support"  # 보상·지원
    PLAN = "plan"  # 계획
    PLEDGE = "pledge"  # 약속: made, due, spoken of again
    OTHER = "other"


class Modality(StrEnum):
    """Whether it happened; what was denied or only imagined is no event that happened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"


class Lane(StrEnum):
    """Whose line of the timeline an event is on."""

    ASSEMBLY = "assembly"  # 국회·정당
    GOVERNMENT = "government"  # 정부·공공기관
    COURT = "court"  # 법원·헌재
    COMPANY = "company"  # 기업
    PRESS = "press"  # 언론·시민사회


@dataclass(frozen=True)
class Moment:
    """When, as precisely as is known: ``precision`` is one of those of ``index.korean.dates``.

    ``basis`` is ``stated``, or ``inferred`` and how. ``last`` is None where it is open.
    """

    first: date
    last: date | None
    precision: str
    basis: str = "stated"


@dataclass(frozen=True)
class Actor:
    """Who took part, by canonical name, and as what."""

    name: str
    kind: str  # person | company | ministry | agency | party | committee | association | court | other
    role: str = ""


@dataclass(frozen=True)
class Found:
    """One mention of an event in one text: ``sentence`` and ``spans`` are offsets into the text as given."""

    sentence: Span
    title: str
    moment: Moment | None
    kind: Kind
    modality: Modality
    lane: Lane
    actors: Sequence[Actor] = ()
    place: str | None = None
    spans: Sequence[Span] = ()
    numbers: Sequence[str] = ()  # amounts and counts as typed values, for telling disagreement
    rules: Sequence[str] = ()  # names of the rules that made it


@dataclass(frozen=True)
class Report:
    """What one record says of an event: ``quotation`` is at most 200 characters; ``copy_of`` its origin.

    What a bill's record states is told by a ``label``, in words of ours that quote nothing.
    """

    record_id: str
    kind: str
    outlet: str | None
    title: str
    url: str | None
    published: date | None
    quotation: str
    moment: Moment | None
    span: Span = (0, 0)
    copy_of: str | None = None
    rules: Sequence[str] = ()
    label: str | None = None


@dataclass(frozen=True)
class Event:
    """One event with every report of it; ``official`` ones rest on a primary record, and its day wins.

    ``disagreements`` say what reports state otherwise: (what, value, record ids). ``linked`` names other
    events by relation and id: ``came_true`` what a plan became, ``was_planned`` the plan of what came.
    ``undated_basis`` says of a step without a day whether it is stated.
    """

    id: str
    title: str
    moment: Moment | None
    kind: Kind
    modality: Modality
    lane: Lane
    official: bool
    actors: Sequence[Actor]
    place: str | None
    reports: Sequence[Report]
    bill_id: str | None = None
    stage: str | None = None
    disagreements: Sequence[tuple[str, str, Sequence[str]]] = ()
    why: Sequence[str] = field(default_factory=tuple)
    linked: Sequence[tuple[str, str]] = ()
    undated_basis: str | None = None

    @property
    def basis(self) -> str | None:
        """Return whether its day is stated, or how else it is known; without a day, whether it is itself."""
        return self.moment.basis if self.moment else self.undated_basis

    @property
    def outlets(self) -> int:
        """Return how many independent outlets report it: copies count once, and a bill's record is none."""
        told = [report for report in self.reports if report.kind != "bill"]
        own = {one.record_id: one.outlet or one.record_id for one in told if one.copy_of is None}
        return len({own.get(one.copy_of or one.record_id, one.copy_of) for one in told})
