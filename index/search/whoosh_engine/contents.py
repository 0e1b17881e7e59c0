"""What a generation of the index consists of, in plain JSON: who reads it needs no Whoosh, and no pickle."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "MAIN"
_FILE = re.compile(rf"_{NAME}_(\d+)\.json")


@dataclass(frozen=True)
class Part:
    """A segment: the name of its files, how many documents, those deleted, how long its fields are in all."""

    name: str
    count: int
    deleted: Collection[int]
    totals: Mapping[str, int]


def file_of(folder: Path, generation: int) -> Path:
    """Return the file that says what a generation consists of."""
    return folder / f"_{NAME}_{generation}.json"


def generations(folder: Path) -> set[int]:
    """Return the generations that were written into a folder."""
    found = (_FILE.fullmatch(path.name) for path in folder.iterdir())
    return {int(match[1]) for match in found if match}


def read(folder: Path, generation: int) -> list[Part]:
    """Return what a generation consists of."""
    return [Part(**part) for part in json.loads(file_of(folder, generation).read_text(encoding="utf-8"))]


def write(folder: Path, generation: int, parts: Sequence[Part]) -> None:
    """Write what a generation consists of, in the place of what a killed writer may have left of it."""
    content = json.dumps([asdict(part) for part in parts])
    file_of(folder, generation).write_text(content, encoding="utf-8")
