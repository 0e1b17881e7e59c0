"""What a person may correct of a promise: fields that are known, with values that every list can show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from index.errors import PlatwatchError
from index.korean.periods import Precision
from index.tracking.pledges.plain import corrected
from index.tracking.pledges.pledge import BASES, ROLES, TERMS, Promise, Term

EDITABLE = (
    *("programme", "beneficiary", "action", "strength", "sums", "count", "term", "conditions"),
    *("said_by", "said_basis", "said_on", "said_where", "said_to", "binding", "phase"),
)


def edited(promise: Promise, content: Mapping[str, Any]) -> Promise:
    """Return a promise with the fields that a person corrected; raises for a field that cannot be."""
    for name, value in content.items():
        if name not in EDITABLE:
            raise PlatwatchError("error.pledges.field", name=name, known=", ".join(EDITABLE))
        try:
            promise = corrected(promise, {name: value})
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            raise PlatwatchError("error.pledges.value", name=name, value=value) from wrong
        if not _is_known(promise):
            raise PlatwatchError("error.pledges.value", name=name, value=value)
    return promise


def _is_known(promise: Promise) -> bool:
    """Tell whether amounts and term are such as can be told: else no list could show them."""
    told = all(one.basis in BASES and one.role in ROLES and (one.value or 0) >= 0 for one in promise.sums)
    return told and (promise.term is None or _is_term(promise.term))


def _is_term(term: Term) -> bool:
    known = term.kind in TERMS and term.precision in get_args(Precision)
    return known and not (term.first and term.last and term.first > term.last)
