"""What is stored of the pages that were read, many in one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from crawler.answers import Record
from crawler.ledger import Ledger
from crawler.news.refusals import write_each
from crawler.news.sheets import NewsSheet
from crawler.news.visit import Visitor
from crawler.pages.reading import Reading
from crawler.spiders.page import Page
from index.addresses import article_id, canonical
from index.korean.text import squeeze
from index.store import leads
from index.store.articles import address_of, save_articles
from index.store.save import aside, save_asides
from index.store.upsert import Stamp

BATCH = 25  # pages; what a kill loses of them is read again
LONGEST_ASIDE = 2_000  # bytes of a body
_LEAST_TITLE = 6  # letters: a shorter one (포토, 신문) may be a part of the name of its site


@dataclass(frozen=True)
class Settled:
    """What became of one lead: its new state with the reason, and the record of its page if there is one."""

    lead: Mapping[str, Any]
    state: str
    reason: str | None
    at: datetime
    record: Record | None = None
    page: Page | None = None
    link: str = ""


class Keeper:
    """Stores for one source: evidence first, then what was learned from it."""

    def __init__(self, sheet: NewsSheet, ledger: Ledger, visitor: Visitor) -> None:
        self.sheet = sheet
        self.ledger = ledger
        self.visitor = visitor
        self.report = visitor.report
        self.batch: list[Settled] = []
        self._stamps: dict[tuple[str, int], Stamp] = {}

    def settle(self, settled: Settled) -> None:
        """Keep what became of a lead, by and by."""
        self.batch.append(settled)
        if len(self.batch) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Store what waits."""
        if not (self.batch or self.visitor.heard):
            return
        with self.ledger.engine.begin() as connection:
            self.note(connection)
            kept = [self._kept(connection, one) for one in self.batch]
            for one in kept:
                tries = 0 if one.state == "read" else one.lead["tries"] + 1
                leads.settle(connection, one.lead["id"], one.state, one.reason, one.at, tries)
            leads.note_validators(connection, filter(None, map(_validator, kept)))
        self.batch.clear()

    def _kept(self, connection: Connection, one: Settled) -> Settled:
        """Store the record of a page; return what became of the lead where that is refused."""
        if one.record is None or one.page is None:
            return one
        refused = self.save(connection, [one.record], self.stamp(one.page))
        return Settled(one.lead, "failed", refused[0], one.at) if refused else one

    def note(self, connection: Connection) -> None:
        """Note all responses since the last time as evidence."""
        heard, self.visitor.heard = self.visitor.heard, []
        if heard:
            made = self.ledger.stamps(connection, heard)
            self._stamps |= {_place(page): stamp for page, stamp in zip(heard, made, strict=True)}

    def stamp(self, page: Page) -> Stamp:
        """Return the stamp of a response that was noted."""
        return self._stamps[_place(page)]

    def save(self, connection: Connection, records: list[Record], stamp: Stamp) -> list[str]:
        """Store records of articles and count them; one without a title says more of a known article only.

        What the database refuses is set aside; returns why.
        """
        said = [one for one in records if "title" in one]
        for one in records:
            address = None if "title" in one else address_of(connection, one["address"])
            said += [{**one, "address": address}] if address else []
        kind = self.sheet.record_kind
        refused = write_each(
            self.ledger,
            connection,
            said,
            lambda some: self.report.count_records(kind, save_articles(connection, some, stamp)),
        )
        return self._refused(connection, refused, stamp)

    def meet(self, connection: Connection, met: Sequence[Mapping[str, Any]], stamp: Stamp) -> None:
        """Add addresses to the frontier; what the database refuses is set aside."""
        refused = write_each(self.ledger, connection, met, lambda some: leads.add_leads(connection, some))
        self._refused(connection, refused, stamp)

    def _refused(
        self, connection: Connection, refused: Sequence[tuple[Mapping[str, Any], str]], stamp: Stamp
    ) -> list[str]:
        self.set_rows_aside(connection, [(one["address"], why, one) for one, why in refused], stamp)
        for _, why in refused:
            self.report.count(self.sheet.name, why)
        return [why for _, why in refused]

    def set_aside(self, connection: Connection, where: str, reason: str, page: Page) -> None:
        """Keep the beginning of a body that could not be understood."""
        told = page.body[:LONGEST_ASIDE].decode("utf-8", "replace")
        self.set_rows_aside(connection, [(where, reason, told)], self.stamp(page))

    def set_rows_aside(
        self, connection: Connection, rows: list[tuple[str | None, str, object]], stamp: Stamp
    ) -> None:
        """Keep rows (key, reason, content) that could not be understood."""
        asides = [aside(self.sheet.name, *row) for row in rows]
        save_asides(connection, self.ledger.run_id, asides, stamp)
        known = self.report.asides.setdefault(self.sheet.name, set())
        known |= {f"{one['key']}/{one['reason']}" for one in asides}


def article(reading: Reading, lead: Mapping[str, Any], link: str, sheet: NewsSheet) -> Record | None:
    """Return the record of a page; ``None`` where not even a title is known of it.

    Nor is what gives no text where an address of something else led: many sites have one page for all that
    is gone.
    """
    if reading.no_text and article_id(link) != lead["id"] and not _is_titled_as(lead, reading.title):
        return None
    # What gave no text may be a wall, and its title that of the wall.
    said, met = reading.title, lead["title"]
    title = met or said if reading.no_text else said or met
    if not title:
        return None
    published, modified = reading.published, reading.modified
    day = published.day if published else lead["published_on"]
    steps = dict(reading.steps)
    if published is None and day is not None:
        steps["published_on"] = str(lead["found_by"]).partition(" ")[0]
    address = canonical(link, *reading.canonical)
    record: Record = {
        "kind": sheet.record_kind,
        "address": address,
        "source": sheet.name,
        "outlet": reading.outlet or sheet.publisher or None,
        "title": title,
        "subtitle": reading.subtitle,
        "body": "\n".join(reading.body) or None,
        "captions": "\n".join(reading.captions) or None,
        "reporters": ", ".join(reading.reporters) or None,
        "published_on": day,
        "published_at": published.at if published else None,
        "modified_at": modified.at if modified else None,
        "steps": json.dumps(steps, ensure_ascii=False, sort_keys=True),
        "no_text": reading.no_text,
        "reuse": sheet.reuse_under(reading.kogl_type),
        "kogl_type": reading.kogl_type,
        "state": reading.state,
        "link": _met_under(lead, link, address),
    }
    return record


def _is_titled_as(lead: Mapping[str, Any], title: str | None) -> bool:
    """Tell whether a page has the title that was met, be it with the name of its site behind it."""
    met = squeeze(lead["title"] or "")
    return len(met) >= _LEAST_TITLE and met in squeeze(title or "")


def _met_under(lead: Mapping[str, Any], link: str, address: str) -> str | None:
    """Return where an article was met, if not under its own address: by it, too, it is to be found."""
    met = canonical(lead["link"])
    if article_id(met) != article_id(address):
        return met
    return link if link != address else None


def _place(page: Page) -> tuple[str, int]:
    return page.snapshot["file"], page.snapshot["offset"]


def _validator(settled: Settled) -> dict[str, Any] | None:
    return validator(settled.link, settled.page) if settled.page is not None else None


def validator(address: str, page: Page) -> dict[str, Any] | None:
    """Return what a page said of its version, if it did."""
    etag, modified = page.headers.get("ETag"), page.headers.get("Last-Modified")
    if not (etag or modified) or page.status != 200:
        return None
    return {"address": address, "etag": etag, "last_modified": modified, "asked_at": page.at}


def conditional(known: Mapping[str, Any] | None) -> dict[str, str]:
    """Return the headers that ask for an address only if its version is another than the known one."""
    if known is None:
        return {}
    told = {"If-None-Match": known["etag"], "If-Modified-Since": known["last_modified"]}
    return {name: value for name, value in told.items() if value}
