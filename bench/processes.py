"""Timing whole processes, and work within one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Any

BARE_ENVIRONMENT = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}


def run(arguments: Sequence[str], **environment: str) -> tuple[float, str]:
    """Run Python with those arguments; return wall seconds and what it printed; raises where it fails."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments],
        env={**BARE_ENVIRONMENT, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        raise RuntimeError(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
    return seconds, done.stdout


def run_json(arguments: Sequence[str], **environment: str) -> tuple[float, Mapping[str, Any]]:
    """Run Python; return wall seconds and the JSON on its last line."""
    seconds, printed = run(arguments, **environment)
    return seconds, json.loads(printed.splitlines()[-1])


def cpu_seconds(work: Callable[[], object]) -> float:
    """Do a piece of work and return the processor's seconds."""
    started = time.process_time()
    work()
    return time.process_time() - started


def say(what: str, ratios: Sequence[float], bar: str, detail: str) -> None:
    """Print the median of the ratios beside the bar it is held to, as ``at most 6`` or ``at least 0.15``."""
    middle = median(ratios)
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    print(f"{what:<44} {middle:5.2f} x ({spread}; bar {bar})  {detail}{verdict(middle, bar)}", flush=True)


def say_figure(what: str, figure: float, bar: str, unit: str) -> None:
    """Print a figure beside the bar it is held to."""
    print(f"{what:<44} {figure:7.2f} {unit} (bar {bar}){verdict(figure, bar)}", flush=True)


def verdict(figure: float, bar: str) -> str:
    """Return what is said of a figure that misses its bar, '' for one that keeps to it."""
    side, _, limit = bar.rpartition(" ")
    kept = figure >= float(limit) if side == "at least" else figure <= float(limit)
    return "" if kept else "  OVER THE BAR" if side == "at most" else "  UNDER THE BAR"
