"""Where a person found what is added by hand: a page that was collected, or one that only options tell of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cli.lookup import Card, article_key
from index.errors import ConfigurationError
from index.moments import today
from index.search.reader import Reader


def source_of(reader: Reader, url: str | None, outlet: str | None, title: str | None) -> dict[str, Any]:
    """Return what is known of a page: as options state it, else as it was collected, else nothing."""
    card = held(reader, url) or {}
    found = {"outlet": outlet or card.get("outlet"), "title": title or card.get("title"), "url": url}
    return {name: value for name, value in found.items() if value}


def held(reader: Reader, url: str | None) -> Card | None:
    """Return the text of an address, where it was collected."""
    key = article_key(url) if url else None
    return reader.article(key) if key else None


def day_of(reader: Reader, url: str, given: date | None) -> date:
    """Return the day of a page, as stated or as it was collected; raises ConfigurationError for neither."""
    card = held(reader, url)
    day = given or (date.fromisoformat(card["date"]) if card and card["date"] else None)
    if day is None:
        raise ConfigurationError("error.pledges.no_day", url=url)
    require_past(day)
    return day


def require_past(day: date) -> None:
    """Raise ConfigurationError for a day on which nothing can have been said yet."""
    if day > today():
        raise ConfigurationError("error.pledges.ahead", day=day)


def require_order(facts: Mapping[str, Any], said_on: date) -> None:
    """Raise ConfigurationError for what was to be done before it was promised."""
    require_past(said_on)
    due = facts.get("due")
    if due and due < said_on:
        raise ConfigurationError("error.pledges.due_before", due=due, day=said_on)
