"""``platwatch topics``: watched matters, what belongs to each and what does not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from cli.options import Group, form_option
from cli.options import command as make
from cli.output import Output, output_options, write_rows
from cli.output.lines import echo
from cli.output.safe import safe
from cli.settings import Settings
from cli.telling import tell
from cli.types import TopicName
from cli.words import language, say
from index.errors import ConfigurationError, Exit
from index.korean.text import squeeze
from index.korean.topics import NamedBill, Topic, read_topics, topic_named
from index.moments import today

COLUMNS = ("name", "title", "period")
LISTS = {
    "companies": "topics.companies",
    "bodies": "topics.bodies",
    "people": "topics.people",
    "queries": "topics.queries",
    "signs": "topics.signs",
}
NAME = re.compile(r"[^\W_](?:[^\W_]|-)*")

command = Group("topics", words="topics")


@make("list", words="topics.list")
@output_options(default_limit=0)
def list_(output: Output) -> None:
    """List the topics."""
    write_rows(map(_row, read_topics().values()), COLUMNS, output, kind="topic")


@make("show", words="topics.show")
@click.argument("name", metavar="TOPIC", type=TopicName())
@form_option()
def show(name: str, form: str) -> None:
    """Show what belongs to a topic."""
    topic = read_topics()[name]
    if form == "json":
        click.echo(safe(json.dumps(asdict(topic), ensure_ascii=False, indent=2, default=str)))
        return
    for line in _lines(topic):
        echo(line)


@make("new", words="topics.new")
@click.argument("name", metavar="NAME")
@click.pass_obj
def new(settings: Settings, name: str) -> None:
    """Write the file of a new topic."""
    if not NAME.fullmatch(name):
        raise ConfigurationError("error.topic.name", name=name)
    path = settings.topics / f"{name}.toml"
    if path.exists():
        raise ConfigurationError("error.topic.exists", path=path)
    if (other := topic_named(name)) is not None:
        raise ConfigurationError("error.topic.taken", path=path, word=squeeze(name), other=other.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(say("topics.skeleton", name=name, day=today()), encoding="utf-8")
    click.echo(say("topics.made", path=path))


@make("check", words="topics.check")
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.pass_obj
def check(settings: Settings, files: Sequence[Path]) -> Exit:
    """Show what is wrong with files of topics."""
    from cli.topic_check import check_files  # noqa: PLC0415 - lists need none of it

    count, lines = check_files(settings, files)
    for line in lines:
        echo(line)
    tell("topics.checked", files=count, faults=len(lines))
    return Exit.FAILED if lines else Exit.DONE


for one in (list_, show, new, check):
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
    if topic.last_text_day:
        yield f"{say('topics.text_days')}: {topic.first_day} ~ {topic.last_text_day}"
    yield f"{say('heading.laws')}: {', '.join(topic.laws) or '-'}"
    if topic.whole_laws:
        yield f"{say('topics.whole_laws')}: {', '.join(topic.whole_laws)}"
    for words, key in ((topic.act_words, "topics.act_words"), (topic.not_act_words, "topics.not_act_words")):
        if words:
            yield f"{say(key)}: {', '.join(words)}"
    for field, key in LISTS.items():
        if words := getattr(topic, field):
            yield f"{say(key)}: {', '.join(words)}"
    yield f"{say('topics.counts')}: {_spoken(topic, 'counts')}"
    yield f"{say('topics.leaves_out')}: {_spoken(topic, 'leaves_out')}"
    yield f"{say('heading.basis')}: {_spoken(topic, 'basis')}"
    yield f"{say('heading.named')}: {'' if topic.bills else '-'}".rstrip()
    for bill in topic.bills:
        yield f"  {bill.no}  {_spoken(bill, 'basis')}"
    yield say("topics.next", name=topic.name)


def _spoken(one: Topic | NamedBill, field: str) -> str:
    """Return a text of a topic in the current language; the user's own may be in Korean alone."""
    korean = str(getattr(one, field))
    return korean if language() == "ko" else str(getattr(one, f"{field}_en")) or korean


def _period(topic: Topic) -> str:
    return f"{topic.first_day} ~ {topic.last_day or ''}".rstrip()
