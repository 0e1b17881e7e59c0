"""What is stored of one page of a list."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection

from crawler.answers import Misfit, Record
from crawler.asking import Answered, UnansweredError
from crawler.heard import question_id
from crawler.history import stored_list
from crawler.ledger import Ledger
from crawler.lists import SourceList
from crawler.sources import reader
from index.store import doubts, sweeps
from index.store.save import aside, save_asides, save_bills, save_member_bills, save_votes, settle_reason
from index.store.upsert import Outcome, Stamp
from index.tracking.stages import knows_result


class Page(NamedTuple):
    """The distinct keys that a page named, and how many of its rows repeat another to the letter."""

    keys: list[str]
    repeats: int


class Keeper:
    """Stores the pages of one list and counts what became of their rows."""

    def __init__(self, which: SourceList, ledger: Ledger) -> None:
        self.which = which
        self.ledger = ledger
        self.order = which.session.order
        self.report = which.session.report
        self._read_rows = reader(which.session.sheet.name).read_rows

    def keep(self, sweep_id: int, page: int, answered: Answered, *, moved: bool) -> Page:
        """Store a page; the same transaction notes that the sweep has read it, or that its list has moved."""
        rows = self._ordered(page, answered.rows)
        kept = self.page_of(rows)
        with self.ledger.engine.begin() as connection:
            stamp = self.ledger.stamp(connection, answered.fetched)
            asides = self.store(connection, rows, stamp)
            save_asides(connection, self.ledger.run_id, asides, stamp)
            if moved:
                sweeps.finish(connection, sweep_id, "moved", answered.fetched.at)
            else:
                sweeps.add_page(connection, sweep_id, page, kept.keys, kept.repeats, answered.fetched.at)
        self._count_asides(asides)
        return kept

    def page_of(self, rows: Sequence[Any]) -> Page:
        """Return what a page counts for."""
        return page_of(rows, self.which.service.key)

    def store(self, connection: Connection, rows: Sequence[Any], stamp: Stamp) -> list[dict[str, Any]]:
        """Store what the rows of a page say; return the asides for what of it cannot be right."""
        records, misfits = self._read(rows)
        asides = [aside(self.which.service.code, one.key, one.reason, one.row) for one in misfits]
        kept = self._in_range(records)
        self.report.unknown_results |= unknown_results(kept, "result")
        asides += self._save(connection, kept, stamp)
        if self.which.service.record == "vote":
            asides += self._doubted_tallies(connection, {record["bill_id"] for record in kept})
        return asides + [
            aside(self.which.service.code, record["bill_id"], reason, record)
            for record, reason in doubts.of_records(kept)
        ]

    def _doubted_tallies(self, connection: Connection, bill_ids: Set[str]) -> list[dict[str, Any]]:
        """Return asides for the tallies that what else is known of their bills contradicts by now."""
        settle_reason(connection, doubts.MISCALLED, bill_ids)
        checks = (doubts.of_promulgations, doubts.of_roll_calls)
        found = (one for check in checks for one in check(connection, bill_ids))
        return [aside(self.which.service.code, key, reason, {}) for key, reason in found]

    def mark_missing(self, connection: Connection, keys: Set[str], stamp: Stamp) -> None:
        """Mark what a complete sweep, which read those keys, no longer lists."""
        missing = sweeps.mark_missing(connection, stored_list(self.which), keys, stamp)
        self.report.missing += len(missing)

    def set_aside(self, unanswered: UnansweredError) -> None:
        """Keep the body that could not be understood, when every try is spent."""
        fetched = unanswered.fetched
        if fetched is None:
            return
        body = fetched.body[:2_000].decode("utf-8", "replace")
        asked = question_id(self.which) if self.which.bill else unanswered.url
        one = aside(self.which.service.code, asked, unanswered.reason, body)
        with self.ledger.engine.begin() as connection:
            save_asides(connection, self.ledger.run_id, [one], self.ledger.stamp(connection, fetched))
        self._count_asides([one])

    def _ordered(self, page: int, rows: list[Any]) -> list[Any]:
        before = (page - 1) * self.which.page_size
        return rows[: max(0, self.order.limit - before)] if self.order.limit else rows

    def _read(self, rows: Sequence[Any]) -> tuple[list[Record], list[Misfit]]:
        service = self.which.service
        if unknown := service.unknown_fields(rows):
            self.report.unknown_fields.setdefault(service.code, set()).update(unknown)
        read = [self._of_this_assembly(one) for one in self._read_rows(rows, service)]
        misfits = [one for one in read if isinstance(one, Misfit)]
        return [one for one in read if not isinstance(one, Misfit)], misfits

    def _of_this_assembly(self, one: Record | Misfit) -> Record | Misfit:
        """A source that ignores a parameter would give every Assembly's rows."""
        if isinstance(one, Misfit) or one["assembly"] == self.which.assembly:
            return one
        return Misfit("of another Assembly", one["bill_id"], {"assembly": one["assembly"]})

    def _in_range(self, records: list[Record]) -> list[Record]:
        """Leave out what was proposed outside the order's days; what has no date is counted and kept."""
        if self.which.service.record == "vote":
            return records
        self.report.undated |= {record["bill_id"] for record in records if not record.get("proposed_on")}
        kept = [record for record in records if self._is_ordered(record.get("proposed_on"))]
        if self.which.service.record == "bill":
            self.report.outside += len(records) - len(kept)
        return kept

    def _is_ordered(self, day: date | None) -> bool:
        since, until = self.order.since, self.order.until
        return day is None or ((since is None or since <= day) and (until is None or day <= until))

    def _save(self, connection: Connection, records: list[Record], stamp: Stamp) -> list[dict[str, Any]]:
        """Store the records and return the asides for those that two lists describe differently."""
        unlike: list[dict[str, Any]] = []
        invent = not self.order.scope
        heard = sweeps.heard(connection, stored_list(self.which))
        match self.which.service.record:
            case "bill":
                outcome = save_bills(connection, records, stamp, heard)
            case "member_bill":
                outcome, unlike = save_member_bills(connection, records, stamp, heard, invent=invent)
            case "vote":
                outcome = save_votes(connection, records, stamp, heard, invent=invent)
            case unknown:
                raise NotImplementedError(f"records of kind {unknown}")
        self._count(outcome)
        return [aside(self.which.service.code, **one) for one in unlike]

    def _count(self, outcome: Outcome) -> None:
        """Count records: a bill and its vote are two, the member list's share of a bill is no third."""
        prefix = "plenary_vote:" if self.which.service.record == "vote" else "bill:"
        self.report.new |= {prefix + key for key in outcome.new}
        self.report.changed |= {prefix + key for key in outcome.changed - outcome.completed}
        self.report.seen |= {prefix + key for key in outcome.touched | outcome.unchanged}

    def _count_asides(self, asides: Sequence[dict[str, Any]]) -> None:
        """Count each row set aside once, as the store keeps it once, however often a list is read."""
        self.report.asides.setdefault(self.which.label, set()).update(aside_names(asides))


def unknown_results(records: Sequence[Record], field: str) -> set[str]:
    """Return the words for bills' ends that nothing tells the meaning of."""
    words = {record.get(field) for record in records}
    return {word for word in words if word and not knows_result(word)}


def aside_names(asides: Sequence[dict[str, Any]]) -> set[str]:
    """Return what tells asides apart: one said twice in a run is counted once."""
    return {f"{one['reason']}: {one['key'] or one['content']}" for one in asides}


def page_of(rows: Sequence[Any], name: str) -> Page:
    """Return the keys that ``rows`` state under ``name``, and how many rows repeat another to the letter.

    Within one answer a list cannot have moved: such a repetition is the source's own.
    """
    seen: dict[str, Any] = {}
    repeats = 0
    for row in rows:
        stated = row.get(name) if isinstance(row, dict) else None
        key = stated.strip() if isinstance(stated, str) else ""
        if key:
            repeats += seen.get(key) == row
            seen[key] = row
    return Page(list(seen), repeats)
