"""Which law a bill became: as stated by number and day, else inferred from a statute's history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from index.korean.text import squeeze
from index.korean.titles import read_title
from index.tracking.lineage import Link
from index.tracking.stages import PASSED
from index.tracking.statements import Statement, law_number

Row = Mapping[Any, Any]

# The government promulgates within 15 days of receiving a law, which it may take weeks to receive.
LONGEST = timedelta(days=75)
BY_ANOTHER = "타법개정"  # a change that another act's bill made


@dataclass(frozen=True)
class Promulgation:
    """A law as promulgated: 법률 제``number``호 of a day, and the day it came into force where known."""

    number: str
    day: date | None
    law: str | None = None
    in_force: date | None = None

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


def possible(law: str, voted_on: date, statutes: Iterable[Row]) -> list[Promulgation]:
    """Return what a law's history promulgated within 75 days of a vote, the nearest first.

    Rows have ``title``, ``promulgated`` and ``effective`` as days, ``promulgation_no`` and ``revision_kind``.
    """
    wanted = squeeze(law)
    found = {
        Promulgation(row["promulgation_no"], row["promulgated"], row["title"], row["effective"])
        for row in statutes
        if squeeze(row["title"]) == wanted
        and row["revision_kind"] != BY_ANOTHER
        and timedelta(0) <= row["promulgated"] - voted_on <= LONGEST
    }
    # One promulgation may come into force article by article: the first day stands for it.
    first: dict[str, Promulgation] = {}
    for one in sorted(found, key=lambda one: (one.day or date.max, one.number, one.in_force or date.max)):
        first.setdefault(one.number, one)
    return list(first.values())


def promulgations(
    bill: Row,
    vote: Row | None,
    courses: Sequence[Row] = (),
    statutes: Iterable[Row] = (),
    *,
    vetoed: bool = False,
) -> list[tuple[Link, Promulgation]]:
    """Return which law a bill became, with links: as stated, else as its law's history lets infer.

    Several possible laws are all given, the nearest day first, none certain. A bill that was sent back and
    not passed again (``vetoed``) became none.
    """
    if said := stated(courses):
        return _agreeing(bill["bill_id"], said)
    law = read_title(bill["title"]).law
    result, voted_on = (vote or bill)["result"], vote["voted_on"] if vote else bill["decided_on"]
    if vetoed or law is None or voted_on is None or result not in PASSED:
        return []
    found = possible(law, voted_on, statutes)
    return [
        (
            Link(
                *(bill["bill_id"], one.name, "promulgated_as", "inferred"),
                evidence=(f"{one.law} {one.name}({one.day}), 본회의 의결 {voted_on}",),
                certain=len(found) == 1,
            ),
            one,
        )
        for one in found
    ]


def statements(found: Sequence[tuple[Link, Promulgation]]) -> list[Statement]:
    """Return the inferred 공포 and the 시행 of the law that a bill certainly became, for its history."""
    made: list[Statement] = []
    for link, law in found:
        if link.certain and link.basis == "inferred":
            made.append(Statement("promulgated", None, law.day, law.name, basis="inferred"))
        if link.certain and law.in_force is not None:
            made.append(Statement("in_force", None, law.in_force, law.name, basis="inferred"))
    return made


def _agreeing(bill_id: str, said: Sequence[tuple[Promulgation, str]]) -> list[tuple[Link, Promulgation]]:
    """Return a link a number; services that state different numbers leave none certain."""
    links: dict[str, tuple[Link, Promulgation]] = {}
    for law, service in said:
        known = links.get(law.number)
        link = known[0] if known else Link(bill_id, law.name, "promulgated_as")
        links[law.number] = (replace(link, evidence=(*link.evidence, service)), known[1] if known else law)
    return [(replace(link, certain=len(links) == 1), law) for link, law in links.values()]
