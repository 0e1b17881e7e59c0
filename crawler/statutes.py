"""Bringing law versions that lie in files into the store: what they say of the bills that became them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from crawler.answers import Misfit, Record
from crawler.run import Place, writing
from crawler.sources.statutes import SHEET
from crawler.sources.statutes.files import LARGEST_FILE, Said, read_versions, version_files
from index.errors import NotFoundError
from index.korean.text import squeeze
from index.korean.titles import read_title
from index.moments import now
from index.search.builder import bring_up_to_date
from index.store import doubts, runs
from index.store.save import aside, next_generation, save_asides, settle_asides
from index.store.statutes import contradictions, passed_bills, reaches_of, save_versions
from index.store.upsert import Stamp, touch
from index.tracking.promulgation import LONGEST
from index.tracking.stages import PASSED

SERVICE = SHEET.name
SOURCE = {name: getattr(SHEET, name) for name in ("name", "title", "publisher", "licence", "rank", "address")}
BATCH = 500  # files

Row = Mapping[Any, Any]


@dataclass
class Imported:
    """What an import did: its files, and the versions in them by what became of them."""

    files: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    asides: set[str] = field(default_factory=set)

    @property
    def versions(self) -> int:
        """Return how many versions could be read."""
        return self.counts.total()

    def stated(self) -> dict[str, int]:
        """Return the counts as they are kept and said."""
        names = ("new", "changed", "unchanged")
        return {"files": self.files, **{name: self.counts[name] for name in names}, "aside": len(self.asides)}


def import_statutes(path: Path, place: Place) -> Imported:
    """Import the versions at or below a path, and show the bills anew that they concern.

    Raises NotFoundError where there is no file of versions.
    """
    files = version_files(path)
    if not files:
        raise NotFoundError("error.statutes.none", path=path)
    with writing(place) as engine:
        with engine.begin() as connection:
            imported = _Import(connection, path, runs.begin(connection, SOURCE, {"path": str(path)}))
            imported.read(files)
            runs.end(connection, imported.run_id, "complete", imported.done.stated(), [])
        bring_up_to_date(engine, place.index)
    return imported.done


class _Import:
    """One import, in one transaction: a history that is half there would make the other half look certain."""

    def __init__(self, connection: Connection, root: Path, run_id: int) -> None:
        self.connection = connection
        self.root = root if root.is_dir() else root.parent
        self.address = root.absolute().as_uri() + ("/" if root.is_dir() else "")
        self.run_id = run_id
        self.begun = now()
        self.done = Imported()
        self._generation: int | None = None

    def read(self, files: Sequence[Path]) -> None:
        """Read all files and settle what earlier imports of them set aside."""
        passed = [
            (row, law)
            for row in passed_bills(self.connection, PASSED)
            if (law := read_title(row["title"]).law)
        ]
        reached = reaches_of(self.connection, {law for _, law in passed})
        laws: set[str] = set()
        for start in range(0, len(files), BATCH):
            laws |= self._keep([self._file(one) for one in files[start : start + BATCH]])
        settle_asides(self.connection, SERVICE, self.address, self.begun)
        if laws:
            concerned = [
                row["bill_id"] for row, law in passed if _is_concerned(row, squeeze(law), laws, reached)
            ]
            touch(self.connection, concerned, Stamp(self.begun, None, self.generation))

    def generation(self, connection: Connection) -> int:
        """Return the generation of this import's changes, counted up on its first change."""
        if self._generation is None:
            self._generation = next_generation(connection)
        return self._generation

    def _file(self, path: Path) -> tuple[dict[str, Any], list[Said]]:
        """Return the snapshot of a file and what it says."""
        place, size = path.relative_to(self.root).as_posix(), path.stat().st_size
        body = path.read_bytes() if size <= LARGEST_FILE else b""
        odd = Said(place, Misfit("empty or too large", None, size))
        said = list(read_versions(body, place)) if body else [odd]
        snapshot = {
            "run_id": self.run_id,
            "service": SERVICE,
            "url": path.absolute().as_uri(),
            "status": 200,
            "fetched_at": now(),
            "file": place,
            "offset": 0,
            "length": size,
            "digest": f"sha256:{sha256(body).hexdigest()}",
        }
        return snapshot, said

    def _keep(self, read: Sequence[tuple[dict[str, Any], list[Said]]]) -> set[str]:
        """Store what files say; return the names of the laws of which versions are new or changed."""
        self.done.files += len(read)
        ids = runs.add_snapshots(self.connection, [snapshot for snapshot, _ in read])
        versions: dict[str, Record] = {}
        stamps: dict[str, Stamp] = {}
        for (snapshot, said), snapshot_id in zip(read, ids, strict=True):
            stamp = Stamp(snapshot["fetched_at"], snapshot_id, self.generation)
            asides = [
                aside(SERVICE, one.place, one.version.reason, one.version.row)
                for one in said
                if isinstance(one.version, Misfit)
            ]
            for version in (one.version for one in said if not isinstance(one.version, Misfit)):
                before = versions.get(version["mst"], {})
                asides += [*_doubted(version), *_unlike(before, version)]
                versions[version["mst"]] = {**before, **version}  # each may say what the other leaves open
                stamps[version["mst"]] = stamp
            self._set_aside(asides, stamp)
        outcome = save_versions(self.connection, list(versions.values()), stamps)
        for name in ("new", "changed", "unchanged"):
            self.done.counts[name] += len(getattr(outcome, name))
        for mst, reason in contradictions(self.connection, versions.keys()):
            self._set_aside([aside(SERVICE, mst, reason, versions[mst])], stamps[mst])
        return {squeeze(versions[mst]["title"]) for mst in outcome.touched}

    def _set_aside(self, asides: Sequence[dict[str, Any]], stamp: Stamp) -> None:
        save_asides(self.connection, self.run_id, asides, stamp)
        self.done.asides |= {f"{one['key']}: {one['reason']}" for one in asides}


def _doubted(version: Record) -> Iterator[dict[str, Any]]:
    for reason in doubts.of_record(version):
        yield aside(SERVICE, version["mst"], reason, version)


def _unlike(before: Record, version: Record) -> Iterator[dict[str, Any]]:
    """Yield what two files say differently of one version; the later of them is kept."""
    for name in sorted(before.keys() & version.keys()):
        if before[name] != version[name]:
            differing = {name: [before[name], version[name]]}
            yield aside(SERVICE, version["mst"], f"lists disagree on {name}", differing)


def _is_concerned(bill: Row, law: str, laws: set[str], reached: Mapping[str, date]) -> bool:
    """Tell whether a passed bill may have become a version of those laws, or was left open so far.

    It is left open while the history of its law that is held ends before its law must have been promulgated.
    """
    is_open = (
        law in reached and bill["decided_on"] is not None and bill["decided_on"] + LONGEST > reached[law]
    )
    return is_open or law in laws
