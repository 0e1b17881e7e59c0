"""Which pledges a list is narrowed to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import click

from cli.pledges.reading import Stand
from cli.words import WORDS, say
from index.korean.text import squeeze
from index.korean.topics import read_topics
from index.search.meanings.words import canonical
from index.search.pledge_cards import said_on, title_of
from index.search.pledges import Narrowed
from index.tracking.pledges.acts import Review
from index.tracking.pledges.changes import largest, last_day
from index.tracking.pledges.pledge import Binding, Pledge

COLUMNS = ("promisor", "evidence", "clock", "verdict")
LOOKED_AT = (Review.ACCEPTED, Review.REFUSED)


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
        """Return what of it is known without reading a pledge."""
        names = {name for one in self.company for name in canonical("company", one)}
        return Narrowed(names, self.since, None, self.due, self.amount_min, self.beneficiary)

    def takes(self, stand: Stand) -> bool:
        """Tell whether a pledge is among them."""
        view = stand.view
        if view.review is Review.REFUSED and self.reviewed is not True:
            return False
        if self.reviewed is not None and self.reviewed != _is_reviewed(stand):
            return False
        return all(self._conditions(stand))

    def _conditions(self, stand: Stand) -> Iterator[bool]:
        promise = stand.view.pledge.promise
        if self.company:
            yield promise.actor in {name for one in self.company for name in canonical("company", one)}
        if self.status:
            yield not statuses(stand).isdisjoint(self.status)
        if self.due:
            last = last_day(promise.term) if promise.term else None
            yield last is not None and last <= self.due
        if self.since:
            yield stand.said_on >= str(self.since)
        if self.beneficiary:
            yield squeeze(self.beneficiary) in squeeze(promise.beneficiary or "")
        if self.amount_min is not None:
            most = largest(promise)
            yield most is not None and most >= self.amount_min
        if self.topic:
            yield is_of_topic(stand.view.pledge, self.topic)
        if self.binding:
            yield self.binding in _names(f"binding.{promise.binding}")


def statuses(stand: Stand) -> set[str]:
    """Return the words under which a pledge is found: those of its four columns, and their keys."""
    return {word for column, value in stand.columns.items() for word in _names(f"{column}.{value}")}


def check_words(statuses: Sequence[str], binding: str | None) -> None:
    """Raise click.UsageError for a word for how a pledge stands, or what binds, that there is not."""
    for word in statuses:
        _check(word, "error.usage.pledge_status", tuple(f"{column}." for column in COLUMNS))
    if binding is not None:
        _check(binding, "error.usage.pledge_binding", tuple(f"binding.{one}" for one in Binding))


def _check(word: str, error: str, families: tuple[str, ...]) -> None:
    keys = [key for key in WORDS if key.startswith(families)]
    if not any(word in _names(key) for key in keys):
        known = ", ".join(dict.fromkeys(map(say, keys)))
        raise click.UsageError(say(error, word=word, known=known))


def is_of_topic(pledge: Pledge, name: str) -> bool:
    """Tell whether a pledge is of a topic, by who promised, when, and the words of its texts."""
    topic = read_topics()[name]
    said = "\n".join([title_of(pledge), *(f"{one.source.title}\n{one.quotation}" for one in pledge.mentions)])
    return topic.has_text(said, [pledge.promise.actor], date.fromisoformat(said_on(pledge)))


def _names(key: str) -> tuple[str, ...]:
    return *WORDS[key], key, key.partition(".")[2]


def _is_reviewed(stand: Stand) -> bool:
    return stand.view.review in LOOKED_AT or stand.view.decided is not None
