"""Pledges in the format and to the place that the user asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cli.output import Output, destination, write_rows
from cli.output.write import JSON, choose_format
from cli.pledges import rows
from cli.pledges.reading import Stand
from cli.pledges.scorecard import scorecard
from cli.timeline.write import CalendarError

FORMATS = ("markdown", "ics")
PAGES = ("html", "markdown")
SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".ics": "ics"}


def write(stands: Sequence[Stand], output: Output, scope: str, contact: str | None = None) -> None:
    """Write pledges, at most as many as are wanted."""
    suffix = output.path.suffix.lower() if output.path else ""
    form = output.format or SUFFIXES.get(suffix) or choose_format(output)
    stands = stands[: output.limit or None]
    if form == "ics":
        _write_calendar(stands, output)
    elif form in PAGES:
        with destination.text(output.path) as stream:
            stream.write(_page(stands, form, scope, contact))
    else:
        make = rows.row if form in JSON else rows.table_row if form == "table" else rows.sheet_row
        output = replace(output, format=form)
        write_rows(map(make, stands), rows.TABLE, output, kind="pledge", sheet=rows.SHEET)


def _page(stands: Sequence[Stand], form: str, scope: str, contact: str | None) -> str:
    # Imported here: a list on a terminal makes no page.
    from cli.pledges import html, markdown  # noqa: PLC0415

    card = scorecard(stands, scope, contact)
    return html.page(card) if form == "html" else "\n".join(markdown.document(card)) + "\n"


def _write_calendar(stands: Sequence[Stand], output: Output) -> None:
    from cli.pledges import ics  # noqa: PLC0415 - brings icalendar

    try:
        content = ics.calendar(stands, output.path)
    except ValueError as wrong:
        raise CalendarError("error.timeline.not_calendar", path=output.path) from wrong
    with destination.binary(output.path) as stream:
        stream.write(content)
