"""Mentions of one event, gathered from several texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from index.tracking.events.event import BROAD, Found, Moment, Report
from index.tracking.events.linking import Step
from index.tracking.events.wording import Words, words_of


@dataclass(frozen=True)
class Telling:
    """One mention in the record that reports it, with the bills and laws it speaks of.

    ``names`` are those that the whole text is about, ``steps`` the bills' steps that the mention is.
    """

    report: Report
    found: Found
    names: frozenset[str] = frozenset()
    bills: frozenset[str] = frozenset()
    laws: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def moment(self) -> Moment | None:
        """Return when the event was, as this record has it."""
        return self.found.moment

    @cached_property
    def actors(self) -> frozenset[str]:
        """Return who is named, but for those who take part in everything."""
        return frozenset(one.name for one in self.found.actors) - BROAD

    @cached_property
    def agents(self) -> Mapping[str, str]:
        """Return who of them acts, and what each is."""
        acting = (one for one in self.found.actors if one.role == "agent" and one.name not in BROAD)
        return {one.name: one.kind for one in acting}

    @property
    def text(self) -> str:
        """Return the record whose text it is, be it printed again."""
        return self.report.copy_of or self.report.record_id

    @property
    def words(self) -> Words:
        """Return the words of title and quotation, the title's twice."""
        return words_of(self.found.title, self.found.title, self.report.quotation)

    @cached_property
    def order(self) -> tuple[str, str, int]:
        """Return what mentions are ordered by: the day of publication, then the record."""
        return str(self.report.published or date.max), self.report.record_id, self.report.span[0]


@dataclass(eq=False)
class Cluster:
    """Mentions of one event, those published first first, and why each joined."""

    tellings: list[Telling]
    why: list[str] = field(default_factory=list)

    @property
    def moment(self) -> Moment | None:
        """Return the day that most reports give, the earliest told of several."""
        days = Counter(one.moment for one in self.tellings if one.moment and one.moment.precision == "day")
        return max(days, key=lambda day: days[day]) if days else self.tellings[0].moment

    def take(self, other: Cluster, why: str) -> None:
        """Move the mentions of another here."""
        self.tellings = sorted([*self.tellings, *other.tellings], key=lambda one: one.order)
        self.why += [why, *other.why]
        other.tellings = []
