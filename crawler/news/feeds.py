"""Feeds (RSS, Atom, RDF): bytes in, what they name out."""

from __future__ import annotations

from collections import Counter
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser

from crawler.news.found import (
    LONGEST_TITLE,
    MOST_ITEMS,
    Findings,
    Item,
    NothingFoundError,
    checked_xml,
    not_ahead,
)
from crawler.news.guard import is_web_address
from crawler.news.moments import read_moment
from index.korean.text import tidy


def read_feed(body: bytes, url: str) -> Findings:
    """Return what a feed names; raises NothingFoundError for a body that is no feed."""
    # As a stream: plain bytes it might take for the name of a file.
    stream = BytesIO(checked_xml(body))
    parsed = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version") and not parsed.entries:
        raise NothingFoundError("not a feed")
    found = Findings()
    if parsed.bozo and not _is_only_about_encoding(parsed.bozo_exception):
        found.flaws["malformed feed"] += 1
    guids: set[str] = set()
    for entry in parsed.entries[:MOST_ITEMS]:
        guid = str(entry.get("id") or entry.get("link") or "")
        if guid and guid in guids:
            found.flaws["duplicate guid"] += 1
        guids.add(guid)  # items that share a guid may still have addresses of their own
        if item := _item(entry, url, found.flaws):
            found.items.append(item)
        else:
            found.flaws["item without address"] += 1
    return found


def _is_only_about_encoding(failure: Exception) -> bool:
    return isinstance(failure, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType)


def _item(entry: Any, url: str, flaws: Counter[str]) -> Item | None:  # noqa: ANN401 - feedparser's own dictionary
    try:
        link = urljoin(url, str(entry.get("link") or "").strip())
    except ValueError:
        return None
    if not entry.get("link") or not is_web_address(link):
        return None
    published = not_ahead(read_moment(entry.get("published")), flaws)
    # The feed's own `get` gives the day of publication for it.
    said = entry["updated"] if "updated" in entry else None  # noqa: SIM401
    updated = not_ahead(read_moment(said), flaws)
    day = published or updated
    return Item(
        link=link,
        title=tidy(unescape(str(entry.get("title") or "")))[:LONGEST_TITLE] or None,
        published_on=day.date() if day else None,
        updated_at=updated,
        text=str(entry.get("summary") or "")[:10_000],
    )
