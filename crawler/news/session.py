"""One news crawl's shared state: what is asked, with which credentials, and what it counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from crawler.archive import ArchiveReader, ArchiveWriter
from crawler.news.sheets import Access, NewsSheet
from crawler.session import Report, is_loopback
from index.store.upsert import Outcome


@dataclass(frozen=True)
class NewsOrder:
    """What the user asked for: queries whose words an article must have, days, and bounds (0 for none).

    ``limit`` is pages of each source, ``budget`` requests in all. ``addresses`` are read as typed.
    """

    queries: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int = 0
    budget: int = 0
    addresses: tuple[str, ...] = ()


@dataclass
class NewsReport(Report):
    """What a news crawl did; ``outcomes`` counts, source by source, what could not be had and why.

    ``misses`` counts the selectors of readers that did not match as they should, as Reading names them.
    """

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)

    def count(self, source: str, outcome: str, times: int = 1) -> None:
        """Count an outcome."""
        if times:
            self.outcomes[source, outcome] += times

    def count_records(self, kind: str, outcome: Outcome) -> None:
        """Count what was stored of records of one kind."""
        self.new |= {f"{kind}:{key}" for key in outcome.new}
        self.changed |= {f"{kind}:{key}" for key in outcome.changed}
        self.seen |= {f"{kind}:{key}" for key in outcome.new | outcome.changed | outcome.unchanged}

    def add(self, other: NewsReport) -> None:
        """Add what was counted for one source; requests are counted for all as they are made."""
        self.new |= other.new
        self.changed |= other.changed
        self.seen |= other.seen
        self.asides |= other.asides
        self.outcomes += other.outcomes
        self.misses += other.misses
        self.notes += other.notes
        self.partial |= other.partial
        if other.stop and other.stop != self.stop:
            self.partial[f"stop {other.stop.values.get('source')}"] = other.stop


@dataclass
class NewsSession:
    """What the asking side of one crawl shares; ``base_url`` stands in for every host there is."""

    order: NewsOrder
    keys: Mapping[str, str]
    archive: ArchiveWriter
    base_url: str | None = None
    recorded: ArchiveReader | None = None
    report: NewsReport = field(default_factory=NewsReport)
    progress: Callable[[str, int, int], None] = lambda _list, _done, _total: None

    @property
    def is_near(self) -> bool:
        """Tell whether requests go to this machine or to recorded answers, which need no politeness."""
        return self.recorded is not None or bool(self.base_url and is_loopback(self.base_url))

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return what must reach no log, archive, store or error."""
        return tuple(self.keys.values())

    def still_recorded(self, url: str) -> int:
        """Return how many recorded answers of an address are not read yet; 0 where the network answers."""
        return self.recorded.remaining(url) if self.recorded is not None else 0

    def access(self, sheet: NewsSheet) -> Access | None:
        """Return the first way to a service whose credentials are all there; any, of recorded answers."""
        for way in sheet.access:
            if self.recorded is not None or all(self.keys.get(name) for name in way.variables):
                return way
        return None
