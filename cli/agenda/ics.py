"""The agenda as a calendar: at its time in Seoul where one is announced, else the whole day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Event as Entry

from cli.agenda import entry as agenda
from cli.output.ics import document
from cli.output.safe import safe
from cli.words import say

SEOUL = ZoneInfo("Asia/Seoul")  # by name: a calendar says which zone a time is of


def calendar(found: Iterable[agenda.Entry], before: Path | None) -> bytes:
    """Return the calendar; entries of the file that was ``before`` keep their number until they change."""
    return document("agenda", say("agenda.name"), [*map(_entry, found)], before)


def _entry(one: agenda.Entry) -> Entry:
    entry = Entry()
    entry.add("uid", safe(f"{one.id}@platwatch"))
    entry.add("summary", safe(_summary(one)))
    day = date.fromisoformat(one.day)
    if one.clock:  # how long it will take, nobody says
        entry.add("dtstart", datetime.combine(day, time.fromisoformat(one.clock), SEOUL))
    else:
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))  # the day after, as the standard has it
        entry.add("transp", "TRANSPARENT")
    entry.add("status", "CONFIRMED" if one.listed else "CANCELLED")
    entry.add("categories", [say(f"agenda.kind.{one.kind}")])
    entry.add("description", safe("\n".join(_description(one))))
    if one.url:
        entry.add("url", safe(one.url))
    if one.place:
        entry.add("location", safe(one.place))
    return entry


def _summary(one: agenda.Entry) -> str:
    kind = "" if one.kind in agenda.SITTINGS else f"{say(f'agenda.kind.{one.kind}')}: "
    return f"{kind}{one.title}"


def _description(one: agenda.Entry) -> Iterator[str]:
    if not one.listed:
        yield say("agenda.gone")
    if one.time and not one.clock:
        yield f"{say('heading.time')}: {one.time}"
    for told in (one.session, one.note):
        if told:
            yield told
    yield from (item.text for item in one.items)
