"""``platwatch crawl``: collect from a source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cli.commands.crawl_news import news, newsroom, releases, url
from cli.filters import check_days
from cli.lookup import find_bill
from cli.options import Group, option
from cli.options import command as make
from cli.progress import showing_progress
from cli.settings import Settings
from cli.types import Day, TopicName, Word
from crawler.factsheet import SOURCES, FactSheet, read_fact_sheet
from index.errors import Exit
from index.korean.names import law_names
from index.moments import today
from index.search.reader import Reader

if TYPE_CHECKING:
    from crawler.run import Means, Place
    from crawler.session import Order

Progress = Callable[[str, int, int], None]
F = TypeVar("F", bound=Callable[..., Any])

command = Group("crawl", words="crawl")


def reaching(decorated: F) -> F:
    """Add the options that say by which way a crawl reaches its source."""
    decorated = option(
        "--from-archive",
        type=click.Path(path_type=Path),
        multiple=True,
        metavar="PATH",
        key="option.from_archive",
    )(decorated)
    return option("--base-url", metavar="URL", key="option.base_url")(decorated)


@make("assembly", words="crawl.assembly")
@option("--assembly", "assemblies", type=click.IntRange(1), multiple=True, metavar="N", key="option.assembly")
@option("--since", type=Day(), metavar="DAY", key="option.crawl_since")
@option("--until", type=Day(end=True), metavar="DAY", key="option.crawl_until")
@option("--limit", type=click.IntRange(0), default=0, metavar="N", key="option.crawl_limit")
@option("--fresh", is_flag=True, key="option.fresh")
@option("--dry-run", is_flag=True, key="option.dry_run")
@reaching
@click.pass_obj
def assembly(settings: Settings, /, dry_run: bool, **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect bills, proposers and plenary votes."""
    sheet = read_fact_sheet("assembly")
    return run(settings, sheet, order(sheet, asked), asked, dry_run=dry_run)


@make("details", words="crawl.details")
@option(
    "--source", type=click.Choice(SOURCES), default="assembly", show_default=True, key="option.source_asked"
)
@option("--assembly", "assemblies", type=click.IntRange(1), multiple=True, metavar="N", key="option.assembly")
@option("--budget", type=click.IntRange(0), default=0, metavar="N", key="option.budget")
@option("--bill", "bills", multiple=True, metavar="ID", key="option.bill")
@option("--topic", "topics", type=TopicName(), multiple=True, metavar="TOPIC", key="option.topic_first")
@option("--law", "laws", type=Word("law"), multiple=True, metavar="LAW", key="option.law_first")
@option("--only", is_flag=True, key="option.only")
@option("--fresh", is_flag=True, key="option.fresh")
@reaching
@click.pass_obj
def details(settings: Settings, /, **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect what is asked of one bill at a time."""
    from cli.report import say_report  # noqa: PLC0415 - brings Scrapy, as does the next
    from crawler.details import crawl_details  # noqa: PLC0415

    sheet = read_fact_sheet(asked["source"])
    nothing = {"since": None, "until": None, "limit": 0}
    named = _named(settings, asked["bills"]) if asked["bills"] else ()
    laws = tuple(name for law in asked["laws"] for name in (law_names(law) or (law,)))
    ordered = order(sheet, {**asked, **nothing, "bill_ids": named, "laws": laws})
    with showing_progress() as progress:
        report = crawl_details(sheet, ordered, place(settings), means(settings, sheet, asked, progress))
    return say_report(report)


@make("schedule", words="crawl.schedule")
@option("--assembly", "assemblies", type=click.IntRange(1), multiple=True, metavar="N", key="option.assembly")
@option("--fresh", is_flag=True, key="option.fresh")
@reaching
@click.pass_obj
def schedule(settings: Settings, /, **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect the sittings that are announced."""
    from cli.report import say_report  # noqa: PLC0415 - brings Scrapy, as does the next
    from crawler.schedule import crawl_schedule  # noqa: PLC0415

    sheet = read_fact_sheet("assembly")
    ordered = order(sheet, {**asked, "since": None, "until": None})
    with showing_progress() as progress:
        report = crawl_schedule(sheet, ordered, place(settings), means(settings, sheet, asked, progress))
    return say_report(report)


@make("statutes", words="crawl.statutes")
@click.argument("laws", nargs=-1, required=True, metavar="LAW...")
@option("--budget", type=click.IntRange(0), default=0, metavar="N", key="option.budget")
@option("--fresh", is_flag=True, key="option.fresh")
@reaching
@click.pass_obj
def statutes(settings: Settings, /, laws: Sequence[str], **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect the versions and texts of laws."""
    from cli.report import say_report  # noqa: PLC0415 - brings Scrapy, as do the next
    from crawler.session import Order  # noqa: PLC0415
    from crawler.sources.statutes import SHEET  # noqa: PLC0415
    from crawler.statute_crawl import crawl_statutes  # noqa: PLC0415

    names = tuple(dict.fromkeys(name for law in laws for name in (law_names(law) or (law,))))
    ordered = Order((), budget=asked["budget"], fresh=asked["fresh"])
    with showing_progress() as progress:
        report = crawl_statutes(names, ordered, place(settings), means(settings, SHEET, asked, progress))
    return say_report(report)


def _named(settings: Settings, bills: Sequence[str]) -> tuple[str, ...]:
    with Reader(settings.index) as reader:
        return tuple(find_bill(reader, bill)["id"] for bill in bills)


for one in (assembly, details, schedule, statutes, news, releases, newsroom, url):
    command.add_command(one)


def order(sheet: FactSheet, asked: dict[str, Any]) -> Order:
    """Return what a crawl is asked to do; without --assembly, for the one that sits today.

    Raises a usage error for days in the wrong order, ConfigurationError for an Assembly that is unknown.
    """
    from crawler.session import Order  # noqa: PLC0415 - brings Scrapy

    check_days(asked["since"], asked["until"])
    numbers = tuple(dict.fromkeys(asked["assemblies"])) or (sheet.assembly_on(today()).number,)
    for number in numbers:
        sheet.assembly(number)
    chosen = {field.name: asked[field.name] for field in fields(Order) if field.name in asked}
    return Order(**{**chosen, "assemblies": numbers})


def run(
    settings: Settings, sheet: FactSheet, ordered: Order, asked: dict[str, Any], *, dry_run: bool
) -> Exit:
    """Crawl, or find out what a crawl would ask for, and say what came of it."""
    from cli.report import say_plan, say_report  # noqa: PLC0415 - brings Scrapy, as do these
    from crawler.plan import plan  # noqa: PLC0415
    from crawler.run import crawl  # noqa: PLC0415

    if dry_run:
        return say_plan(plan(sheet, ordered, place(settings), means(settings, sheet, asked)))
    with showing_progress() as progress:
        report = crawl(sheet, ordered, place(settings), means(settings, sheet, asked, progress))
    return say_report(report)


def place(settings: Settings) -> Place:
    """Return where a crawl keeps things."""
    from crawler.run import Place  # noqa: PLC0415 - brings Scrapy

    return Place(settings.home, settings.store_url)


def means(
    settings: Settings, sheet: FactSheet, asked: Mapping[str, Any], progress: Progress | None = None
) -> Means:
    """Return how a crawl reaches its source."""
    from crawler.run import Means  # noqa: PLC0415 - brings Scrapy

    key = settings.key(sheet.key.variable) if sheet.key else None
    allowed = settings.terms_read_on(sheet.name) is not None
    chosen = Means(asked["base_url"], key, asked["from_archive"], allowed)
    return replace(chosen, progress=progress) if progress else chosen
