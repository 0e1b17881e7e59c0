"""Deadlines of pledges as a calendar of whole days; what is said less closely says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from icalendar import Event as Entry

from cli.output.ics import document
from cli.output.safe import safe
from cli.pledges import cells
from cli.pledges.reading import Stand
from cli.words import say
from index.search.pledge_cards import title_of
from index.tracking.pledges.changes import last_day


def calendar(stands: Iterable[Stand], before: Path | None) -> bytes:
    """Return the calendar; entries of the file that was ``before`` keep their number until they change."""
    return document("pledges", say("pledge.page"), [*filter(None, map(_entry, stands))], before)


def _entry(stand: Stand) -> Entry | None:
    pledge = stand.view.pledge
    term = pledge.promise.term
    last = last_day(term) if term else None
    if term is None or last is None or last == date.max:  # behind which no calendar has a day to end on
        return None
    # From when on something is done is no deadline, and says so, as what is said less closely does.
    of_length = term.kind == "window" or term.basis != "stated"
    exact = term.kind != "start" and (term.precision == "day" or of_length)
    known = cells.not_stated(term) if exact else f"[{cells.due(term)}]"
    told = cells.cells(stand)
    entry = Entry()
    entry.add("uid", f"{pledge.id}@platwatch")
    title = f"{pledge.promise.actor}: {title_of(pledge)}{cells.waiting(stand.view)}"
    entry.add("summary", safe(f"{known} {title}".lstrip()))
    # A window ends on its last day; a month is a month long.
    entry.add("dtstart", last if exact else term.first or last)
    entry.add("dtend", last + timedelta(days=1))  # the day after, as the standard has it
    entry.add("transp", "TRANSPARENT")
    entry.add("status", "TENTATIVE")
    entry.add("description", safe("\n".join(_description(told))))
    if url := pledge.mentions[0].source.url:
        entry.add("url", safe(url))
    return entry


def _description(told: dict[str, str]) -> list[str]:
    names = ("promise", "said", "size", "due", "promisor", "evidence", "clock", "verdict", "sources")
    return [f"{say(f'heading.{name}')}: {told[name]}" for name in names if told[name]]
