"""A timeline as one HTML file that needs nothing else: a drawing, a table, and the sources of every event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cli.output.pages import END, head
from cli.output.svg import plain
from cli.timeline.dates import shown
from cli.timeline.marks import counted, disagreements, mark_keys
from cli.timeline.rows import actor_words, detail
from cli.timeline.svg import LEGEND, draw
from cli.timeline.view import Timeline, merged, notes_of
from cli.words import say
from index.tracking.events.event import Event, Lane, Report

_HERE = Path(__file__)


def page(timelines: Sequence[Timeline]) -> str:
    """Return the page of a timeline, or of several side by side."""
    style = _HERE.with_name("page.css").read_text(encoding="utf-8")
    script = _HERE.with_name("page.js").read_text(encoding="utf-8")
    title = " / ".join(one.title for one in timelines)
    events = merged(timelines)
    body = "\n".join([*_header(timelines, events), *_chart(timelines), *_filters(events)])
    table = "\n".join(_table(timelines, events))
    return f"{head(title, style, script)}{body}\n{table}\n</main>\n<script>{script}</script>\n{END}"


def _header(timelines: Sequence[Timeline], events: Sequence[Event]) -> Iterator[str]:
    title = " / ".join(one.title for one in timelines)
    yield f"<header>\n<h1>{plain(title)}</h1>\n<ul class='notes'>"
    yield f"<li>{plain(say('timeline.count', count=len(events)))}</li>"
    for note in notes_of(timelines, events):
        yield f"<li>{plain(note)}</li>"
    yield "</ul>\n</header>\n<main>"


def _chart(timelines: Sequence[Timeline]) -> Iterator[str]:
    name = plain(say("timeline.drawing"))
    yield f'<section>\n<h2>{name}</h2>\n<p class="extra hint">{plain(say("timeline.hint"))}</p>'
    yield f'<div class="chart" tabindex="0" role="region" aria-label="{name}">'
    yield draw(timelines, alone=False)
    yield "</div>\n<ul class='legend'>"
    for key, shape in LEGEND:
        drawn = f'<svg width="22" height="18" viewBox="-11 -9 22 18" aria-hidden="true">{shape}</svg>'
        yield f"<li>{drawn}{plain(say(key))}</li>"
    yield "</ul>\n</section>"


def _filters(events: Sequence[Event]) -> Iterator[str]:
    """Yield the form that narrows the page; hidden where no script would heed it."""
    yield f"<section>\n<h2>{plain(say('timeline.events'))}</h2>\n<form hidden>"
    yield f"<fieldset><legend>{plain(say('heading.lane'))}</legend>"
    for lane in Lane:
        if any(one.lane is lane for one in events):
            box = f'<input type="checkbox" name="lane" value="{lane}" checked>'
            yield f"<label>{box} {plain(say(f'lane.{lane}'))}</label>"
    yield "</fieldset>"
    yield f'<label><input type="checkbox" name="planned" checked> {plain(say("event.planned"))}</label>'
    yield f'<label><input type="checkbox" name="disagree"> {plain(say("timeline.disagree_only"))}</label>'
    yield f'<label>{plain(say("timeline.words"))} <input type="search" name="words"></label>'
    yield '<output id="shown"></output></form>'


def _table(timelines: Sequence[Timeline], events: Sequence[Event]) -> Iterator[str]:
    several = len(timelines) > 1
    titles = [one.title for one in timelines] if several else [say("heading.title")]
    heads = [
        say("timeline.number"),
        say("heading.when"),
        say("heading.lane"),
        *titles,
        say("heading.sources"),
    ]
    yield f"<table>\n<caption>{plain(say('timeline.caption'))}</caption>\n<thead><tr>"
    yield "".join(f'<th scope="col">{plain(one)}</th>' for one in heads) + "</tr></thead>\n<tbody>"
    members = [{event.id for event in one.events} for one in timelines]
    for number, event in enumerate(events, 1):
        disagree = "yes" if event.disagreements else "no"
        facts = f'data-lane="{event.lane}" data-modality="{event.modality}" data-disagree="{disagree}"'
        yield f"<tr {facts}>"
        yield f'<td class="number">{number}</td><td class="when">{plain(shown(event.moment))}</td>'
        yield f"<td>{plain(say(f'lane.{event.lane}'))}</td>"
        for title, ids in zip(titles, members, strict=True):
            of = f' data-of="{plain(title)}"' if several else ""
            yield f"<td{of}>{_what(event) if event.id in ids else ''}</td>"
        yield f"<td>{_sources(event, number)}</td></tr>"
    yield "</tbody>\n</table>\n</section>"


def _what(event: Event) -> str:
    words = "".join(
        f'<span class="mark-word {key.removeprefix("event.")}">{plain(word)}</span>'
        for key, word in mark_keys(event)
    )
    lines = [*detail(event), ", ".join(actor_words(event))]
    more = "".join(f'<span class="extra">{plain(line)}</span>' for line in lines if line)
    return f"{plain(event.title)} {words}{more}"


def _sources(event: Event, number: int) -> str:
    """Return what an event rests on, closed until it is asked for."""
    reports = "".join(f"<li>{_report(one)}</li>" for one in event.reports)
    otherwise = "".join(f"<li>{plain(one)}</li>" for one in disagreements(event))
    return (
        f"<details><summary>{plain(counted(event))}</summary>"
        f'<ul class="sources" id="source-{number}" tabindex="-1">{reports}{otherwise}</ul></details>'
    )


def _report(report: Report) -> str:
    told = [report.outlet, report.title, str(report.published) if report.published else None]
    name = plain(", ".join(filter(None, told)))
    copy = f" ({plain(say('event.copy'))})" if report.copy_of not in (None, report.record_id) else ""
    quoted = f"<blockquote>{plain(report.quotation)}</blockquote>" if report.quotation else ""
    label = f'<span class="extra">{plain(report.label)}</span>' if report.label else ""
    return f"{linked(report.url, name)}{copy}{quoted}{label}"


def linked(url: str | None, name: str) -> str:
    """Return a name as a link, where the address is one of the web."""
    if url and url.startswith(("https://", "http://")):
        return f'<a href="{plain(url)}" rel="noopener noreferrer">{name}</a>'
    return name
