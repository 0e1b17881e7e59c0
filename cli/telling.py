"""What is said beside the data: sentences of the catalogue on standard error."""

from __future__ import annotations

import click

from cli.output.safe import safe
from cli.words import say


def tell(key: str, /, **values: object) -> None:
    """Say the sentence behind ``key`` on standard error; what others wrote in it cannot drive a terminal."""
    click.echo(safe(say(key, **values)), err=True)
