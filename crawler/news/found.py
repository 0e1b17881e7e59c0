"""What feeds, sitemaps and listings name: addresses with what is said of them. All input is hostile."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from crawler.pages.encoding import xml_in_utf8
from index.korean.text import squeeze
from index.moments import now

MOST_ITEMS = 5_000
LONGEST_TITLE = 1_000  # characters
AHEAD = timedelta(days=1)  # a clock may be wrong by that much
_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)


class NothingFoundError(Exception):
    """A body that names nothing because it is not what it should be; ``outcome`` names why."""

    def __init__(self, outcome: str) -> None:
        super().__init__(outcome)
        self.outcome = outcome


@dataclass(frozen=True)
class Item:
    """One address that was named, with its title, day, last change, and what else its text says."""

    link: str
    title: str | None = None
    published_on: date | None = None
    updated_at: datetime | None = None
    text: str = ""


@dataclass
class Findings:
    """What one body named, what of it could not be used, and which ``further`` bodies to ask for."""

    items: list[Item] = field(default_factory=list)
    flaws: Counter[str] = field(default_factory=Counter)
    further: list[str] = field(default_factory=list)


def checked_xml(body: bytes) -> bytes:
    """Return XML in UTF-8 that declares no entities; raises NothingFoundError for what does."""
    for form in (body, body.replace(b"\0", b"")):  # UTF-16 hides the words between zeros
        if _ENTITY.search(form):
            raise NothingFoundError("entities in a feed")
    return xml_in_utf8(body)


def not_ahead(moment: datetime | None, flaws: Counter[str]) -> datetime | None:
    """Return a moment unless it lies in the future, which is counted as a flaw."""
    if moment is not None and moment > now() + AHEAD:
        flaws["future date"] += 1
        return None
    return moment


def matches(item: Item, queries: Iterable[str]) -> bool:
    """Tell whether an item has all words of one of the queries; without any, every item does."""
    wanted = [query.split() for query in queries]
    text = squeeze(f"{item.title or ''} {item.text}")
    return not wanted or any(all(squeeze(word) in text for word in words) for words in wanted)
