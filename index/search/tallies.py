"""What became of bills, counted from the columns of their cards."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from index.search.cards import BILL, PASSED, VETOED
from index.search.columns import Filters, where


@dataclass(frozen=True)
class Tally:
    """What became of 법률안 in three counts, never one: 가결(원안·수정), 법률반영 and 공포, beside 계류.

    Reflected are those that passed and those that another bill took in; ``bills`` are all 의안. Both are
    formal, as the Assembly counts: they hold the ``vetoed``, which passed, or went into what passed, and
    which a 재의요구 ended. ``example`` is the number of a card of the ``group``.
    """

    assembly: int
    group: str | None
    bills: int
    law_bills: int
    pending: int
    passed: int
    reflected: int
    promulgated: int
    vetoed: int
    example: int


GROUPS = {
    None: "NULL",
    "committee": "committee",
    "proposer-kind": "proposer_kind",
    "law": "law",
    "year": "nullif(substr(day, 1, 4), '')",
}


def tallies(connection: sqlite3.Connection, filters: Filters, by: str | None = None) -> list[Tally]:
    """Count the bills that pass, Assembly by Assembly, in groups by one of GROUPS.

    Years go by time, other groups by size. What shares a bill's number is not counted.
    """
    condition, values = where(filters)
    passed = ", ".join(f"'{word}'" for word in PASSED)
    law, order = "law <> ''", "part" if by == "year" else "4 DESC, 3 DESC, part"
    query = (
        f"SELECT assembly, {GROUPS[by]} AS part, count(*), sum({law}), "  # noqa: S608 - our own names
        f"sum({law} AND fate = 'pending'), "
        f"sum({law} AND (fate = 'passed' OR fate = '{VETOED}' AND coalesce(result, '') IN ({passed}))), "
        f"sum({law} AND fate IN ('passed', 'reflected', '{VETOED}')), sum({law} AND promulgated), "
        f"sum({law} AND fate = '{VETOED}'), max(number) "
        f"FROM card WHERE {condition} AND kind = '{BILL}' AND attached = 0 "
        f"GROUP BY assembly, part ORDER BY assembly, {order}"
    )
    return [Tally(*row) for row in connection.execute(query, values)]
