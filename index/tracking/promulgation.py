"""Which law a bill became: as stated by number and day, else inferred from a statute's history."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from index.korean.text import squeeze
from index.korean.titles import Title, read_title
from index.tracking.lineage import Link
from index.tracking.stages import PASSED
from index.tracking.statements import Statement, is_impossible, law_number

Row = Mapping[Any, Any]

# The government promulgates within 15 days of receiving a law, which it may take weeks to receive.
LONGEST = timedelta(days=75)
SERVICE = "statutes"  # what states when a law came into force


@dataclass(frozen=True)
class Promulgation:
    """A law as promulgated: 법률 제``number``호 of a day, and the day it came into force where known.

    ``addenda`` say from when and to whom it applies. ``snapshot_id`` names what its history rests on, where
    that was looked into.
    """

    number: str
    day: date | None
    law: str | None = None
    in_force: date | None = None
    snapshot_id: int | None = None
    addenda: str | None = None

    @property
    def name(self) -> str:
        """Return how the law is cited by number."""
        return law_number(self.number)


def stated(courses: Iterable[Row]) -> list[tuple[Promulgation, str]]:
    """Return the promulgations that services state, each with the service."""
    return [
        (Promulgation(row["promulgation_no"], row["promulgated_on"], row["law_name"]), row["service"])
        for row in courses
        if row["promulgation_no"]
    ]


def decided_days(bill: Row, vote: Row | None, courses: Iterable[Row]) -> set[date]:
    """Return the days on which sources say that the plenary decided a bill."""
    days = [bill["decided_on"], vote and vote["voted_on"], *(row["plenary_decided_on"] for row in courses)]
    return {day for day in days if day}


@dataclass(frozen=True)
class Statutes:
    """The versions of laws by their squeezed names, and the day until which each law's tell what came.

    Rows have ``title``, ``promulgated_on``, ``effective_on``, ``promulgation_no``, ``revision_kind`` and the
    ``snapshot_id`` that they rest on.
    """

    versions: Mapping[str, Sequence[Row]]
    reaches: Mapping[str, date] = field(default_factory=dict)

    def of(self, law: str | None) -> Sequence[Row]:
        """Return the versions of a law, by its name."""
        return self.versions.get(squeeze(law), ()) if law else ()

    def reach(self, law: str) -> date:
        """Return the day until which a law's history tells what came."""
        return self.reaches.get(squeeze(law), date.min)


NO_STATUTES = Statutes({})


def possible(title: Title, voted_on: date, statutes: Statutes) -> list[Row]:
    """Return the versions that a law's history has within 75 days of a vote on its change, the nearest first.

    A version changes the law as the bill's title says; one whose kind is not stated may.
    """
    found = [
        row
        for row in statutes.of(title.law)
        if row["revision_kind"] in (None, title.action)
        and timedelta(0) <= row["promulgated_on"] - voted_on <= LONGEST
    ]
    # One promulgation may come into force article by article: the first day stands for it.
    first: dict[str, Row] = {}
    for row in sorted(found, key=_place):
        first.setdefault(row["promulgation_no"], row)
    return list(first.values())


def promulgations(
    bill: Row,
    vote: Row | None,
    courses: Sequence[Row] = (),
    statutes: Statutes = NO_STATUTES,
    *,
    vetoed: bool = False,
) -> list[tuple[Link, Promulgation]]:
    """Return which law a bill became, with links: as stated, else as its law's history lets infer.

    Several possible laws are all given, the nearest day first, none certain; nor is the only one where its
    kind is not stated or the law's history ends too early; nor what is stated with an impossible day. A bill
    that was sent back and not passed again (``vetoed``) became none.
    """
    title = read_title(bill["title"])
    if said := stated(courses):
        dated = [(_in_force(law, title, statutes), service) for law, service in said]
        return _agreeing(bill["bill_id"], dated, decided_days(bill, vote, courses))
    result, voted_on = (vote or bill)["result"], vote["voted_on"] if vote else bill["decided_on"]
    if vetoed or title.law is None or voted_on is None or result not in PASSED:
        return []
    found = possible(title, voted_on, statutes)
    is_certain = (
        len(found) == 1 and found[0]["revision_kind"] and voted_on + LONGEST <= statutes.reach(title.law)
    )
    return [_inferred(bill["bill_id"], row, voted_on, certain=bool(is_certain)) for row in found]


def statements(found: Sequence[tuple[Link, Promulgation]]) -> list[Statement]:
    """Return the inferred 공포 and the 시행 of the law that a bill certainly became, for its history."""
    made: list[Statement] = []
    for link, law in found:
        if link.certain and link.basis == "inferred":
            made.append(Statement("promulgated", SERVICE, law.day, law.name, basis="inferred"))
        if link.certain and law.in_force is not None:
            said = f"부칙 {law.addenda}" if law.addenda else None
            made.append(Statement("in_force", SERVICE, law.in_force, law.name, said=said, basis=link.basis))
    return made


def _place(row: Row) -> tuple[date, str, date]:
    return row["promulgated_on"], row["promulgation_no"], row["effective_on"] or date.max


def _inferred(bill_id: str, row: Row, voted_on: date, *, certain: bool) -> tuple[Link, Promulgation]:
    law = Promulgation(
        *(row["promulgation_no"], row["promulgated_on"], row["title"]),
        *(row["effective_on"], row["snapshot_id"], row["addenda"]),
    )
    why = f"{law.law} {law.name}({law.day}), 본회의 의결 {voted_on}"
    link = Link(bill_id, law.name, "promulgated_as", "inferred", evidence=(why,), certain=certain)
    return link, law


def _in_force(law: Promulgation, title: Title, statutes: Statutes) -> Promulgation:
    """Return a stated law with the day it came into force, where its history has it."""
    same = (row for row in statutes.of(title.law) if row["promulgation_no"] == law.number)
    row = min(same, key=_place, default=None)
    names = {"in_force": "effective_on", "snapshot_id": "snapshot_id", "addenda": "addenda"}
    return replace(law, **{ours: row[theirs] for ours, theirs in names.items()}) if row else law


def _agreeing(
    bill_id: str, said: Sequence[tuple[Promulgation, str]], decided: Collection[date]
) -> list[tuple[Link, Promulgation]]:
    """Return a link a number; none is certain where services differ in it, or state an impossible day."""
    links: dict[str, tuple[Link, Promulgation]] = {}
    for law, service in said:
        known = links.get(law.number)
        link = known[0] if known else Link(bill_id, law.name, "promulgated_as")
        links[law.number] = (replace(link, evidence=(*link.evidence, service)), known[1] if known else law)
    doubted = {law.day for law, _ in said if is_impossible(law.day, decided)}
    if doubted:
        days = ", ".join(sorted(map(str, doubted)))
        why = f"공포일 {days}, 본회의 의결 {max(decided, default='(날짜 미상)')}"
        return [
            (replace(link, evidence=(why, *link.evidence), certain=False), law)
            for link, law in links.values()
        ]
    return [(replace(link, certain=len(links) == 1), law) for link, law in links.values()]
