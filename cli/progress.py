"""A bar on standard error while a crawl goes on, where that is a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID

Step = Callable[[str, int, int], None]


@contextmanager
def showing_progress() -> Iterator[Step]:
    """Yield a function that takes a list's title, the pages read and the pages in all."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _title, _done, _total: None
        return
    # Only a terminal pays for these.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, TaskID] = {}

        def step(title: str, done: int, total: int) -> None:
            if title not in tasks:
                tasks[title] = bars.add_task(title, total=total)
            bars.update(tasks[title], completed=done, total=total)

        yield step
