"""The news in ``status``: what is held of each source, what could not be read, and who fell silent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from cli.outcomes import outcome_words
from cli.telling import tell
from cli.words import language, say
from crawler.news.sheets import news_names, news_sheet
from index.moments import now
from index.store import coverage

SILENT_DAYS = 7
Row = dict[str, Any]


def news_rows(connection: Connection) -> Iterator[Row]:
    """Yield a row for each source and kind of which something is held."""
    for held in coverage.writings(connection):
        newest = held["newest"].isoformat() if held["newest"] else None
        yield {
            "id": f"{held['source']}/{held['kind']}",
            "kind": held["kind"],
            "title": say(
                "status.writings", source=_title(held["source"]), kind=say(f"record.{held['kind']}")
            ),
            "date": newest,
            "url": None,
            "stored": held["stored"],
            "condition": say("status.newest", day=newest) if newest else None,
            "checked_at": f"{held['learned_at']:%Y-%m-%d %H:%M}",
        }


def say_unread(connection: Connection) -> None:
    """Say on standard error which addresses were met and not read, and why."""
    found = coverage.unread(connection)
    parts = [_lead(row) for row in found]
    if parts:
        tell("status.leads", count=sum(row["count"] for row in found), parts=", ".join(parts))


def say_silent(connection: Connection) -> None:
    """Say on standard error which sources have not named or given anything new for long."""
    latest = coverage.last_named(connection)
    for held in coverage.writings(connection):
        latest[held["source"]] = max(held["learned_at"], latest.get(held["source"], held["learned_at"]))
    silent = [
        _silent(source, at)
        for source, at in sorted(latest.items())
        if at < now() - timedelta(days=SILENT_DAYS)
    ]
    if silent:
        tell("status.silent", days=SILENT_DAYS, sources=", ".join(silent))


def _silent(source: str, at: datetime) -> str:
    return say("status.silent_since", source=_title(source), day=f"{at:%Y-%m-%d}")


def _title(source: str) -> str:
    """Return the name of a source; of one that has no fact sheet any more, that of its records."""
    if source not in news_names():
        return source
    return news_sheet(source).title_en if language() == "en" else news_sheet(source).title


def _lead(row: coverage.Row) -> str:
    said = {"source": _title(row["source"]), "state": say(f"state.{row['state']}"), "count": row["count"]}
    if not row["reason"]:
        return say("status.lead_plain", **said)
    return say("status.lead", **said, reason=outcome_words(row["reason"]))
