"""Where versions of laws lie: in files, and in the history of a git checkout, each as a file was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from crawler.sources.statutes import git

MARKDOWN, LINES = ".md", ".jsonl"
LARGEST_FILE = 64 * 2**20  # bytes


class File(NamedTuple):
    """The bytes of a file as it is, or as it was; none where they are too many."""

    place: str
    url: str
    size: int
    body: bytes
    is_of_history: bool = False


def files_at(path: Path) -> Iterator[File]:
    """Yield the files of versions at or below a path; what git knows of them first, the latest first."""
    files = version_files(path)
    # A history in lines tells all versions by itself.
    is_kept = any(one.suffix == MARKDOWN for one in files)
    if is_kept and (checkout := git.checkout_of(path)):
        yield from _history(checkout, path)
    root = path if path.is_dir() else path.parent
    yield from (_on_disk(one, root) for one in files)


def version_files(path: Path) -> list[Path]:
    """Return the files of versions at or below a path, in the order of their names."""
    suffixes = (MARKDOWN, LINES)
    found = [path] if path.is_file() else [one for suffix in suffixes for one in path.rglob(f"*{suffix}")]
    return sorted(one for one in found if one.is_file() and not one.is_symlink())


def _on_disk(file: Path, root: Path) -> File:
    size = file.stat().st_size
    body = file.read_bytes() if size <= LARGEST_FILE else b""
    return File(file.relative_to(root).as_posix(), file.absolute().as_uri(), size, body)


def _history(checkout: Path, path: Path) -> Iterator[File]:
    found = git.states(checkout, path, MARKDOWN)
    read = git.bodies(checkout, [digest for digest, _ in found], LARGEST_FILE)
    for (digest, place), body in zip(found, read, strict=True):
        url = f"{(checkout / place).absolute().as_uri()}#{digest}"
        yield File(f"{place}@{digest[:12]}", url, len(body or b""), body or b"", is_of_history=True)
