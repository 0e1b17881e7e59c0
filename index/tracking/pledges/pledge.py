"""Pledges: what a text promises or says of a promise, and one promise with all that is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Span = tuple[int, int]
"""Where in a text, from and to, in characters."""


BASES = (
    *("total", "per_person", "per_item", "per_shop", "per_case", "per_household"),
    *("per_hour", "per_day", "per_week", "per_month", "per_year", "unstated"),
)
ROLES = ("amount", "condition")
TERMS = ("by", "start", "window")


class Strength(StrEnum):
    """How firmly it was promised."""

    FIRM = "firm"  # 하겠다고 밝혔다, 하기로 했다, 지급한다
    PLAN = "plan"  # 할 계획이다, 예정, 방침
    CONDITIONAL = "conditional"  # 검토하다, 고려할 방침, …면 하겠다
    VAGUE = "vague"  # 나서겠다, 강화해 나가다: nothing in it can be checked


class Binding(StrEnum):
    """What binds (구속력 of WORDS.md); of a 동의의결 its phase is told beside it."""

    VOLUNTARY = "voluntary"  # 자발적 발표
    AGREEMENT = "agreement"  # 협의체 합의/상생협약
    SELF_REGULATION = "self_regulation"  # 자율규제 방안
    CONSENT_DECISION = "consent_decision"  # 동의의결
    ORDER = "order"  # 시정명령·시정요구 이행
    TESTIMONY = "testimony"  # 국회 증언·답변


class Relation(StrEnum):
    """What a later mention does to a pledge; ``REBUTS`` is the company's answer (소명)."""

    RESTATES = "restates"
    REVISES = "revises"
    NARROWS = "narrows"
    WIDENS = "widens"
    DELAYS = "delays"
    REPORTS_PROGRESS = "reports_progress"
    REPORTS_DONE = "reports_done"
    CONTRADICTS = "contradicts"
    WITHDRAWS = "withdraws"
    REBUTS = "rebuts"


class Voice(StrEnum):
    """Who says it: of what the promisor says of itself nothing is confirmed."""

    PROMISOR = "promisor"
    AUTHORITY = "authority"  # a ministry, agency, court or the Assembly finds it
    OTHER = "other"  # another company, an association, the press by its own account


@dataclass(frozen=True)
class Sum:
    """An amount of money: ``value`` None for a range from ``low`` to ``high``, in units of ``unit`` (KRW).

    ``basis`` is one of ``BASES``; ``role`` of ``ROLES``: condition is what it
    depends on (손실 30만원 이하인 경우).
    """

    text: str
    span: Span
    value: int | None
    unit: str = "KRW"
    basis: str = "unstated"
    role: str = "amount"
    low: int | None = None
    high: int | None = None
    bound: str | None = None  # APPROX, MAX, GE … as in index.korean.amount


@dataclass(frozen=True)
class Count:
    """How many: 100만명, 3종, 월 4회에서 10회로 (``before`` 4, ``unit`` 회/월), 9.8%에서 7.8%로."""

    text: str
    span: Span
    value: int | float | None
    unit: str
    before: int | float | None = None
    bound: str | None = None


@dataclass(frozen=True)
class Term:
    """By when: ``kind`` is one of ``TERMS``; ``last`` None where it is open.

    ``precision`` is one of those of ``index.korean.dates``; ``basis`` is stated, computed where the text
    says how long (향후 5년간), or inferred where it does not say from when that runs, either.
    """

    text: str
    span: Span
    first: date | None
    last: date | None
    precision: str
    kind: str
    basis: str = "stated"


@dataclass(frozen=True)
class Promise:
    """One promise as one text states it; spans are offsets into the text as given.

    ``actor`` is a canonical name and ``actor_type`` company, ministry, agency, party, association or other;
    ``actor_basis`` is stated, carried (from a clause or sentence before) or attendance. ``words`` are what it
    is known by beside its actor: the content words of programme, object and beneficiary, squeezed.
    ``doubts`` say why it waits for a person before it counts as firm.
    """

    evidence: Span
    actor: str
    actor_type: str
    actor_basis: str
    action: str
    strength: Strength
    programme: str | None = None
    programme_span: Span | None = None
    beneficiary: str | None = None
    beneficiary_span: Span | None = None
    sums: Sequence[Sum] = ()
    count: Count | None = None
    term: Term | None = None
    conditions: Sequence[str] = ()  # 선착순, 연매출 10억 원 이하, 신청한
    said_by: str | None = None
    said_basis: str | None = None  # stated | attendance
    said_on: date | None = None
    said_where: str | None = None
    said_to: Sequence[str] = ()
    binding: Binding = Binding.VOLUNTARY
    phase: str | None = None  # of a 동의의결: 신청, 개시, 잠정, 확정, 이행관리
    words: Sequence[str] = ()
    doubts: Sequence[str] = ()
    rules: Sequence[str] = ()


@dataclass(frozen=True)
class Account:
    """What a text says became of what somebody promised: done, under way, put off, changed, dropped, denied.

    It is told whether or not a promise is known; it is joined to one by ``actor`` and ``words``.
    """

    evidence: Span
    actor: str
    actor_type: str
    voice: Voice
    relation: Relation
    action: str
    programme: str | None = None
    sums: Sequence[Sum] = ()
    count: Count | None = None
    term: Term | None = None
    conditions: Sequence[str] = ()
    said_by: str | None = None
    words: Sequence[str] = ()
    doubts: Sequence[str] = ()
    rules: Sequence[str] = ()


@dataclass(frozen=True)
class Pledged:
    """All that one text says of pledges, in its order."""

    promises: Sequence[Promise] = ()
    accounts: Sequence[Account] = ()


@dataclass(frozen=True)
class Said:
    """One promise or account in the words of its text; ``mark`` knows the words again in their record."""

    said: Promise | Account
    quotation: str  # at most 200 characters
    mark: str


@dataclass(frozen=True)
class Source:
    """The record of a mention, as it is cited; ``copy_of`` is the origin of what it prints again."""

    record_id: str
    kind: str
    outlet: str | None
    title: str
    url: str | None
    published: date
    copy_of: str | None = None

    @property
    def is_named(self) -> bool:
        """Tell whether it says where it is to be found; who adds a pledge by hand may have left that out."""
        return bool(self.outlet or self.title or self.url)


@dataclass(frozen=True)
class Change:
    """One field of a pledge that a later mention states otherwise: amount, count, term, scope, condition."""

    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Mention:
    """One place where a pledge is promised or spoken of; the first has no relation and is its wording.

    ``anchor`` is what people's acts hold on to: it stays the same as long as the record says the same words.
    """

    anchor: str
    source: Source
    quotation: str  # at most 200 characters
    said: Promise | Account
    relation: Relation | None = None
    changes: Sequence[Change] = ()
    voice: Voice = Voice.PROMISOR
    why: Sequence[str] = ()
    doubts: Sequence[str] = ()  # why it may be of another pledge: until a person looked, it decides nothing


@dataclass(frozen=True)
class Pledge:
    """One promise of one actor with all that was said of it, the first wording first, the others by day.

    ``id`` is that of its first mention. ``linked`` names pledges of other actors made in the same words.
    """

    id: str
    promise: Promise
    mentions: Sequence[Mention]
    doubts: Sequence[str] = field(default_factory=tuple)
    linked: Sequence[str] = ()
