"""``platwatch help``: topics that belong to no single command."""

from __future__ import annotations

import click

from cli.options import command as make
from cli.words import say

TOPICS = ("query", "environment", "exit-codes", "completion")


@make("help")
@click.argument("topic", type=click.Choice(TOPICS), required=False)
@click.pass_context
def command(context: click.Context, topic: str | None) -> None:
    """Explain a topic."""
    if topic is None:
        assert context.parent is not None
        click.echo(context.parent.get_help())
        click.echo()
        click.echo(say("help.about", topics=", ".join(TOPICS)))
    else:
        click.echo(say(f"topic.{topic}"))
