"""Where a run writes: the store, the run's number, and the generation of its changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine

from crawler.asking import Fetched
from index.store import runs
from index.store.save import next_generation
from index.store.upsert import Stamp


@dataclass
class Ledger:
    """The store as one run writes to it; ``goes_on_from`` holds the runs before it that were broken off."""

    engine: Engine
    run_id: int
    goes_on_from: frozenset[int] = frozenset()
    _generation: int | None = None

    def stamp(self, connection: Connection, fetched: Fetched) -> Stamp:
        """Note a response as the evidence of what is about to be stored."""
        (stamp,) = self.stamps(connection, [fetched])
        return stamp

    def stamps(self, connection: Connection, responses: Sequence[Fetched]) -> list[Stamp]:
        """Note responses as evidence, each with a stamp of its own."""
        ids = runs.add_snapshots(
            connection, ({**fetched.snapshot, "run_id": self.run_id} for fetched in responses)
        )
        return [
            Stamp(fetched.at, snapshot_id, self.generation)
            for fetched, snapshot_id in zip(responses, ids, strict=True)
        ]

    def stamp_without_evidence(self, at: datetime) -> Stamp:
        """Return a stamp for what follows from a whole sweep rather than from one response."""
        return Stamp(at, None, self.generation)

    @contextmanager
    def failing_alone(self, connection: Connection) -> Iterator[None]:
        """Let a part of a transaction fail without the rest, and a generation that it counted with it."""
        before = self._generation
        try:
            with connection.begin_nested():
                yield
        except BaseException:
            self._generation = before
            raise

    def generation(self, connection: Connection) -> int:
        """Return the generation of this run's changes, counted up on its first change."""
        if self._generation is None:
            self._generation = next_generation(connection)
        return self._generation
