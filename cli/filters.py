"""The filters that search and lists share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, TypeVar, cast

import click

from cli.options import option
from cli.services import services_of
from cli.types import Count, Day, TopicName, Word
from cli.words import language, say
from index.search.columns import MANY, ROLES, Filters
from index.search.conditions import KINDS, stage_named
from index.search.finding import SORTS
from index.tracking.stages import REACHED

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS = {
    "kind": option(
        "--kind",
        type=click.Choice([*KINDS, *KINDS.values()]),
        multiple=True,
        metavar="KIND",
        key="option.kind",
    ),
    "assembly": option("--assembly", type=Count(1), metavar="N", key="option.assembly_filter"),
    "year": option(
        "--year", type=click.IntRange(1945, 9999), multiple=True, metavar="YEAR", key="option.year"
    ),
    "since": option("--since", type=Day(), metavar="DAY", key="option.since"),
    "until": option("--until", type=Day(end=True), metavar="DAY", key="option.until"),
    "committee": option(
        "--committee", type=Word("committee"), multiple=True, metavar="NAME", key="option.committee"
    ),
    "proposer": option("--proposer", metavar="NAME", key="option.proposer"),
    "role": option("--role", type=click.Choice(list(ROLES)), key="option.role"),
    "proposer_kind": option(
        "--proposer-kind", type=Word("proposer_kind"), metavar="KIND", key="option.proposer_kind"
    ),
    "law": option("--law", type=Word("law"), multiple=True, metavar="LAW", key="option.law"),
    "company": option("--company", type=Word("company"), multiple=True, metavar="NAME", key="option.company"),
    "topic": option("--topic", type=TopicName(), metavar="TOPIC", key="option.topic"),
    "result": option("--result", type=Word("result"), multiple=True, metavar="WORD", key="option.result"),
    "stage": option("--stage", type=Word("stage"), multiple=True, metavar="STAGE", key="option.stage"),
    "source": option(
        "--source", type=Word("source"), multiple=True, metavar="SOURCE", key="option.source_filter"
    ),
}
DAYS = ("year", "since", "until")


def record_filter_options(command: F) -> F:
    """Add the filters to a command, which then receives them as ``filters``."""
    return _with_filters(command, tuple(OPTIONS))


def filter_options(command: F) -> F:
    """Add the filters that are about bills."""
    return _with_filters(command, tuple(name for name in OPTIONS if name != "kind"))


def bill_filter_options(command: F) -> F:
    """Add the filters that are about bills and not about the day of proposal."""
    return _with_filters(command, tuple(name for name in OPTIONS if name not in ("kind", *DAYS)))


def sort_options(default: str) -> Callable[[F], F]:
    """Add the options that say in which order, and from which row on, a list is shown."""

    def decorate(command: F) -> F:
        choices = click.Choice(list(dict.fromkeys([default, *SORTS])))
        key = "option.sort_days" if default in SORTS else "option.sort"
        offset = option("--offset", type=Count(), default=0, metavar="N", key="option.offset")
        return option("--sort", type=choices, default=default, show_default=True, key=key)(offset(command))

    return decorate


def _with_filters(command: F, names: tuple[str, ...]) -> F:
    @wraps(command)
    def with_filters(*args: object, **values: Any) -> object:  # noqa: ANN401 - as click passes them
        chosen = {name: values.pop(name) for name in names}
        return command(*args, filters=_filters(chosen), **values)

    added = cast("F", with_filters)
    for name in reversed(names):
        added = OPTIONS[name](added)
    return added


def _filters(chosen: dict[str, Any]) -> Filters:
    since, until = (chosen.get(name) for name in ("since", "until"))
    check_days(since, until)
    chosen |= {"since": str(since) if since else None, "until": str(until) if until else None}
    chosen["kind"] = (KINDS.get(kind, kind) for kind in chosen.get("kind", ()))
    chosen["stage"] = map(stage_key, chosen["stage"])
    if chosen["role"] and not chosen["proposer"]:
        raise click.UsageError(say("error.usage.role"))
    chosen["source"] = [service for source in chosen["source"] for service in services_of(source)]
    several = {name: tuple(map(str, chosen[name])) for name in MANY if name in chosen}
    return Filters(**{**chosen, **several})


def check_days(since: date | None, until: date | None) -> None:
    """Raise a usage error for a span that ends before it begins."""
    if since and until and since > until:
        raise click.UsageError(say("error.usage.days_reversed", since=since, until=until))


def stage_key(word: str) -> str:
    """Return the key of a stage by its word in either language or its key; another is a usage error."""
    if key := stage_named(word):
        return key
    names = (
        one.korean if language() == "ko" else f"{one.english} ({one.korean})" for one in REACHED.values()
    )
    choices = ", ".join(names)
    raise click.UsageError(say("error.usage.stage", value=word, choices=choices))
