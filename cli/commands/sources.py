"""``platwatch sources``: what is collected, from where, under which terms."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from cli.commands.crawl_news import means, reaching
from cli.options import Group, form_option, option
from cli.options import command as make
from cli.output import Output, output_options, write_rows
from cli.settings import Settings
from cli.telling import tell
from cli.words import language, say
from crawler.factsheet import SOURCES, FactSheet, read_fact_sheet
from crawler.news.sheets import NewsSheet, all_news_sheets, news_names, news_sheet
from crawler.sheet import Sheet
from crawler.sources.statutes import SHEET as STATUTES
from index.errors import Exit

SPOKEN = ("reuse", "rank")  # words of the fact sheet that have words in the catalogue
NAMES = (*SOURCES, *news_names())
KNOWN = (*NAMES, STATUTES.name)  # of files no source is asked that could be checked
COLUMNS = ("name", "title", "publisher", "licence", "url")

command = Group("sources", words="sources")


@make("list", words="sources.list")
@output_options(default_limit=0)
def list_(output: Output) -> None:
    """List the sources."""
    write_rows(map(_row, (_sheet(name) for name in KNOWN)), COLUMNS, output, kind="source")


@make("show", words="sources.show")
@click.argument("name", type=click.Choice(KNOWN), metavar="SOURCE")
@form_option()
def show(name: str, form: str) -> None:
    """Show a source's fact sheet."""
    sheet = _sheet(name)
    if form == "json":
        click.echo(json.dumps(asdict(sheet), ensure_ascii=False, indent=2, default=str))
        return
    for line in _lines(sheet):
        click.echo(line)


@make("check", words="sources.check")
@click.argument("name", type=click.Choice(NAMES), required=False, metavar="[SOURCE]")
@option(
    "--recorded",
    "folders",
    type=click.Path(exists=True, path_type=Path, file_okay=False),
    multiple=True,
    metavar="DIR",
    key="option.recorded",
)
@click.pass_obj
def check(settings: Settings, name: str | None, folders: Sequence[Path]) -> Exit:
    """Check fact sheets, keys, and what was last collected."""
    from cli.health import is_off, keyless, problems  # noqa: PLC0415 - brings SQLAlchemy

    # First what can be checked where nothing was ever collected.
    code = Exit.DONE if name in SOURCES else _check_news(settings, name, folders)
    for one in [name] if name in SOURCES else [] if name else SOURCES:
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


def _check_news(settings: Settings, name: str | None, folders: Sequence[Path]) -> Exit:
    """Check the news sources; of those that were never crawled nothing is said unless one is named."""
    from cli.news_health import news_problems, readers_run  # noqa: PLC0415 - brings SQLAlchemy and Scrapy

    code = Exit.DONE
    sheets = [news_sheet(name)] if name else all_news_sheets()
    places = [settings.home / "recorded", *folders]
    for one, found in news_problems(settings, sheets, places):
        if found == [("sources.never", {})] and not name:
            continue
        _say_problems(one, found or [("sources.sound", {})])
        code = Exit.FAILED if found else code
    for key, values in readers_run(sheets, places):
        click.echo(say(key, **values))
    return code


@make("import", words="sources.import")
@click.argument("name", type=click.Choice(["statutes", "bigkinds"]))
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def import_(settings: Settings, name: str, path: Path) -> Exit:
    """Take in what was exported elsewhere: laws' histories, or a list of articles."""
    from cli.commands.crawl import place  # noqa: PLC0415 - brings Scrapy, as do the next

    if name == "statutes":
        from crawler.statutes import import_statutes  # noqa: PLC0415

        done = import_statutes(path, place(settings))
        tell("statutes.imported", **done.stated())
        if not done.versions:
            tell("statutes.unread")
            return Exit.PARTIAL
    else:
        from crawler.news.imports import import_file  # noqa: PLC0415

        counts = import_file(path, news_sheet(name), place(settings)).counts
        tell("sources.imported", **{key: counts[key] for key in ("new", "changed", "unchanged", "aside")})
    return Exit.DONE


@make("record", words="sources.record")
@click.argument("name", type=click.Choice(news_names()), metavar="SOURCE")
@click.argument("url")
@option("--into", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", key="option.into")
@reaching
@click.pass_obj
def record(settings: Settings, /, name: str, url: str, into: Path | None, **asked: Any) -> None:  # noqa: ANN401
    """Save one page as a folder for tests."""
    from cli.commands.crawl import place  # noqa: PLC0415 - brings Scrapy, as does the next
    from crawler.news.recorded import record as save  # noqa: PLC0415

    folder = into or settings.home / "recorded"
    saved = save(news_sheet(name), url, place(settings), means(settings, asked), folder)
    tell("sources.recorded", path=saved)


def _say_problems(name: str, found: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    for key, values in found:
        click.echo(f"{name}: {say(key, **values)}")


for one in (list_, show, check, record, import_):
    command.add_command(one)


def _sheet(name: str) -> Sheet:
    if name == STATUTES.name:
        return STATUTES
    return read_fact_sheet(name) if name in SOURCES else news_sheet(name)


def _row(sheet: Sheet) -> dict[str, Any]:
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


def _lines(sheet: Sheet) -> Iterator[str]:
    row = _row(sheet)
    for name in ("name", "title", "publisher", "url", "licence", "reuse", "rank", "coverage"):
        word = say(f"{name}.{row[name]}") if name in SPOKEN else row[name]
        yield f"{say(f'heading.{name}')}: {word}"
    address, read_on = (sheet.terms.address, sheet.terms.read_on) if sheet.terms else (sheet.address, None)
    yield say("sources.terms" if read_on else "sources.terms_unread", address=address, read_on=read_on)
    if sheet.politeness.delay_seconds:
        yield say("sources.delay", seconds=sheet.politeness.delay_seconds)
    if isinstance(sheet, FactSheet):
        yield from _lines_of_services(sheet)
    if isinstance(sheet, NewsSheet):
        yield from _lines_of_news(sheet)


def _lines_of_services(sheet: FactSheet) -> Iterator[str]:
    if not sheet.enabled:
        yield say("sources.off", name=sheet.name)
    if sheet.key:
        yield say("sources.key", variable=sheet.key.variable, apply_at=sheet.key.apply_at)
    for service in sheet.services:
        expected = {"least": service.least, "most": service.most}
        yield "  " + say("sources.service", code=service.code, title=service.title, **expected)
    for detail in (*sheet.details, *sheet.schedules):
        yield "  " + say(f"sources.detail.{detail.asked}", code=detail.code, title=detail.title)


def _lines_of_news(sheet: NewsSheet) -> Iterator[str]:
    yield say("sources.every", hours=sheet.every_hours)
    for way in sheet.access:
        yield say("sources.key", variable=", ".join(way.variables), apply_at=way.apply_at)
    for address in (*sheet.feeds, *sheet.sitemaps, *(listing.address for listing in sheet.listings)):
        yield f"  {address}"
