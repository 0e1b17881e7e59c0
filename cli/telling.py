"""What is said beside the data: sentences of the catalogue on standard error."""

from __future__ import annotations

from cli.output.lines import echo
from cli.words import say


def tell(key: str, /, **values: object) -> None:
    """Say the sentence behind ``key`` on standard error; what others wrote in it cannot drive a terminal."""
    echo(say(key, **values), err=True)
