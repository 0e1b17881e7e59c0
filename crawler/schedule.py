"""A crawl of what comes next: the sittings of the plenary and of committees, and the notices that run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Any, cast

from sqlalchemy import Connection

from crawler.answers import Misfit, Record
from crawler.asking import Asker
from crawler.detail_keep import DetailKeeper
from crawler.details import DetailSweeper
from crawler.factsheet import FactSheet
from crawler.keep import Keeper, Page
from crawler.ledger import Ledger
from crawler.lists import NO_ASSEMBLY, SourceList
from crawler.run import Means, Place, crawl
from crawler.service_sheets import Detail, Service
from crawler.session import Order, Report, Session
from crawler.sweep import sweep_all
from index.store.doubts import of_links
from index.store.save import aside
from index.store.sittings import save_sittings
from index.store.upsert import Stamp

# What tells a sitting without an address of its own from every other.
APART = ("held_on", "time", "committee", "session", "degree", "title")


def crawl_schedule(sheet: FactSheet, order: Order, place: Place, means: Means) -> Report:
    """Crawl the schedules of the order's Assemblies, and bring the index up to date."""
    return crawl(sheet, order, place, means, ask_schedule, schedule=True)


async def ask_schedule(session: Session, ledger: Ledger, asker: Asker) -> None:
    """Sweep the lists of sittings and that of running notices; one that refuses us costs itself alone."""
    sittings = [
        DetailSweeper(SourceList(session, service, assembly), ledger, asker, ScheduleKeeper)
        for assembly in session.order.assemblies
        for service in session.sheet.schedules
    ]
    running = [one for one in session.sheet.details_asked("once") if one.record == "notice"]
    notices = [
        DetailSweeper(SourceList(session, one, NO_ASSEMBLY), ledger, asker, DetailKeeper) for one in running
    ]
    await sweep_all([*sittings, *notices])


class ScheduleKeeper(Keeper):
    """Stores the pages of a list of sittings."""

    def page_of(self, rows: Sequence[Any]) -> Page:
        """Return the sittings that a page names."""
        named = [one for one in sitting_ids(self.which.service, rows) if one is not None]
        distinct = list(dict.fromkeys(named))
        return Page(distinct, len(named) - len(distinct))

    def store(self, connection: Connection, rows: Sequence[Any], stamp: Stamp) -> list[dict[str, Any]]:
        """Store the sittings of a page; return the asides for rows that cannot be understood."""
        service = cast(Detail, self.which.service)
        if unknown := service.unknown_fields(rows):
            self.report.unknown_fields.setdefault(service.code, set()).update(unknown)
        about = {**service.constant, "service": service.code, "assembly": self.which.assembly}
        said: dict[str | None, Record] = {}
        misfits: list[dict[str, Any]] = []
        read = zip(rows, sitting_ids(service, rows), self._read_rows(rows, service), strict=True)
        for row, key, record in read:
            one = self._of_what_was_asked(row, record)
            whole = {**one, **about, "id": key} if not isinstance(one, Misfit) else {}
            if isinstance(one, Misfit):
                misfits.append(aside(service.code, key, one.reason, row))
            elif said.setdefault(key, whole) != whole:
                misfits.append(aside(service.code, key, "said otherwise in another row", row))
        records = list(said.values())
        outcome = save_sittings(connection, records, stamp)
        counted = (self.report.new, outcome.new), (self.report.changed, outcome.changed)
        for total, some in (*counted, (self.report.seen, outcome.touched | outcome.unchanged)):
            total |= {f"sitting:{key}" for key in some}
        doubted = ((one, reason) for one in records for reason in of_links(one))
        return misfits + [aside(service.code, one["id"], reason, one) for one, reason in doubted]

    def _of_what_was_asked(self, row: Any, record: Record | Misfit) -> Record | Misfit:  # noqa: ANN401
        """A source that ignores a parameter would give every Assembly's rows."""
        if isinstance(record, Misfit):
            return record
        for name, asked in self.which.query.items():
            if str(row.get(name, asked)).strip() != asked:
                return Misfit(f"not what was asked for: another {name}", None, row)
        return record


def sitting_ids(service: Service, rows: Sequence[Any]) -> list[str | None]:
    """Return what each sitting of a page is known by, even when it is put off; None for what is no row.

    It is its address, else all that is said of it: where there is none, or where several rows have the same
    and say different things.
    """
    told = [_told(service, row) if isinstance(row, dict) else None for row in rows]
    first: dict[str, Any] = {}
    pairs = [(row, one["link"]) for row, one in zip(rows, told, strict=True) if one is not None]
    shared = {link for row, link in pairs if first.setdefault(link, row) != row}
    return [None if one is None else f"{service.code}/{_known_by(one, shared)}" for one in told]


def _told(service: Service, row: Mapping[str, Any]) -> dict[str, str]:
    return {ours: str(row.get(theirs) or "").strip() for theirs, ours in service.fields.items()}


def _known_by(told: Mapping[str, str], shared: Set[str]) -> str:
    has_own = told["link"] and told["link"] not in shared
    return told["link"] if has_own else "/".join(told.get(name, "") for name in APART)
