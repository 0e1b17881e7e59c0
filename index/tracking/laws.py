"""Which laws the bills of a batch became, with the laws' histories from the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from index.korean.titles import read_title
from index.store.details import DetailRows
from index.store.read import WholeBill
from index.store.statutes import last_promulgated, versions_of
from index.tracking.lineage import Link
from index.tracking.numbers import main_bill, role
from index.tracking.promulgation import NO_STATUTES, Promulgation, Statutes, promulgations
from index.tracking.stages import PASSED

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
    return found


def _statutes(connection: Connection, groups: Sequence[Sequence[WholeBill]]) -> Statutes:
    passed = [whole.bill for group in groups for whole in group if PASSED & _results(whole)]
    named = {law for bill in passed if (law := read_title(bill["title"]).law)}
    reach = last_promulgated(connection)
    return NO_STATUTES if reach is None else Statutes(versions_of(connection, named), reach)


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
