"""The options that every listing command has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast
from unicodedata import normalize

import click
from click.core import ParameterSource

from cli.options import option
from cli.types import Count

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "json", "ndjson", "csv", "tsv", "xlsx", "html")


@dataclass(frozen=True)
class Output:
    """How a listing is wanted; ``limit`` 0 means all rows, as a file has them unless a number was given."""

    format: str | None
    path: Path | None
    bom: bool
    fields: tuple[str, ...]
    limit: int
    headers: bool


def output_options(default_limit: int = 20, more: tuple[str, ...] = ()) -> Callable[[F], F]:
    """Add the options of a listing to a command, which then receives them as ``output``.

    ``more`` are formats that the command writes itself.
    """

    def decorate(command: F) -> F:
        @wraps(command)
        def with_output(*args: object, **values: object) -> object:
            wanted: dict[str, Any] = {
                field.name: values.pop(f"output_{field.name}") for field in fields(Output)
            }
            if wanted["path"] is not None and not _limited():
                wanted["limit"] = 0
            return command(*args, output=Output(**wanted), **values)

        added = cast("F", with_output)
        for add in reversed(_options(default_limit, more)):
            added = add(added)
        return added

    return decorate


def _options(default_limit: int, more: tuple[str, ...]) -> list[Callable[[F], F]]:
    """Return the options; their names begin with ``output_`` to leave a command's own names alone."""
    return [
        option(
            "--format",
            "output_format",
            type=click.Choice([*FORMATS, *more], case_sensitive=False),
            key="option.format",
        ),
        option(
            "-o",
            "--output",
            "output_path",
            type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
            callback=no_dash,
            metavar="FILE",
            key="option.output",
        ),
        option("--bom", "output_bom", is_flag=True, key="option.bom"),
        option("--fields", "output_fields", callback=_split, metavar="A,B", key="option.fields"),
        option(
            "-n",
            "--limit",
            "output_limit",
            type=Count(),
            default=default_limit,
            show_default=True,
            metavar="N",
            key="option.limit_here" if default_limit else "option.limit",
        ),
        option(
            "--no-headers",
            "output_headers",
            is_flag=True,
            flag_value=False,
            default=True,
            key="option.no_headers",
        ),
    ]


def _limited() -> bool:
    """Tell whether a number of rows was asked for."""
    return click.get_current_context().get_parameter_source("output_limit") is not ParameterSource.DEFAULT


def no_dash(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    """Read ``-o -`` as standard output."""
    return None if path == Path("-") else path


def _split(_context: click.Context, _parameter: click.Parameter, names: str | None) -> tuple[str, ...]:
    """Take the names between the commas."""
    typed = normalize("NFC", names or "")  # a Mac gives what is pasted from file names apart
    return tuple(name.strip() for name in typed.split(",") if name.strip())
