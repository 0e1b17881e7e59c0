"""Pledges counted: by company, and two companies side by side. Nothing is ranked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from cli.output.listing import NOTES, SECTION
from cli.pledges.reading import Stand
from cli.words import WORDS, say
from index.search.pledge_lines import COLUMNS, Lines, whole_sums

# On a terminal the amounts, which may be long, stand below the counts.
TABLE = ("company", "pledges", "with_due", "past", "says_done", "confirmed", "judged", "waiting")
SHEET = (*TABLE[:2], "with_amount", *TABLE[2:], "summed", "sum")


def stats(lines: Lines) -> Iterator[dict[str, Any]]:
    """Yield how many pledges each promisor made and what is known of them, by name."""
    for told in lines.by_actor():
        name = told["company"]
        notes = [say("pledge.with_amounts", count=told["with_amount"])] if told["with_amount"] else []
        key = "pledge.whole_sum" if told["summed"] == 1 else "pledge.plain_sum"
        notes += [say(key, sum=told["sum"], count=told["summed"])] if told["sum"] else []
        yield {**_count(name, name), **told, NOTES: [" · ".join(notes)] if notes else []}


def compared(lines: Lines, groups: Mapping[str, Collection[str]]) -> Iterator[dict[str, Any]]:
    """Yield one item a row, with how many pledges of each promisor, by all its names, it is true of."""
    held = {name: lines.standing(names) for name, names in groups.items()}
    # Each pledge has one word in every column.
    all_of = {
        name: sum(count for (part, _), count in counts.items() if part == "clock")
        for name, counts in held.items()
    }
    yield {**_count("pledge.count", say("pledge.count")), "part": None, "what": say("pledge.count"), **all_of}
    for part in COLUMNS:
        heading = say(f"heading.{part}")
        for place, key in enumerate(key for key in WORDS if key.startswith(f"{part}.")):
            of_each = {name: counts[part, key.partition(".")[2]] for name, counts in held.items()}
            section = {SECTION: heading} if place == 0 else {}
            yield {**_count(key, say(key)), "part": heading, "what": say(key), **of_each, **section}


def total(stands: Iterable[Stand]) -> tuple[int, int]:
    """Return the sum of the amounts that are of one kind, whole sums in won, and how many they are."""
    whole = [value for one in stands for value in whole_sums(one.view.pledge.promise)]
    return sum(whole), len(whole)


def _count(key: str, title: str) -> dict[str, Any]:
    return {"id": key, "kind": "count", "title": title, "date": None, "url": None}
