"""Where a person found what is added by hand: a page that was collected, or one that only options tell of."""

from __future__ import annotations

from datetime import date
from typing import Any

from cli.citing.korean import seen
from cli.citing.work import latest
from cli.lookup import text_of
from cli.output.copies import origin_of
from index.addresses import article_id, canonical
from index.errors import ConfigurationError
from index.moments import today
from index.search.reader import Reader
from index.tracking.pledges.changes import last_day
from index.tracking.pledges.pledge import Source, Term


def source_of(reader: Reader, url: str | None, outlet: str | None, title: str | None) -> dict[str, Any]:
    """Return what is known of a page: as options state it, else as it was collected, else nothing."""
    card = text_of(reader, None, url)
    if card is None:
        named = {"record_id": article_id(url), "url": canonical(url)} if url else {}
        return named | {name: value for name, value in (("outlet", outlet), ("title", title)) if value}
    origin = origin_of(card)
    found = {
        "record_id": card["id"],
        "outlet": outlet or card["outlet"],
        "title": title or card["title"],
        "url": card["url"],
        "published": card["date"],
        "copy_of": origin["id"] if origin else None,
    }
    return {name: value for name, value in found.items() if value}


def seen_of(reader: Reader, source: Source) -> str | None:
    """Return when a source was received and how the archive knows it again; nothing where it was not."""
    card = text_of(reader, source.record_id, source.url)
    return seen(latest(card["sources"])) if card else None


def require_past(day: date) -> None:
    """Raise ConfigurationError for a day on which nothing can have been said yet."""
    if day > today():
        raise ConfigurationError("error.pledges.ahead", day=day)


def require_order(term: Term | None, said_on: date, published: date) -> None:
    """Raise ConfigurationError for what was told before it was promised, or to be done before that."""
    require_past(said_on)
    if said_on > published:
        raise ConfigurationError("error.pledges.told_before", day=said_on, published=published)
    last = last_day(term) if term else None
    if last and last < said_on:
        raise ConfigurationError("error.pledges.due_before", due=last, day=said_on)
