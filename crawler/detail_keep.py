"""What is stored of the answers of detail services: statements by kind, all in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection

from crawler.answers import Misfit, Record
from crawler.asking import Answered
from crawler.detail_rows import Statement, read_statements, row_id
from crawler.factsheet import Detail
from crawler.keep import Keeper, Page, aside_names
from crawler.ledger import Ledger
from crawler.lists import SourceList
from crawler.session import Report
from crawler.sources import reader
from index.store import doubts
from index.store.asked import note_asked
from index.store.members import save_members, save_memberships
from index.store.save import aside, save_asides, save_committees
from index.store.stated import STATED, save_stated
from index.store.upsert import Outcome, Stamp

Asides = list[dict[str, Any]]


class Told(NamedTuple):
    """The rows that one service gave, each with the stamp of its response; ``at`` is the last of these."""

    which: SourceList
    rows: Sequence[Any]
    stamps: Sequence[Stamp]
    at: Stamp

    @property
    def service(self) -> Detail:
        """Return the service that gave them."""
        return cast(Detail, self.which.service)


class DetailKeeper(Keeper):
    """Stores the pages of a list of details."""

    def page_of(self, rows: Sequence[Any]) -> Page:
        """Return the rows as their fact sheet tells them apart; one said again is the source's own."""
        service = cast(Detail, self.which.service)
        keyed = [row for row in rows if isinstance(row, dict) and isinstance(row.get(service.key), str)]
        named = [row_id(row, service, self.which.query, row[service.key].strip()) for row in keyed]
        distinct = list(dict.fromkeys(named))
        return Page(distinct, len(named) - len(distinct))

    def store(self, connection: Connection, rows: Sequence[Any], stamp: Stamp) -> Asides:
        """Store what the rows of a page say; return the asides for what of it cannot be right."""
        return store_told(connection, [_told(self.which, [(rows, stamp)])], self.report)


def keep_answers(ledger: Ledger, answers: Sequence[tuple[SourceList, Sequence[Answered]]]) -> None:
    """Store answers about bills, and in the same transaction that their bills have been asked about."""
    if not answers:
        return
    report = answers[0][0].session.report
    with ledger.engine.begin() as connection:
        responses = [page.fetched for _, pages in answers for page in pages]
        stamps = iter(ledger.stamps(connection, responses))
        told = [_told(which, [(page.rows, next(stamps)) for page in pages]) for which, pages in answers]
        asides = store_told(connection, told, report)
        save_asides(connection, ledger.run_id, asides, told[-1].at)
        note_asked(connection, [_asked(one) for one in told])
    report.asides.setdefault("details", set()).update(aside_names(asides))


def _told(which: SourceList, pages: Sequence[tuple[Sequence[Any], Stamp]]) -> Told:
    rows = [row for some, _ in pages for row in some]
    stamps = [stamp for some, stamp in pages for _ in some]
    return Told(which, rows, stamps, pages[-1][1])


def _asked(told: Told) -> Record:
    about = {"bill_id": told.which.bill["bill_id"], "service": told.service.code}
    return {**about, "asked_at": told.at.learned_at, "rows": len(told.rows)}


def store_told(connection: Connection, told: Sequence[Told], report: Report) -> Asides:
    """Store what services told, one kind of record after another; return the asides."""
    asides: Asides = []
    kinds: defaultdict[str, list[tuple[Record, Stamp]]] = defaultdict(list)
    for one in told:
        statements, misfits = _read(one, report)
        asides += [aside(one.service.code, misfit.key, misfit.reason, misfit.row) for misfit in misfits]
        for kind, record, row in statements:
            kinds[kind].append((record, one.stamps[row]))
    for kind, stated in kinds.items():
        outcome, doubted = _save(connection, kind, stated)
        asides += doubted
        _count(report, kind, outcome)
    return asides


def _read(told: Told, report: Report) -> tuple[list[Statement], list[Misfit]]:
    service, which = told.service, told.which
    if unknown := service.unknown_fields(told.rows):
        report.unknown_fields.setdefault(service.code, set()).update(unknown)
    source = reader(which.session.sheet.name)
    return read_statements(told.rows, service, which.query, source, which.values)


def _save(
    connection: Connection, kind: str, stated: Sequence[tuple[Record, Stamp]]
) -> tuple[Outcome, Asides]:
    records, stamp = [record for record, _ in stated], stated[-1][1]
    asides = [
        aside(record["service"], record["id"], reason, record)
        for record in records
        for reason in doubts.of_record(record)
    ]
    match kind:
        case "committee":
            save_committees(connection, records, stamp.learned_at)
            return Outcome(), asides
        case "member":
            outcome, unaligned = save_members(connection, records, stamp)
            return outcome, asides + [aside(records[0]["service"], **one) for one in unaligned]
        case "membership":
            return save_memberships(connection, records, stamp), asides
        case kind if kind in STATED:
            outcome = save_stated(connection, kind, records, {one["id"]: stamp for one, stamp in stated})
            return outcome, asides + _doubts(connection, kind, records)
    raise NotImplementedError(f"records of kind {kind}")


def _doubts(connection: Connection, kind: str, records: Sequence[Mapping[str, Any]]) -> Asides:
    """What only the store as a whole shows to be odd."""
    checks = {"roll_call": doubts.of_roll_calls, "absorption": doubts.of_absorptions}
    if kind not in checks:
        return []
    found = checks[kind](connection, {record["bill_id"] for record in records})
    return [aside(records[0]["service"], key, reason, {}) for key, reason in found]


def _count(report: Report, kind: str, outcome: Outcome) -> None:
    report.new |= {f"{kind}:{key}" for key in outcome.new}
    report.changed |= {f"{kind}:{key}" for key in outcome.changed}
    report.seen |= {f"{kind}:{key}" for key in outcome.touched | outcome.unchanged}
