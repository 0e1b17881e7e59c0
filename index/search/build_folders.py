"""The folders of builds: which of them counts, where the next one is made, and clearing away the others."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from index.errors import IndexUnusableError
from index.search.layout import read_current


def counting(index: Path) -> str | None:
    """Return the folder of the build that counts, if any does."""
    try:
        return read_current(index).folder
    except IndexUnusableError:
        return None


def new_folder(index: Path, kept: str | None) -> Path:
    """Return a folder for a build; what killed builds left behind is removed."""
    clear_away(index, {kept})
    taken = {int(path.name) for path in _builds(index)}
    return index / f"{max(taken, default=0) + 1:04}"


def _builds(index: Path) -> Iterator[Path]:
    return (path for path in index.iterdir() if path.is_dir() and path.name.isdigit())


def clear_away(index: Path, kept: set[str | None]) -> None:
    """Remove other builds; one that a reader still holds open on Windows goes at the next build."""
    for path in list(_builds(index)):
        if path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)
