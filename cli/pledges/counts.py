"""Pledges counted: by company, and two companies side by side. Nothing is ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from cli.pledges import cells
from cli.pledges.choosing import COLUMNS as PARTS
from cli.pledges.reading import Stand
from cli.words import WORDS, say
from index.tracking.pledges.acts import Review
from index.tracking.pledges.changes import last_day

STATS = (
    "company",
    "pledges",
    "with_amount",
    "with_due",
    "past",
    "says_done",
    "confirmed",
    "judged",
    "waiting",
    "sum",
)


def stats(stands: Sequence[Stand]) -> list[dict[str, Any]]:
    """Return how many pledges each promisor made and what is known of them, by name."""
    names = sorted({one.view.pledge.promise.actor for one in stands})
    return [_stat(name, [one for one in stands if one.view.pledge.promise.actor == name]) for name in names]


def compared(groups: Sequence[tuple[str, Sequence[Stand]]]) -> Iterator[dict[str, Any]]:
    """Yield one item a row, with how many pledges of each promisor it is true of."""
    for key, counts in _items([stands for _, stands in groups]):
        named = {name: count for (name, _), count in zip(groups, counts, strict=True)}
        yield {
            "id": key,
            "kind": "count",
            "title": say(key),
            "date": None,
            "url": None,
            "what": say(key),
            **named,
        }


def total(stands: Sequence[Stand]) -> tuple[int, int]:
    """Return the sum of the amounts that are of one kind, whole sums in won, and how many they are."""
    whole = [
        one.value
        for stand in stands
        for one in cells.amounts(stand.view.pledge.promise)
        if one.basis == "total" and one.unit == "KRW" and one.value is not None and one.bound is None
    ]
    return sum(whole), len(whole)


def _stat(name: str, stands: Sequence[Stand]) -> dict[str, Any]:
    promises = [one.view.pledge.promise for one in stands]
    added, _ = total(stands)
    return {
        "id": name,
        "kind": "count",
        "title": name,
        "date": None,
        "url": None,
        "company": name,
        "pledges": len(stands),
        "with_amount": sum(bool(cells.amounts(one)) for one in promises),
        "with_due": sum(bool(one.term and last_day(one.term)) for one in promises),
        "past": sum(one.clock == "overdue" for one in stands),
        "says_done": sum(one.promisor == "done" for one in stands),
        "confirmed": sum(one.evidence.state == "third_party" for one in stands),
        "judged": sum(one.view.verdict != "not_reviewed" for one in stands),
        "waiting": sum(one.view.review is Review.WAITING for one in stands),
        "sum": added or None,
    }


def _items(groups: Sequence[Sequence[Stand]]) -> Iterator[tuple[str, list[int]]]:
    yield "pledge.count", [len(stands) for stands in groups]
    for part in PARTS:
        counted = [Counter(str(one.columns[part]) for one in stands) for stands in groups]
        for key in (key for key in WORDS if key.startswith(f"{part}.")):
            yield key, [counts[key.partition(".")[2]] for counts in counted]
