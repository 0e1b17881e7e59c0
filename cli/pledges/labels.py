"""Pledges under the labels of PromiseEval: promise, evidence, clarity of the evidence, timing."""

from __future__ import annotations

from datetime import date
from typing import Any

from cli.pledges.reading import Stand
from index.search.pledge_lines import amounts
from index.tracking.pledges.changes import last_day
from index.tracking.pledges.pledge import Promise, Strength
from index.tracking.pledges.status import Promisor

YEAR = 365.25  # days
NONE = "N/A"


def labels(stand: Stand) -> dict[str, Any]:
    """Return the labels that follow from what was read of a pledge; none was given by a person."""
    promise = stand.view.pledge.promise
    concrete = _is_concrete(promise)
    clear = concrete and promise.strength in (Strength.FIRM, Strength.PLAN)
    return {
        "promise": "Yes",
        "evidence": "Yes" if concrete else "No",
        "clarity": NONE if not concrete else "Clear" if clear else "Not Clear",
        "timing": _timing(stand, promise),
        "basis": "inferred",
    }


def _is_concrete(promise: Promise) -> bool:
    """Tell whether a text says by what it is to be done: a programme, an amount or a number."""
    return bool(promise.programme or amounts(promise) or promise.count)


def _timing(stand: Stand, promise: Promise) -> str:
    if stand.promisor is Promisor.DONE:
        return "already"
    last = last_day(promise.term) if promise.term else None
    if last is None:
        return NONE
    years = (last - date.fromisoformat(stand.said_on)).days / YEAR
    return "within_2_years" if years <= 2 else "between_2_and_5_years" if years <= 5 else "more_than_5_years"
