"""What is held of the news, source by source: what was kept, what could not be read, and who fell silent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from index.records import Article, Lead
from index.store.engine import table

UNREAD = ("waiting", "no_text", "refused", "failed", "skipped")
Row = Mapping[Any, Any]


def writings(connection: Connection) -> list[Row]:
    """Return, by source and kind, how many records are held, their newest day, and when one was learned."""
    articles = table(Article)
    query = select(
        articles.c.source,
        articles.c.kind,
        func.count().label("stored"),
        func.max(articles.c.published_on).label("newest"),
        func.max(articles.c.learned_at).label("learned_at"),
    ).group_by(articles.c.source, articles.c.kind)
    return list(connection.execute(query.order_by(articles.c.source, articles.c.kind)).mappings())


def unread(connection: Connection) -> list[Row]:
    """Return how many addresses were met and not read, by source, state and reason."""
    leads = table(Lead)
    by = (leads.c.source, leads.c.state, leads.c.reason)
    query = select(*by, func.count().label("count")).where(leads.c.state.in_(UNREAD)).group_by(*by)
    return list(connection.execute(query.order_by(*by)).mappings())


def last_named(connection: Connection) -> dict[str, datetime]:
    """Return when each source last named an address that was not known before."""
    leads = table(Lead)
    query = select(leads.c.source, func.max(leads.c.first_seen_at)).group_by(leads.c.source)
    return {row[0]: row[1] for row in connection.execute(query)}
