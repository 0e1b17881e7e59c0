"""``platwatch update``: collect all that is due, part by part, each as the command that collects it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from cli.again import announce, run_again
from cli.commands.crawl_news import reaching, words_of
from cli.options import command as make
from cli.options import option
from cli.settings import Settings
from cli.telling import tell
from crawler.factsheet import SOURCES, FactSheet, read_fact_sheet
from index.errors import Exit
from index.korean.topics import Topic, read_topics, topic_named
from index.moments import today


@make("update")
@option("--topic", "topics", multiple=True, metavar="TOPIC", key="option.news_topic")
@option("--dry-run", is_flag=True, key="option.update_dry_run")
@reaching
@click.pass_obj
def command(settings: Settings, /, **asked: Any) -> Exit:  # noqa: ANN401 - as click passes them
    """Collect from what is due."""
    words_of(asked["topics"])
    update = Update(settings, **asked)
    codes: list[Exit] = []
    for part in update.parts():
        codes.append(part())
        if codes[-1] is Exit.INTERRUPTED:
            return Exit.INTERRUPTED
    # Where one part fails and another does not, the whole is done in part; the part has said why.
    return codes[0] if len({*codes}) == 1 else Exit.PARTIAL


@dataclass(frozen=True)
class Update:
    """All there is to collect, in parts; ``topics``, names or words, narrow it to what concerns them."""

    settings: Settings
    topics: Sequence[str]
    dry_run: bool
    limit: int
    budget: int
    base_url: str | None
    from_archive: Sequence[Path]

    def parts(self) -> Iterator[Callable[[], Exit]]:
        """Yield what is to be done, in order."""
        yield self.lists
        yield self.schedule
        for name in SOURCES:
            sheet = read_fact_sheet(name)
            if sheet.updates is not None:
                yield partial(self.details, sheet)
        yield from (self.news, self.releases, self.newsroom)

    def lists(self) -> Exit:
        """Sweep the bill lists of the Assemblies that are due."""
        from cli.due import due_assemblies  # noqa: PLC0415 - brings SQLAlchemy

        sheet, wanted = _bills(), self._assemblies()
        if unknown := [asked for asked in self.topics if topic_named(asked) is None]:
            tell("update.no_topic", words=", ".join(unknown), source=sheet.title)
        if wanted and self._lacks_key(sheet):
            return Exit.PARTIAL
        due = due_assemblies(self.settings, sheet, wanted)
        return self._ask(sheet, "assembly", due) if due else _not_due(sheet, wanted)

    def schedule(self) -> Exit:
        """Ask what the Assembly that sits today has on its agenda, where the topics reach until today."""
        from cli.due import is_schedule_due  # noqa: PLC0415 - brings SQLAlchemy

        sheet = _bills()
        sitting = sheet.assembly_on(today()).number
        if sitting not in self._assemblies() or self._has_no_key(sheet):
            return Exit.DONE  # the lists have said that there is no key
        if not is_schedule_due(self.settings, sheet, sitting):
            return Exit.DONE
        return self._ask(sheet, "schedule", [sitting])

    def details(self, sheet: FactSheet) -> Exit:
        """Ask about bills as far as the day's requests go: those of the topics alone, or first."""
        from cli.due import due_details, requests_left  # noqa: PLC0415 - brings SQLAlchemy

        wanted = self._assemblies()
        if wanted and self._has_no_key(sheet):
            if sheet.name == _bills().name:
                return Exit.PARTIAL  # which the lists have said
            self._lacks_key(sheet)
            return Exit.DONE  # a second source is one more witness, not a part of the whole
        names = [topic.name for topic in self._named()]
        due = due_details(self.settings, sheet, wanted, names)
        left = requests_left(self.settings, sheet)
        if due and not left:
            tell("news.partial.day_spent", source=sheet.title, budget=sheet.updates and sheet.updates.budget)
            return Exit.PARTIAL
        source = [] if sheet.name == _bills().name else ["--source", sheet.name]
        narrowed = [*_each("--topic", names), "--only"] if names else []
        budget = ("--budget", str(min(self.budget or left, left)))
        return self._ask(sheet, "details", due, *source, *narrowed, *budget) if due else Exit.DONE

    def news(self) -> Exit:
        """Read the news on the topics."""
        words = self.topics or list(read_topics())
        if not words:
            tell("news.note.no_topic")
            return Exit.DONE
        return self._collect("news", *_each("--query", words))

    def releases(self) -> Exit:
        """Read what the government put out, with the words of the topics alone where there are any."""
        return self._collect("releases", *_each("--query", self.topics))

    def newsroom(self) -> Exit:
        """Read what companies and parties put out, likewise."""
        return self._collect("newsroom", *_each("--query", self.topics))

    def _named(self) -> list[Topic]:
        return [topic for asked in self.topics if (topic := topic_named(asked)) is not None]

    def _assemblies(self) -> list[int]:
        """Return the Assemblies that the topics span; without any, also who sits and what is held."""
        from cli.due import assemblies_held  # noqa: PLC0415 - brings SQLAlchemy

        sheet = _bills()
        topics = self._named() if self.topics else read_topics().values()
        spans = [sheet.assemblies_between(one.first_day, one.last_day or today()) for one in topics]
        numbers = {number for span in spans for number in span}
        if not self.topics:
            numbers |= {sheet.assembly_on(today()).number, *assemblies_held(self.settings)}
        return sorted(numbers, reverse=True)

    def _lacks_key(self, sheet: FactSheet) -> bool:
        """Tell whether a source cannot be asked, and say so."""
        if self._has_no_key(sheet) and sheet.key is not None:
            about = {"variables": sheet.key.variable, "apply_at": sheet.key.apply_at}
            tell("news.note.no_key", source=sheet.title, **about)
        return self._has_no_key(sheet)

    def _has_no_key(self, sheet: FactSheet) -> bool:
        return sheet.key is not None and not (self.from_archive or self.settings.key(sheet.key.variable))

    def _ask(self, sheet: FactSheet, what: str, assemblies: Sequence[int], *more: str) -> Exit:
        """Run a crawl of the Assembly's services; a stand-in for all hosts has theirs as a folder."""
        reach = [*_each("--from-archive", self.from_archive)]
        if self.base_url:
            reach += ["--base-url", f"{self.base_url.rstrip('/')}/{urlsplit(sheet.address).netloc}"]
        arguments = ("crawl", what, *_each("--assembly", assemblies), *more, *reach)
        if self.dry_run:
            announce(*arguments)
            return Exit.DONE
        return run_again(self.settings, *arguments)

    def _collect(self, group: str, *more: str) -> Exit:
        """Run a crawl of the sources of a group that are due."""
        bounds = [*_given("--limit", self.limit), *_given("--budget", self.budget)]
        reach = [*_given("--base-url", self.base_url), *_each("--from-archive", self.from_archive)]
        rest = [*more, *bounds, *reach, *(["--dry-run"] if self.dry_run else [])]
        return run_again(self.settings, "crawl", group, "--due", *rest)


def _bills() -> FactSheet:
    return read_fact_sheet("assembly")


def _not_due(sheet: FactSheet, wanted: Sequence[int]) -> Exit:
    if wanted:
        tell("update.not_due", source=sheet.title)
    return Exit.DONE


def _each(option: str, values: Iterable[object]) -> list[str]:
    return [word for value in values for word in (option, str(value))]


def _given(option: str, value: object) -> list[str]:
    return [option, str(value)] if value else []
