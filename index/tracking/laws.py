"""Which laws the bills of a batch became, with the laws' histories from the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from index.korean.text import squeeze
from index.korean.titles import read_title
from index.store.details import DetailRows
from index.store.read import WholeBill
from index.store.statutes import passed_bills, promulgations_stated, reaches_of, statutes_held, versions_of
from index.tracking.lineage import Link
from index.tracking.numbers import main_bill, role
from index.tracking.promulgation import (
    LONGEST,
    Promulgation,
    Statutes,
    possible,
    promulgations,
)
from index.tracking.stages import PASSED
from index.tracking.statements import law_number

Row = Mapping[Any, Any]
Became = Sequence[tuple[Link, Promulgation]]


def laws_of(
    connection: Connection, groups: Sequence[Sequence[WholeBill]], rows: Mapping[str, DetailRows]
) -> dict[str, Became]:
    """Return which law each bill of those groups became, by BILL_ID, for those that became any.

    What shares a bill's number becomes no law of its own.
    """
    statutes = _statutes(connection, groups)
    found: dict[str, Became] = {}
    for group in groups:
        main = main_bill(group)
        for whole in group:
            courses = rows.get(whole.bill["bill_id"], DetailRows()).courses
            vote, vetoed = _decisive(group) if whole is main else (whole.vote, True)
            law = promulgations(whole.bill, vote, courses, statutes, vetoed=vetoed)
            if law:
                found[whole.bill["bill_id"]] = law
    return _contested(connection, groups, found, statutes)


def rivals(connection: Connection, bill_ids: Collection[str]) -> set[str]:
    """Return the bills that may have become what those bills may: passed at about that time, on one law."""
    if not statutes_held(connection)["versions"]:
        return set()
    passed = [
        (row, law) for row in passed_bills(connection, PASSED) if (law := _law(row)) and row["decided_on"]
    ]
    days: defaultdict[str, list[date]] = defaultdict(list)
    for row, law in passed:
        if row["bill_id"] in bill_ids:
            days[law].append(row["decided_on"])
    return {
        row["bill_id"]
        for row, law in passed
        if any(abs(row["decided_on"] - day) <= LONGEST for day in days.get(law, ()))
    } - set(bill_ids)


def _law(row: Row) -> str | None:
    law = read_title(row["title"]).law
    return squeeze(law) if law else None


def _contested(
    connection: Connection,
    groups: Sequence[Sequence[WholeBill]],
    found: dict[str, Became],
    statutes: Statutes,
) -> dict[str, Became]:
    """Return what the bills became, with no inferred law certain that another bill must have become, too."""
    bills = {whole.bill["bill_id"]: whole.bill for group in groups for whole in group}
    certain = {
        bill_id: law.day
        for bill_id, became in found.items()
        for link, law in became
        if link.certain and link.basis == "inferred" and law.day
    }
    if not certain:
        return found
    days = (min(certain.values()) - LONGEST, max(certain.values()))
    claims = _claims(connection, passed_bills(connection, PASSED, days), statutes)
    for bill_id in certain:
        numbers = claims[_law(bills[bill_id]) or "", found[bill_id][0][0].target]
        if numbers - {_number(bills[bill_id])}:
            found[bill_id] = [(replace(link, certain=False), law) for link, law in found[bill_id]]
    return found


def _claims(
    connection: Connection, passed: Iterable[Row], statutes: Statutes
) -> Mapping[tuple[str, str], set[tuple[int, str]]]:
    """Return the numbers of the bills that can only have become a law, by the law's name and number."""
    rows = [row for row in passed if (law := _law(row)) and law in statutes.versions]
    told = promulgations_stated(connection, [row["bill_id"] for row in rows])
    again = {_number(row) for row in rows if row["bill_id"].startswith("GOV_")}
    claims: defaultdict[tuple[str, str], set[tuple[int, str]]] = defaultdict(set)
    for row in rows:
        # A bill that was sent back becomes law by its reconsideration, or not at all.
        if _number(row) in again and not row["bill_id"].startswith("GOV_"):
            continue
        fitting = possible(read_title(row["title"]), row["decided_on"], statutes)
        numbers = told.get(row["bill_id"]) or {one["promulgation_no"] for one in fitting}
        if len(numbers) == 1:
            claims[_law(row) or "", law_number(*numbers)].add(_number(row))
    return claims


def _number(bill: Row) -> tuple[int, str]:
    return bill["assembly"], bill["bill_no"]


def _statutes(connection: Connection, groups: Sequence[Sequence[WholeBill]]) -> Statutes:
    passed = [whole.bill for group in groups for whole in group if PASSED & _results(whole)]
    named = {law for bill in passed if (law := read_title(bill["title"]).law)}
    return Statutes(versions_of(connection, named), reaches_of(connection, named))


def _results(whole: WholeBill) -> set[str]:
    return {one["result"] for one in (whole.bill, whole.vote) if one is not None and one["result"]}


def _decisive(group: Sequence[WholeBill]) -> tuple[Row | None, bool]:
    """Return the vote that passed the bill of a number for good, and whether a 재의요구 stands against it."""
    main = main_bill(group)
    again = [whole for whole in group if role(whole) == "reconsideration"]
    if not again:
        return main.vote, False
    last = max(again, key=lambda whole: (whole.bill["proposed_on"] or date.min, whole.bill["bill_id"]))
    if not PASSED & _results(last):
        return main.vote, True
    return last.vote or {"result": last.bill["result"], "voted_on": last.bill["decided_on"]}, False
