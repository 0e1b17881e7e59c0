"""Redacting an article: in the store first, then in an index that is made anew and stands alone."""

from __future__ import annotations

from sqlalchemy import Engine, text

from cli.settings import Settings
from cli.store import require_store
from cli.telling import tell
from crawler.run import Place, writing
from index.errors import NotFoundError
from index.moments import now
from index.search import builder
from index.store.articles import redact
from index.store.save import next_generation
from index.store.upsert import Stamp


def redact_article(settings: Settings, key: str, reason: str) -> None:
    """Take an article's text out, and say where it may still be; raises NotFoundError for an unknown one."""
    require_store(settings)
    with writing(Place(settings.home, settings.store_url)) as engine:
        with engine.begin() as connection:
            kept = redact(connection, key, reason, Stamp(now(), None, next_generation))
        if kept is None:
            raise NotFoundError("error.show.not_found", what=key, scope="")
        _drop_journal(engine)
        # An index brought up to date would keep the words in its segments, and the build before it.
        builder.rebuild(engine, settings.index, alone=True)
    tell("redact.done", key=key)
    for snapshot in kept:
        at = f"{snapshot['fetched_at']:%Y-%m-%d %H:%M}"
        tell("redact.left", file=snapshot["file"], offset=snapshot["offset"], at=at)
    if (settings.home / "backup").exists():
        tell("redact.backups", folder=settings.home / "backup")


def _drop_journal(engine: Engine) -> None:
    """Empty SQLite's journal, which holds the pages as they were."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
