"""Questions at a terminal, asked again until the answer is a value."""

from __future__ import annotations

from typing import TypeVar

import click

from cli.failures import values_of
from cli.output.safe import safe
from cli.words import say

T = TypeVar("T")


def ask(question: str, kind: click.ParamType[T]) -> T:
    """Ask until what is answered is a value of its kind."""
    values = values_of(kind)
    shown = say("pledge.beside", word=question, more=values) if values else question
    while True:
        answer = click.prompt(shown)
        try:  # here, as click's own prompt says in English what is wrong
            return kind.convert(answer, None, None)
        except click.UsageError as wrong:
            why = say("error.usage.value", name=question, expected=values) if values else wrong.message
            click.echo(f"{say('error')}: {safe(why)}")
