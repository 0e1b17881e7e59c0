"""The agenda in the format that the user asked for, and until when what it rests on was collected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cli.agenda import rows
from cli.agenda.entries import Wanted, read_entries
from cli.agenda.entry import KINDS, SITTINGS, Entry
from cli.output import Output, destination, write_rows
from cli.output.write import JSON, choose_format
from cli.scope import say_unknown_fact
from cli.settings import Settings
from cli.telling import tell
from cli.words import say
from index.korean.text import squeeze
from index.search import agenda, cards, statutes
from index.search.language.tree import Is
from index.search.layout import damage_named
from index.search.meanings.words import canonical
from index.search.reader import Reader


@dataclass(frozen=True)
class Asked:
    """The days that are asked for, and what of them."""

    first: date
    last: date
    kinds: Sequence[str]
    wanted: Wanted


def show_agenda(settings: Settings, asked: Asked, output: Output) -> None:
    """Write what is to happen, and say on standard error what that rests on."""
    kinds = asked.kinds or KINDS
    with Reader(settings.index) as reader:
        found = read_entries(reader, asked.first, asked.last, kinds)
        scope = "; ".join(_scope(reader, kinds))
        found = [one for one in found if asked.wanted.takes(one)]
        if not found:
            _say_unknown(reader, asked.wanted.committees)
    _write(found[: output.limit or None], output)
    if 0 < output.limit < len(found):
        tell("scope.cut", total=len(found), shown=output.limit)
    if not found:
        tell("agenda.empty", first=asked.first, last=asked.last)
    tell("agenda.scope", told=scope)


def _say_unknown(reader: Reader, committees: Sequence[str]) -> None:
    """Name the committees that neither a sitting nor a record has."""
    with damage_named():
        sitting = set(map(squeeze, agenda.committees(reader.connection)))
    for word in committees:
        if sitting.isdisjoint(canonical("committee", word)):
            say_unknown_fact(reader, Is("committee", word))


def _write(found: Sequence[Entry], output: Output) -> None:
    suffix = output.path.suffix.lower() if output.path else ""
    form = output.format or ("ics" if suffix == ".ics" else choose_format(output))
    if form == "ics":
        _write_calendar(found, output)
        return
    make = rows.row if form in JSON else rows.table_row if form == "table" else rows.sheet_row
    write_rows(map(make, found), rows.COLUMNS, output, kind="agenda", sheet=rows.SHEET)


def _write_calendar(found: Sequence[Entry], output: Output) -> None:
    from cli.agenda import ics  # noqa: PLC0415 - brings icalendar

    content = ics.calendar(found, output.path)
    with destination.binary(output.path) as stream:
        stream.write(content)


def _scope(reader: Reader, kinds: Sequence[str]) -> Iterator[str]:
    """Yield until when the schedules and the notices were read, and what else is held."""
    from crawler.factsheet import read_fact_sheet  # noqa: PLC0415 - what is written needs none

    sheet = read_fact_sheet("assembly")
    if {*kinds} & {*SITTINGS}:
        yield from _read(reader, {one.code: one.title for one in sheet.schedules}, "agenda.no_schedule")
    if "notice" in kinds:
        notices = [one for one in sheet.details_asked("once") if one.record == "notice"]
        yield from _read(reader, {one.code: one.title for one in notices}, "agenda.no_notices")
    with damage_named():
        if "in_force" in kinds:
            laws = {one.law_id for one in statutes.all_versions(reader.connection)}
            yield say("agenda.laws", laws=len(laws))
        if "pledge" in kinds:
            yield say("agenda.pledges", count=cards.pledges(reader.connection))


def _read(reader: Reader, titles: dict[str, str], none: str) -> Iterator[str]:
    told = []
    for name, reach in reader.current.reaches.items():
        code, _, assembly = name.partition("/")
        if code in titles and (day := reach["whole"] or reach["any"]):
            number = "" if assembly == "0" else f" {say('bill.assembly', number=int(assembly))}"
            key = "agenda.read" if reach["whole"] else "agenda.read_partly"
            told.append(say(key, title=f"{titles[code]}{number}", day=day))
    yield ", ".join(told) or say(none)
