"""Searching: builds, warm and cold queries, updates and spelling, beside FTS5, tantivy and pandas."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench.corpora import BILLS, STATUTES
from bench.processes import run_json, say, say_figure
from index.korean.tokens import bigrams, morphemes

YARDSTICKS = ("tantivy==0.27.0", "pandas==2.3.3")  # never the product's: into a folder of this run
COLD_ROUNDS, WORD = 7, "플랫폼"
CLASSES = ("word", "three words", "phrase", "filter and facets", "by date")
SLOW_MS = 100.0
MADE_UP = 300_000
HERE = Path(__file__).parent


def bench_search(folder: Path, home: Path) -> None:
    """Measure on the real bills and articles, updates on a home of a crawl."""
    if not all(path.exists() for path in (*BILLS, STATUTES)):
        print("search: skipped, ../shared/data with its bills and statutes is not on this machine")
        return
    installed = _installed(folder)
    _bench(folder / "real", 0, installed)
    _spelling(folder / "real")
    say_figure("search: 100 records changed, p50", median(_updates(home)), "at most 0.5", "s")


def bench_large(folder: Path) -> None:
    """Measure on many made-up texts, and how memory grows to there from the real rows."""
    installed = _installed(folder)
    small, large = _bench(folder / "real", 0, installed), _bench(folder / "large", MADE_UP, installed)
    for what in ("search", "build"):
        grown = large[f"{what} MB"] / small[f"{what} MB"]
        say_figure(f"search: memory of a {what}, large / real", grown, "at most 1.5", "x")


def _installed(folder: Path) -> Path | None:
    """Install the yardsticks beside the product, from wherever pip is told to; None where that fails."""
    target = folder / "yardsticks"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--target"]
    done = subprocess.run([*pip, str(target), *YARDSTICKS], capture_output=True, text=True, check=False)
    if done.returncode:
        why = (done.stderr.strip().splitlines() or ["pip failed"])[-1]
        print(f"search: tantivy and pandas cannot be installed here, measured without them: {why}")
        return None
    return target


def _bench(folder: Path, made_up: int, installed: Path | None) -> dict[str, float]:
    """Measure on one set of rows; return the memory of builds and searches."""
    folder.mkdir()
    _, rows = run_json(["-m", "bench.one_search_rows", str(folder), str(made_up)])
    print(f"search: {rows['rows']} rows", flush=True)
    builds = _builds(folder, rows["rows"], installed, whole=not made_up)
    peak = _warm(folder, installed)
    cold = _cold(folder, installed)
    return {"build MB": builds, "search MB": max(peak, cold)}


def _builds(folder: Path, count: int, installed: Path | None, *, whole: bool) -> float:
    """Print what building takes; return the memory of ours.

    A bare Whoosh writer takes half an hour over the made-up rows: unless ``whole``, it writes the tokens
    alone that are asked for cold, and its rate says nothing.
    """
    told = ["ours", *(["whoosh"] if whole else []), "fts5", *(["tantivy"] if installed else [])]
    built = {what: _one("bench.one_search_build", what, folder, installed) for what in told}
    for what, figures in built.items():
        rate = count / figures["seconds"]
        print(f"search: built by {what:<8} {rate:7.0f} rows/s, {figures['peak_mb']:5.0f} MB", flush=True)
    if installed:
        _one("bench.one_search_build", "table", folder, installed)
    if not whole:
        _one("bench.one_search_build", "whoosh", folder, installed, *bigrams(WORD), *morphemes(WORD))
    else:
        ratio = built["whoosh"]["seconds"] / built["ours"]["seconds"]
        say(
            "search: build rate / bare two-field Whoosh", [ratio], "at least 0.8", "cards and facets among it"
        )
    say_figure("search: memory of a build", built["ours"]["peak_mb"], "at most 350", "MB")
    return float(built["ours"]["peak_mb"])


def _warm(folder: Path, installed: Path | None) -> float:
    """Print the times of each class beside those of the yardsticks; return the memory of ours."""
    engines = ("ours", "fts5", *(["tantivy"] if installed else []))
    asked = {what: _one("bench.one_search_query", what, folder, installed) for what in engines}
    slow = []
    for kind in CLASSES:
        both = {what: _p50_p95(asked[what]["ms"][kind]) for what in engines}
        told = " · ".join(f"{what} {p50:.2f}/{p95:.2f}" for what, (p50, p95) in both.items())
        print(f"search: {kind:<18} p50/p95 ms: {told}", flush=True)
        slow += [kind] if both["ours"][1] > SLOW_MS else []
    times = asked["ours"]["ms"]
    ratios = [one / plain for one, plain in zip(times["filter and facets"], times["word"], strict=True)]
    say(
        "search: word with filter and facets / word",
        ratios,
        "at most 1.5",
        "each against its own plain query",
    )
    if slow:
        print(
            f"search: over {SLOW_MS:.0f} ms p95: {', '.join(slow)}. An engine behind the protocol would need "
            "impacts by block, to skip what cannot be among the best, and postings read outside Python."
        )
    return float(asked["ours"]["peak_mb"])


def _cold(folder: Path, installed: Path | None) -> float:
    """Time whole processes in turn; return the memory of ours."""
    ours = ["-m", "cli", "--home", str(folder), "search", WORD]
    bare = ["-m", "bench.yardstick_search", str(folder / "whoosh"), WORD]
    table = [str(HERE / "yardstick_pandas.py"), str(folder / "rows.csv"), WORD]
    for command in (ours, bare):
        _measured(command)
    pairs = [(_measured(ours), _measured(bare)) for _ in range(COLD_ROUNDS)]
    best = [min(one[0] for one in column) * 1000 for column in zip(*pairs, strict=True)]
    ratios = [mine[0] / other[0] for mine, other in pairs]
    say(
        "search: cold / click + bare Whoosh + query",
        ratios,
        "at most 1.6",
        f"{best[0]:.0f} / {best[1]:.0f} ms at best",
    )
    memory = median(mine[1] for mine, _ in pairs)
    if installed:
        others = [(_measured(ours), _measured(table, PYTHONPATH=str(installed))) for _ in range(3)]
        faster = [other[0] / mine[0] for mine, other in others]
        say("search: pandas / cold", faster, "at least 2", f"{others[0][1][0]:.2f} s with pandas")
        shares = [mine[1] / other[1] for mine, other in others]
        say(
            "search: cold memory / pandas", shares, "at most 0.25", f"{memory:.0f} / {others[0][1][1]:.0f} MB"
        )
    return memory


def _measured(command: Sequence[str], **environment: str) -> tuple[float, float]:
    """Return the seconds and megabytes that a Python command takes."""
    _, figures = run_json([str(HERE / "one_process.py"), sys.executable, *command], **environment)
    return figures["seconds"], figures["peak_mb"]


def _one(module: str, what: str, folder: Path, installed: Path | None, *more: str) -> Mapping[str, Any]:
    """Run one of the bench's own programs for an engine, with what is installed for it."""
    environment = {"PYTHONPATH": str(installed)} if installed and what == "tantivy" else {}
    return run_json(["-m", module, what, str(folder), *more], **environment)[1]


def _updates(home: Path) -> Sequence[float]:
    return list(run_json(["-m", "bench.one_search_update", str(home)])[1]["seconds"])


def _spelling(folder: Path) -> None:
    _, told = run_json(["-m", "bench.one_spelling", str(folder)])
    p50, p95 = _p50_p95(told["ms"])
    say_figure("search: typos put right first", told["top1"], "at least 0.75", f"of {told['words']} words")
    say_figure("search: typos put right among five", told["top5"], "at least 0.98", "")
    say_figure("search: spelling, p50", p50, "at most 1", f"ms; p95 {p95:.2f}")


def _p50_p95(times: Sequence[float]) -> tuple[float, float]:
    return median(times), quantiles(times, n=20)[-1]
