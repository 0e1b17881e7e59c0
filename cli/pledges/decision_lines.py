"""The lines of a file of decisions, as far as every one of them can be understood."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

import click

from cli.failures import values_of
from cli.pledges.facts import FACTS
from cli.words import say
from index.errors import ConfigurationError

LARGEST = 10_000_000  # bytes of a file of decisions
FIELDS = (*FACTS, "said_where")  # what a decision to change takes, as the review at a terminal
TEXTS = ("id", "decision", "verdict", "reason", "by", "mention", "join")
COLUMNS = (*TEXTS, "grounds", "changes", *FIELDS)

Row = Mapping[str, Any]


def rows(path: Path) -> Iterator[Any]:
    """Yield what the lines of a file hold; raises ConfigurationError for a file that cannot be read."""
    if path.stat().st_size > LARGEST:
        raise ConfigurationError("error.pledges.file_large", path=path, most=LARGEST)
    try:
        lines = StringIO(path.read_text(encoding="utf-8-sig"))  # str.splitlines would part a text at U+2028
        if path.suffix.lower() == ".csv":
            yield from csv.DictReader(lines)
        else:
            yield from (json.loads(line) for line in lines if line.strip())
    except UnicodeDecodeError as wrong:  # what Excel in Korean saves unless told otherwise
        raise ConfigurationError("error.pledges.file_encoding", path=path) from wrong
    except (ValueError, RecursionError, csv.Error) as wrong:
        raise ConfigurationError("error.pledges.file", path=path, why=wrong) from wrong


def checked(row: Any) -> Row:  # noqa: ANN401 - whatever a file holds
    """Return a line of known columns, with text where it must be; raises ConfigurationError."""
    if not isinstance(row, dict):
        raise ConfigurationError("error.pledges.row")
    if None in row:
        raise ConfigurationError("error.pledges.columns")
    if strange := [name for name, value in row.items() if name not in COLUMNS and value not in (None, "")]:
        known = ", ".join(COLUMNS)
        raise ConfigurationError("error.pledges.strange", names=", ".join(strange), known=known)
    for name in TEXTS:
        if not isinstance(row.get(name) or "", str):
            raise ConfigurationError("error.pledges.column", name=name, value=row[name])
    if not row.get("id"):
        raise ConfigurationError("error.pledges.absent", name="id")
    return row


def require_used(row: Row, decision: str) -> None:
    """Raise ConfigurationError where a line states what its decision would leave aside."""
    idle = [name for name in ("changes", *FIELDS) if row.get(name) and decision != "change"]
    idle += ["join"] if row.get("join") and decision != "join" else []
    idle += ["grounds"] if row.get("grounds") and not row.get("verdict") else []
    if idle:
        raise ConfigurationError("error.pledges.idle", names=", ".join(idle), decision=decision)


def stated(row: Row) -> dict[str, Any]:
    """Return the facts in the columns of a line, as options would give them; raises ConfigurationError."""
    return {name: _value(name, row[name]) for name in FIELDS if row.get(name)}


def _value(name: str, given: object) -> Any:  # noqa: ANN401 - as its kind has it
    kind = FACTS.get(name, click.STRING)
    try:
        return kind.convert(str(given), None, None)
    except click.UsageError as wrong:
        why = (
            say("error.usage.value", name=name, expected=values_of(kind))
            if values_of(kind)
            else wrong.message
        )
        raise ConfigurationError("error.pledges.stated", name=name, why=why) from wrong
