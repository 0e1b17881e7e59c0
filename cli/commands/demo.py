"""``platwatch demo``: the whole way on the bundled sample, without a key or a network."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from cli.options import command as make
from cli.settings import Settings, default_home
from cli.words import say
from index.errors import Exit


@make("demo")
@click.pass_obj
def command(settings: Settings) -> Exit:
    """Crawl the bundled sample, search it, and say what to type next."""
    from cli.tour import tour  # noqa: PLC0415 - brings Scrapy

    if settings.home_flag is None:  # the user's own home is not for samples
        settings.home_flag = default_home("platwatch-demo")
    code = tour(settings)
    if code == Exit.DONE:
        click.echo(say("demo.next", program=_program(), home=settings.home))
    return code


def _program() -> str:
    """Return what to type for this program: its name where the shell finds it, else where it lies."""
    typed = Path(sys.argv[0])
    if typed.stem != "platwatch":
        return f"{sys.executable} -m cli"
    found = shutil.which("platwatch")
    return "platwatch" if found and Path(found).samefile(typed) else str(typed)
