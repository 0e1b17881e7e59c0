"""Asking one address of a source: allowed, paced, counted, redirects followed by hand, every end named."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from crawler.asking import NEAR_BACKOFF_SECONDS, FetchFailedError, retry_after_seconds
from crawler.news.guard import is_private, is_web_address
from crawler.news.robots import LARGEST, Robots
from crawler.news.session import NewsReport, NewsSession
from crawler.news.sheets import NewsSheet
from crawler.session import BudgetSpentError, Reason, StopCrawlError
from crawler.spiders.page import Get, Page

MOST_REDIRECTS = 5
REDIRECTS = {301, 302, 303, 307, 308}
NOT_MODIFIED = 304
PASSING = {
    *("timeout", "no connection", "no such host", "robots unreachable", "not archived"),
    *("unexpected error", "HTTP 429"),
}
LOGIN = re.compile(r"(?:log|sign)[-_]?(?:in|on)\b|nidlogin|/member/auth", re.IGNORECASE)


@dataclass(frozen=True)
class Visited:
    """An answer worth reading, and the address that gave it in the end."""

    url: str
    page: Page


class NotVisitedError(Exception):
    """No answer worth reading; ``outcome`` names why, as reports count it, of a ``page`` if there is one."""

    def __init__(self, outcome: str, page: Page | None = None) -> None:
        super().__init__(outcome)
        self.outcome = outcome
        self.page = page

    @property
    def is_passing(self) -> bool:
        """Tell whether another try, later, may fare better."""
        return self.outcome in PASSING or self.outcome.startswith("HTTP 5")


class Pace:
    """Keeps the requests to each host apart, whichever source makes them."""

    def __init__(self) -> None:
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._free_at: dict[str, float] = {}

    async def wait(self, host: str, seconds: float) -> None:
        """Return when the host may be asked, and hold the next request back for that long."""
        if not seconds:
            return
        async with self._locks[host]:
            clock = asyncio.get_running_loop().time
            await asyncio.sleep(max(0.0, self._free_at.get(host, 0.0) - clock()))
            self._free_at[host] = clock() + seconds


@dataclass
class Visitor:
    """Asks for one source; ``heard`` are the responses that the store has not noted yet."""

    session: NewsSession
    sheet: NewsSheet
    get: Get
    robots: Robots
    pace: Pace
    left_today: int
    report: NewsReport = field(default_factory=NewsReport)
    heard: list[Page] = field(default_factory=list)

    async def visit(
        self, url: str, headers: Mapping[str, str] | None = None, *, typed: bool = False
    ) -> Visited:
        """Return the answer of an address, or of where it redirects to.

        It may lead to another host only where that is of the same source, or, of an address that the user
        ``typed``, is a public one. Raises NotVisitedError, or StopCrawlError where a budget is spent.
        """
        if not typed and self.session.recorded is None and is_private(urlsplit(url).hostname or ""):
            raise NotVisitedError("private address")
        seen = [url]
        while True:
            await self._permit(url)
            page = await self._ask(url, headers or {}, self.sheet.politeness.largest_body_bytes)
            if page.status not in REDIRECTS:
                return Visited(url, _answered(page))
            url = self._next(seen, page, typed=typed)
            if _is_front(url) and not _is_front(seen[0]):  # where many sites lead who asks for what is gone
                raise NotVisitedError("redirect to the front page")
            seen.append(url)

    async def _permit(self, url: str) -> None:
        if self.session.recorded is not None or self.sheet.robots == "not-applicable":
            return
        parts = urlsplit(url)
        rules = await self.robots.rules(f"{parts.scheme}://{parts.netloc}", self._ask_robots)
        if refusal := rules.refusal(url):
            raise NotVisitedError(refusal)

    async def _ask_robots(self, url: str) -> tuple[int, bytes] | None:
        """Return what a robots.txt says, wherever in public it leads; one behind a wall is out of reach."""
        seen = [url]
        try:
            while True:
                page = await self._ask(url, {}, LARGEST * 4)
                if page.status not in REDIRECTS:
                    return page.status, page.body
                url = self._next(seen, page, typed=True)
                seen.append(url)
        except NotVisitedError:
            return None

    def _next(self, seen: list[str], page: Page, *, typed: bool) -> str:
        """Return where a redirect leads, if it may be followed."""
        here = seen[-1]
        try:
            target = urljoin(here, page.headers.get("Location", "")).partition("#")[0]
        except ValueError:
            target = ""
        if outcome := self._refusal(here, target, typed=typed):
            raise NotVisitedError(outcome)
        if target in seen:
            raise NotVisitedError("cookie wall" if "Set-Cookie" in page.headers else "redirect loop")
        if len(seen) > MOST_REDIRECTS:
            raise NotVisitedError("too many redirects")
        return target

    def _refusal(self, here: str, target: str, *, typed: bool) -> str | None:
        if not is_web_address(target):
            return "redirect to no web address"
        before, after = urlsplit(here), urlsplit(target)
        host = after.hostname or ""
        if is_private(host) and (after.scheme, after.netloc) != (before.scheme, before.netloc):
            return "redirect to a private address"
        if LOGIN.search(target) and not LOGIN.search(here):
            return "login page"
        if host != before.hostname and not (typed or self.sheet.has_host(host)):
            return "redirect to another host"
        return None

    async def _ask(self, url: str, headers: Mapping[str, str], largest: int) -> Page:
        tries = self._tries(url)
        for attempt in range(1, tries + 1):
            page, failure = None, None
            try:
                page = await self._once(url, headers, largest)
            except FetchFailedError as failed:
                failure = NotVisitedError(str(failed))
            else:
                is_answer = page.status < 500 and page.status != 429
                if is_answer and not page.is_cut:
                    return page
                # Some servers announce a wrong length each time: what is cut at every try is all there is.
                failure = NotVisitedError("no connection" if is_answer else f"HTTP {page.status}")
            if attempt == tries or not failure.is_passing:
                break
            await self._back_off(attempt, page)
        if page is not None:
            return page
        assert failure is not None
        raise failure

    def _tries(self, url: str) -> int:
        """Return how often to ask: of recorded answers every one, for a later one may be better."""
        if self.session.recorded is not None:
            return max(1, self.session.still_recorded(url))
        return self.sheet.politeness.tries

    async def _once(self, url: str, headers: Mapping[str, str], largest: int) -> Page:
        self._count()
        if not self.session.is_near:
            host = urlsplit(url).netloc
            known = self.robots.known.get(f"{urlsplit(url).scheme}://{host}")
            asked = min(known.delay_seconds if known else 0.0, self.sheet.politeness.longest_wait_seconds)
            await self.pace.wait(host, max(asked, self.sheet.politeness.delay_seconds))
        page = await self.get(url, self.sheet.name, headers, largest)
        self.heard.append(page)
        return page

    def _count(self) -> None:
        whole, budget = self.session.report, self.session.order.budget
        if 0 < budget <= whole.requests:
            raise BudgetSpentError(Reason("news.stop.budget", {"budget": budget}))
        if self.left_today <= 0 and self.session.recorded is None:
            values = {"source": self.sheet.name, "budget": self.sheet.budget}
            raise StopCrawlError(Reason("news.partial.day_spent", values))
        whole.requests += 1
        self.report.requests += 1
        self.left_today -= 1

    async def _back_off(self, attempt: int, page: Page | None) -> None:
        politeness = self.sheet.politeness
        if self.session.recorded is not None:
            return
        if self.session.is_near:
            await asyncio.sleep(NEAR_BACKOFF_SECONDS)
            return
        asked = retry_after_seconds(page.retry_after) if page else 0.0
        if asked > politeness.longest_wait_seconds:
            values = {"source": self.sheet.name, "seconds": round(asked)}
            raise StopCrawlError(Reason("news.partial.asked_to_wait", values))
        await asyncio.sleep(max(asked, politeness.backoff_seconds * 2.0 ** (attempt - 1)))


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query


def _answered(page: Page) -> Page:
    """Return a page that can be read: of status 200, or one that says that nothing changed."""
    if page.status == NOT_MODIFIED:
        return page
    if not 200 <= page.status < 300:
        raise NotVisitedError(f"HTTP {page.status}", page)
    if not page.body:
        raise NotVisitedError("empty page")
    return page
