"""Which two versions of a law a user means: by 공포번호, by day, or the latest."""

from __future__ import annotations

import re
from dataclasses import dataclass

import click

from cli.laws.finding import HeldLaw, find_law, no_text
from cli.telling import tell
from cli.types import Day
from cli.words import say
from index.errors import NotFoundError
from index.korean.statutes.tree import Law
from index.moments import today
from index.search import statutes
from index.search.layout import damage_named
from index.search.reader import Reader
from index.search.statutes import Version

LATEST = ("latest", "최신")
_NUMBER = re.compile(r"(?:법률)?\s?제?\s?0*(\d{1,6})\s?호?")
_FIRST_YEAR = 1948  # of the laws of the Republic


@dataclass(frozen=True)
class Chosen:
    """A version with its text."""

    version: Version
    law: Law

    @property
    def named(self) -> str:
        """Return 법률 제19152호(2023-01-03 공포)."""
        return say("diff.version", name=self.version.name, day=self.version.promulgated_on)


def choose_two(reader: Reader, law: str, names: tuple[str, str]) -> tuple[Chosen, Chosen]:
    """Return the two versions of a law that are named; raises NotFoundError for one that is not held."""
    held = find_law(reader, law)
    first, second = (_chosen(reader, held, version_named(held, name)) for name in names)
    return first, second


def version_named(law: HeldLaw, name: str) -> Version:
    """Return a version by its number, else that which was promulgated last on or before a day.

    Raises NotFoundError for a number or a day of which none is held, ``click.UsageError`` for neither.
    """
    versions = law.versions
    if name.strip() in LATEST:
        return versions[-1]
    number = _NUMBER.fullmatch(name.strip())
    numbered = [one for one in versions if number and one.promulgation_no == number[1]]
    if numbered:
        return numbered[-1]
    if number and not _is_year(name.strip()):
        raise NotFoundError("error.diff.number", number=number[1], law=law.title)
    day = _day(name)
    before = [one for one in versions if one.promulgated_on <= day]
    if not before:
        first = versions[0]
        raise NotFoundError("error.diff.before", day=day, law=law.title, first=_said(first))
    same_day = [one for one in before if one.promulgated_on == before[-1].promulgated_on]
    if len(same_day) > 1:
        names = ", ".join(one.name for one in same_day)
        tell("diff.same_day", day=before[-1].promulgated_on, names=names, last=before[-1].name)
    return before[-1]


def _is_year(name: str) -> bool:
    return name.isdecimal() and _FIRST_YEAR <= int(name) <= today().year


def _day(name: str) -> str:
    try:
        return str(Day(end=True).convert(name, None, None))
    except click.UsageError as wrong:
        raise click.UsageError(say("error.diff.version", value=name)) from wrong


def _chosen(reader: Reader, law: HeldLaw, version: Version) -> Chosen:
    with damage_named():
        text = statutes.text(reader.connection, version.mst)
    if text is None:
        raise no_text(law, version)
    return Chosen(version, text)


def _said(version: Version) -> str:
    return say("diff.version", name=version.name, day=version.promulgated_on)
