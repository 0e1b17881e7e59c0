"""What a person states of a pledge, as the fields of a promise hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from cli.amounts import spell_won
from index.errors import ConfigurationError
from index.korean.amounts import read_amounts
from index.search.pledge_lines import amounts
from index.tracking.pledges.pledge import Promise, Term
from index.tracking.pledges.sums import read_count

Plain = dict[str, Any]
_COMPOSED = ("due", "amount", "basis", "count")


def told_fields(given: Mapping[str, Any], promise: Promise | None = None) -> Plain:
    """Return the fields that options state, as plain values; what they leave open is as ``promise`` has it.

    Raises ConfigurationError for what is no number, and for a basis of no single amount.
    """
    stated = {name: value for name, value in given.items() if value is not None and name not in _COMPOSED}
    stated |= {name: str(value) for name, value in stated.items() if isinstance(value, date)}
    if given.get("due"):
        stated["term"] = _term(given["due"], promise.term if promise else None)
    if given.get("amount") is not None or given.get("basis"):
        stated["sums"] = _sums(given.get("amount"), given.get("basis"), promise)
    if given.get("count"):
        stated["count"] = _count(given["count"])
    return stated


def _term(due: date, before: Term | None) -> Plain:
    """Return the term of a deadline; of a window from a day on, only the end is another."""
    begins = before.first if before and before.kind == "window" else None
    term: Plain = {"text": str(due), "span": [0, 0], "first": None, "last": str(due)}
    if begins is None or begins > due:
        return {**term, "precision": "day", "kind": "by"}
    return {**term, "first": str(begins), "precision": "range", "kind": "window"}


def _sums(amount: int | None, basis: str | None, promise: Promise | None) -> list[Plain]:
    """Return the only amount, with another value or another basis; conditions stay as they are."""
    told = amounts(promise) if promise else []
    if amount is None and len(told) != 1:
        raise ConfigurationError("error.pledges.no_amount", count=len(told))
    bases = {one.basis for one in told}
    basis = basis or (bases.pop() if len(bases) == 1 else "unstated")
    kept = [asdict(one) for one in promise.sums if one.role != "amount"] if promise else []
    if amount is None:
        return [{**asdict(told[0]), "basis": basis}, *kept]
    return [{"text": spell_won(amount), "span": [0, 0], "value": amount, "basis": basis}, *kept]


def _count(text: str) -> Plain:
    """Return how many, read as in a text; raises ConfigurationError for what is no number of anything."""
    read = read_count(read_amounts(text), (), text, (0, len(text)))
    if read is None:
        raise ConfigurationError("error.pledges.count", value=text)
    return asdict(replace(read, span=(0, 0)))
