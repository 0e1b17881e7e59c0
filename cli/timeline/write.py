"""Timelines in the format and to the place that the user asked for."""

from __future__ import annotations

from collections.abc import Sequence

import click

from cli.output import Output, destination, write_rows
from cli.output.listing import Beside
from cli.output.write import JSON, choose_format
from cli.timeline import compare, rows
from cli.timeline.view import Timeline
from cli.words import say

FORMATS = ("markdown", "html", "svg", "png", "timelinejs", "ics")
SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".svg": "svg",
    ".png": "png",
    ".ics": "ics",
}
BINARY = ("png", "ics")


def format_of(output: Output) -> str:
    """Return the format asked for, or that of the file's name."""
    return choose_format(output, SUFFIXES)


def write(timelines: Sequence[Timeline], form: str, output: Output) -> None:
    """Write one timeline, or several side by side."""
    if form in BINARY:
        _write_bytes(timelines, form, output)
    elif form in FORMATS:
        text = _document(timelines, form)
        with destination.text(output.path) as stream:
            stream.write(text)
    else:
        _write_rows(timelines, form, output)


def _document(timelines: Sequence[Timeline], form: str) -> str:
    # Imported here: a list on a terminal draws nothing.
    from cli.timeline import html, markdown, svg, timelinejs  # noqa: PLC0415

    match form:
        case "html":
            return html.page(timelines)
        case "svg":
            return svg.draw(timelines) + "\n"
        case "timelinejs":
            return timelinejs.document(timelines)
        case _:
            return "\n".join(markdown.document(timelines)) + "\n"


def _write_bytes(timelines: Sequence[Timeline], form: str, output: Output) -> None:
    from cli.timeline import ics  # noqa: PLC0415 - brings icalendar

    content = _picture(timelines, output) if form == "png" else ics.calendar(timelines, output.path)
    with destination.binary(output.path) as stream:
        stream.write(content)


def _picture(timelines: Sequence[Timeline], output: Output) -> bytes:
    from cli.timeline import png, svg  # noqa: PLC0415 - as above

    if output.path is None and destination.on_terminal():
        raise click.UsageError(say("error.timeline.png_terminal"))
    return png.picture(svg.draw(timelines))


def _write_rows(timelines: Sequence[Timeline], form: str, output: Output) -> None:
    if len(timelines) > 1:
        eyes = form == "table"
        told = compare.json_rows(timelines) if form in JSON else compare.shown_rows(timelines, table=eyes)
        sheet = (*rows.DAYS, *compare.COLUMNS[1:-1], *rows.FACTS)
        heads = Beside(named=compare.headings(timelines))
        write_rows(told, compare.COLUMNS, output, kind="event", sheet=sheet, beside=heads)
        return
    make = rows.row if form in JSON else rows.table_row if form == "table" else rows.sheet_row
    write_rows(map(make, timelines[0].events), rows.COLUMNS, output, kind="event", sheet=rows.SHEET)
