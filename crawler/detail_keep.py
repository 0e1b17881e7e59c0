"""What is stored of the answers of detail services: statements by kind, all in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection

from crawler.answers import Record
from crawler.asking import Answered, Fetched
from crawler.detail_rows import Statement, read_statements, row_id
from crawler.heard import IsChange, by_list, by_questions, question_id
from crawler.keep import Keeper, Page, aside_names, unknown_results
from crawler.ledger import Ledger
from crawler.lists import SourceList
from crawler.service_sheets import Detail
from crawler.session import Report, Session
from crawler.sources import reader
from crawler.taken_back import Whole, end_unlisted, take_back_unstated
from index.store import doubts
from index.store.asked import asked_before, note_asked
from index.store.first import tell_new
from index.store.members import save_members, save_memberships
from index.store.save import aside, save_asides, save_committees, settle_answered
from index.store.stated import STATED, save_stated
from index.store.upsert import Outcome, Stamp

Asides = list[dict[str, Any]]


class Said(NamedTuple):
    """What rows state, and the asides for those that could not be read; ``is_whole`` if there are none."""

    statements: Sequence[Statement]
    asides: Sequence[dict[str, Any]]
    is_whole: bool


class Heard(NamedTuple):
    """A whole answer about a bill as it was understood, and its responses, each with how many rows it had.

    An answer is read while it is at hand, so that only what is kept of it waits to be stored.
    """

    which: SourceList
    said: Said
    pages: Sequence[tuple[Fetched, int]]


class Told(NamedTuple):
    """What a service told, with a stamp for each row, that of its response; ``at`` is the last of these."""

    which: SourceList
    said: Said
    stamps: Sequence[Stamp]
    at: Stamp
    is_change: IsChange


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
        key = self.which.service.key
        named = {row[key] for row in rows if isinstance(row, dict) and isinstance(row.get(key), str)}
        is_change = by_list(connection, self.which, named)
        told = Told(self.which, _read(self.which, rows), [stamp] * len(rows), stamp, is_change)
        return store_told(connection, [told], self.report)

    def mark_missing(self, connection: Connection, keys: Set[str], stamp: Stamp) -> None:
        """Mark what a complete sweep no longer lists; no data at all may be a failure under another name."""
        if not (keys or self.order.fresh):
            return
        super().mark_missing(connection, keys, stamp)
        gone = end_unlisted(connection, self.which, keys, stamp)
        self.report.changed |= gone
        self.report.seen |= gone
        if "listed" in cast(Detail, self.which.service).ended:
            self.report.missing += len(gone)


def hear(which: SourceList, pages: Sequence[Answered]) -> Heard:
    """Return what a whole answer about a bill says."""
    rows = [row for page in pages for row in page.rows] if len(pages) > 1 else pages[0].rows
    return Heard(which, _read(which, rows), [(page.fetched, len(page.rows)) for page in pages])


def keep_heard(ledger: Ledger, heard: Sequence[Heard]) -> None:
    """Store answers about bills, and in the same transaction that their bills have been asked about.

    What an answer lacks that an earlier one had is marked, where the answer could be read as a whole.
    """
    if not heard:
        return
    report = heard[0].which.session.report
    with ledger.engine.begin() as connection:
        again = asked_before(connection, [question_id(one.which) for one in heard])
        told = _told(connection, ledger, heard, again)
        asides = store_told(connection, told, report)
        if again:
            whole = [one for one in told if question_id(one.which) in again]
            asides += _take_back(connection, whole, report)
        answered = {(one.which.service.code, one.which.bill["bill_id"]) for one in told}
        settle_answered(connection, answered, _of_lists(heard[0].which.session))
        save_asides(connection, ledger.run_id, asides, told[-1].at)
        note_asked(connection, [_asked(one) for one in told], again)
    report.asides.setdefault("details", set()).update(aside_names(asides))


def _told(connection: Connection, ledger: Ledger, heard: Sequence[Heard], again: Set[str]) -> list[Told]:
    """Note the responses as evidence."""
    stamps = iter(ledger.stamps(connection, [fetched for one in heard for fetched, _ in one.pages]))
    is_change = by_questions(connection, [one.which for one in heard], again)
    told = []
    for which, said, pages in heard:
        of_rows: list[Stamp] = []
        for _, rows in pages:
            stamp = next(stamps)
            of_rows += [stamp] * rows
        told.append(Told(which, said, of_rows, stamp, is_change(which)))
    return told


def _asked(told: Told) -> Record:
    about = {"bill_id": told.which.bill["bill_id"], "service": told.which.service.code}
    return {**about, "asked_at": told.at.learned_at, "rows": len(told.stamps)}


def _read(which: SourceList, rows: Sequence[Any]) -> Said:
    service, session = cast(Detail, which.service), which.session
    if unknown := service.unknown_fields(rows):
        session.report.unknown_fields.setdefault(service.code, set()).update(unknown)
    statements, misfits = read_statements(
        rows, service, which.query, reader(session.sheet.name), which.values
    )
    asides = [
        aside(service.code, _place(which, one.key), one.reason, service.without_private(one.row))
        for one in misfits
    ]
    return Said(statements, asides, not misfits)


def _place(which: SourceList, key: str | None) -> str | None:
    """Return where an odd row is set aside: one of an answer with the bill that was asked about."""
    asked = which.bill.get("bill_id")
    return key if asked in (None, key) else f"{asked}/{key or which.service.code}"


def _of_lists(session: Session) -> list[str]:
    """Return how the addresses of a source's lists begin; a service of theirs may answer questions, too."""
    lists = (
        SourceList(session, service, one.number)
        for service in session.sheet.services
        for one in session.sheet.assemblies
    )
    return [which.address_start for which in lists]


def store_told(connection: Connection, told: Sequence[Told], report: Report) -> Asides:
    """Store what services told, one kind of record after another; return the asides."""
    asides: Asides = []
    kinds: defaultdict[str, list[tuple[Record, Stamp]]] = defaultdict(list)
    changes: set[str] = set()
    for one in told:
        asides += one.said.asides
        for kind, record, row in one.said.statements:
            kinds[kind].append((record, one.stamps[row]))
            if kind in STATED and one.is_change(record):
                changes.add(record["id"])
    for kind, stated in kinds.items():
        records = [record for record, _ in stated]
        report.unknown_results |= unknown_results(records, "plenary_result")
        asides += [aside(one["service"], one["id"], why, one) for one, why in doubts.of_records(records)]
        outcome, doubted = _save(connection, kind, stated, changes)
        asides += doubted
        _count(report, kind, outcome)
    return asides


def _take_back(connection: Connection, told: Sequence[Told], report: Report) -> Asides:
    """Mark what answers lack; one with a row that could not be read may have it there."""
    answers = [
        Whole(one.which, {each.record["id"] for each in one.said.statements}, len(one.stamps), one.at)
        for one in told
        if one.said.is_whole
    ]
    outcomes, asides = take_back_unstated(connection, answers)
    for kind, outcome in outcomes.items():
        report.missing += len(outcome.changed)
        _count(report, kind, outcome)
    return asides


def _save(
    connection: Connection,
    kind: str,
    stated: Sequence[tuple[Record, Stamp]],
    changes: set[str],
) -> tuple[Outcome, Asides]:
    records, stamp = [record for record, _ in stated], stated[-1][1]
    match kind:
        case "committee":
            save_committees(connection, records, stamp.learned_at)
            return Outcome(), []
        case "member":
            outcome, unaligned = save_members(connection, records, stamp)
            return outcome, [aside(records[0]["service"], **one) for one in unaligned]
        case "membership":
            return save_memberships(connection, records, stamp), []
        case kind if kind in STATED:
            stamps = {one["id"]: stamp for one, stamp in stated}
            outcome = save_stated(connection, kind, records, stamps)
            told_first = outcome.new & changes
            new = {one["id"]: one for one in records if one["id"] in told_first}
            tell_new(connection, STATED[kind], new.values(), stamps)
            return outcome, _doubts(connection, kind, records)
    # A fact sheet names a kind that nobody keeps: to go on would lose its records.
    raise NotImplementedError(f"records of kind {kind}")


def _doubts(connection: Connection, kind: str, records: Sequence[Mapping[str, Any]]) -> Asides:
    """What only the store as a whole shows to be odd."""
    checks = {
        "roll_call": doubts.of_roll_calls,
        "absorption": doubts.of_absorptions,
        "bill_course": doubts.of_promulgations,
    }
    if kind not in checks:
        return []
    found = checks[kind](connection, {record["bill_id"] for record in records})
    return [aside(records[0]["service"], key, reason, {}) for key, reason in found]


def _count(report: Report, kind: str, outcome: Outcome) -> None:
    new, changed, unchanged = (
        {f"{kind}:{key}" for key in keys} for keys in (outcome.new, outcome.changed, outcome.unchanged)
    )
    report.new |= new
    report.changed |= changed
    report.seen |= new | changed | unchanged
