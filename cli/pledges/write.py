"""Pledges in the format and to the place that the user asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import click
from click.core import ParameterSource

from cli.output import Output, destination, write_rows
from cli.output.write import JSON, choose_format
from cli.pledges import rows
from cli.pledges.reading import Stand
from cli.pledges.scorecard import SeenOf, scorecard

PAGES = ("html", "markdown")
WHOLE = (*PAGES, "xlsx", "ics")  # goes to others, or into their calendars
SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".ics": "ics"}


def write(
    stands: Iterator[Stand], output: Output, scope: Sequence[str], contact: str | None, seen: SeenOf
) -> None:
    """Write pledges, all that are given; ``scope`` is what a page says of what it shows.

    ``seen`` tells of a source when it was received.
    """
    form = _form(output)
    if form == "ics":
        _write_calendar(stands, output)
    elif form in PAGES:
        with destination.text(output.path) as stream:
            stream.write(_page(list(stands), form, scope, contact, seen))
    else:
        make = rows.row if form in JSON else rows.table_row if form == "table" else rows.sheet_row
        output = replace(output, format=form, limit=0)
        write_rows(map(make, stands), rows.TABLE, output, kind="pledge", sheet=rows.SHEET)


def limit_of(output: Output) -> int:
    """Return how many pledges are wanted: what goes to others is whole, unless a number was given."""
    given = click.get_current_context().get_parameter_source("output_limit")
    whole = _form(output) in WHOLE and given is ParameterSource.DEFAULT
    return 0 if whole else output.limit


def _form(output: Output) -> str:
    return choose_format(output, SUFFIXES)


def _page(stands: Sequence[Stand], form: str, scope: Sequence[str], contact: str | None, seen: SeenOf) -> str:
    # Imported here: a list on a terminal makes no page.
    from cli.pledges import html, markdown  # noqa: PLC0415

    card = scorecard(stands, scope, contact, seen)
    return html.page(card) if form == "html" else "\n".join(markdown.document(card)) + "\n"


def _write_calendar(stands: Iterable[Stand], output: Output) -> None:
    from cli.pledges import ics  # noqa: PLC0415 - brings icalendar

    content = ics.calendar(stands, output.path)
    with destination.binary(output.path) as stream:
        stream.write(content)
