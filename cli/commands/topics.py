"""``platwatch topics``: watched matters, what belongs to each and what not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click

from cli.options import Group, option
from cli.options import command as make
from cli.output import Output, output_options, write_rows
from cli.types import TopicName
from cli.words import language, say
from index.korean.topics import NamedBill, Topic, read_topics

COLUMNS = ("name", "title", "period", "named")

command = Group("topics", words="topics")


@make("list", words="topics.list")
@output_options(default_limit=0)
def list_(output: Output) -> None:
    """List the topics."""
    write_rows(map(_row, read_topics().values()), COLUMNS, output, kind="topic")


@make("show", words="topics.show")
@click.argument("name", metavar="TOPIC", type=TopicName())
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    key="option.form",
)
def show(name: str, form: str) -> None:
    """Show what belongs to a topic."""
    topic = read_topics()[name]
    if form == "json":
        click.echo(json.dumps(asdict(topic), ensure_ascii=False, indent=2, default=str))
        return
    for line in _lines(topic):
        click.echo(line)


for one in (list_, show):
    command.add_command(one)


def _row(topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.name,
        "kind": "topic",
        "title": _spoken(topic, "title"),
        "date": topic.first_day.isoformat(),
        "url": None,
        "name": topic.name,
        "period": _period(topic),
        "laws": ", ".join(topic.laws),
        "named": ", ".join(topic.numbers),
    }


def _lines(topic: Topic) -> Iterator[str]:
    yield f"{_spoken(topic, 'title')} ({topic.name})"
    yield _spoken(topic, "about")
    yield ""
    yield f"{say('topics.words')}: {', '.join(topic.words)}"
    yield f"{say('heading.period')}: {_period(topic)}"
    yield f"{say('heading.laws')}: {', '.join(topic.laws)}"
    yield f"{say('topics.counts')}: {_spoken(topic, 'counts')}"
    yield f"{say('topics.leaves_out')}: {_spoken(topic, 'leaves_out')}"
    yield f"{say('heading.basis')}: {_spoken(topic, 'basis')}"
    yield f"{say('heading.named')}: {'' if topic.bills else '-'}".rstrip()
    for bill in topic.bills:
        yield f"  {bill.no}  {_spoken(bill, 'basis')}"
    yield say("topics.next", name=topic.name)


def _spoken(one: Topic | NamedBill, field: str) -> str:
    """Return a text of a topic in the current language."""
    return str(getattr(one, field if language() == "ko" else f"{field}_en"))


def _period(topic: Topic) -> str:
    return f"{topic.first_day} ~ {topic.last_day or ''}".rstrip()
