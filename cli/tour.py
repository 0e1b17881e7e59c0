"""The steps of the demonstration."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import click

from cli.commands import bills, pledges, search, show, timeline
from cli.pledges.reading import lines_of
from cli.progress import showing_progress
from cli.report import say_report
from cli.settings import Settings
from cli.telling import tell
from cli.tour_news import crawl_sample_news
from cli.words import say
from crawler.factsheet import read_fact_sheet
from crawler.run import Means, Place, crawl
from crawler.sample import serve_sample
from crawler.session import Order, Report
from crawler.statutes import import_statutes
from index.errors import ConfigurationError, Exit, IndexUnusableError, StoreError
from index.search.layout import read_current
from index.search.pledge_lines import Narrowed
from index.search.reader import Reader
from index.tracking.pledges.pledge import Relation

ASSEMBLIES = (21, 22)
NEWS = "카카오 보상"
QUERY, BILL, LAW = "온라인플랫폼 공정화", "2118769", "방송통신발전 기본법"
TOPIC = "kakao-outage-2022"
MEETING, CHECKLIST = "2024-11-06", "pledges.html"  # when four companies promised beside a minister
KEY = "demo"  # the sample's own server asks for one, as the Assembly's does
MARK = "demo.txt"  # a home without it may hold what the user collected


def tour(settings: Settings) -> Exit:
    """Crawl the sample from a server on this machine, then show what each reading command gives.

    Raises ConfigurationError for a home that holds anything but the sample.
    """
    click.echo(say("demo.crawl", home=settings.home))
    _mark(settings.home)
    code = say_report(_crawl_sample(settings))
    if code is Exit.DONE:
        click.echo(say("demo.laws"))
        _import_sample(settings)
        click.echo(say("demo.news"))
        code = crawl_sample_news(settings.home)
    if code is not Exit.DONE:
        return code
    page, checklist = settings.home / f"{TOPIC}.html", settings.home / CHECKLIST
    for words, command, arguments in (
        ("search", search.command, [QUERY, "--format", "table", "-n", "5"]),
        ("bills", bills.command, ["--law", LAW, "--format", "table", "-n", "5"]),
        ("show", show.command, [BILL]),
        ("timeline", timeline.command, [BILL, "--format", "table"]),
        ("search", search.command, [NEWS, "--format", "table", "-n", "5"]),
        ("timeline", timeline.command, [TOPIC, "-o", str(page)]),
        ("pledges", pledges.command, ["list", "--since", MEETING, "--format", "table"]),
        ("pledges", pledges.command, ["show", _restated(settings)]),
        ("pledges", pledges.command, ["list", "--status", "경과", "--format", "table"]),
        ("pledges", pledges.command, ["list", "--status", "이행했다고 밝힘", "--format", "table"]),
        ("pledges", pledges.command, ["list", "-o", str(checklist)]),
    ):
        click.echo()
        click.secho(" ".join(["$ platwatch", words, *map(_quoted, arguments)]), bold=True)
        command.main(arguments, prog_name=f"platwatch {words}", standalone_mode=False, obj=settings)
    click.echo(say("demo.page", path=page))
    click.echo(say("demo.checklist", path=checklist))
    click.echo()
    return code


def _restated(settings: Settings) -> str:
    """Return the id of a pledge of the sample that was made again later."""
    with Reader(settings.index) as reader:
        return next(
            one.pledge.id
            for one in lines_of(reader).views(Narrowed())
            if any(mention.relation is Relation.RESTATES for mention in one.pledge.mentions)
        )


def _mark(home: Path) -> None:
    """Claim a home for the sample; the records of a real crawl are never mixed with it.

    Raises StoreError for a home that cannot be written.
    """
    mark = home / MARK
    if (home / "platwatch.db").exists() and not mark.exists():
        raise ConfigurationError("error.demo.home", home=home)
    try:
        _clear_if_old(home)
        home.mkdir(parents=True, exist_ok=True)
        mark.write_text(say("demo.mark") + "\n", encoding="utf-8")
    except OSError as refused:
        raise StoreError("error.store.unwritable", home=home, why=refused.strerror) from refused


def _clear_if_old(home: Path) -> None:
    """Remove a sample that another version of this program made, as its mark says may be done."""
    if not (home / MARK).exists() or not (home / "index").exists():
        return
    try:
        read_current(home / "index")
    except IndexUnusableError:
        for folder in ("index", "archive"):
            shutil.rmtree(home / folder, ignore_errors=True)
        for file in home.glob("platwatch.db*"):
            file.unlink()


def _crawl_sample(settings: Settings) -> Report:
    with serve_sample() as base_url, showing_progress() as progress:
        means = Means(base_url=base_url, key=KEY, progress=progress)
        return crawl(read_fact_sheet("assembly"), Order(ASSEMBLIES, fresh=True), _place(settings), means)


def _import_sample(settings: Settings) -> None:
    with as_file(files("data") / "sample" / "laws.jsonl") as laws:
        tell("statutes.imported", **import_statutes(laws, _place(settings)).stated())


def _place(settings: Settings) -> Place:
    return Place(settings.home, settings.own_store_url)


def _quoted(argument: str) -> str:
    return f"'{argument}'" if " " in argument else argument
