"""The default engine: Whoosh's files, read as wholes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Set
from pathlib import Path

from index.search.engine import Answer, Choice, Columns, Document
from index.search.language.tree import Node
from index.search.whoosh_engine.reading import Snapshot
from index.search.whoosh_engine.searching import Search


def open_engine(folder: Path, generation: int | None = None) -> WhooshEngine:
    """Open one generation of the index, the last one if none is named."""
    return WhooshEngine(folder, generation)


class WhooshEngine:
    """One generation of an index in a folder; writing makes the next one, and goes on from it."""

    def __init__(self, folder: Path, generation: int | None = None) -> None:
        self.folder = folder
        self.snapshot = Snapshot(folder, generation)

    def close(self) -> None:
        """Close the files that were opened."""
        self.snapshot.close()

    @property
    def generation(self) -> int:
        """Return which generation is read."""
        return self.snapshot.generation

    def write(self, batch: Iterable[Document]) -> None:
        """Write documents, each in the place of the one of its number."""
        self._change(batch, ())

    def delete(self, numbers: Collection[int]) -> None:
        """Forget documents."""
        self._change((), numbers)

    def _change(self, batch: Iterable[Document], gone: Collection[int]) -> None:
        from index.search.whoosh_engine.writing import change  # noqa: PLC0415 - searches write nothing

        before = self.snapshot
        self.snapshot = Snapshot(self.folder, change(before, batch, gone))
        before.close()

    def check(self) -> Set[int]:
        """Return the numbers of all documents; raises where the index is damaged."""
        numbers, deleted = self.snapshot.numbers, self.snapshot.deleted
        return {number for document, number in enumerate(numbers) if document not in deleted}

    def search(
        self,
        tree: Node,
        columns: Columns,
        among: Set[int] | None = None,
        *,
        enough: int,
        exact: bool = False,
        choose: Choice | None = None,
    ) -> Answer:
        """Return what answers, and the ``enough`` best ones ranked, or those that ``choose`` names."""
        return Search(self.snapshot, tree, columns, among).answer(enough, exact=exact, choose=choose)
