"""Rows to the format and the place that the user asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import chain, islice
from typing import Any

import click

from cli.output import destination
from cli.output.fields import choose_fields, heading
from cli.output.listing import Beside, Listing, Row
from cli.output.options import Output
from cli.words import WORDS, say

# Named, not imported: rich alone takes longer to load than a search takes to run.
_WRITERS = {
    "table": "table:write",
    "json": "json_array:write",
    "ndjson": "json_lines:write",
    "csv": "delimited:write_csv",
    "tsv": "delimited:write_tsv",
    "xlsx": "workbook:write",
    "html": "html_table:write",
}
JSON = ("json", "ndjson")
FOR_EYES = ("table", "html")
_SUFFIXES = {
    ".txt": "table",
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".csv": "csv",
    ".tsv": "tsv",
    ".xlsx": "xlsx",
    ".html": "html",
    ".htm": "html",
}
_NO_MORE: Mapping[str, str] = {}


def write_rows(
    rows: Iterable[Row],
    columns: Sequence[str],
    output: Output,
    *,
    kind: str = "",
    sheet: Sequence[str] = (),
    also: Sequence[str] = (),
    beside: Beside = Beside(),  # noqa: B008 - it never changes
) -> int:
    """Write rows as ``output`` wants them, at most ``output.limit``, and return how many were written.

    ``columns`` are the default of the formats with columns; ``sheet``, where given, that of all but those
    for the eye, which have the width of a terminal or a page. JSON gives every key unless fields are chosen.
    ``kind`` (a ``kind.*`` key of the catalogue) names the sheet of a workbook. ``also`` are fields that only
    some rows have.
    Raises ``click.UsageError`` for an unknown field and for a workbook on a terminal, ``OutputError`` when
    the file cannot be written.
    """
    form = choose_format(output)
    first, rows = _peek(islice(rows, output.limit or None))
    chosen = (
        choose_fields(output.fields, _available([*columns, *sheet, *also], first)) if output.fields else ()
    )
    if chosen:
        rows = ({key: row.get(key) for key in chosen} for row in rows)
    if beside.last is not None and form in JSON:
        rows = chain(rows, [beside.last])
    shown = chosen or tuple(columns if form in FOR_EYES or not sheet else sheet)
    listing = Listing(
        rows=rows,
        columns=shown,
        headings=tuple(beside.named.get(key) or heading(key) for key in shown) if output.headers else (),
        title=say(f"kind.{kind}") if f"kind.{kind}" in WORDS else kind,
        said=beside.said,
    )
    return _write(form, listing, output)


def choose_format(output: Output, more: Mapping[str, str] = _NO_MORE) -> str:
    """Return the format asked for, else that of the file's suffix, else a table on a terminal and JSON lines.

    ``more`` are the suffixes that this list alone knows.
    Raises ``click.UsageError`` for a workbook on a terminal and for a suffix that names no format.
    """
    form = output.format or _default_format(output, {**_SUFFIXES, **more})
    if form == "xlsx" and output.path is None and destination.on_terminal():
        raise click.UsageError(say("error.output.xlsx_terminal"))
    return form


def _default_format(output: Output, suffixes: Mapping[str, str]) -> str:
    if output.path is not None:
        suffix = output.path.suffix.lower()
        if suffix and suffix not in suffixes:
            known = ", ".join(suffixes)
            raise click.UsageError(say("error.output.suffix", path=output.path, known=known))
        return suffixes.get(suffix, "ndjson")
    return "table" if destination.on_terminal() else "ndjson"


def _peek(rows: Iterator[Row]) -> tuple[Row | None, Iterator[Row]]:
    """Return the first row and all rows: a query that fails does so before any file is touched."""
    first = next(rows, None)
    return first, rows if first is None else chain([first], rows)


def _available(columns: Sequence[str], first: Row | None) -> Iterable[str]:
    """Return the keys to choose from; with no row to tell, every key that the catalogue knows will do."""
    if first is not None:
        return dict.fromkeys([*columns, *first])
    known = (key.removeprefix("heading.") for key in WORDS if key.startswith("heading."))
    return dict.fromkeys([*columns, *known])


def _write(form: str, listing: Listing, output: Output) -> int:
    module, function = _WRITERS[form].split(":")
    write: Any = getattr(import_module(f"cli.output.{module}"), function)
    if form == "xlsx":
        with destination.binary(output.path) as stream:
            return int(write(listing, stream))
    with destination.text(output.path, bom=output.bom and form in {"csv", "tsv"}) as text:
        return int(write(listing, text))
