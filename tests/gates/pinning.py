"""Floors that a gate pins: what was reached on each part of its set, which may only rise."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EPSILON = 0.0005  # below this a difference is a matter of rounding
Figures = Mapping[str, float]
Floors = Mapping[str, float | str]


@dataclass(frozen=True)
class Gate:
    """Where floors are pinned, for which parts of a set, the bars, and the parts whose misses may be seen."""

    path: Path
    parts: Sequence[str]
    bars: Mapping[str, Figures]
    open: Sequence[str]

    def floors(self) -> dict[str, Floors]:
        """Return the pinned floors of each part, with the digest that they were measured on."""
        return tomllib.loads(self.path.read_text("utf-8")) if self.path.exists() else {}

    def main(
        self,
        reached: Mapping[str, tuple[Figures, Sequence[str]]],
        digests: Mapping[str, str],
        arguments: Sequence[str],
    ) -> int:
        """Print what is reached beside floors and bars, and pin it where that is asked for."""
        pinned, failures = self.floors(), []
        for name, (figures, misses) in reached.items():
            floors, bars = pinned.get(name, {}), self.bars.get(name, {})
            for what, figure in figures.items():
                print(f"{name}, {what}: {figure} (floor {floors.get(what)}, bar {bars.get(what)})")  # noqa: T201
            for line in misses if "--misses" in arguments and name in self.open else ():
                print("   ", line)  # noqa: T201
            failures += [f"{name}, {line}" for line in lower(figures, floors)]
        print("\n".join(failures or ["every floor is reached"]))  # noqa: T201
        if "--update" in arguments and (not failures or "--lower" in arguments):
            new = {
                name: kept(reached[name][0], self.bars.get(name, {}))
                for name in self.parts
                if name in reached
            }
            pin(self.path, pinned | new, digests)
            return 0
        return 1 if failures else 0


def lower(reached: Figures, pinned: Floors) -> list[str]:
    """Return which floors are not reached."""
    return [
        f"{what}: {reached.get(what, 0)} is below {floor}"
        for what, floor in pinned.items()
        if not isinstance(floor, str) and reached.get(what, 0) < floor - EPSILON
    ]


def kept(reached: Figures, bars: Figures) -> dict[str, float | str]:
    """Return what is pinned: F1 in place of precision and recall, but of those that are a bar."""
    traded = ("precision", "recall")
    return {what: figure for what, figure in reached.items() if not what.endswith(traded) or what in bars}


def pin(path: Path, pinned: Mapping[str, Floors], digests: Mapping[str, str]) -> None:
    """Write floors, each part with the digest of the very set."""
    lines = ["# What is reached, with the digest of the very set. Written by the gate with --update."]
    for name, rows in pinned.items():
        rows = {**rows, "digest": digests.get(name, rows.get("digest"))}
        lines += ["", f"[{name}]", *(f"{json.dumps(what)} = {json.dumps(rows[what])}" for what in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rounded(reached: Figures) -> Figures:
    """Return figures as they are printed and pinned."""
    return {what: round(figure, 4) for what, figure in reached.items()}
