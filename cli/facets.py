"""How many of what was found have which value: what a search can be narrowed to next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from cli.output import Output, write_rows
from cli.output.fields import heading
from cli.output.safe import safe
from cli.output.write import JSON, choose_format
from cli.services import source_of
from cli.words import say
from index.search.finding import Found
from index.tracking.stages import STAGES

COLUMNS = ("facet", "name", "count")
SHOWN = 10
Counts = Mapping[str, Sequence[tuple[str, int]]]


def as_row(found: Found, counts: Counts) -> dict[str, Any]:
    """Return the facets as JSON gives them."""
    told = {
        name: [{"value": _value(name, value), "count": count} for value, count in some]
        for name, some in counts.items()
    }
    return {"facets": told, "total": found.total}


def print_facets(counts: Counts, output: Output) -> None:
    """Print the facets under the rows of a table on standard output, else say them on standard error."""
    form = choose_format(output)
    if form in JSON:
        return
    if form == "table" and output.path is None:
        click.echo()
        plain = Output(format="table", path=None, bom=False, fields=(), limit=0, headers=output.headers)
        write_rows(_rows(counts), COLUMNS, plain)
        return
    for row in _rows(counts, shown=None):  # for programs, whole
        click.echo(safe("\t".join(str(row[name]) for name in COLUMNS)), err=True)


def _rows(counts: Counts, shown: int | None = SHOWN) -> Iterator[dict[str, Any]]:
    for name, some in counts.items():
        title = heading(name)
        for value, count in some[:shown]:
            yield {"facet": title, "name": _said(name, value), "count": count}
            title = title if shown is None else ""
        if rest := some[len(some) if shown is None else shown :]:
            more = say("facets.more", count=len(rest))
            yield {"facet": "", "name": more, "count": sum(count for _, count in rest)}


def _value(name: str, value: str) -> str:
    """Return a value as the data and the filters write it."""
    return STAGES[value].korean if name == "stage" else value


def _said(name: str, value: str) -> str:
    if name == "source":
        return " ".join(dict.fromkeys([*filter(None, [source_of(value)]), value]))
    return say(f"record.{value}") if name == "kind" else _value(name, value)
