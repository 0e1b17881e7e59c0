"""What became of bills, counted: 가결, 법률반영 and 공포, never one of them alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.output import Output, write_rows
from cli.scope import collected, say_namesakes
from cli.telling import tell
from cli.words import say
from index.search.columns import Filters
from index.search.reader import Reader
from index.search.tallies import Tally

COLUMNS = (
    "assembly",
    "group",
    "bills",
    "law_bills",
    "pending",
    "passed",
    "reflected",
    "promulgated",
)
# What of a bill names its group; a year is one by itself.
NAMES = {"committee": "committee", "proposer-kind": "proposer_kind", "law": "law"}


def show_counts(reader: Reader, filters: Filters, by: str | None, output: Output) -> None:
    """Write the counts of the bills that pass, and say what they leave open."""
    tallies = reader.tallies(filters, by)
    named = _groups(reader, tallies, NAMES.get(by or ""))
    columns = [name for name in COLUMNS if by or name != "group"]
    write_rows(
        (_row(one, named.get(one.example, one.group)) for one in tallies), columns, output, kind="count"
    )
    if not tallies:
        tell("scope.empty", scope=collected(reader))
    say_namesakes(reader, filters)
    if by == "year":
        tell("counts.years")
    passed = sum(one.passed for one in tallies)
    if vetoed := sum(one.vetoed for one in tallies):
        tell("counts.vetoed", count=vetoed)
    left = passed - sum(one.promulgated for one in tallies)
    if left > 0:
        tell("counts.unconfirmed", passed=passed, left=left)


def _groups(reader: Reader, tallies: Sequence[Tally], name: str | None) -> Mapping[int, str | None]:
    """Return the name of each group as its bills write it."""
    if name is None:
        return {}
    numbers = [one.example for one in tallies]
    return {number: card[name] for number, card in zip(numbers, reader.cards(numbers), strict=True)}


def _row(one: Tally, group: str | None) -> dict[str, Any]:
    assembly = say("bill.assembly", number=one.assembly)
    return {
        "id": f"counts/{one.assembly}" + (f"/{group}" if group else ""),
        "kind": "count",
        "title": " ".join(filter(None, [assembly, group])),
        "date": None,
        "url": None,
        "assembly": one.assembly,
        "group": group,
        **{name: getattr(one, name) for name in (*COLUMNS[2:], "vetoed")},
    }
