"""This program once more, in a process of its own: Scrapy's reactor starts once in a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click

from cli.output.safe import safe
from cli.settings import Settings
from cli.words import language
from index.errors import Exit


def announce(*arguments: str) -> None:
    """Print a command as its user would type it, on standard error."""
    words = (f"'{one}'" if " " in one else one for one in arguments)
    click.secho(safe(" ".join(["$ platwatch", *words])), bold=True, err=True)


def run_again(settings: Settings, *arguments: str) -> Exit:
    """Run a command in the same home and language, print what it is, and return what it exits with."""
    announce(*arguments)
    told = ["--debug"] if settings.debug else []
    # -P: a folder named cli where the user stands is none of ours.
    command = [sys.executable, "-P", "-m", "cli", *arguments, *told]
    surroundings = {
        **os.environ,
        "PLATWATCH_HOME": str(settings.home),
        "PLATWATCH_STORE": settings.store_url,  # not as an argument, which everybody on a machine can read
        "PLATWATCH_LANG": language(),
    }
    with subprocess.Popen(command, env=surroundings) as process, _signals_are_for(process) as received:  # noqa: S603 - our own program
        code = process.wait()
    if received or code < 0:
        return Exit.INTERRUPTED
    return Exit(code) if code in set(Exit) else Exit.FAILED


@contextmanager
def _signals_are_for(process: subprocess.Popen[bytes]) -> Iterator[list[int]]:
    """Let a process end in its own way: a terminal interrupts it itself, an order to end is handed on.

    Gives the signals that came: whatever that process makes of them, nothing is to follow it.
    """
    received: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        process.terminate()

    def wait(number: int, _frame: FrameType | None) -> None:
        received.append(number)

    before = {
        number: signal.signal(number, way) for number, way in ((signal.SIGINT, wait), (signal.SIGTERM, end))
    }
    try:
        yield received
    finally:
        for number, way in before.items():
            signal.signal(number, way)
