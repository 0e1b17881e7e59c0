"""The cap of an outlet: how many of its articles are kept on one query, over all crawls together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from crawler.news.found import Item, matches
from crawler.news.session import NewsOrder
from index.store.articles import articles_of
from index.store.leads import ids_of

Row = Mapping[Any, Any]
Place = tuple[str, str]


def stored_beside(
    connection: Connection, source: str, order: NewsOrder, waiting: Sequence[Row]
) -> Iterator[Row]:
    """Yield what an outlet has stored of the days of an order, or of the months of what waits."""
    days = [lead["published_on"] for lead in waiting if lead["published_on"]]
    first = order.since or (min(days).replace(day=1) if days and not order.until else None)
    if order.queries and waiting:
        yield from articles_of(connection, source, first, order.until)


class Room:
    """What is left of a cap, by query and span: the days of the order, or without any each month for itself.

    What an outlet has ``stored`` counts. ``full`` tells how many articles found no room, by query. A crawl
    without queries has no topic, and no such cap.
    """

    def __init__(self, cap: int, order: NewsOrder, stored: Iterable[Row]) -> None:
        self.cap = cap
        self.order = order
        self.taken: Counter[Place] = Counter()
        self.full: Counter[str] = Counter()
        self.ids: set[str] = set()
        for row in stored:
            self.ids |= ids_of(row)
            text = f"{row['subtitle'] or ''} {row['body'] or ''}"
            self.taken.update(self._places(self._about(row["title"], text), row["published_on"]))

    def within(self, waiting: Iterable[Row]) -> Iterator[Row]:
        """Yield the addresses that there is room for; one read before takes up none."""
        for lead in waiting:
            if lead["id"] in self.ids or not self.order.queries:
                yield lead
                continue
            # Where the title alone does not tell what it is about, it may be about any of the queries.
            about = self._about(lead["title"]) or self.order.queries
            places = self._places(about, lead["published_on"])
            if any(self.taken[place] < self.cap for place in places):
                self.taken.update(places)
                yield lead
            else:
                self.full.update(about)

    def _about(self, title: str | None, text: str = "") -> Sequence[str]:
        item = Item("", title, text=text)
        return [query for query in self.order.queries if matches(item, [query])]

    def _places(self, queries: Sequence[str], day: date | None) -> list[Place]:
        has_days = self.order.since or self.order.until
        span = "" if has_days or day is None else f"{day:%Y-%m}"
        return [(query, span) for query in queries]
