"""Decisions on pledges from a file: taken in all together, or not at all."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from cli.pledges import deciding
from cli.pledges.deciding import Act
from cli.pledges.reading import find_stand
from cli.settings import Settings
from cli.words import WORDS, say
from index.errors import ConfigurationError, PlatwatchError
from index.search.reader import Reader
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.verdict import Verdict

LARGEST = 10_000_000  # bytes of a file of decisions
DECISIONS = ("accept", "change", "refuse", "judge", "join")
FIELDS = ("programme", "beneficiary", "action", "strength", "said_where")
TEXTS = ("id", "decision", "verdict", "reason", "by", "mention", "join")

Row = Mapping[str, Any]


def review_file(settings: Settings, path: Path, by: str) -> int:
    """Write the decisions of a file; raises ConfigurationError for a line that cannot be used."""
    acts: list[Act] = []
    with Reader(settings.index) as reader:
        for number, row in enumerate(_rows(path), 1):
            try:
                acts += _decided(reader, _checked(row), by)
            except PlatwatchError as wrong:
                why = say(wrong.key, **wrong.values)
                raise ConfigurationError("error.pledges.line", path=path, number=number, why=why) from wrong
    deciding.record(settings, acts)
    return len(acts)


def verdict_of(word: str) -> Verdict:
    """Return the verdict of a word, as rubric or page have it; raises ConfigurationError for another."""
    known = {name: one for one in deciding.VERDICTS for name in (str(one), *WORDS[f"verdict.{one}"])}
    if word not in known:
        raise ConfigurationError("error.pledges.verdict", word=word, known=", ".join(known))
    return known[word]


def _rows(path: Path) -> Iterator[Any]:
    if path.stat().st_size > LARGEST:
        raise ConfigurationError("error.pledges.file_large", path=path, most=LARGEST)
    try:
        text = path.read_text(encoding="utf-8-sig")
        if path.suffix.lower() == ".csv":
            yield from csv.DictReader(StringIO(text))
        else:
            yield from (json.loads(line) for line in text.splitlines() if line.strip())
    except (ValueError, RecursionError, csv.Error) as wrong:
        raise ConfigurationError("error.pledges.file", path=path, why=wrong) from wrong


def _checked(row: Any) -> Row:  # noqa: ANN401 - whatever a file holds
    """Return a line in which what has to be text is text; raises ConfigurationError."""
    if not isinstance(row, dict):
        raise ConfigurationError("error.pledges.row")
    if None in row:
        raise ConfigurationError("error.pledges.columns")
    for name in TEXTS:
        if not isinstance(row.get(name) or "", str):
            raise ConfigurationError("error.pledges.column", name=name, value=row[name])
    if not row.get("id"):
        raise ConfigurationError("error.pledges.absent", name="id")
    return row


def _decided(reader: Reader, row: Row, by: str) -> Iterator[Act]:
    """Yield the acts of one line: whether it is a pledge or the same, what is corrected, a verdict if any."""
    stand = find_stand(reader, row["id"])
    who, reason = row.get("by") or by, row.get("reason") or None
    decision = row.get("decision") or ("judge" if row.get("verdict") else "join" if row.get("join") else "")
    if decision not in DECISIONS or (row.get("mention") and decision not in ("accept", "refuse")):
        raise ConfigurationError("pledge.decisions", given=decision)
    if decision == "join":
        other = row.get("join") or ""
        yield deciding.same(
            stand, find_stand(reader, other if ":" not in other else pledge_id(other)), who, reason
        )
    elif row.get("mention"):
        mention = deciding.mention_of(stand, row["mention"])
        yield deciding.joined(stand, mention, who, reason, refused=decision == "refuse")
    elif decision == "change":
        yield deciding.changed(stand, _fields(row), who, reason)
    if decision in ("accept", "change", "refuse") and not row.get("mention"):
        yield deciding.accepted(stand, who, reason, refused=decision == "refuse")
    if row.get("verdict"):
        yield deciding.judged(stand, verdict_of(row["verdict"]), who, reason, _cites(row))


def _cites(row: Row) -> Sequence[str]:
    """Return the anchors on which a verdict rests: a list, or in one column with spaces between."""
    given = row.get("grounds") or ()
    if not isinstance(given, str | list | tuple) or not all(isinstance(one, str) for one in given):
        raise ConfigurationError("error.pledges.column", name="grounds", value=given)
    return given.split() if isinstance(given, str) else given


def _fields(row: Row) -> dict[str, Any]:
    """Return the corrected fields: an object under ``changes``, or the columns of their names."""
    given = row.get("changes") or {name: row[name] for name in FIELDS if row.get(name)}
    if not isinstance(given, dict):
        raise ConfigurationError("error.pledges.column", name="changes", value=given)
    return given
