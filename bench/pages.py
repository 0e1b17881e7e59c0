"""Reading pages (bytes to record) against trafilatura alone on the same pages."""

from __future__ import annotations

from pathlib import Path

from bench.processes import run_json, say

PAGES = Path(__file__).parents[2] / "shared" / "data" / "news" / "html"
LARGEST_MB = 200


def bench_pages() -> None:
    """Compare speeds in one process, page set by page set, and look at its memory."""
    if not PAGES.is_dir():
        print("reading pages: not measured, the real pages are not beside the project")
        return
    _, said = run_json(["-m", "bench.one_reading", str(PAGES)])
    say(
        "pages a second / trafilatura alone",
        said["known"],
        "at least 0.5",
        f"{said['rate']:.0f} pages a second",
    )
    say("the same, of sites without a reader", said["unknown"], "at least 0.5", "")
    say("memory of reading, of 200 MB", [said["peak"] / LARGEST_MB], "at most 1", f"{said['peak']:.0f} MB")
