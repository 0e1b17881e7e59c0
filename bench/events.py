"""Events and timelines: finding events beside reading alone, a timeline of many records, and its growth."""

from __future__ import annotations

import sys
from datetime import date
from itertools import islice
from pathlib import Path
from statistics import median

from bench.made_events import BILLS, COMPANIES, NEWS, news
from bench.processes import cpu_seconds, run_json, say, say_figure
from index.korean.reading import read
from index.tracking.events.extract import extract

ROUNDS, TEXTS, COLD_ROUNDS = 5, 300, 5
HERE = Path(__file__).parent
TOPIC = "kakao-outage-2022"


def bench_events(folder: Path) -> None:
    """Measure the finding of events, then the timelines of an index made for it."""
    _finding()
    home = folder / "events"
    _, built = run_json(["-m", "bench.one_events_build", str(home)])
    print(
        f"timeline: {BILLS:,} bills, {NEWS:,} texts, {built['events']:,} events; "
        f"told and merged in {built['seconds']:.0f} s, {built['peak_mb']:.0f} MB",
        flush=True,
    )
    for target in (TOPIC, *list(COMPANIES)[:1]):
        _cold(home, target)
    _growth(home)


def _finding() -> None:
    """Time finding events in texts that are read already beside reading the same texts."""
    texts = [(one["body"], date.fromisoformat(one["date"]), one["title"]) for one in islice(news(), TEXTS)]
    readings = [read(text, day) for text, day, _ in texts]

    def reading() -> None:
        for text, day, _ in texts:
            read(text, day)

    def finding() -> None:
        for (text, day, title), known in zip(texts, readings, strict=True):
            extract(text, day, title, reading=known)

    finding()  # the patterns are compiled once
    pairs = [(cpu_seconds(finding), cpu_seconds(reading)) for _ in range(ROUNDS)]
    letters = sum(len(text) for text, *_ in texts) / 1000
    rates = [letters / min(column) for column in zip(*pairs, strict=True)]
    say(
        "finding events / reading Korean",
        [found / read_alone for found, read_alone in pairs],
        "at most 0.5",
        f"{rates[0]:.0f} / {rates[1]:.0f} thousand letters a second",
    )


def _cold(home: Path, target: str) -> None:
    command = [str(HERE / "one_process.py"), sys.executable, "-m", "cli", "--home", str(home)]
    rounds = [run_json([*command, "timeline", target])[1] for _ in range(COLD_ROUNDS + 1)][1:]
    say_figure(f"timeline: {target}, cold", median(one["seconds"] for one in rounds), "at most 1", "s")
    say_figure("timeline: its memory", max(one["peak_mb"] for one in rounds), "at most 150", "MB")


def _growth(home: Path) -> None:
    """Say what a mention costs where most match, beside where few do."""
    _, told = run_json(["-m", "bench.one_events_growth", str(home)])
    (most, slow), (few, fast) = max(told.values()), min(told.values())
    detail = f"{few:,} mentions in {fast:.1f} ms, {most:,} in {slow:.1f} ms"
    say("timeline: cost of a mention, many / few", [slow / most / (fast / few)], "at most 1.25", detail)
