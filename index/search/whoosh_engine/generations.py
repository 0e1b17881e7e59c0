"""Which files a generation of Whoosh's is made of: readers open one that is named, not the latest."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

NAME = "MAIN"
_TOC = re.compile(rf"_{NAME}_(\d+)\.toc")


def generations(folder: Path) -> set[int]:
    """Return the generations of which a table of contents lies in a folder."""
    found = (_TOC.fullmatch(path.name) for path in folder.iterdir())
    return {int(match[1]) for match in found if match}


def files(folder: Path, generation: int) -> Iterator[Path]:
    """Yield the files that a generation is made of."""
    toc = TOC.read(FileStorage(str(folder)), NAME, gen=generation)
    segments = {segment.segment_id() for segment in toc.segments}
    for path in folder.iterdir():
        if path.name == f"_{NAME}_{generation}.toc" or path.name.partition(".")[0] in segments:
            yield path


def clean(folder: Path, kept: Collection[int]) -> None:
    """Remove all but the files of some generations; one that a reader holds open on Windows goes later."""
    needed = {path for generation in kept for path in files(folder, generation)}
    for path in set(folder.iterdir()) - needed:
        if path.is_dir():  # the runs of a writer that was killed
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(PermissionError):
                path.unlink()
