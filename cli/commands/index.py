"""``platwatch index``: make the search index anew, or check it."""

from __future__ import annotations

import click

from cli.options import Group
from cli.options import command as make
from cli.settings import Settings
from cli.telling import tell

command = Group("index", words="index")


@make("rebuild", words="index.rebuild")
@click.pass_obj
def rebuild(settings: Settings) -> None:
    """Make the index anew from the store."""
    from cli.store import require_store  # noqa: PLC0415 - brings SQLAlchemy
    from crawler.run import Place, writing  # noqa: PLC0415 - brings Scrapy
    from index.search import builder  # noqa: PLC0415

    require_store(settings)
    with writing(Place(settings.home, settings.store_url)) as engine:
        current = builder.rebuild(engine, settings.index)
    tell("index.rebuilt", documents=current.documents, generation=current.generation)


@make("check", words="index.check")
@click.pass_obj
def check(settings: Settings) -> None:
    """Check the index against the store."""
    from cli.store import reading  # noqa: PLC0415 - brings SQLAlchemy
    from index.search import builder  # noqa: PLC0415

    with reading(settings) as engine:
        current = builder.check(engine, settings.index)
    tell("index.sound", documents=current.documents, generation=current.generation)


command.add_command(rebuild)
command.add_command(check)
