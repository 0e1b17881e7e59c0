"""A timeline as Markdown: a table, and under it the sources with what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cli.output.safe import safe
from cli.timeline.dates import shown
from cli.timeline.marks import counted, disagreements, marks, told_by
from cli.timeline.view import Timeline, merged, notes_of
from cli.words import say
from index.tracking.events.event import Event, Report

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&]")


def document(timelines: Sequence[Timeline]) -> Iterator[str]:
    """Yield the lines of the document, of a timeline or of several side by side."""
    events = merged(timelines)
    yield f"# {plain(' / '.join(one.title for one in timelines))}"
    yield ""
    yield from (f"- {plain(note)}" for note in notes_of(timelines, events))
    yield ""
    yield from _table(timelines, events)
    yield ""
    yield f"## {say('heading.sources')}"
    for number, event in enumerate(events, 1):
        yield ""
        yield f"{number}. {plain(event.title)} — {plain(shown(event.moment))}"
        yield from (f"    - {_report(one)}" for one in event.reports)
        yield from (f"    - {plain(one)}" for one in disagreements(event))


def _table(timelines: Sequence[Timeline], events: Sequence[Event]) -> Iterator[str]:
    titles = [one.title for one in timelines] if len(timelines) > 1 else [say("heading.title")]
    heads = [say("timeline.number"), say("heading.when"), say("heading.lane"), *titles]
    heads += [say("heading.status"), say("heading.sources")]
    yield line([plain(one) for one in heads])
    yield line(["---"] * len(heads))
    members = [{event.id for event in one.events} for one in timelines]
    for number, event in enumerate(events, 1):
        titled = [plain(event.title) if event.id in ids else "" for ids in members]
        cells = [str(number), plain(shown(event.moment)), plain(say(f"lane.{event.lane}")), *titled]
        yield line([*cells, plain(", ".join(marks(event))), plain(counted(event))])


def line(cells: Sequence[str]) -> str:
    """Return a row of a table."""
    return f"| {' | '.join(cells)} |"


def _report(report: Report) -> str:
    told = ", ".join(filter(None, [report.outlet, report.title, str(report.published or "")]))
    url = report.url if report.url and report.url.startswith(("https://", "http://")) else None
    name = f"[{plain(told)}](<{_address(url)}>)" if url else plain(told)
    said = told_by(report)
    return f"{name}: {plain(said)}" if said else name


def _address(url: str) -> str:
    return re.sub(r"[<>\s\\]", lambda found: f"%{ord(found[0]):02X}", safe(url))


def plain(text: str) -> str:
    """Return a text in one line that means nothing to Markdown."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(safe(text).split()))
