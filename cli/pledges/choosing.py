"""Which pledges a list is narrowed to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import click

from cli.pledges.promisors import names_of
from cli.words import WORDS, say
from index.korean.text import squeeze
from index.korean.topics import read_topics
from index.search.pledge_lines import COLUMNS, Narrowed
from index.tracking.pledges.pledge import Binding


@dataclass(frozen=True)
class Chosen:
    """What pledges are narrowed to; ``refused`` ones are left out unless they are asked for."""

    company: Sequence[str] = ()
    status: Sequence[str] = ()
    due: date | None = None
    since: date | None = None
    beneficiary: str | None = None
    amount_min: int | None = None
    topic: str | None = None
    binding: str | None = None
    reviewed: bool | None = None

    @property
    def narrowed(self) -> Narrowed:
        """Return what of it is known without reading a pledge: of a topic, its days alone."""
        topic = read_topics()[self.topic] if self.topic else None
        days = [day for day in (self.since, topic.first_day if topic else None) if day]
        return Narrowed(
            actors={name for one in self.company for name in names_of(one)},
            since=max(days, default=None),
            until=topic.last_of_texts if topic else None,
            due_until=self.due,
            amount_min=self.amount_min,
            beneficiary=self.beneficiary,
            bindings=_meant("binding", [self.binding]) if self.binding else (),
            standing=_standing(self.status),
            reviewed=self.reviewed,
        )


def spoken(chosen: Chosen) -> str | None:
    """Return in words what pledges are narrowed to; nothing where all are meant."""
    told = {
        "heading.company": ", ".join(chosen.company),
        "pledge.chosen.status": ", ".join(chosen.status),
        "pledge.chosen.due": chosen.due,
        "pledge.chosen.since": chosen.since,
        "heading.beneficiary": chosen.beneficiary,
        "pledge.chosen.amount": None if chosen.amount_min is None else f"{chosen.amount_min:,}",
        "heading.topic": chosen.topic,
        "heading.binding": chosen.binding,
        "heading.review": None if chosen.reviewed is None else say(_REVIEWED[chosen.reviewed]),
    }
    parts = [f"{say(key)} {value}" for key, value in told.items() if value]
    return say("pledge.chosen", what="; ".join(parts)) if parts else None


_REVIEWED = {True: "pledge.chosen.reviewed", False: "pledge.chosen.not_reviewed"}


def _meant(family: str, words: Sequence[str]) -> set[str]:
    """Return which values of a family are meant by words in either language, or by their keys."""
    keys = [key for key in WORDS if key.startswith(f"{family}.")]
    meant = set(map(squeeze, words))
    return {key.partition(".")[2] for key in keys if not meant.isdisjoint(map(squeeze, _names(key)))}


def _standing(words: Sequence[str]) -> list[Mapping[str, Collection[str]]]:
    """Return what words ask of the four columns: of each one word, or of those that a word is of, any."""
    wanted: dict[tuple[str, ...], dict[str, set[str]]] = {}
    for word in words:
        meant = {column: some for column in COLUMNS if (some := _meant(column, [word]))}
        if "none" in meant.get("promisor", ()):  # what is only promised again is no later statement
            meant["promisor"].add("restated")
        held = wanted.setdefault(tuple(meant), {})
        for column, some in meant.items():
            held.setdefault(column, set()).update(some)
    return list(wanted.values())


def check_words(statuses: Sequence[str], binding: str | None) -> None:
    """Raise click.UsageError for a word for how a pledge stands, or what binds, that there is not."""
    for word in statuses:
        _check(word, "error.usage.pledge_status", tuple(f"{column}." for column in COLUMNS))
    if binding is not None:
        _check(binding, "error.usage.pledge_binding", tuple(f"binding.{one}" for one in Binding))


def _check(word: str, error: str, families: tuple[str, ...]) -> None:
    keys = [key for key in WORDS if key.startswith(families)]
    if not any(squeeze(word) in map(squeeze, _names(key)) for key in keys):
        known = ", ".join(dict.fromkeys(map(say, keys)))
        raise click.UsageError(say(error, word=word, known=known))


def _names(key: str) -> tuple[str, ...]:
    parts = [part for word in WORDS[key] for part in word.split("/")]  # 협의체 합의/상생협약
    return *WORDS[key], *parts, key, key.partition(".")[2]
