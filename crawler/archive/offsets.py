"""Where the answers of each address lie in WARC files: offsets in recorded order, no bodies."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from crawler.archive.address import address
from crawler.archive.records import UNREADABLE, Head, moment, walk

_log = logging.getLogger(__name__)


class Spot(NamedTuple):
    """Where one answer lies and when it was recorded; a revisit has its body in the ``original``."""

    when: datetime
    file: Path
    offset: int
    original: Spot | None = None


class OffsetIndex:
    """The spots of every address; ``damaged`` names the files of which a part cannot be read."""

    def __init__(self) -> None:
        self.spots: dict[str, list[Spot]] = {}
        self.damaged: list[str] = []
        self._by_digest: dict[str, Spot] = {}
        self._revisits: list[tuple[Path, Head]] = []

    def add(self, file: Path) -> int:
        """Add the responses of a file and return the number of its records of any kind."""
        count = 0
        try:
            for head in walk(file):
                count += 1
                self._sort_in(file, head)
        except UNREADABLE:
            self._mark(file)
        return count

    def finish(self) -> None:
        """Add the revisits, whose responses may be in any file, and put each address in recorded order."""
        for file, head in self._revisits:
            self._place(file, head)
        for spots in self.spots.values():
            spots.sort(key=lambda spot: spot.when)  # stable: equal times stay in the order of the files
        self._revisits.clear()
        self._by_digest.clear()

    def _sort_in(self, file: Path, head: Head) -> None:
        if not head.url.startswith(("http://", "https://")):
            return
        if head.kind == "response":
            self._place(file, head)
        elif head.kind == "revisit":
            self._revisits.append((file, head))

    def _place(self, file: Path, head: Head) -> None:
        try:
            self._place_strictly(file, head)
        except ValueError:
            self._mark(file)

    def _place_strictly(self, file: Path, head: Head) -> None:
        key = address(head.url)
        spot = Spot(moment(head.date), file, head.offset)
        if head.kind == "revisit":
            original = self._original(head)
            if original is None:
                _log.warning("%s: a revisit of %s is skipped, for what it repeats is not here", file, key)
                return
            spot = spot._replace(original=original)
        elif not head.has_status:
            raise ValueError(f"a response without a status at {head.offset}")
        elif head.digest:
            self._by_digest.setdefault(head.digest, spot)
        self.spots.setdefault(key, []).append(spot)

    def _original(self, head: Head) -> Spot | None:
        """Return the response with the digest of a revisit, else the one of its target at its time."""
        url, date = head.refers_to
        if head.digest in self._by_digest or not url:
            return self._by_digest.get(head.digest)
        latest = moment(date or head.date)
        responses = [
            spot for spot in self.spots.get(address(url), ()) if spot.original is None and spot.when <= latest
        ]
        return max(responses, key=lambda spot: spot.when, default=None)

    def _mark(self, file: Path) -> None:
        if str(file) not in self.damaged:
            self.damaged.append(str(file))
