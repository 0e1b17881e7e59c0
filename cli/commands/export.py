"""``platwatch export``: every record and revision as JSON lines."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import command as make
from cli.options import option
from cli.output import Output, write_rows
from cli.output.options import no_dash
from cli.settings import Settings
from cli.words import say

SUFFIXES = (".ndjson", ".jsonl", ".json")


@make("export")
@option(
    "-o",
    "--output",
    "path",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    callback=no_dash,
    metavar="FILE",
    key="option.export_output",
)
@click.pass_obj
def command(settings: Settings, path: Path | None) -> None:
    """Write the store as JSON lines, in the order of natural keys."""
    if path and _names_format(path.suffix) and path.suffix.lower() not in SUFFIXES:
        raise click.UsageError(say("error.usage.export_suffix", path=path, known=", ".join(SUFFIXES)))
    from cli.store import reading  # noqa: PLC0415 - brings SQLAlchemy
    from index.store.dump import dump  # noqa: PLC0415

    output = Output(format="ndjson", path=path, bom=False, fields=(), limit=0, headers=False)
    with reading(settings) as engine:
        write_rows(dump(engine), (), output)


def _names_format(suffix: str) -> bool:
    """Tell whether a name ends like that of a format (.pdf), and not in a number or a day (.2026-11-23)."""
    return any(letter.isalpha() for letter in suffix)
