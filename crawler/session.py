"""One crawl's shared state: what it asks, where it keeps things, and what it has counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from crawler.archive import ArchiveReader, ArchiveWriter
from crawler.factsheet import FactSheet


@dataclass(frozen=True)
class Order:
    """What the user asked a crawl to do; ``limit`` is rows of each list, 0 for all.

    ``budget`` is how many requests a crawl of details may make, 0 for as many as it takes; bills in
    ``bill_ids``, then those of ``topics``, then those on a law in ``laws`` are asked about before all others,
    or ``only`` they.
    """

    assemblies: tuple[int, ...]
    since: date | None = None
    until: date | None = None
    limit: int = 0
    fresh: bool = False
    budget: int = 0
    bill_ids: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    only: bool = False

    @property
    def scope(self) -> str:
        """Return what narrows the lists, '' for nothing."""
        parts = {"since": self.since, "until": self.until, "limit": self.limit or None}
        return "&".join(f"{name}={value}" for name, value in parts.items() if value)


@dataclass(frozen=True)
class Reason:
    """Why a crawl is partial, or what else its user should know: a key of the catalogue and its values."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass
class Report:
    """What a crawl did, counted in records; of each, its kind and key, as in ``bill:PRC_…``."""

    new: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    unchanged_by_total: int = 0
    asides: dict[str, set[str]] = field(default_factory=dict)
    missing: int = 0
    undated: set[str] = field(default_factory=set)
    outside: int = 0
    requests: int = 0
    unknown_fields: dict[str, set[str]] = field(default_factory=dict)
    absent_fields: dict[str, set[str]] = field(default_factory=dict)
    unknown_results: set[str] = field(default_factory=set)
    partial: dict[str, Reason] = field(default_factory=dict)
    stop: Reason | None = None
    notes: list[Reason] = field(default_factory=list)
    interrupted: bool = False

    @property
    def reasons(self) -> list[Reason]:
        """Return why the crawl is not complete: a reason for each such list, and what stopped it early."""
        return [*self.partial.values(), *([self.stop] if self.stop else [])]

    @property
    def state(self) -> str:
        """Return how the run ended."""
        if self.interrupted:
            return "interrupted"
        return "partial" if self.reasons else "complete"

    @property
    def counts(self) -> dict[str, int]:
        """Return the numbers of the last line."""
        unchanged = len(self.seen - self.new - self.changed) + self.unchanged_by_total
        return {
            "new": len(self.new),
            "changed": len(self.changed - self.new),
            "unchanged": unchanged,
            "aside": sum(map(len, self.asides.values())),
            "missing": self.missing,
            "undated": len(self.undated),
            "outside": self.outside,
            "requests": self.requests,
        }

    @property
    def kinds(self) -> dict[str, Counter[str]]:
        """Return how many records of each kind are new, and how many changed."""
        told = {"new": self.new, "changed": self.changed - self.new}
        return {name: Counter(key.partition(":")[0] for key in keys) for name, keys in told.items()}

    @property
    def oddities(self) -> dict[str, Any]:
        """Return what of the source is not as we know it: fields by service, words for results."""
        fields = {"unknown_fields": self.unknown_fields, "absent_fields": self.absent_fields}
        by_service = {
            name: {service: sorted(some) for service, some in services.items() if some}
            for name, services in fields.items()
        }
        return {**by_service, "unknown_results": sorted(self.unknown_results)}


class StopCrawlError(Exception):
    """Going on would be useless or rude: the key is refused, the day's quota is spent."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.key)
        self.reason = reason


class BudgetSpentError(StopCrawlError):
    """The requests that the user allowed are made."""


@dataclass
class Session:
    """What the asking side of one crawl shares: the source, the order, the way there, and the report."""

    sheet: FactSheet
    order: Order
    base_url: str
    key: str | None
    archive: ArchiveWriter
    recorded: ArchiveReader | None = None
    report: Report = field(default_factory=Report)
    progress: Callable[[str, int, int], None] = lambda _list, _done, _total: None

    @property
    def is_near(self) -> bool:
        """Tell whether requests go to this machine or to recorded answers, which need no politeness."""
        return self.recorded is not None or is_loopback(self.base_url)

    def still_recorded(self, url: str) -> int:
        """Return how many recorded answers of an address are not read yet; 0 where the network answers."""
        return self.recorded.remaining(url) if self.recorded is not None else 0

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return what must reach no log, archive, store or error."""
        return (self.key,) if self.key else ()


def is_loopback(url: str) -> bool:
    """Tell whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
