"""Laws: how fast versions come in and are compared, and how fast and small a law is shown."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from bench.made_laws import LAWS, write_versions
from bench.processes import run, run_json, say, say_figure
from index.korean.statutes.reading import read_law
from index.tracking.statutes.difference import changes, difference

VERSIONS, ROUNDS = 146, 7
HERE = Path(__file__).parent
QUERY = "온라인 플랫폼 공정화"


def bench_statutes(folder: Path, home: Path) -> None:
    """Import versions into a home of bills, then compare and show them."""
    files = folder / "laws"
    files.mkdir()
    write_versions(files, VERSIONS)
    seconds, _ = run(_command(home, "sources", "import", "statutes", str(files)))
    say_figure("import of versions of laws", VERSIONS / seconds, "at least 20", "versions/s")
    say_figure("difference of two versions", _difference(files), "at most 1", "s")
    show, search = _command(home, "laws", "show", LAWS[0]), _command(home, "search", QUERY)
    run(show), run(search)
    pairs = [(run(show)[0], run(search)[0]) for _ in range(ROUNDS)]
    best = min(mine for mine, _ in pairs), min(bare for _, bare in pairs)
    detail = f"{best[0] * 1000:.0f} ms / {best[1] * 1000:.0f} ms at best"
    say("cold laws show / search", [mine / bare for mine, bare in pairs], "at most 1.5", detail)
    _, told = run_json([str(HERE / "one_process.py"), sys.executable, *show])
    say_figure("memory of laws show", told["peak_mb"], "at most 150", "MB")


def _difference(files: Path) -> float:
    """Return the seconds that an article diff of two versions far apart takes."""
    paths = sorted(files.glob("*.md"))
    old, new = (read_law(path.read_text(encoding="utf-8")) for path in (paths[0], paths[-2]))
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        assert list(changes(difference(old, new).articles))
        times.append(time.perf_counter() - started)
    return median(times)


def _command(home: Path, *arguments: str) -> list[str]:
    return ["-m", "cli", "--home", str(home), *arguments]
