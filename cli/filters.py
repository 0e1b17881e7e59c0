"""The filters that search and lists share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, TypeVar, cast

import click

from cli.options import option
from cli.types import Day, TopicName, Word
from cli.words import say
from index.search.columns import ROLES, Filters
from index.tracking.stages import REACHED

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS = (
    option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_filter"),
    option("--since", type=Day(), metavar="DAY", key="option.since"),
    option("--until", type=Day(end=True), metavar="DAY", key="option.until"),
    option("--committee", type=Word("committee"), metavar="NAME", key="option.committee"),
    option("--proposer", metavar="NAME", key="option.proposer"),
    option("--role", type=click.Choice(list(ROLES)), key="option.role"),
    option("--proposer-kind", type=Word("proposer_kind"), metavar="KIND", key="option.proposer_kind"),
    option("--law", type=Word("law"), metavar="LAW", key="option.law"),
    option("--topic", type=TopicName(), metavar="TOPIC", key="option.topic"),
    option("--result", type=Word("result"), metavar="WORD", key="option.result"),
    option("--stage", type=Word("stage"), metavar="STAGE", key="option.stage"),
)
NAMES = (
    "assembly",
    "since",
    "until",
    "committee",
    "proposer",
    "role",
    "proposer_kind",
    "law",
    "topic",
    "result",
    "stage",
)
DAYS = ("since", "until")


def filter_options(command: F) -> F:
    """Add the filters to a command, which then receives them as ``filters``."""
    return _with_filters(command, NAMES)


def bill_filter_options(command: F) -> F:
    """Add the filters that are about bills and not about the day of proposal."""
    return _with_filters(command, tuple(name for name in NAMES if name not in DAYS))


def _with_filters(command: F, names: tuple[str, ...]) -> F:
    @wraps(command)
    def with_filters(*args: object, **values: Any) -> object:  # noqa: ANN401 - as click passes them
        chosen = {name: values.pop(name) for name in names}
        since, until = (chosen.get(name) for name in DAYS)
        check_days(since, until)
        chosen |= {"since": str(since) if since else None, "until": str(until) if until else None}
        chosen["stage"] = stage_key(chosen["stage"])
        if chosen["role"] and not chosen["proposer"]:
            raise click.UsageError(say("error.usage.role"))
        return command(*args, filters=Filters(**chosen), **values)

    added = cast("F", with_filters)
    for name, add in reversed(list(zip(NAMES, OPTIONS, strict=True))):
        if name in names:
            added = add(added)
    return added


def check_days(since: date | None, until: date | None) -> None:
    """Raise a usage error for a span that ends before it begins."""
    if since and until and since > until:
        raise click.UsageError(say("error.usage.days_reversed", since=since, until=until))


def stage_key(word: str | None) -> str | None:
    """Return the key of a stage named in Korean or by its key; raises a usage error for another word."""
    if word is None or word in REACHED:
        return word
    for stage in REACHED.values():
        if word.replace(" ", "") == stage.korean.replace(" ", ""):
            return stage.key
    choices = ", ".join(stage.korean for stage in REACHED.values())
    raise click.UsageError(say("error.usage.stage", value=word, choices=choices))
