"""A crawl of laws at law.go.kr: the versions of each by its name, then the texts that are not held yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlencode

from crawler.answers import Misfit, Record
from crawler.archive import NotArchivedError
from crawler.asking import Answered, Asker, UnansweredError
from crawler.ledger import Ledger
from crawler.run import Means, Place, crawl
from crawler.session import BudgetSpentError, Order, Reason, Report, Session, StopCrawlError
from crawler.sources.statutes import SHEET
from crawler.sources.statutes.files import Said
from crawler.statutes import SERVICE, Concerned
from index.korean.text import squeeze
from index.store import doubts
from index.store.save import aside, save_asides
from index.store.statutes import save_texts, save_versions, texts_held

SEARCH, TEXT = "lawSearch.do", "lawService.do"
EVERY_VERSION = "1,2,3"  # 연혁, 시행예정, 현행
MOST_PAGES = 50


def crawl_statutes(names: Sequence[str], order: Order, place: Place, means: Means) -> Report:
    """Crawl the versions and texts of laws, and bring the index up to date."""
    return crawl(SHEET, order, place, means, partial(_ask_laws, names))


async def _ask_laws(names: Sequence[str], session: Session, ledger: Ledger, asker: Asker) -> None:
    if not (session.key or session.is_near) and SHEET.key:
        values = {"variable": SHEET.key.variable, "apply_at": SHEET.key.apply_at}
        raise StopCrawlError(Reason("crawl.stop.needs_key", values))
    for name in names:
        try:
            await _Law(name, session, ledger, asker).ask()
        except (UnansweredError, NotArchivedError) as failed:
            _leave_out(session, name, failed)
        except BudgetSpentError as spent:
            values = {**spent.reason.values, "law": name}
            session.report.stop = Reason("crawl.partial.law_budget", values)
            return
        except StopCrawlError as stop:
            raise _plainer(stop) from stop


def _plainer(stop: StopCrawlError) -> StopCrawlError:
    """Return why the service stopped us: it refuses who is not registered as it does a wrong OC."""
    if stop.reason.key != "crawl.stop.key_refused":
        return stop
    return StopCrawlError(Reason("crawl.stop.not_registered", stop.reason.values))


def _leave_out(session: Session, name: str, failed: UnansweredError | NotArchivedError) -> None:
    if isinstance(failed, UnansweredError):
        reason = Reason("crawl.partial.unanswered", {"list": name, "why": failed.reason})
    else:
        reason = Reason("crawl.partial.not_archived", {"list": name, "url": failed.values["url"]})
    session.report.partial[name] = reason


class _Law:
    """Brings one law into the store: its versions first, then text by text."""

    def __init__(self, name: str, session: Session, ledger: Ledger, asker: Asker) -> None:
        self.name = name
        self.session = session
        self.ledger = ledger
        self.asker = asker

    async def ask(self) -> None:
        """Ask for the versions and for each text that is not held."""
        versions = await self._versions()
        if not versions:
            self.session.report.partial[self.name] = Reason("crawl.partial.no_law", {"law": self.name})
        with self.ledger.engine.connect() as connection:
            held = set() if self.session.order.fresh else texts_held(connection, versions)
        wanted = [mst for mst in versions if mst not in held]
        for done, mst in enumerate(wanted):
            self.session.progress(self.name, done, len(wanted))
            await self._text(mst, versions[mst])
        self.session.progress(self.name, len(wanted), len(wanted))

    async def _versions(self) -> dict[str, Record]:
        """Return the versions of the laws of that very name, by MST; one is listed for each day in force."""
        found: dict[str, Record] = {}
        received = 0
        for page in range(1, MOST_PAGES + 1):
            answered = await self.asker.ask(self._search(page), SEARCH)
            received += len(answered.rows)
            self._keep(answered, self._of_name(answered.rows, found))
            if not answered.rows or received >= answered.total:
                break
        else:
            values = {"list": self.name, "why": f"> {MOST_PAGES}"}
            self.session.report.partial[self.name] = Reason("crawl.partial.unanswered", values)
        return found

    def _of_name(self, rows: Sequence[Said], found: dict[str, Record]) -> list[Said]:
        """Return the rows of the law asked for among all that match, each with its first day in force."""
        kept = []
        for said in rows:
            version = said.version
            if isinstance(version, Misfit):
                kept.append(said)
            elif squeeze(version["title"]) == squeeze(self.name):
                earlier = found.get(version["mst"], version)
                days = [one.get("effective_on") for one in (earlier, version)]
                found[version["mst"]] = {**version, "effective_on": min(filter(None, days), default=None)}
                kept.append(said._replace(version=found[version["mst"]]))
        return kept

    async def _text(self, mst: str, listed: Record) -> None:
        """Ask for the text of a version; one that cannot be read costs itself alone."""
        try:
            answered = await self.asker.ask(self._address(TEXT, {"target": "law", "MST": mst}), TEXT)
        except UnansweredError as failed:
            _leave_out(self.session, f"{self.name} {mst}", failed)
            return
        self._keep(answered, [self._of_text(one, listed) for one in answered.rows])

    def _of_text(self, said: Said, listed: Record) -> Said:
        """Return a text as that of the version that was asked for, unless it is of another."""
        version, names = said.version, ("law_id", "promulgation_no", "promulgated_on")
        if isinstance(version, Misfit):
            return said._replace(place=listed["mst"])
        other = next((name for name in names if version[name] != listed[name]), None)
        if other:
            return Said(
                listed["mst"], Misfit(f"not what was asked for: another {other}", None, version), None
            )
        return said._replace(place=listed["mst"], version=listed)

    def _keep(self, answered: Answered, said: Sequence[Said]) -> None:
        """Store what an answer says, with the answer as its evidence."""
        read = {one.version["mst"]: one.version for one in said if not isinstance(one.version, Misfit)}
        contents = {one.place: one.content for one in said if one.content}
        with self.ledger.engine.begin() as connection:
            concerned = Concerned(connection)
            stamp = self.ledger.stamp(connection, answered.fetched)
            versions = save_versions(connection, list(read.values()), dict.fromkeys(read, stamp))
            texts = save_texts(connection, contents, dict.fromkeys(contents, stamp))
            asides = list(_asides(said))
            save_asides(connection, self.ledger.run_id, asides, stamp)
            concerned.touch({squeeze(read[mst]["title"]) for mst in versions.touched}, stamp)
        self._count(versions.new, versions.changed | texts, read, asides)

    def _count(self, new: set[str], changed: set[str], read: Mapping[str, Record], asides: list[Any]) -> None:
        report = self.session.report
        for counted, msts in ((report.new, new), (report.changed, changed), (report.seen, read)):
            counted.update(f"statute:{mst}" for mst in msts)
        for one in asides:
            report.asides.setdefault(SERVICE, set()).add(f"{one['key']}: {one['reason']}")

    def _search(self, page: int) -> str:
        paging = SHEET.paging
        asked = {"target": "eflaw", "query": self.name, "nw": EVERY_VERSION}
        paged = {paging.page_parameter: page, paging.size_parameter: paging.size}
        return self._address(SEARCH, {**asked, **paged})

    def _address(self, service: str, asked: Mapping[str, object]) -> str:
        return f"{self.session.base_url}{SHEET.path}{service}?{urlencode({**asked, 'type': 'XML'})}"


def _asides(said: Sequence[Said]) -> Iterator[dict[str, Any]]:
    """Yield what cannot be understood or cannot be right."""
    for one in said:
        if isinstance(one.version, Misfit):
            yield aside(SERVICE, one.place, one.version.reason, one.version.row)
        else:
            for reason in (*one.faults, *doubts.of_record(one.version)):
                yield aside(SERVICE, one.version["mst"], reason, one.version)
