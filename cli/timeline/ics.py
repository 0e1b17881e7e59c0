"""A timeline as a calendar of whole days; what is known less closely says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from icalendar import Event as Entry

from cli.output.ics import document
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


def calendar(timelines: Sequence[Timeline], before: Path | None) -> bytes:
    """Return the calendar; entries of the file that was ``before`` keep their number until they change."""
    entries = [_entry(event) for event in merged(timelines) if event.moment is not None]
    return document("timeline", " / ".join(one.title for one in timelines), entries, before)


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
