"""Which files generations are made of, and which files are of none."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from index.search.whoosh_engine import contents


def files(folder: Path, generation: int) -> Iterator[Path]:
    """Yield the files that a generation is made of."""
    parts = {part.name for part in contents.read(folder, generation)}
    yield contents.file_of(folder, generation)
    yield from (path for path in folder.iterdir() if path.stem in parts)


def clean(folder: Path, kept: Collection[int]) -> None:
    """Remove all but the files of some generations; one that a reader holds open on Windows goes later."""
    needed = {path for generation in kept for path in files(folder, generation)}
    for path in set(folder.iterdir()) - needed:
        if path.is_dir():  # the runs of a writer that was killed
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(PermissionError):
                path.unlink()
