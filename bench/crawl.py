"""A crawl of a whole Assembly against a bare download-and-insert, its index against a bare Whoosh writer."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from bench.processes import run_json, say, verdict

ROUNDS = 3
PEAK_BAR = "at most 300"  # MB
HERE = Path(__file__).parent


def bench_crawl(folder: Path, base_url: str) -> Path:
    """Crawl into fresh homes and time the yardsticks in turn; return the last home."""
    stores, indexes, peaks, details = [], [], [], []
    home = folder / "home"
    for number in range(ROUNDS):
        home = folder / f"home{number}"
        bare_seconds, _ = run_json(
            [str(HERE / "yardstick_store.py"), base_url, str(folder / f"bare{number}.db")]
        )
        seconds, ours = run_json(["-m", "bench.one_crawl", base_url, str(home)])
        _, writer = run_json(
            [str(HERE / "yardstick_index.py"), str(home / "platwatch.db"), str(folder / f"w{number}")]
        )
        store_seconds = seconds - ours["index_seconds"]
        stores.append(store_seconds / bare_seconds)
        indexes.append(ours["documents"] / ours["index_seconds"] / writer["rate"])
        peaks.append(ours["peak_mb"])
        details.append((store_seconds, bare_seconds, ours["index_seconds"], writer["rate"]))
    ours_s, bare_s, index_s, rate = (median(column) for column in zip(*details, strict=True))
    say("crawl: store part / bare urllib + sqlite3", stores, "at most 6", f"{ours_s:.1f} s / {bare_s:.1f} s")
    say(
        "crawl: index rate / bare bigram Whoosh",
        indexes,
        "at least 0.15",
        f"{index_s:.1f} s; {rate:.0f} docs/s bare",
    )
    told = verdict(max(peaks), PEAK_BAR)
    print(f"{'crawl: peak memory':<44} {max(peaks):5.0f} MB (bar {PEAK_BAR}){told}", flush=True)
    return home
