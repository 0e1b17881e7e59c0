"""What was received, as the archive keeps it: for the user's own eyes, and for no export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from cli.output.safe import safe
from cli.settings import Settings
from cli.telling import tell
from cli.words import say
from crawler.archive.exchange import ArchiveError, Exchange
from crawler.archive.records import read_place
from crawler.pages.encoding import decode
from index.errors import NotFoundError
from index.moments import SEOUL

Card = Mapping[str, Any]


def print_snapshot(settings: Settings, card: Card) -> None:
    """Print the response that an article was read from; raises NotFoundError where it is gone."""
    if card["redacted"]:
        raise NotFoundError("error.redacted", what=card["id"], reason=card["redacted"]["reason"])
    for source in card["sources"]:
        exchange = _exchange(settings, source)
        said = {name: source[name] for name in ("digest", "file", "offset")}
        at = exchange.fetched_at.astimezone(SEOUL).isoformat(sep=" ", timespec="seconds")
        click.echo(safe(say("snapshot.about", url=exchange.url, at=at, status=exchange.status, **said)))
        click.echo()
        click.echo(safe(decode(exchange.body, _content_type(exchange)).text))
    tell("snapshot.protected")


def _exchange(settings: Settings, source: Card) -> Exchange:
    try:
        return read_place(settings.home / "archive", source["file"], source["offset"])
    except (ArchiveError, OSError) as gone:
        why = getattr(gone, "strerror", None) or type(gone).__name__
        raise NotFoundError("error.snapshot.gone", file=source["file"], why=why) from gone


def _content_type(exchange: Exchange) -> str | None:
    return next((value for name, value in exchange.headers if name.lower() == "content-type"), None)
