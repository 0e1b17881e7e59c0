"""Bringing law versions that lie in files into the store: their texts, and which bills became them."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from crawler.answers import Misfit, Record
from crawler.ledger import Ledger
from crawler.run import Place, writing
from crawler.sheet import source_row
from crawler.sources.statutes import SHEET
from crawler.sources.statutes.files import Said, read_versions
from crawler.sources.statutes.places import File, files_at
from index.errors import NotFoundError
from index.korean.text import squeeze
from index.korean.titles import read_title
from index.moments import now
from index.search.builder import bring_up_to_date
from index.store import doubts, runs
from index.store.save import aside, save_asides, settle_asides
from index.store.statutes import contradictions, passed_bills, reaches_of, save_texts, save_versions
from index.store.upsert import Stamp, touch
from index.tracking.promulgation import LONGEST
from index.tracking.stages import PASSED

SERVICE = SHEET.name
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
    files = files_at(path)
    first = next(files, None)
    if first is None:
        raise NotFoundError("error.statutes.none", path=path)
    with writing(place) as engine:
        gc.freeze()  # as in a crawl: no collection need look through what is loaded by now
        with engine.begin() as connection:
            run_id = runs.begin(connection, source_row(SHEET), {"path": str(path)})
            imported = _Import(connection, path, Ledger(engine, run_id))
            imported.read(chain([first], files))
            runs.end(connection, run_id, "complete", imported.done.stated(), [])
        bring_up_to_date(engine, place.index)
    return imported.done


class _Import:
    """One import, in one transaction: a history that is half there would make the other half look certain."""

    def __init__(self, connection: Connection, root: Path, ledger: Ledger) -> None:
        self.connection = connection
        self.ledger = ledger
        self.address = root.absolute().as_uri() + ("/" if root.is_dir() else "")
        self.begun = now()
        self.done = Imported()
        self._of_history: set[str] = set()

    def read(self, files: Iterable[File]) -> None:
        """Read all files and settle what earlier imports of them set aside."""
        concerned = Concerned(self.connection)
        laws: set[str] = set()
        waiting = iter(files)
        while read := [self._file(one) for one in islice(waiting, BATCH)]:  # and no more bytes than one's
            laws |= self._keep(read)
        settle_asides(self.connection, SERVICE, self.address, self.begun)
        concerned.touch(laws, Stamp(self.begun, None, self.ledger.generation))

    def _file(self, file: File) -> tuple[dict[str, Any], list[Said]]:
        """Return the snapshot of a file and what it says."""
        odd = Said(file.place, Misfit("empty or too large", None, file.size))
        said = list(read_versions(file.body, file.place)) if file.body else [odd]
        snapshot = {
            "run_id": self.ledger.run_id,
            "service": SERVICE,
            "url": file.url,
            "status": 200,
            "fetched_at": now(),
            "file": file.place,
            "offset": 0,
            "length": file.size,
            "digest": f"sha256:{sha256(file.body).hexdigest()}",
        }
        return snapshot, [one for one in said if self._is_latest(one, file)]

    def _is_latest(self, said: Said, file: File) -> bool:
        """Tell whether nothing was read before it that a history has in its place: the latest comes first."""
        if isinstance(said.version, Misfit):
            return not file.is_of_history
        mst = said.version["mst"]
        is_latest = mst not in self._of_history
        if file.is_of_history:
            self._of_history.add(mst)
        return is_latest or file.place.endswith(".jsonl")

    def _keep(self, read: Sequence[tuple[dict[str, Any], list[Said]]]) -> set[str]:
        """Store what files say; return the names of the laws of which versions are new or changed."""
        self.done.files += len(read)
        ids = runs.add_snapshots(self.connection, [snapshot for snapshot, _ in read])
        versions: dict[str, Record] = {}
        contents: dict[str, bytes] = {}
        stamps: dict[str, Stamp] = {}
        for (snapshot, said), snapshot_id in zip(read, ids, strict=True):
            stamp = Stamp(snapshot["fetched_at"], snapshot_id, self.ledger.generation)
            asides = [
                aside(SERVICE, one.place, one.version.reason, one.version.row)
                for one in said
                if isinstance(one.version, Misfit)
            ]
            for one, version in ((one, one.version) for one in said if not isinstance(one.version, Misfit)):
                mst = version["mst"]
                before = versions.get(mst, {})
                asides += [*_doubted(version), *_unlike(before, version)]
                asides += [aside(SERVICE, mst, reason, version) for reason in one.faults]
                versions[mst] = {**before, **version}  # each may say what the other leaves open
                stamps[mst] = stamp
                if one.content:
                    contents[mst] = one.content
            self._set_aside(asides, stamp)
        outcome = save_versions(self.connection, list(versions.values()), stamps)
        texts = save_texts(self.connection, contents, stamps)
        counted = {"new": outcome.new, "changed": outcome.changed | (texts - outcome.new)}
        counted["unchanged"] = versions.keys() - counted["new"] - counted["changed"]
        self.done.counts.update({name: len(msts) for name, msts in counted.items()})
        for mst, reason in contradictions(self.connection, versions.keys()):
            self._set_aside([aside(SERVICE, mst, reason, versions[mst])], stamps[mst])
        return {squeeze(versions[mst]["title"]) for mst in outcome.touched}

    def _set_aside(self, asides: Sequence[dict[str, Any]], stamp: Stamp) -> None:
        save_asides(self.connection, self.ledger.run_id, asides, stamp)
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


class Concerned:
    """The bills that passed before versions came, which may have become one of them."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        rows = passed_bills(connection, PASSED)
        self._passed = [(row, squeeze(law)) for row in rows if (law := read_title(row["title"]).law)]
        self._reached = reaches_of(connection, {law for _, law in self._passed})

    def touch(self, laws: Set[str], stamp: Stamp) -> None:
        """Let the bills be shown anew that the new or changed versions of those laws concern."""
        if laws:
            touch(
                self.connection,
                [row["bill_id"] for row, law in self._passed if self._is(row, law, laws)],
                stamp,
            )

    def _is(self, bill: Row, law: str, laws: Set[str]) -> bool:
        """Tell whether a passed bill may have become a version of those laws, or was left open so far.

        It is left open while the history that is held ends before its law must have been promulgated.
        """
        decided, reached = bill["decided_on"], self._reached
        is_open = law in reached and decided is not None and decided + LONGEST > reached[law]
        return is_open or law in laws
