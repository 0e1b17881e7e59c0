"""Sweeping a list until one pass, during which it stood still, gives as many records as it announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from crawler import history
from crawler.archive import NotArchivedError
from crawler.asking import Answered, Asker, UnansweredError
from crawler.keep import Keeper, Page
from crawler.ledger import Ledger
from crawler.lists import SourceList, ordered_lists
from crawler.session import Reason, Session
from index.store import sweeps
from index.store.save import settle_asides


async def sweep_lists(session: Session, ledger: Ledger, asker: Asker) -> None:
    """Bring every list of the order into the store."""
    await sweep_all([Sweeper(which, ledger, asker) for which in ordered_lists(session)])


async def sweep_all(sweepers: Sequence[Sweeper]) -> None:
    """Sweep one list after another.

    Recorded answers may hold several crawls: the lists are swept again, each time with the next answers,
    while any are left.
    """
    for sweeper in sweepers:
        await sweeper.run()
    left, before = sum(sweeper.answers_left() for sweeper in sweepers), 0
    while left and left != before:
        for sweeper in sweepers:
            if sweeper.answers_left():
                await sweeper.run()
        left, before = sum(sweeper.answers_left() for sweeper in sweepers), left


@dataclass
class Pass:
    """One pass through a list: the pages that it has read, what they announced, the fields they named."""

    sweep_id: int
    announced: int
    at: datetime
    since: datetime
    pages: dict[int, Page] = field(default_factory=dict)
    totals: set[int] = field(default_factory=set)
    resumed: bool = False
    named: set[str] = field(default_factory=set)

    @property
    def moved(self) -> bool:
        """Tell whether the list announced another total while it was read."""
        return self.totals > {self.announced}

    @property
    def keys(self) -> set[str]:
        """Return the distinct keys read."""
        return {key for page in self.pages.values() for key in page.keys}

    @property
    def repeats(self) -> int:
        """Return the rows that the list itself prints twice."""
        return sum(page.repeats for page in self.pages.values())

    def next_page(self, pages: int) -> int | None:
        """Return the first of so many pages that is not read yet."""
        return next((page for page in range(1, pages + 1) if page not in self.pages), None)


class Sweeper:
    """Brings one list into the store."""

    def __init__(
        self, which: SourceList, ledger: Ledger, asker: Asker, keeper: type[Keeper] = Keeper
    ) -> None:
        self.which = which
        self.ledger = ledger
        self.asker = asker
        self.session = which.session
        self.stored = history.stored_list(which)
        self.keeper = keeper(which, ledger)
        self.most_pages = 1

    async def run(self) -> None:
        """Sweep the list if it needs to be; the report says what keeps it from being complete."""
        reason = await self._run()
        self.session.report.partial.pop(self.which.label, None)
        if reason:
            self.session.report.partial[self.which.label] = reason

    def answers_left(self) -> int:
        """Return how many recorded answers to this list's addresses are not read yet."""
        size = self.which.page_size
        return sum(
            self.session.still_recorded(self.which.url(n, size)) for n in range(1, self.most_pages + 1)
        )

    async def _run(self) -> Reason | None:
        try:
            if history.already_swept(self.which, self.ledger) or await self._stands_still():
                return None
            return await self._sweep_until_complete()
        except UnansweredError as unanswered:
            self.keeper.set_aside(unanswered)
            return self._reason("unanswered", why=unanswered.reason)
        except NotArchivedError as missing:
            return self._reason("not_archived", url=missing.values["url"])

    async def _stands_still(self) -> bool:
        """A closed Assembly that still announces what it did when last swept need not be swept yet."""
        held = history.total_to_compare(self.which, self.ledger.engine)
        if held is None:
            return False
        answered = await self.which.ask_first(self.asker, self.which.sample_proof_size)
        if answered.total != held:
            return False
        if self.which.service.record != "member_bill":  # its rows are counted with the bills
            self.session.report.unchanged_by_total += held
        self.session.report.notes.append(
            Reason("crawl.note.closed", {"list": self.which.label, "total": held})
        )
        return True

    async def _sweep_until_complete(self) -> Reason | None:
        reason = await self._sweep(resume=True)
        for attempt in range(1, self.session.sheet.sweeps.attempts):
            if reason is None or self.session.order.limit:
                break
            await self.asker.pause(attempt)
            before, reason = reason, await self._sweep(resume=False)
            if reason == before:  # to the number: another pass would bring the same
                break
        return reason

    async def _sweep(self, *, resume: bool) -> Reason | None:
        """Read every page once; return why the pass is not complete, ``None`` if it is."""
        one = (self._resumed() if resume else None) or await self._begun()
        self._show_progress(one)
        while (page := one.next_page(self.which.pages(max(one.totals)))) is not None:
            answered = await self.which.ask(self.asker, page)
            if not answered.rows:  # the list has become shorter than this page
                one.totals.add(answered.total)
                break
            self._keep(one, page, answered)
        with self.ledger.engine.begin() as connection:
            return self._close(connection, one)

    def _resumed(self) -> Pass | None:
        """Return the pass that a crawl that was broken off has begun."""
        found = history.unfinished(self.which, self.ledger)
        if found is None:
            return None
        sweep, pages = found
        read = {number: Page(*page) for number, page in pages.items()}
        began, announced = sweep["started_at"], sweep["announced"]
        return Pass(sweep["id"], announced, sweep["ended_at"], began, read, {announced}, resumed=True)

    async def _begun(self) -> Pass:
        """Open a pass with its first page."""
        answered = await self.which.ask_first(self.asker)
        self.session.report.asides.pop(self.which.label, None)  # this pass says them anew
        with self.ledger.engine.begin() as connection:
            sweep_id = sweeps.begin(
                connection, self.ledger.run_id, self.stored, answered.total, answered.fetched.at
            )
        one = Pass(sweep_id, answered.total, answered.fetched.at, answered.fetched.at)
        self._keep(one, 1, answered)
        return one

    def _keep(self, one: Pass, page: int, answered: Answered) -> None:
        one.totals.add(answered.total)
        one.at = answered.fetched.at
        one.named.update(*(row for row in answered.rows if isinstance(row, dict)))
        one.pages[page] = self.keeper.keep(one.sweep_id, page, answered, moved=one.moved)
        self._show_progress(one)

    def _show_progress(self, one: Pass) -> None:
        self.most_pages = max(self.most_pages, self.which.pages(max(one.totals, default=0)))
        pages = self.which.pages(one.announced)
        self.session.progress(self.which.label, min(len(one.pages), pages), pages)

    def _close(self, connection: Connection, one: Pass) -> Reason | None:
        keys = one.keys
        reason = self._shortfall(connection, one, len(keys))
        state = "complete" if reason is None else "moved" if one.moved else "short"
        if reason is None:
            stamp = self.ledger.stamp_without_evidence(one.at)
            self._note_absent_fields(one)
            if not self.stored.scope:  # a narrowed sweep compares only some of the rows
                settle_asides(connection, self.stored.service, self.which.address_start, one.since)
            self.keeper.mark_missing(connection, keys, stamp)
        sweeps.finish(connection, one.sweep_id, state, one.at, len(keys))
        return reason

    def _note_absent_fields(self, one: Pass) -> None:
        """Report what no row of a whole list names; what an earlier run read of it is not known any more."""
        if one.named and not one.resumed:
            absent = self.which.service.expected_fields - one.named
            self.session.report.absent_fields[self.which.service.code] = set(absent)

    def _shortfall(self, connection: Connection, one: Pass, distinct: int) -> Reason | None:
        """Return what keeps a pass from being complete."""
        values = {"announced": one.announced, "distinct": distinct}
        if 0 < self.session.order.limit < one.announced:
            return self._reason("limit", **values)
        if one.moved:
            return self._reason("moving", **values)
        if distinct + one.repeats != one.announced:
            return self._reason("short", **values, missing=one.announced - distinct - one.repeats)
        if (before := history.shrunk_from(self.which, connection, one.announced)) is not None:
            return self._reason("shrunk", **values, before=before)
        if history.is_too_empty(self.which, one.announced):
            return self._reason("empty")
        return None

    def _reason(self, what: str, **values: object) -> Reason:
        return Reason(f"crawl.partial.{what}", {"list": self.which.label, **values})
