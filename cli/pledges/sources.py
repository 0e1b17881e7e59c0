"""Where a person found what is added by hand: a page that was collected, or one that only options tell of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cli.citing.korean import seen
from cli.citing.work import latest
from cli.lookup import text_of
from index.errors import ConfigurationError
from index.moments import today
from index.search.reader import Reader
from index.tracking.pledges.pledge import Source


def source_of(reader: Reader, url: str | None, outlet: str | None, title: str | None) -> dict[str, Any]:
    """Return what is known of a page: as options state it, else as it was collected, else nothing."""
    card = text_of(reader, None, url) or {}
    found = {"outlet": outlet or card.get("outlet"), "title": title or card.get("title"), "url": url}
    return {name: value for name, value in found.items() if value}


def day_of(reader: Reader, url: str, given: date | None) -> date:
    """Return the day of a page, as stated or as it was collected; raises ConfigurationError for neither."""
    card = text_of(reader, None, url)
    day = given or (date.fromisoformat(card["date"]) if card and card["date"] else None)
    if day is None:
        raise ConfigurationError("error.pledges.no_day", url=url)
    require_past(day)
    return day


def seen_of(reader: Reader, source: Source) -> str | None:
    """Return when a source was received and how the archive knows it again; nothing where it was not."""
    card = text_of(reader, source.record_id, source.url)
    return seen(latest(card["sources"])) if card else None


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
