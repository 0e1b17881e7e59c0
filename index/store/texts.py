"""The texts of articles, as they are compared with one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from index.records import Article
from index.store.engine import lists, table

BATCH = 500

Row = Mapping[Any, Any]


def texts_changed(connection: Connection, since: int) -> Iterator[tuple[str, str | None]]:
    """Yield the id and text of each article changed after a generation; ``None`` where there is no text."""
    articles = table(Article)
    query = select(articles.c.id, articles.c.body).where(articles.c.generation > since)
    rows = connection.execute(query.order_by(articles.c.id).execution_options(yield_per=BATCH))
    yield from ((key, body) for key, body in rows)


def texts(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Return the texts of those articles that have one, by id."""
    articles = table(Article)
    query = select(articles.c.id, articles.c.body).where(articles.c.body.is_not(None))
    return {
        key: body
        for some in lists(ids)
        for key, body in connection.execute(query.where(articles.c.id.in_(some)))
    }


def printed(connection: Connection, ids: Sequence[str]) -> Iterator[Row]:
    """Yield of each of those articles what it is, who printed it and when."""
    articles = table(Article)
    columns = [articles.c[name] for name in ("id", "kind", "outlet", "published_on", "published_at")]
    for some in lists(ids):
        yield from connection.execute(select(*columns).where(articles.c.id.in_(some))).mappings()
