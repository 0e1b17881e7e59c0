"""Whether a source can be collected and has lately given what its fact sheet expects."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping

from cli.settings import Settings
from cli.store import reading
from cli.words import say
from crawler.factsheet import FactSheet
from index.moments import now, today
from index.store import read, runs

STALE_DAYS = 7
GROWING = timedelta(days=365)  # an Assembly that is younger has had no time for its bills
Problem = tuple[str, dict[str, Any]]


def problems(settings: Settings, sheet: FactSheet) -> list[Problem]:
    """Return what keeps a source from being collected or its records from being current.

    Raises StoreError where the store is missing or damaged.
    """
    with reading(settings) as engine, engine.connect() as connection:
        last = next(runs.latest_first(connection, sheet.name), None)
        return [*of_last_run(last), *_of_lists(connection, sheet), *silences(connection, sheet)]


def keyless(settings: Settings, sheet: FactSheet) -> list[Problem]:
    """Return the lack of a source's key, if it is lacking."""
    if sheet.key is None or settings.key(sheet.key.variable):
        return []
    return [("sources.no_key", {"variable": sheet.key.variable, "apply_at": sheet.key.apply_at})]


def is_off(settings: Settings, sheet: FactSheet) -> bool:
    """Tell whether a source waits for its user to record that it may be asked."""
    return not sheet.enabled and settings.terms_read_on(sheet.name) is None


def silences(connection: Connection, sheet: FactSheet) -> Iterator[Problem]:
    """Yield the lists that had given nothing new for longer than usual when they were last read."""
    read_on = {(one["service"], one["assembly"]): one["ended_at"] for one in read.last_sweeps(connection)}
    sitting = sheet.assembly_on(today()).number
    for service in sheet.services:
        newest = read.newest_day(connection, service.record, sitting)
        at = read_on.get((service.code, sitting))
        if service.silent_days is None or newest is None or at is None:
            continue
        if at.date() - newest > timedelta(days=service.silent_days):
            values = {"title": service.title, "assembly": sitting, "since": newest}
            yield "sources.silent", {**values, "at": at.date(), "days": service.silent_days}


def of_last_run(last: RowMapping | None) -> Iterator[Problem]:
    """Yield that a source was never crawled, or how its last crawl fell short."""
    if last is None:
        yield "sources.never", {}
    elif last["state"] != "complete":
        at = f"{last['started_at']:%Y-%m-%d %H:%M}"
        yield "sources.last_run", {"state": say(f"state.{last['state']}"), "at": at}


def _of_lists(connection: Connection, sheet: FactSheet) -> Iterator[Problem]:
    services = {service.code: service for service in sheet.services}
    for sweep in read.last_sweeps(connection):
        service = services.get(sweep["service"])
        if service is None:
            continue
        values = {"title": service.title, "assembly": sweep["assembly"], "announced": sweep["announced"]}
        is_young = sheet.assembly(sweep["assembly"]).first_day > today() - GROWING
        least = 0 if is_young else service.least
        if not least <= sweep["announced"] <= service.most:
            yield "sources.out_of_bounds", {**values, "least": service.least, "most": service.most}
        is_open = sheet.assembly(sweep["assembly"]).last_day >= today()
        days = STALE_DAYS if is_open else sheet.sweeps.closed_every_days
        if sweep["ended_at"] < now() - timedelta(days=days):
            yield "sources.stale", {**values, "at": f"{sweep['ended_at']:%Y-%m-%d}"}
