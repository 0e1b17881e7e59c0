"""A timeline as TimelineJS reads it: partial dates stay partial, a lane is a group."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from cli.output.pages import plain
from cli.timeline.dates import last_day, shown, unit
from cli.timeline.html import linked
from cli.timeline.marks import counted, disagreements, marks, told_by
from cli.timeline.view import Timeline
from cli.words import say
from index.tracking.events.event import Event, Report


def document(timelines: Sequence[Timeline]) -> str:
    """Return the JSON of a timeline; an event of which no day is known has no place on it."""
    title = " / ".join(one.title for one in timelines)
    notes = dict.fromkeys(note for one in timelines for note in one.notes)
    several = len(timelines) > 1
    told = {
        "title": {"text": {"headline": plain(title), "text": "<br>".join(map(plain, notes))}},
        "events": [
            _slide(event, timeline.title if several else "", str(place) if several else "")
            for place, timeline in enumerate(timelines, 1)
            for event in timeline.events
            if event.moment
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _slide(event: Event, title: str, place: str) -> dict[str, Any]:
    assert event.moment is not None
    first, last = event.moment.first, last_day(event.moment)
    name = unit(first, last)
    slide = {
        "unique_id": "-".join(filter(None, [place, event.id])),
        "group": plain(" · ".join(filter(None, [title, say(f"lane.{event.lane}")]))),
        "start_date": _date(first, name),
        "display_date": plain(shown(event.moment)),
        "text": {"headline": plain(event.title), "text": _text(event)},
        "autolink": False,
    }
    # A month or a year is told by its own start; whatever else is not one day ends somewhere.
    return slide if name in ("day", "month", "year") else {**slide, "end_date": _date(last, "day")}


def _date(day: date, name: str) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    kept = {"year": 1, "month": 2}.get(name, 3)
    return dict(list(parts.items())[:kept])


def _text(event: Event) -> str:
    head = plain(f"{', '.join(marks(event))} · {counted(event)}")
    otherwise = "".join(f"<li>{plain(one)}</li>" for one in disagreements(event))
    return f"<p>{head}</p><ul>{''.join(map(_report, event.reports))}{otherwise}</ul>"


def _report(report: Report) -> str:
    told = ", ".join(filter(None, [report.outlet, report.title, str(report.published or "")]))
    said = told_by(report)
    return f"<li>{linked(report.url, plain(told))}{f' {plain(said)}' if said else ''}</li>"
