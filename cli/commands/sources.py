"""``platwatch sources``: what is collected, from where, under which terms."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from cli.options import Group, option
from cli.options import command as make
from cli.output import Output, output_options, write_rows
from cli.settings import Settings
from cli.telling import tell
from cli.words import language, say
from crawler.factsheet import SOURCES, FactSheet, read_fact_sheet
from index.errors import Exit

SPOKEN = ("reuse", "rank")  # words of the fact sheet that have words in the catalogue
COLUMNS = ("name", "title", "publisher", "licence", "url")

command = Group("sources", words="sources")


@make("list", words="sources.list")
@output_options(default_limit=0)
def list_(output: Output) -> None:
    """List the sources."""
    write_rows((_row(read_fact_sheet(name)) for name in SOURCES), COLUMNS, output, kind="source")


@make("show", words="sources.show")
@click.argument("name", type=click.Choice(SOURCES))
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    key="option.form",
)
def show(name: str, form: str) -> None:
    """Show a source's fact sheet."""
    sheet = read_fact_sheet(name)
    if form == "json":
        click.echo(json.dumps(asdict(sheet), ensure_ascii=False, indent=2, default=str))
        return
    for line in _lines(sheet):
        click.echo(line)


@make("check", words="sources.check")
@click.argument("name", type=click.Choice(SOURCES), required=False)
@click.pass_obj
def check(settings: Settings, name: str | None) -> Exit:
    """Check fact sheets, keys, and what was last collected."""
    from cli.health import is_off, keyless, problems  # noqa: PLC0415 - brings SQLAlchemy

    code = Exit.DONE
    for one in [name] if name else SOURCES:
        sheet = read_fact_sheet(one)
        if is_off(settings, sheet):
            _say_problems(one, [("sources.off", {"name": one})])
            continue
        lacking = keyless(settings, sheet)
        _say_problems(one, lacking)  # said though there may be no store to look into
        found = problems(settings, sheet)
        _say_problems(one, found if found or lacking else [("sources.sound", {})])
        # A source of details alone is a second one, which nobody need use.
        matters = name is not None or sheet.services
        code = Exit.FAILED if matters and (found or lacking) else code
    return code


@make("import", words="sources.import")
@click.argument("name", type=click.Choice(["statutes"]))
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def import_(settings: Settings, name: str, path: Path) -> None:
    """Import what lies in files; of what is collected so far, the laws' histories alone."""
    from crawler.run import Place  # noqa: PLC0415 - brings Scrapy, as does the next
    from crawler.statutes import import_statutes  # noqa: PLC0415

    assert name == "statutes"
    done = import_statutes(path, Place(settings.home, settings.store_url))
    tell("statutes.imported", **done.stated())


def _say_problems(name: str, found: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    for key, values in found:
        click.echo(f"{name}: {say(key, **values)}")


for one in (list_, show, check, import_):
    command.add_command(one)


def _row(sheet: FactSheet) -> dict[str, Any]:
    english = language() == "en"
    return {
        "id": sheet.name,
        "kind": "source",
        "title": sheet.title_en if english else sheet.title,
        "date": None,
        "url": sheet.address,
        "name": sheet.name,
        "publisher": sheet.publisher_en if english else sheet.publisher,
        "licence": sheet.licence,
        "rank": sheet.rank,
        "reuse": sheet.reuse,
        "coverage": sheet.coverage_en if english else sheet.coverage,
    }


def _lines(sheet: FactSheet) -> Iterator[str]:
    row = _row(sheet)
    for name in ("name", "title", "publisher", "url", "licence", "reuse", "rank", "coverage"):
        word = say(f"{name}.{row[name]}") if name in SPOKEN else row[name]
        yield f"{say(f'heading.{name}')}: {word}"
    if sheet.terms.read_on:
        yield say("sources.terms", address=sheet.terms.address, read_on=sheet.terms.read_on)
    else:
        yield say("sources.terms_unread", address=sheet.terms.address)
    if not sheet.enabled:
        yield say("sources.off", name=sheet.name)
    if sheet.key:
        yield say("sources.key", variable=sheet.key.variable, apply_at=sheet.key.apply_at)
    yield say("sources.delay", seconds=sheet.politeness.delay_seconds)
    for service in sheet.services:
        expected = {"least": service.least, "most": service.most}
        yield "  " + say("sources.service", code=service.code, title=service.title, **expected)
    for detail in sheet.details:
        yield "  " + say(f"sources.detail.{detail.asked}", code=detail.code, title=detail.title)
