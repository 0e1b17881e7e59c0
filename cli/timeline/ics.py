"""A timeline as a calendar of whole days; what is known less closely says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Component
from icalendar import Event as Entry

from cli.output.safe import safe
from cli.timeline.dates import last_day, spoken
from cli.timeline.marks import counted, disagreements, marks, told_by
from cli.timeline.view import Timeline, merged
from cli.words import say
from index.tracking.events.event import Event, Modality

STATUS = {
    Modality.HAPPENED: "CONFIRMED",
    Modality.PLANNED: "TENTATIVE",
    Modality.HYPOTHETICAL: "TENTATIVE",
    Modality.NEGATED: "CANCELLED",
}
STATED = ("SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "STATUS", "CATEGORIES", "URL", "LOCATION")


def calendar(timelines: Sequence[Timeline], before: Path | None) -> bytes:
    """Return the calendar; entries of the file that was ``before`` keep their number until they change."""
    made = Calendar()
    made.add("prodid", "-//platwatch//timeline//KO")
    made.add("version", "2.0")
    made.add("x-wr-calname", safe(" / ".join(one.title for one in timelines)))
    earlier = entries(before)
    for event in merged(timelines):
        if event.moment is not None:
            entry = _entry(event)
            number(entry, earlier.get(str(entry["UID"])))
            made.add_component(entry)
    return bytes(made.to_ical())


def _entry(event: Event) -> Entry:
    assert event.moment is not None
    vague = "" if event.moment.precision == "day" else f"[{spoken(event.moment)}] "
    entry = Entry()
    entry.add("uid", f"{event.id}@platwatch")
    entry.add("summary", safe(vague + event.title))
    entry.add("dtstart", event.moment.first)
    entry.add("dtend", last_day(event.moment) + timedelta(days=1))  # the day after, as the standard has it
    entry.add("transp", "TRANSPARENT")
    entry.add("status", STATUS[event.modality])
    entry.add("categories", [say(f"lane.{event.lane}")])
    entry.add("description", safe("\n".join(_description(event))))
    if url := next((one.url for one in event.reports if one.url), None):
        entry.add("url", safe(url))
    if event.place:
        entry.add("location", safe(event.place))
    return entry


def _description(event: Event) -> list[str]:
    assert event.moment is not None
    told = [f"{', '.join(marks(event))} · {counted(event)}"]
    if event.moment.precision != "day":
        told.append(say("timeline.vague", when=spoken(event.moment)))
    told += disagreements(event)
    for one in event.reports:
        named = ", ".join(filter(None, [one.outlet, one.title, one.url]))
        told.append(f"- {': '.join(filter(None, [named, told_by(one)]))}")
    return told


def number(entry: Entry, earlier: Component | None) -> None:
    """Number a version: the one after that of a file written before, where anything has changed."""
    changed = earlier is None or _stated(entry) != _stated(earlier)
    sequence = 0 if earlier is None else int(earlier.get("SEQUENCE", 0)) + changed
    entry.add("sequence", sequence)
    stamp = datetime.now(UTC).replace(microsecond=0)
    entry.add("dtstamp", stamp if changed or earlier is None else earlier.decoded("DTSTAMP", stamp))


def _stated(entry: Component) -> Mapping[str, str | bytes]:
    return {name: entry[name].to_ical() for name in STATED if name in entry}


def entries(path: Path | None) -> dict[str, Component]:
    """Return the entries of an earlier calendar by their id; none where there is no such file.

    Raises ValueError where the file is no calendar.
    """
    if path is None or not path.is_file():
        return {}
    found = Calendar.from_ical(path.read_bytes())
    return {str(one["UID"]): one for one in found.walk("VEVENT") if "UID" in one}
