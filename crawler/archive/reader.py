"""Answering requests from WARC files in place of the network."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from crawler.archive.address import address
from crawler.archive.exchange import Exchange, NotArchivedError, Place, redact
from crawler.archive.offsets import OffsetIndex, Spot
from crawler.archive.records import UNREADABLE, length_at, load, moment, original_place, walk
from index.errors import ConfigurationError

_NOT_MODIFIED = 304


class ArchiveReader:
    """Answers addresses from WARC files; ``damaged`` names the files of which a part cannot be read."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Index the responses in ``paths``: WARC files, or folders with all that are in them.

        Raises ConfigurationError for a path without a single record.
        """
        self._taken: Counter[str] = Counter()
        index = _index(paths)
        self._spots = index.spots
        self.damaged = index.damaged

    def take(self, url: str) -> Exchange:
        """Return the next response of an address in recorded order, and the last one for ever after.

        Raises NotArchivedError for an address without any, ArchiveError for a response that cannot be read.
        """
        return _answer(self._next(url))

    def take_from(self, url: str, folder: Path) -> tuple[Exchange, Place | None]:
        """Return what ``take`` does, and the response's place if it already lies in that archive folder."""
        spot = self._next(url)
        exchange = _answer(spot)
        # Of a revisit, only one that says where its body lies can be read by its place.
        is_told = spot.original is None or original_place(spot.file, spot.offset) is not None
        if not is_told or spot.file.parent != folder.resolve():
            return exchange, None
        digest = f"sha256:{hashlib.sha256(exchange.body).hexdigest()}"
        return exchange, Place(spot.file.name, spot.offset, length_at(spot.file, spot.offset), digest)

    def remaining(self, url: str) -> int:
        """Return how many responses of an address are not yet taken."""
        key = address(url)
        return max(0, len(self._spots.get(key, ())) - self._taken[key])

    def origins(self, path: str) -> list[str]:
        """Return what stands before ``path`` in the addresses that have it, as in ``http://127.0.0.1:8900``."""
        found = (urlsplit(key) for key in self._spots)
        cut = ((url, *url.path.rpartition(path)) for url in found)
        return sorted({f"{url.scheme}://{url.netloc}{before}" for url, before, its, _ in cut if its})

    def _next(self, url: str) -> Spot:
        key = address(url)
        if key not in self._spots:
            raise NotArchivedError("error.archive.miss", url=key)
        spots = self._spots[key]
        turn = min(self._taken[key], len(spots) - 1)
        self._taken[key] += 1
        return spots[turn]


def _index(paths: Sequence[Path]) -> OffsetIndex:
    index = OffsetIndex()
    files = {path: _files(path) for path in paths}
    distinct = set().union(*files.values())
    counts = {file: index.add(file) for file in sorted(distinct, key=_recorded_order)}
    for path, inside in files.items():
        if not any(counts[file] for file in inside):
            raise ConfigurationError("error.archive.empty", path=str(path))
    index.finish()
    return index


def _files(path: Path) -> set[Path]:
    inside = path.rglob("*") if path.is_dir() else [path]
    return {
        file.resolve()
        for file in inside
        if file.is_file() and (file == path or file.name.endswith((".warc", ".warc.gz")))
    }


def _recorded_order(file: Path) -> tuple[datetime, str]:
    try:
        return moment(next(walk(file)).date), file.name
    except (StopIteration, *UNREADABLE):
        return datetime.min.replace(tzinfo=UTC), file.name  # has nothing to answer, so its order is free


def _answer(spot: Spot) -> Exchange:
    own = load(spot.file, spot.offset)
    if spot.original is None:
        return own
    original = load(spot.original.file, spot.original.offset)
    # A revisit may repeat a body alone, or everything: then its headers are absent or say "not modified".
    described = own if own.status not in {0, _NOT_MODIFIED} else original
    return redact(replace(described, url=own.url, body=original.body, fetched_at=own.fetched_at), ())
