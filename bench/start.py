"""Cold starts of the commands that people wait for, against bare imports."""

from __future__ import annotations

from pathlib import Path

from bench.processes import run, say

ROUNDS = 9
QUERY, BILL = "온라인 플랫폼 공정화", "2200589"


def bench_start(home: Path) -> None:
    """Time each command and its yardstick in turn."""
    click = ["-c", "import click"]
    whoosh = ["-c", "import click, whoosh.index, whoosh.qparser"]
    search = _command(home, "search", QUERY)
    _compare("--help / import click", ["-m", "cli", "--help"], click, "at most 2.5")
    _compare("search / import click and whoosh", search, whoosh, "at most 3")
    _compare("show / search", _command(home, "show", BILL), search, "at most 1.3")
    _compare("bills -n 20 / search", _command(home, "bills", "-n", "20"), search, "at most 1.3")
    _compare("timeline / search", _command(home, "timeline", BILL), search, "at most 1.3")


def _command(home: Path, *arguments: str) -> list[str]:
    return ["-m", "cli", "--home", str(home), *arguments]


def _compare(what: str, ours: list[str], yardstick: list[str], bar: str) -> None:
    run(ours), run(yardstick)
    pairs = [(run(ours)[0], run(yardstick)[0]) for _ in range(ROUNDS)]
    ratios = [mine / bare for mine, bare in pairs]
    best = min(mine for mine, _ in pairs), min(bare for _, bare in pairs)
    say(f"cold {what}", ratios, bar, f"{best[0] * 1000:.0f} ms / {best[1] * 1000:.0f} ms at best")
