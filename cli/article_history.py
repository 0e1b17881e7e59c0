"""What changed of an article since it was first learned: titles in full, texts by their length alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from cli.history import told
from cli.output.fields import heading
from cli.output.safe import safe
from cli.settings import Settings
from cli.store import reading
from cli.words import say
from index.rights import TEXTS, shareable_value
from index.store.history import revisions

Row = Mapping[Any, Any]


def article_history(settings: Settings, card: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what changed of an article, the latest first; of its texts no more than that they did."""
    with reading(settings) as engine, engine.connect() as connection:
        return [_row(revision) for revision in revisions(connection, bill_id=card["id"])]


def print_article_history(settings: Settings, card: Mapping[str, Any]) -> None:
    """Print what changed of an article."""
    click.echo()
    click.echo(say("history.title", learned=card["learned_at"][:10]))
    found = article_history(settings, card)
    for row in found:
        click.echo(safe(f"  {row['date']} {row['what']}: {row['change']}"))
    if not found:
        click.echo("  " + say("history.none"))


def _row(revision: Row) -> dict[str, Any]:
    old, new = revision["old"], revision["new"]
    is_text = revision["field"] in TEXTS
    said = [shareable_value(revision["field"], value) for value in (old, new)]
    sizes = say("article.lengths", old=len(old or ""), new=len(new or ""))
    return {
        "date": f"{revision['learned_at']:%Y-%m-%d}",
        "field": revision["field"],
        "what": heading(revision["field"]),
        "change": sizes if is_text else " → ".join(_values(*said)),
        "old": said[0],
        "new": said[1],
        "learned_at": revision["learned_at"].isoformat(),
        "url": revision["url"],
    }


def _values(*values: str | None) -> Iterator[str]:
    return (told(value) for value in values)
