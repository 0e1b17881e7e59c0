"""A drawing as a picture, by a browser that is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from cli.timeline.svg import size
from index.errors import PlatwatchError

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
SHARPNESS = 2  # dots a point
SECONDS = 60


class DrawingError(PlatwatchError):
    """A picture cannot be made."""


def picture(drawing: str) -> bytes:
    """Return the PNG of an SVG; raises DrawingError where no browser is found or it fails."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise DrawingError("error.timeline.no_browser", names=", ".join(BROWSERS))
    with tempfile.TemporaryDirectory(prefix="platwatch-") as folder:
        page, made = Path(folder, "timeline.html"), Path(folder, "timeline.png")
        # In a page, since a browser scales an SVG of its own to the window.
        page.write_text(
            "<!doctype html><meta charset='utf-8'><style>body{margin:0}svg{display:block}</style>" + drawing,
            encoding="utf-8",
        )
        failure = _run(_command(browser, page, made, folder, size(drawing)))
        if failure is not None or not made.is_file():
            raise DrawingError("error.timeline.browser_failed", name=browser, why=failure or "-")
        return made.read_bytes()


def _command(browser: str, page: Path, made: Path, folder: str, measures: tuple[int, int]) -> list[str]:
    width, height = measures
    return [
        browser,
        "--headless",
        *(["--no-sandbox"] if _is_root() else []),  # it refuses to start as root otherwise
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-first-run",
        f"--user-data-dir={folder}/profile",
        f"--force-device-scale-factor={SHARPNESS}",
        f"--window-size={width},{height}",
        f"--screenshot={made}",
        page.as_uri(),
    ]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _run(command: list[str]) -> str | None:
    """Run the browser; return what went wrong, if anything."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - by its own path
    except (OSError, subprocess.TimeoutExpired) as wrong:
        return str(wrong)
    return None if done.returncode == 0 else f"exit {done.returncode}"
