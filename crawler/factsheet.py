"""The Assembly's fact sheet: everything about its services that is not code, from their ``source.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from crawler.service_sheets import Detail, Service, read_detail, read_service
from crawler.sheet import Politeness, Sheet, Terms
from index.errors import ConfigurationError

SOURCES = ("assembly", "datagokr", "likms")
SCHEDULE = {"asked": "assembly", "record": "sitting"}


@dataclass(frozen=True)
class Paging:
    """How a list is asked for page by page; without names of parameters, what is asked for has one page."""

    page_parameter: str
    size_parameter: str
    size: int
    sample_rows: int
    constant: Mapping[str, str]


@dataclass(frozen=True)
class Sweeps:
    """How often and how patiently lists are swept."""

    attempts: int
    open_every_days: int
    closed_every_days: int
    resume_hours: int
    adopt_hours: int
    least_share: float
    empty_days: int


@dataclass(frozen=True)
class Updates:
    """How often an update asks for what can still change, and the most requests of a day in Seoul."""

    every_hours: int
    budget: int


@dataclass(frozen=True)
class Key:
    """The credential a source wants: its parameter, its environment variable, and where to apply for it."""

    parameter: str
    variable: str
    apply_at: str


@dataclass(frozen=True)
class Assembly:
    """One Assembly's term of office."""

    number: int
    first_day: date
    last_day: date


@dataclass(frozen=True)
class FactSheet(Sheet):
    """A source of the Assembly's services as its ``source.toml`` describes it.

    One that is not ``enabled`` is asked only by those who have recorded that they may; one without
    ``updates`` only when it is named.
    """

    path: str
    credits: str
    key: Key | None
    paging: Paging
    sweeps: Sweeps
    assemblies: tuple[Assembly, ...]
    result_codes: Mapping[str, str]
    services: tuple[Service, ...]
    details: tuple[Detail, ...]
    schedules: tuple[Detail, ...] = ()
    enabled: bool = True
    updates: Updates | None = None

    def details_asked(self, of: str) -> tuple[Detail, ...]:
        """Return the details that are asked of each ``bill``, of each ``assembly`` or ``once``."""
        return tuple(detail for detail in self.details if detail.asked == of)

    def assembly(self, number: int) -> Assembly:
        """Return the Assembly of that number; raises ConfigurationError for one the sheet does not know."""
        for assembly in self.assemblies:
            if assembly.number == number:
                return assembly
        known = ", ".join(str(assembly.number) for assembly in self.assemblies)
        raise ConfigurationError("error.assembly.unknown", number=number, known=known)

    def assemblies_between(self, first: date, last: date) -> tuple[int, ...]:
        """Return the numbers of the Assemblies that sat between those days."""
        met = (one for one in self.assemblies if one.first_day <= last and first <= one.last_day)
        return tuple(one.number for one in met)

    def assembly_on(self, day: date) -> Assembly:
        """Return the Assembly that sits on ``day``, or the latest one known."""
        sitting = [one for one in self.assemblies if one.first_day <= day <= one.last_day]
        return sitting[0] if sitting else max(self.assemblies, key=lambda one: one.number)


@cache
def read_fact_sheet(name: str) -> FactSheet:
    """Return the fact sheet of a source; raises ConfigurationError where it is unknown or wrong."""
    if name not in SOURCES:
        raise ConfigurationError("error.source.unknown", name=name, known=", ".join(SOURCES))
    text = (files("crawler.sources") / name / "source.toml").read_text(encoding="utf-8")
    try:
        return _fact_sheet(tomllib.loads(text))
    except (KeyError, TypeError, ValueError) as wrong:
        raise ConfigurationError("error.source.sheet", name=name, why=repr(wrong)) from wrong


def _fact_sheet(sheet: dict[str, Any]) -> FactSheet:
    return FactSheet(
        terms=Terms(**sheet.pop("terms")),
        key=Key(**sheet.pop("key")) if "key" in sheet else None,
        politeness=Politeness(**sheet.pop("politeness")),
        paging=Paging(**sheet.pop("paging")),
        sweeps=Sweeps(**sheet.pop("sweeps")),
        updates=Updates(**sheet.pop("updates")) if "updates" in sheet else None,
        assemblies=tuple(
            Assembly(term["number"], term["from"], term["to"]) for term in sheet.pop("assemblies")
        ),
        services=tuple(read_service(service) for service in sheet.pop("services", ())),
        details=tuple(read_detail(detail) for detail in sheet.pop("details")),
        schedules=tuple(read_detail({**SCHEDULE, **one}) for one in sheet.pop("schedules", ())),
        **sheet,
    )
