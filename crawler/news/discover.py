"""Meeting new addresses: the feeds, sitemaps and listings of a source, each asked only for what changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote, urlsplit

from crawler.news.feeds import read_feed
from crawler.news.found import Findings, Item, NothingFoundError, matches
from crawler.news.keep import Keeper, conditional, validator
from crawler.news.listings import read_listing
from crawler.news.session import NewsOrder
from crawler.news.sheets import Listing, NewsSheet
from crawler.news.sitemaps import read_sitemap
from crawler.news.surprises import surprises_named
from crawler.news.visit import NOT_MODIFIED, NotVisitedError, Visited
from crawler.session import Reason
from index.addresses import AddressError, article_id, canonical
from index.store import leads

Read = Callable[[bytes, str], Findings]


@dataclass(frozen=True)
class Place:
    """Where new addresses are named: what kind of place it is, its address, and how it is read."""

    kind: str
    address: str
    read: Read


async def discover(keeper: Keeper) -> None:
    """Add what a source names anew to the frontier; what cannot be had or read is counted and named."""
    order = keeper.visitor.session.order
    waiting = list(places(keeper.sheet, order))
    while waiting:
        place = waiting.pop(0)
        findings = await _look_into(keeper, place)
        if findings and place.kind == "sitemap":  # an index names sitemaps, and those no more
            waiting += [Place("sitemap part", url, _sitemap) for url in findings.further]
        if keeper.visitor.session.still_recorded(place.address):  # what later crawls were answered
            waiting.insert(0, place)


def places(sheet: NewsSheet, order: NewsOrder) -> Iterator[Place]:
    """Yield the places of a source; a feed with ``{query}`` in its address is one for each query."""
    for feed in sheet.feeds:
        if "{query}" not in feed:
            yield Place("feed", feed, read_feed)
        else:
            for query in order.queries:
                yield Place("feed", feed.format(query=quote(query, safe="")), read_feed)
    for sitemap in sheet.sitemaps:
        yield Place("sitemap", sitemap, _sitemap)
    for listing in sheet.listings:
        for page in range(1, listing.pages + 1):
            yield Place("listing", listing.address.format(page=page), partial(_listing, listing))


def _sitemap(body: bytes, _url: str) -> Findings:
    return read_sitemap(body)


def _listing(listing: Listing, body: bytes, url: str) -> Findings:
    return read_listing(body, url, listing)


async def _look_into(keeper: Keeper, place: Place) -> Findings | None:
    # What a feed named for one query says nothing of what it would name for another.
    version = f"{place.address}#{'|'.join(sorted(keeper.visitor.session.order.queries))}"
    with keeper.ledger.engine.connect() as connection:
        known = leads.validators(connection, [version]).get(version)
    try:
        with surprises_named(place.address):
            visited = await keeper.visitor.visit(place.address, conditional(known))
            if visited.page.status == NOT_MODIFIED:
                return None
            findings = place.read(visited.page.body, visited.url)
    except NotVisitedError as failed:
        _note(keeper, place, failed.outcome)
    except NothingFoundError as nothing:
        _note(keeper, place, nothing.outcome)
        with keeper.ledger.engine.begin() as connection:
            keeper.note(connection)
            keeper.set_aside(connection, place.address, nothing.outcome, visited.page)
    else:
        _keep(keeper, place, visited, findings, version)
        return findings
    return None


def _note(keeper: Keeper, place: Place, outcome: str) -> None:
    report = keeper.report
    report.count(keeper.sheet.name, outcome)
    values = {"source": keeper.sheet.title, "address": place.address, "why": outcome}
    report.partial[place.address] = Reason("news.partial.place", values)


def _keep(keeper: Keeper, place: Place, visited: Visited, findings: Findings, version: str) -> None:
    wanted = [item for item in findings.items if _is_wanted(item, keeper)]
    found_by = f"{place.kind} {place.address}"
    met = [lead(item, keeper.sheet, found_by, visited.page.at) for item in wanted]
    with keeper.ledger.engine.begin() as connection:
        keeper.note(connection)
        keeper.meet(connection, met, keeper.stamp(visited.page))
        noted = validator(version, visited.page)
        if noted and not findings.flaws["malformed feed"]:
            leads.note_validators(connection, [noted])
    for flaw, times in findings.flaws.items():
        keeper.report.count(keeper.sheet.name, flaw, times)


def _is_wanted(item: Item, keeper: Keeper) -> bool:
    sheet, order = keeper.sheet, keeper.visitor.session.order
    try:
        canonical(item.link)
    except AddressError:
        keeper.report.count(sheet.name, "item without address")
        return False
    if not sheet.has_host(urlsplit(item.link).hostname or ""):
        keeper.report.count(sheet.name, "address of another host")
        return False
    if sheet.articles and not re.search(sheet.articles, item.link):
        return False
    day = item.published_on
    in_range = day is None or (order.since or day) <= day <= (order.until or day)
    return in_range and matches(item, order.queries)


def lead(item: Item, sheet: NewsSheet, found_by: str, at: Any) -> dict[str, Any]:  # noqa: ANN401 - a datetime
    """Return the row of an address that was met."""
    met = {
        "id": article_id(item.link),
        "address": canonical(item.link),
        "link": item.link,
        "source": sheet.name,
        "found_by": found_by,
        "title": item.title,
        "published_on": item.published_on,
        "updated_at": item.updated_at,
        "first_seen_at": at,
    }
    if sheet.is_opaque:
        met |= {"state": "skipped", "reason": "opaque address"}
    return met
