"""The filters that search and lists share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, TypeVar, cast

import click

from cli.options import option
from cli.types import Day, Word
from cli.words import say
from index.search.cards import Filters
from index.tracking.stages import STAGES

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS = (
    option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_filter"),
    option("--since", type=Day(), metavar="DAY", key="option.since"),
    option("--until", type=Day(end=True), metavar="DAY", key="option.until"),
    option("--committee", type=Word("committee"), metavar="NAME", key="option.committee"),
    option("--proposer", metavar="NAME", key="option.proposer"),
    option("--proposer-kind", type=Word("proposer_kind"), metavar="KIND", key="option.proposer_kind"),
    option("--law", type=Word("law"), metavar="LAW", key="option.law"),
    option("--result", type=Word("result"), metavar="WORD", key="option.result"),
    option("--stage", type=Word("stage"), metavar="STAGE", key="option.stage"),
)
NAMES = ("assembly", "since", "until", "committee", "proposer", "proposer_kind", "law", "result", "stage")


def filter_options(command: F) -> F:
    """Add the filters to a command, which then receives them as ``filters``."""

    @wraps(command)
    def with_filters(*args: object, **values: Any) -> object:  # noqa: ANN401 - as click passes them
        chosen = {name: values.pop(name) for name in NAMES}
        check_days(chosen["since"], chosen["until"])
        chosen |= {name: str(chosen[name]) if chosen[name] else None for name in ("since", "until")}
        chosen["stage"] = stage_key(chosen["stage"])
        return command(*args, filters=Filters(**chosen), **values)

    added = cast("F", with_filters)
    for add in reversed(OPTIONS):
        added = add(added)
    return added


def check_days(since: date | None, until: date | None) -> None:
    """Raise a usage error for a span that ends before it begins."""
    if since and until and since > until:
        raise click.UsageError(say("error.usage.days_reversed", since=since, until=until))


def stage_key(word: str | None) -> str | None:
    """Return the key of a stage named in Korean or by its key; raises a usage error for another word."""
    if word is None or word in STAGES:
        return word
    for stage in STAGES.values():
        if word.replace(" ", "") == stage.korean.replace(" ", ""):
            return stage.key
    choices = ", ".join(stage.korean for stage in STAGES.values())
    raise click.UsageError(say("error.usage.stage", value=word, choices=choices))
