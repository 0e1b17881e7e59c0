"""Asking one address until it answers: waits, tries, and what each failure means."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from crawler.answers import Refusal, Rows, Unreadable
from crawler.session import BudgetSpentError, Reason, Session, StopCrawlError
from crawler.sources import reader
from index.moments import now

NEAR_BACKOFF_SECONDS = 0.02  # for a source on this machine
HTTP_OK = 200


@dataclass(frozen=True)
class Fetched:
    """One response as archived; ``snapshot`` is what the store notes of it."""

    status: int
    body: bytes
    retry_after: str | None
    snapshot: Mapping[str, Any]

    @property
    def at(self) -> datetime:
        """Return when it was received."""
        moment = self.snapshot["fetched_at"]
        assert isinstance(moment, datetime)
        return moment


@dataclass(frozen=True)
class Answered:
    """An answer that was understood; the end of a list is an answer without rows."""

    total: int
    rows: list[Any]
    fetched: Fetched


class FetchFailedError(Exception):
    """No response at all: the connection failed or timed out."""


class UnansweredError(Exception):
    """Every try failed: the last reason, and the last response if there was one."""

    def __init__(self, url: str, reason: str, fetched: Fetched | None) -> None:
        super().__init__(reason)
        self.url = url
        self.reason = reason
        self.fetched = fetched


Fetch = Callable[[str, str], Awaitable[Fetched]]


class Asker:
    """Asks a service through ``fetch`` (address, service code), as often as its fact sheet allows."""

    def __init__(self, session: Session, fetch: Fetch) -> None:
        self.session = session
        self.fetch = fetch
        self._read_envelope = reader(session.sheet.name).read_envelope

    async def ask(self, url: str, service: str) -> Answered:
        """Return the first answer that can be understood.

        Raises UnansweredError when the tries are spent, StopCrawlError when asking on makes no sense, and
        NotArchivedError for what recorded answers do not hold.
        """
        tries = self._tries(url)
        fetched, failure = None, ""
        for attempt in range(1, tries + 1):
            try:
                fetched = await self._fetch(url, service)
            except FetchFailedError as failed:
                fetched, failure = None, str(failed)
            else:
                answer = self._read(fetched, service)
                if isinstance(answer, Rows):
                    return Answered(answer.total, answer.rows, fetched)
                failure = answer
            if attempt < tries:
                await self._wait(attempt, fetched)
        raise UnansweredError(url, failure, fetched)

    async def pause(self, attempt: int) -> None:
        """Wait before reading a whole list again, twice as long each time."""
        if self.session.recorded is None:
            await asyncio.sleep(self._backoff(attempt))

    def _tries(self, url: str) -> int:
        """Return how often to ask: of recorded answers every one, for a later one may be better."""
        if self.session.recorded is not None:
            return max(1, self.session.still_recorded(url))
        return self.session.sheet.politeness.tries

    async def _fetch(self, url: str, service: str) -> Fetched:
        budget, report = self.session.order.budget, self.session.report
        if 0 < budget <= report.requests:
            raise BudgetSpentError(Reason("crawl.partial.budget", {"budget": budget}))
        report.requests += 1
        return await self.fetch(url, service)

    def _read(self, fetched: Fetched, service: str) -> Rows | str:
        """Return the answer, or why the address should be asked again."""
        if fetched.status != HTTP_OK:
            return f"HTTP {fetched.status}"
        answer = self._read_envelope(fetched.body, service, self.session.sheet.result_codes)
        match answer:
            case Rows():
                return answer
            case Unreadable(reason):
                return reason
            case Refusal("none"):
                return Rows(0, [])
        if answer.meaning == "retry" or self.session.still_recorded(fetched.snapshot["url"]):
            return answer.code
        raise StopCrawlError(self._stop(answer))

    def _stop(self, refusal: Refusal) -> Reason:
        key = self.session.sheet.key
        match refusal.meaning:
            case "key_refused" if key is not None:
                values = {"code": refusal.code, "variable": key.variable, "apply_at": key.apply_at}
                return Reason("crawl.stop.key_refused", values)
            case "quota":
                return Reason("crawl.stop.quota", {"code": refusal.code})
        return Reason("crawl.stop.our_bug", {"code": refusal.code})

    async def _wait(self, attempt: int, fetched: Fetched | None) -> None:
        """Wait before another try: as the source asks, or twice as long each time."""
        if self.session.recorded is not None:
            return
        longest = self.session.sheet.politeness.longest_wait_seconds
        asked = retry_after_seconds(fetched.retry_after) if fetched else 0.0
        if asked > longest:
            raise StopCrawlError(Reason("crawl.stop.asked_to_wait", {"seconds": round(asked)}))
        await asyncio.sleep(max(asked, self._backoff(attempt)))

    def _backoff(self, attempt: int) -> float:
        politeness = self.session.sheet.politeness
        first = NEAR_BACKOFF_SECONDS if self.session.is_near else politeness.backoff_seconds
        return min(first * 2.0 ** (attempt - 1), politeness.longest_wait_seconds)


def retry_after_seconds(value: str | None) -> float:
    """Return the seconds that a Retry-After header asks for; 0 for one that cannot be understood."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (IndexError, OverflowError, TypeError, ValueError):
        return 0.0
    return max(0.0, (moment - now()).total_seconds()) if moment.tzinfo else 0.0
