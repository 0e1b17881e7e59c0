"""The log of a run: JSON lines in the home's ``logs``, with secrets taken out."""

from __future__ import annotations

import json
import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from crawler.archive import redact_text
from index.moments import SEOUL, now

KEPT_LOGS = 30


class JsonLines(logging.Formatter):
    """Formats a record as one JSON object; every secret in it reads REDACTED."""

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__()
        self.secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        when = datetime.fromtimestamp(record.created, SEOUL).isoformat()
        entry = {"at": when, "level": record.levelname, "name": record.name, "text": record.getMessage()}
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return redact_text(json.dumps(entry, ensure_ascii=False), self.secrets)


class QuietFile(logging.FileHandler):
    """A log file that a full disk silences."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Do nothing: logging would print a traceback for each line, and the crawl says once what failed."""


@contextmanager
def logging_to(folder: Path, secrets: Collection[str]) -> Iterator[None]:
    """Log to a new file in ``folder`` while the crawl runs; only the latest files are kept.

    Where nothing can be written, nothing is logged.
    """
    handler = _handler(folder, secrets)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        with suppress(OSError):  # what a full disk refused is refused again
            handler.close()


def _handler(folder: Path, secrets: Collection[str]) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("crawl-*.jsonl"))[: 1 - KEPT_LOGS]:
            old.unlink()
        handler = QuietFile(folder / f"crawl-{now():%Y%m%dT%H%M%S%f}.jsonl", encoding="utf-8")
    except OSError:  # a crawl is worth more than its log
        return logging.NullHandler()  # without any handler, logging would print warnings
    handler.setFormatter(JsonLines(secrets))
    return handler
