"""Figures on labelled sets outside the project, held to floors that may only rise."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"
FLOORS = Path(__file__).with_name("floors.toml")
REASONS = tomllib.loads(Path(__file__).with_name("reasons.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Figure:
    """How many of a set's cases came out right, and what was got wrong or is not claimed, with the reason."""

    right: int
    total: int
    misses: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 0.0


@dataclass(frozen=True)
class Floor:
    name: str
    path: str
    digest: str
    share: float
    total: int

    def missing(self) -> str | None:
        """Say why the set cannot be measured here; None where it can."""
        return None if (SHARED / self.path).exists() else f"../shared/{self.path} is not on this machine"

    def same_set(self) -> bool:
        """Tell whether the set is the one that the floor was measured on."""
        return hashlib.sha256((SHARED / self.path).read_bytes()).hexdigest()[:16] == self.digest


def floors() -> Iterator[Floor]:
    for name, row in tomllib.loads(FLOORS.read_text("utf-8")).items():
        yield Floor(name, row["path"], row["digest"], row["share"], row["total"])


def reason(floor: Floor, miss: str) -> str | None:
    """Return why a case of a set whose misses are explained is missed."""
    given = REASONS.get(floor.name, {})
    return next((given[part] for part in miss.split(" | ") if part in given), None)


def report(measures: dict[str, Callable[[Path], Figure]]) -> None:
    """Print each figure with its floor and its misses."""
    for floor in floors():
        if floor.name not in measures:
            continue
        if absent := floor.missing():
            print(f"{floor.name}: skipped, {absent}")  # noqa: T201
            continue
        figure = measures[floor.name](SHARED / floor.path)
        print(f"{floor.name}: {figure.right}/{figure.total} = {figure.share:.3f} (floor {floor.share})")  # noqa: T201
        for miss in figure.misses:
            print("   ", " | ".join(filter(None, (miss, reason(floor, miss)))))  # noqa: T201
