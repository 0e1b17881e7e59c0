"""``platwatch help``: topics that belong to no single command."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

import click

from cli.options import command as make
from cli.words import language, say
from index.search.language.fields import FIELDS, Field, Kind
from index.tracking.stages import STAGES, Stage

TOPICS = ("query", "environment", "exit-codes", "completion", "stages")


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
        for line in MORE[topic]() if topic in MORE else ():
            click.echo(line)


def _fields() -> Iterator[str]:
    """Yield each field by its Korean and English names with what it means and an example."""
    yield ""
    yield from (_field(field) for field in FIELDS if field.kind is not Kind.DAY)
    yield ""
    yield say("topic.query.days")
    yield ""
    yield from (_field(field) for field in FIELDS if field.kind is Kind.DAY)


def _field(field: Field) -> str:
    return f"  {', '.join(field.korean)} | {', '.join(field.english)}\n    {say(f'topic.query.{field.key}')}"


def _stages() -> Iterator[str]:
    """Yield each stage in order with what it means and what may come next: the strip, the ends, the marks."""
    kinds = ("stage", "exit", "mark")
    for kind, some in groupby(
        sorted(STAGES.values(), key=lambda one: (kinds.index(one.kind), one.order)), _kind
    ):
        yield ""
        yield say(f"stages.{kind}")
        for one in some:
            yield f"  {_word(one)}: {one.says if language() == 'ko' else one.says_english}"
            if one.next:
                yield "    " + say("stages.next", names=", ".join(_word(STAGES[key]) for key in one.next))


def _kind(stage: Stage) -> str:
    return stage.kind


def _word(stage: Stage) -> str:
    return stage.korean if language() == "ko" else f"{stage.english} ({stage.korean})"


MORE: Mapping[str, Callable[[], Iterator[str]]] = {"query": _fields, "stages": _stages}
