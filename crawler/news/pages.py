"""Reading what waits in the frontier, the newest first, within the bounds of the order and the source."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Iterable, Mapping
from itertools import islice
from typing import Any

from crawler.news.caps import Room, stored_beside
from crawler.news.found import MOST_ITEMS
from crawler.news.keep import Keeper, Settled, article, conditional
from crawler.news.surprises import surprises_named
from crawler.news.visit import NOT_MODIFIED, NotVisitedError, Visited
from crawler.pages.read import AHEAD_OF_FETCH, read_page
from crawler.session import Reason
from index.addresses import canonical
from index.moments import SEOUL, now
from index.store import leads
from index.store.articles import DELETED

AHEAD = 4  # pages that are asked for before they are read, where nobody minds
MOST_TRIES = 3  # crawls that try an address whose failures may pass
GONE = {"HTTP 404", "HTTP 410"}


async def read_waiting(keeper: Keeper) -> None:
    """Read what waits of a source; what the bounds leave waiting is said."""
    sheet, order, report = keeper.sheet, keeper.visitor.session.order, keeper.report
    most = min(order.limit or sheet.cap, sheet.cap)
    with keeper.ledger.engine.begin() as connection:
        leads.wake_young(connection, sheet.name, sheet.reread_hours, now())
        waiting = leads.waiting(connection, sheet.name, MOST_ITEMS, order.since, order.until)
        room = Room(sheet.cap, order, stored_beside(connection, sheet.name, order, waiting))
    found = list(islice(room.within(waiting), most + 1))
    if len(found) > most:
        values = {"source": sheet.title, "most": most}
        report.partial[f"{sheet.name} waiting"] = Reason("news.partial.waiting", values)
    for query in room.full:
        values = {"source": sheet.title, "query": query, "cap": sheet.cap}
        report.partial[f"{sheet.name} cap {query}"] = Reason("news.partial.cap", values)
    await read_leads(keeper, found[:most])


async def read_leads(keeper: Keeper, wanted: Iterable[Mapping[str, Any]], *, typed: bool = False) -> None:
    """Read the pages of leads; what was read is stored even where the reading is cut off."""
    chosen = list(wanted)
    with keeper.ledger.engine.connect() as connection:
        versions = leads.validators(connection, [lead["link"] for lead in chosen])
    session = keeper.visitor.session
    ahead = AHEAD if session.is_near and session.recorded is None else 1
    visits: deque[tuple[Mapping[str, Any], asyncio.Task[Visited]]] = deque()
    rest = iter(chosen)
    try:
        for done in range(len(chosen)):
            session.progress(keeper.sheet.title, done, len(chosen))
            for lead in islice(rest, ahead - len(visits)):
                # Of a page that was gone, or gave nothing to read, "not modified" would tell nothing.
                was_read = lead["asked_at"] and not lead["reason"]
                headers = conditional(versions.get(lead["link"]) if was_read else None)
                visiting = keeper.visitor.visit(lead["link"], headers, typed=typed)
                visits.append((lead, asyncio.create_task(visiting)))
            await _read(keeper, *visits.popleft(), typed=typed)
        if chosen:
            session.progress(keeper.sheet.title, len(chosen), len(chosen))
    finally:
        for _, task in visits:
            task.cancel()
        keeper.flush()


async def _read(
    keeper: Keeper, lead: Mapping[str, Any], visiting: asyncio.Task[Visited], *, typed: bool
) -> None:
    settled = await _settled(keeper, lead, visiting)
    keeper.settle(settled)
    while keeper.visitor.session.still_recorded(lead["link"]):  # what later crawls were answered
        lead = {**lead, "asked_at": settled.at, "reason": settled.reason}
        settled = await _settled(keeper, lead, keeper.visitor.visit(lead["link"], typed=typed))
        keeper.settle(settled)


async def _settled(keeper: Keeper, lead: Mapping[str, Any], visiting: Awaitable[Visited]) -> Settled:
    try:
        with surprises_named(lead["link"]):
            return _visited(keeper, lead, await visiting)
    except NotVisitedError as failed:
        return _failed(keeper, lead, failed)


def _visited(keeper: Keeper, lead: Mapping[str, Any], visited: Visited) -> Settled:
    page = visited.page
    if page.status == NOT_MODIFIED:
        keeper.report.seen.add(f"{keeper.sheet.record_kind}:{lead['id']}")
        return Settled(lead, "read", None, page.at)
    fetched = page.at.astimezone(SEOUL).date()
    reading = read_page(page.body, visited.url, page.headers.get("Content-Type"), fetched)
    record = article(reading, lead, visited.url, keeper.sheet)
    if reading.steps.get("published_at") == AHEAD_OF_FETCH:
        keeper.report.count(keeper.sheet.name, "future date")
    keeper.report.count(keeper.sheet.name, "selector missed", len(reading.misses))
    keeper.report.misses.update(reading.misses)
    if reading.no_text:
        keeper.report.count(keeper.sheet.name, reading.no_text)
    state = "no_text" if reading.no_text or record is None else "read"
    reason = reading.no_text or ("no title" if record is None else None)
    return Settled(lead, state, reason, page.at, record, page, lead["link"])


def _failed(keeper: Keeper, lead: Mapping[str, Any], failed: NotVisitedError) -> Settled:
    report, outcome = keeper.report, failed.outcome
    report.count(keeper.sheet.name, outcome)
    if outcome == "robots":
        return Settled(lead, "refused", outcome, now())
    if failed.is_passing and lead["tries"] + 1 < MOST_TRIES:
        values = {"source": keeper.sheet.title, "why": outcome}
        report.partial[f"{keeper.sheet.name} {outcome}"] = Reason("news.partial.pages", values)
        return Settled(lead, "waiting", outcome, now())
    if outcome in GONE and lead["asked_at"] and failed.page is not None:
        record = {"address": canonical(lead["link"]), "state": DELETED}
        return Settled(lead, "failed", outcome, now(), record, failed.page)
    return Settled(lead, "failed", outcome, now())
