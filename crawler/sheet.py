"""What the fact sheets of all sources have in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Politeness:
    """How a source is asked: seconds, bytes and counts."""

    delay_seconds: float
    concurrency: int
    timeout_seconds: float
    user_agent: str
    tries: int
    backoff_seconds: float
    longest_wait_seconds: float
    largest_body_bytes: int


@dataclass(frozen=True)
class Terms:
    """Where a source's terms of use stand, and the day on which they were last read, if they ever were."""

    address: str
    read_on: date | None = None


@dataclass(frozen=True)
class Sheet:
    """What is known of any source: who publishes it, where, under which terms, and how it wants to be asked.

    ``terms`` is ``None`` where nobody knows where they stand. Terms that were not read allow no more than the
    reuse of metadata.
    """

    name: str
    title: str
    title_en: str
    publisher: str
    publisher_en: str
    address: str
    licence: str
    reuse: str
    terms: Terms | None
    rank: str
    coverage: str
    coverage_en: str
    robots: str
    politeness: Politeness


def source_row(sheet: Sheet) -> dict[str, str]:
    """Return what the store keeps of a source."""
    names = ("name", "title", "publisher", "licence", "rank", "address")
    return {name: getattr(sheet, name) for name in names}
