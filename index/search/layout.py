"""What lies where in the index folder, and which build of it counts."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from index.errors import IndexUnusableError, PlatwatchError

# Raise it when postings, cards or the analyser's use change: an index of another number is rebuilt, not read.
FORMAT = 9
CURRENT = "current.json"
POSTINGS, CARDS = "postings", "cards.db"
COPIES = "copies.db"  # beside the builds: what finds copies, of no use to a reader


@dataclass(frozen=True)
class Current:
    """The build that counts: its folder, the store and generation in it, what made it, and its files.

    ``files`` gives the size in bytes and the CRC-32 of each; ``reaches`` how far each list has been read.
    """

    folder: str
    store: str
    generation: int
    format: int
    analyser: str
    documents: int
    files: Mapping[str, Sequence[int]]
    reaches: Mapping[str, Mapping[str, str | None]]


@contextmanager
def damage_named() -> Iterator[None]:
    """Turn whatever goes wrong inside the index folder into IndexUnusableError."""
    try:
        yield
    except PlatwatchError:
        raise
    except Exception as wrong:
        raise IndexUnusableError("error.index.damaged") from wrong


def read_current(index: Path) -> Current:
    """Return the build that counts; raises IndexUnusableError unless one is there, whole, of our format."""
    with damage_named():
        try:
            text = (index / CURRENT).read_text(encoding="utf-8")
        except FileNotFoundError as missing:
            raise IndexUnusableError("error.index.missing") from missing
        stated = json.loads(text)
        if stated["format"] != FORMAT:
            raise IndexUnusableError("error.index.format", found=stated["format"], known=FORMAT)
        current = Current(**stated)
        # Nothing changes the files of a build that counts: another size is a file cut, emptied or lost.
        held = {name: path.stat().st_size for name, path in _files(index / current.folder)}
        if held != {name: size for name, (size, _) in current.files.items()}:
            raise IndexUnusableError("error.index.damaged")
    return current


def write_current(index: Path, current: Current) -> None:
    """Make a build count, after everything it consists of is on the disk."""
    sync_tree(index / current.folder)
    draft = index / (CURRENT + ".new")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(current), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(index / CURRENT)
    _sync_folder(index)


def fingerprints(folder: Path) -> dict[str, list[int]]:
    """Return the size in bytes and the CRC-32 of every file below a folder."""
    return {name: [path.stat().st_size, _crc(path)] for name, path in _files(folder)}


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    return ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            crc = zlib.crc32(part, crc)
    return crc


def sync_tree(folder: Path) -> None:
    """Bring every file below a folder, and the folders' entries, to the disk: Whoosh itself never does."""
    for _, path in _files(folder):
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    for path in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
        _sync_folder(path)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder, and writes its entries through
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
