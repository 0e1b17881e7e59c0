"""Decisions on pledges from a file: taken in all together, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cli.pledges import deciding
from cli.pledges.deciding import Act
from cli.pledges.decision_lines import Row, checked, require_used, rows, stated
from cli.pledges.fields import told_fields
from cli.pledges.reading import Stand, find_stand
from cli.settings import Settings
from cli.words import WORDS, say
from index.errors import ConfigurationError, PlatwatchError
from index.search.reader import Reader
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.verdict import Verdict

DECISIONS = ("accept", "change", "refuse", "judge", "join")


def review_file(settings: Settings, path: Path, by: str) -> int:
    """Write the decisions of a file and return how many are new.

    Raises ConfigurationError for a line that cannot be used, and where there is none.
    """
    acts: list[Act] = []
    decisions = list(rows(path))
    if not decisions:
        raise ConfigurationError("error.pledges.no_lines", path=path)
    with Reader(settings.index) as reader:
        for number, row in enumerate(decisions, 1):
            try:
                acts += _decided(reader, checked(row), by)
            except PlatwatchError as wrong:
                why = say(wrong.key, **wrong.values)
                raise ConfigurationError("error.pledges.line", path=path, number=number, why=why) from wrong
    return deciding.record(settings, acts)


def verdict_of(word: str) -> Verdict:
    """Return the verdict of a word, as rubric or page have it; raises ConfigurationError for another."""
    known = {name: one for one in deciding.VERDICTS for name in (str(one), *WORDS[f"verdict.{one}"])}
    if word not in known:
        raise ConfigurationError("error.pledges.verdict", word=word, known=", ".join(known))
    return known[word]


def _decided(reader: Reader, row: Row, by: str) -> Iterator[Act]:
    """Yield the acts of one line: whether it is a pledge or the same, what is corrected, a verdict if any."""
    stand = find_stand(reader, row["id"])
    who, reason = (row.get("by") or "").strip() or by, row.get("reason") or None
    decision = row.get("decision") or ("judge" if row.get("verdict") else "join" if row.get("join") else "")
    if decision not in DECISIONS or (row.get("mention") and decision not in ("accept", "refuse")):
        raise ConfigurationError("pledge.decisions", given=decision)
    require_used(row, decision)
    if decision == "join":
        other = row.get("join") or ""
        yield deciding.same(
            stand, find_stand(reader, other if ":" not in other else pledge_id(other)), who, reason
        )
    elif row.get("mention"):
        mention = deciding.mention_of(stand, row["mention"])
        yield deciding.joined(stand, mention, who, reason, refused=decision == "refuse")
    elif decision == "change":
        yield deciding.changed(stand, _fields(row, stand), who, reason)
    if decision in ("accept", "change", "refuse") and not row.get("mention"):
        yield deciding.accepted(stand, who, reason, refused=decision == "refuse")
    if row.get("verdict"):
        yield from deciding.seen(stand, who, reason) if decision == "judge" else ()
        yield deciding.judged(stand, verdict_of(row["verdict"]), who, reason, _cites(row))


def _cites(row: Row) -> Sequence[str]:
    """Return the anchors on which a verdict rests: a list, or in one column with spaces between."""
    given = row.get("grounds") or ()
    if not isinstance(given, str | list | tuple) or not all(isinstance(one, str) for one in given):
        raise ConfigurationError("error.pledges.column", name="grounds", value=given)
    return given.split() if isinstance(given, str) else given


def _fields(row: Row, stand: Stand) -> dict[str, Any]:
    """Return the corrected fields: the columns of their names, and an object under ``changes``."""
    given = row.get("changes") or {}
    if not isinstance(given, dict):
        raise ConfigurationError("error.pledges.column", name="changes", value=given)
    return told_fields(stated(row), stand.view.pledge.promise) | given
