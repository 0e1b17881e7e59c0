"""A crawl of details: the lists that say more of known bills, then each bill that is due, within a budget."""

from __future__ import annotations

from collections import Counter

from crawler.archive import NotArchivedError
from crawler.asking import Answered, Asker, UnansweredError
from crawler.detail_keep import DetailKeeper, Heard, hear, keep_heard
from crawler.due import due_bills
from crawler.factsheet import FactSheet
from crawler.ledger import Ledger
from crawler.lists import SourceList, detail_lists
from crawler.run import Means, Place, crawl
from crawler.session import BudgetSpentError, Order, Reason, Report, Session, StopCrawlError
from crawler.sweep import Sweeper, sweep_all

LABEL = "의안별 자료"
BATCH = 2_000  # answers and their rows kept at once where they come faster than a disk confirms each
FAILURES = 3  # in a row, after which a service is left alone for the rest of the run


def crawl_details(sheet: FactSheet, order: Order, place: Place, means: Means) -> Report:
    """Crawl what a source says beyond its lists, and bring the index up to date.

    Takes up where the last such crawl stopped; partial while bills are left that the budget did not reach.
    """
    return crawl(sheet, order, place, means, ask_details)


async def ask_details(session: Session, ledger: Ledger, asker: Asker) -> None:
    """Sweep the lists of details, then ask about the bills that are due."""
    try:
        lists = detail_lists(session)
        await sweep_all([DetailSweeper(which, ledger, asker, DetailKeeper) for which in lists])
        await Questions(session, ledger, asker).ask()
    except BudgetSpentError as spent:
        left = len(due_bills(session, ledger.engine))
        session.report.stop = Reason(spent.reason.key, {**spent.reason.values, "bills": left})


class DetailSweeper(Sweeper):
    """Brings one list of details into the store; one that refuses our request costs itself alone."""

    async def run(self) -> None:
        """Sweep the list if it needs to be; the report says what keeps it from being complete."""
        try:
            await super().run()
        except StopCrawlError as stop:
            _note_our_bug(self.which, stop)


def _note_our_bug(which: SourceList, stop: StopCrawlError) -> None:
    """Report that a service finds our request wrong, which it never answers with rows; raise all else."""
    if stop.reason.key != "crawl.stop.our_bug":
        raise stop
    values = {"list": which.label, **stop.reason.values}
    which.session.report.partial[which.label] = Reason("crawl.partial.refused", values)


class Questions:
    """Asks the services that are due about one bill after another."""

    def __init__(self, session: Session, ledger: Ledger, asker: Asker) -> None:
        self.session = session
        self.ledger = ledger
        self.asker = asker
        self.failures: Counter[str] = Counter()
        self.heard: list[Heard] = []
        self.held = 0

    async def ask(self) -> None:
        """Ask all that is due; what was answered is kept even where the asking is cut off."""
        questions = [one for due in due_bills(self.session, self.ledger.engine) for one in due.questions]
        questions = self._archived(questions) if self.session.recorded is not None else questions
        try:
            for done, which in enumerate(questions):
                self.session.progress(LABEL, done, len(questions))
                if self.failures[which.service.code] < FAILURES:
                    await self._ask(which)
            self.session.progress(LABEL, len(questions), len(questions))
        finally:
            self._keep()

    async def _ask(self, which: SourceList) -> None:
        code = which.service.code
        try:
            pages = await self._pages(which)
            while self.session.still_recorded(which.url(1, which.page_size)):  # a later crawl's answer
                self._hear(which, pages)
                self._keep()  # what the later answer changes shows only beside the earlier one
                pages = await self._pages(which)
        except UnansweredError as unanswered:
            DetailKeeper(which, self.ledger).set_aside(unanswered)
            self._leave_out(which, "unanswered", why=unanswered.reason)
            self.failures[code] += 1
        except NotArchivedError as missing:
            self._leave_out(which, "not_archived", url=missing.values["url"])
        except StopCrawlError as stop:
            _note_our_bug(_without_bill(which), stop)
            self.failures[code] = FAILURES
        else:
            self.failures[code] = 0
            self._hear(which, pages)

    async def _pages(self, which: SourceList) -> list[Answered]:
        """Return the pages of an answer; a source may give fewer rows at once than it is asked for."""
        pages = [await which.ask_first(self.asker)]
        received = len(pages[0].rows)
        while received < pages[0].total:
            page = await which.ask(self.asker, len(pages) + 1)
            if page.rows in ([], pages[-1].rows):  # one that knows no pages gives the first again
                break
            pages.append(page)
            received += len(page.rows)
        return pages

    def _hear(self, which: SourceList, pages: list[Answered]) -> None:
        """Take in the answer about one bill, unless it is short of what it announced: that is asked again."""
        announced, received = pages[-1].total, sum(len(page.rows) for page in pages)
        if received < announced:
            title = which.service.title
            values = {"list": title, "bill_no": which.bill["bill_no"], "announced": announced}
            values |= {"distinct": received, "missing": announced - received}
            self.session.report.partial[title] = Reason("crawl.partial.short_of_bill", values)
            return
        self.heard.append(hear(which, pages))
        self.held += 1 + received
        if self.held >= BATCH or not self.session.is_near:
            self._keep()

    def _keep(self) -> None:
        heard, self.heard, self.held = self.heard, [], 0
        keep_heard(self.ledger, heard)

    def _archived(self, questions: list[SourceList]) -> list[SourceList]:
        """Return the questions that recorded answers are there for; report a first one of the others."""
        held = []
        for which in questions:
            url = which.url(1, which.page_size)
            if self.session.still_recorded(url):
                held.append(which)
            elif which.service.title not in self.session.report.partial:
                self._leave_out(which, "not_archived", url=url)
        return held

    def _leave_out(self, which: SourceList, what: str, **values: object) -> None:
        title = which.service.title
        self.session.report.partial[title] = Reason(f"crawl.partial.{what}", {"list": title, **values})


def _without_bill(which: SourceList) -> SourceList:
    return SourceList(which.session, which.service, 0)
