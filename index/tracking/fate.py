"""What became of a bill's content: 계류, 가결, 법률반영 or ended without either."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal

from index.tracking.stages import PASSED

Row = Mapping[Any, Any]
Fate = Literal["pending", "passed", "reflected", "ended"]

REFLECTED = frozenset({"대안반영폐기", "대안반영", "수정안반영폐기"})


def fate(bill: Row, into: Mapping[str, Row], discarded: Collection[str] = ()) -> Fate:
    """Return what became of a bill's content; ``into`` has the bill that took each one in, where known.

    Taken into a 대안 it is 계류 until the plenary passes that one, and ends with it. What passed and was
    ``discarded`` after a 재의요구 became no law, and ended.
    """
    carrier, seen = bill, set[str]()
    while _taken(carrier) and carrier["bill_id"] in into and carrier["bill_id"] not in seen:
        seen.add(carrier["bill_id"])
        carrier = into[carrier["bill_id"]]
    result = carrier["result"]
    if result is None:
        return "pending"
    if carrier["bill_id"] in discarded:
        return "ended"
    if result in PASSED:
        return "reflected" if seen else "passed"
    return "reflected" if result in REFLECTED else "ended"


def decided(bill: Row, vote: Row | None) -> Row:
    """Return a bill with the end that its vote states where the list of bills, which lags, has none yet."""
    if bill["result"] is not None or vote is None or vote["result"] is None:
        return bill
    return {**bill, "result": vote["result"], "decided_on": bill["decided_on"] or vote["voted_on"]}


def _taken(bill: Row) -> bool:
    """Tell whether another bill took this one's content in, be it only by the committee's decision so far."""
    result = bill["result"]
    return result in REFLECTED or (result is None and bill["committee_result"] in REFLECTED)
