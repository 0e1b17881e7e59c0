"""The frontier: addresses that crawls have met, what became of them, and what each said of its version."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, or_, select, update

from index.addresses import article_id
from index.records import Article, Lead, Validator
from index.store.engine import lists, table
from index.store.upsert import existing

LEADS = table(Lead)
VALIDATORS = table(Validator)


def add_leads(connection: Connection, leads: Iterable[Mapping[str, Any]]) -> set[str]:
    """Add addresses that were met; return the ids of those that are new.

    A lead has Lead's columns up to ``published_on`` and ``first_seen_at``; ``updated_at``, where given and
    later than the last reading, has a known address read again.
    """
    met = {lead["id"]: lead for lead in reversed(list(leads))}  # of an address met twice the first counts
    known = existing(connection, Lead, met)
    fresh = [_row(lead) for key, lead in met.items() if key not in known]
    for some in lists(fresh):
        connection.execute(insert(LEADS), some)
    for key, row in known.items():
        if changes := _changes(row, met[key]):
            connection.execute(update(LEADS).where(LEADS.c.id == key).values(**changes))
    return met.keys() - known.keys()


def _row(lead: Mapping[str, Any]) -> dict[str, Any]:
    unsaid = {"title": None, "published_on": None, "state": "waiting", "reason": None, "tries": 0}
    row = {**unsaid, "asked_at": None, **lead}
    row.pop("updated_at", None)
    return row


def _changes(row: RowMapping, lead: Mapping[str, Any]) -> dict[str, Any]:
    changes = {name: lead[name] for name in ("title", "published_on") if row[name] is None and lead.get(name)}
    updated = lead.get("updated_at")
    if updated and row["state"] in {"read", "no_text"} and row["asked_at"] and updated > row["asked_at"]:
        changes |= {"state": "waiting", "tries": 0}
    return changes


def waiting(
    connection: Connection, source: str, most: int, since: date | None = None, until: date | None = None
) -> list[dict[str, Any]]:
    """Return the addresses of a source that wait, the newest first; undated ones pass any dates."""
    day = LEADS.c.published_on
    query = select(LEADS).where(LEADS.c.source == source, LEADS.c.state == "waiting")
    if since:
        query = query.where(or_(day.is_(None), day >= since))
    if until:
        query = query.where(or_(day.is_(None), day <= until))
    newest = (day.is_(None), day.desc(), LEADS.c.first_seen_at.desc(), LEADS.c.id)
    return [dict(row) for row in connection.execute(query.order_by(*newest).limit(most)).mappings()]


def leads_of(connection: Connection, ids: Collection[str]) -> list[dict[str, Any]]:
    """Return those leads, in the order of their ids as given."""
    known = existing(connection, Lead, ids)
    return [dict(known[key]) for key in ids if key in known]


def settle(
    connection: Connection, lead_id: str, state: str, reason: str | None, at: datetime, tries: int
) -> None:
    """Note what became of an address that was asked."""
    values = {"state": state, "reason": reason, "asked_at": at, "tries": tries}
    connection.execute(update(LEADS).where(LEADS.c.id == lead_id).values(**values))


def ids_of(article: Mapping[Any, Any]) -> set[str]:
    """Return the ids under which an article may have been met: its own, and that of its other address."""
    return {article["id"], *([article_id(article["link"])] if article["link"] else ())}


def wake_young(connection: Connection, source: str, hours: Sequence[int], at: datetime) -> int:
    """Have articles read again that grew older than one of ``hours`` since then; count them."""
    articles = table(Article)
    youngest = at - timedelta(hours=max(hours, default=0) * 2)
    query = select(*articles.c["id", "link", "published_at"])
    query = query.where(articles.c.source == source, articles.c.published_at > youngest)
    published = {
        key: row["published_at"] for row in connection.execute(query).mappings() for key in ids_of(row)
    }
    ages = [timedelta(hours=age) for age in hours]
    due = [
        lead["id"]
        for lead in existing(connection, Lead, published).values()
        if lead["source"] == source
        and lead["state"] == "read"
        and any(lead["asked_at"] < published[lead["id"]] + age <= at for age in ages)
    ]
    for some in lists(due):
        connection.execute(update(LEADS).where(LEADS.c.id.in_(some)).values(state="waiting", tries=0))
    return len(due)


def last_found(connection: Connection, source: str) -> datetime | None:
    """Return when a crawl last met a new address of a source."""
    query = select(LEADS.c.first_seen_at).where(LEADS.c.source == source)
    newest = query.order_by(LEADS.c.first_seen_at.desc()).limit(1)
    found: datetime | None = connection.execute(newest).scalar()
    return found


def validators(connection: Connection, addresses: Collection[str]) -> dict[str, dict[str, Any]]:
    """Return what those addresses said of their versions."""
    return {key: dict(row) for key, row in existing(connection, Validator, addresses).items()}


def note_validators(connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
    """Note what addresses say of their versions now, in the place of what they said before."""
    noted = {row["address"]: dict(row) for row in rows}
    for some in lists(noted):
        connection.execute(delete(VALIDATORS).where(VALIDATORS.c.address.in_(some)))
    if noted:
        connection.execute(insert(VALIDATORS), list(noted.values()))
