"""``platwatch crawl``: collect from a source."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.filters import check_days
from cli.options import Group, option
from cli.options import command as make
from cli.progress import showing_progress
from cli.settings import Settings
from cli.types import Day
from crawler.factsheet import FactSheet, read_fact_sheet
from index.errors import Exit
from index.moments import today

if TYPE_CHECKING:
    from crawler.session import Order

command = Group("crawl", words="crawl")


@make("assembly", words="crawl.assembly")
@option("--assembly", "assemblies", type=click.IntRange(1), multiple=True, metavar="N", key="option.assembly")
@option("--since", type=Day(), metavar="DAY", key="option.crawl_since")
@option("--until", type=Day(end=True), metavar="DAY", key="option.crawl_until")
@option("--limit", type=click.IntRange(0), default=0, metavar="N", key="option.crawl_limit")
@option("--fresh", is_flag=True, key="option.fresh")
@option("--dry-run", is_flag=True, key="option.dry_run")
@option("--base-url", metavar="URL", key="option.base_url")
@option(
    "--from-archive",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="PATH",
    key="option.from_archive",
)
@click.pass_obj
def assembly(settings: Settings, /, dry_run: bool, **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect bills, proposers and plenary votes."""
    sheet = read_fact_sheet("assembly")
    return run(settings, sheet, order(sheet, asked), asked, dry_run=dry_run)


command.add_command(assembly)


def order(sheet: FactSheet, asked: dict[str, Any]) -> Order:
    """Return what a crawl is asked to do; without --assembly, for the one that sits today.

    Raises a usage error for days in the wrong order, ConfigurationError for an Assembly that is unknown.
    """
    from crawler.session import Order  # noqa: PLC0415 - brings Scrapy

    check_days(asked["since"], asked["until"])
    numbers = tuple(dict.fromkeys(asked["assemblies"])) or (sheet.assembly_on(today()).number,)
    for number in numbers:
        sheet.assembly(number)
    chosen = {field.name: asked[field.name] for field in fields(Order)}
    return Order(**{**chosen, "assemblies": numbers})


def run(
    settings: Settings, sheet: FactSheet, ordered: Order, asked: dict[str, Any], *, dry_run: bool
) -> Exit:
    """Crawl, or find out what a crawl would ask for, and say what came of it."""
    from cli.report import say_plan, say_report  # noqa: PLC0415 - brings Scrapy, as do these
    from crawler.plan import plan  # noqa: PLC0415
    from crawler.run import Means, Place, crawl  # noqa: PLC0415

    place = Place(settings.home, settings.store_url)
    key = settings.key(sheet.key.variable)
    if dry_run:
        return say_plan(plan(sheet, ordered, place, Means(asked["base_url"], key, asked["from_archive"])))
    with showing_progress() as progress:
        report = crawl(sheet, ordered, place, Means(asked["base_url"], key, asked["from_archive"], progress))
    return say_report(report)
