"""Calendars, whose entries keep their number until they change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar, Component
from icalendar import Event as Entry

from cli.output.safe import safe
from index.errors import PlatwatchError

STATED = ("SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "STATUS", "CATEGORIES", "URL", "LOCATION")


class CalendarError(PlatwatchError):
    """A file that would be brought up to date is no calendar."""


def document(kind: str, name: str, entries: Sequence[Entry], before: Path | None) -> bytes:
    """Return a calendar; entries of the file that was ``before`` keep their number until they change.

    Raises CalendarError where that file is none.
    """
    made = Calendar()
    made.add("prodid", f"-//platwatch//{kind}//KO")
    made.add("version", "2.0")
    made.add("x-wr-calname", safe(name))
    try:
        earlier = _entries(before)
        for entry in entries:
            _number(entry, earlier.get(str(entry["UID"])))
            made.add_component(entry)
    except ValueError as wrong:
        raise CalendarError("error.timeline.not_calendar", path=before) from wrong
    made.add_missing_timezones()
    return bytes(made.to_ical())


def _number(entry: Entry, earlier: Component | None) -> None:
    """Number a version: the one after that of a file written before, where anything has changed."""
    changed = earlier is None or _stated(entry) != _stated(earlier)
    sequence = 0 if earlier is None else int(earlier.get("SEQUENCE", 0)) + changed
    entry.add("sequence", sequence)
    stamp = datetime.now(UTC).replace(microsecond=0)
    entry.add("dtstamp", stamp if changed or earlier is None else earlier.decoded("DTSTAMP", stamp))


def _stated(entry: Component) -> Mapping[str, str | bytes]:
    return {name: entry[name].to_ical() for name in STATED if name in entry}


def _entries(path: Path | None) -> dict[str, Component]:
    """Return the entries of an earlier calendar by their id; none where there is no such file."""
    if path is None or not path.is_file():
        return {}
    found = Calendar.from_ical(path.read_bytes())
    return {str(one["UID"]): one for one in found.walk("VEVENT") if "UID" in one}
