"""Questions at a terminal, asked again until the answer is a value; no answer is no wish to go on."""

from __future__ import annotations

from typing import Any, TypeVar

import click

from cli.failures import values_of
from cli.output.safe import safe
from cli.pledges.deciding import VERDICTS
from cli.pledges.decisions import verdict_of
from cli.words import say
from index.errors import ConfigurationError
from index.tracking.pledges.verdict import Verdict

T = TypeVar("T")


class NoAnswerError(Exception):
    """Who was asked does not wish to go on with it."""


class VerdictWord(click.ParamType[Verdict]):
    """A verdict by its word in either language, or by its name."""

    name = "verdict"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Verdict:  # noqa: ANN401 - as click has it
        """Return the verdict; another word is a usage error."""
        try:
            return verdict_of(str(value))
        except ConfigurationError as wrong:
            raise click.UsageError(say(wrong.key, **wrong.values), ctx) from wrong


def ask(question: str, kind: click.ParamType[T]) -> T:
    """Ask until what is answered is a value of its kind; raises NoAnswerError for an empty answer."""
    values = _words() if isinstance(kind, VerdictWord) else values_of(kind)
    shown = say("pledge.beside", word=question, more=values) if values else question
    while True:
        answer = click.prompt(shown, default="", show_default=False).strip()
        if not answer:
            raise NoAnswerError
        try:  # here, as click's own prompt says in English what is wrong
            return kind.convert(answer, None, None)
        except click.UsageError as wrong:
            why = say("error.usage.value", name=question, expected=values) if values else wrong.message
            click.echo(f"{say('error')}: {safe(why)}")


def _words() -> str:
    return ", ".join(say(f"verdict.{one}") for one in VERDICTS)
