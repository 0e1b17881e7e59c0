"""Which pledges a list has: as many as are wanted, and how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from cli.pledges.choosing import Chosen
from cli.pledges.reading import Stand, lines_of, stands
from index.korean.topics import read_topics
from index.search.finding import Page
from index.search.layout import damage_named
from index.search.pledge_lines import LATEST, Narrowed
from index.search.reader import Reader
from index.search.topic_texts import is_of
from index.tracking.pledges.acts import Review, View


class Cut(NamedTuple):
    """What is said of a part of a list, by keys of the catalogue: at the command line, and on a page."""

    here: str
    page: str
    values: dict[str, int]


@dataclass(frozen=True)
class Found:
    """The pledges of one page, read as they are taken; how many there are, and wait for a person, in all."""

    stands: Iterator[Stand]
    page: Page
    total: int
    waiting: int = 0
    refused: int = 0

    @property
    def cut(self) -> Cut | None:
        """Return which of how many are shown, where that is not all."""
        first = self.page.offset
        shown = len(range(self.total)[first : self.page.end])
        if first and shown:
            values = {"total": self.total, "first": first + 1, "last": first + shown}
            return Cut("scope.page", "pledge.page.span", values)
        if first and self.total:
            return Cut("scope.past", "scope.past", {"total": self.total, "offset": first})
        values = {"total": self.total, "shown": shown}
        return Cut("scope.cut", "pledge.page.cut", values) if shown < self.total else None


def find(reader: Reader, wanted: Chosen, page: Page) -> Found:
    """Return the pledges that pass, the latest first."""
    found = _find(reader, wanted.narrowed, wanted.topic, page)
    if wanted.reviewed is not None:
        return found
    refused = replace(wanted.narrowed, review=Review.REFUSED)
    return replace(found, refused=_find(reader, refused, wanted.topic, page).total)


def _find(reader: Reader, narrowed: Narrowed, topic: str | None, page: Page) -> Found:
    if topic:
        return _of_topic(reader, narrowed, topic, page)
    return find_narrowed(reader, narrowed, page, LATEST)


def find_narrowed(reader: Reader, narrowed: Narrowed, page: Page, order: str) -> Found:
    """Return the pledges that are meant, in an order."""
    lines = lines_of(reader)
    with damage_named():
        counts = lines.reviews(narrowed)
    views = lines.views(narrowed, order, page)
    return Found(stands(reader, views), page, counts.total(), counts[Review.WAITING])


def _of_topic(reader: Reader, narrowed: Narrowed, topic: str, page: Page) -> Found:
    """Return the pledges of a topic, which only their words tell: all that may be meant are read."""
    with damage_named():
        every = lines_of(reader).views(narrowed)
        views: Sequence[View] = [one for one in every if is_of(one.pledge, read_topics()[topic])]
    waiting = sum(one.review is Review.WAITING for one in views)
    return Found(stands(reader, islice(views, page.offset, page.end)), page, len(views), waiting)
