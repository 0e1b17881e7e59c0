"""How an event was made: what its texts say where, by which rules, and what was put together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cli.timeline.dates import shown
from cli.timeline.marks import counted, disagreements, marks, told_by
from cli.timeline.reasons import merge_words, precision_word, rule_words
from cli.timeline.rows import actor_words, row
from cli.words import WORDS, say
from index.tracking.events.event import Event, Report


def why_row(event: Event) -> dict[str, Any]:
    """Return an event with all that made it, as JSON has it."""
    told = row(event)
    spans = [
        {**one, "span": list(report.span), "rules": list(report.rules)}
        for one, report in zip(told["reports"], event.reports, strict=True)
    ]
    return {**told, "reports": spans, "why": list(event.why)}


def explained(event: Event) -> Iterator[str]:
    """Yield the lines that say how an event was made."""
    yield f"{shown(event.moment)}  {event.title}"
    kind = say(f"event.kind.{event.kind}")
    told = [event.id, say(f"lane.{event.lane}"), kind, ", ".join(marks(event)), counted(event)]
    yield f"  {' · '.join(told)}"
    if event.moment:
        basis = event.moment.basis
        said = say("why.stated") if basis == "stated" else _basis(basis)
        yield f"  {say('why.moment', basis=said, precision=precision_word(event.moment.precision))}"
    if event.actors:
        yield f"  {say('heading.actors')}: {', '.join(actor_words(event))}"
    yield from (f"  {line}" for line in disagreements(event))
    for report in event.reports:
        yield from _report(report)
    if event.why:
        yield say("why.made")
        yield from (f"  {merge_words(one)}" for one in event.why)
    yield from (f"{say(f'why.{relation}')}: {other}" for relation, other in event.linked)


def _basis(basis: str) -> str:
    return say(f"basis.{basis}") if f"basis.{basis}" in WORDS else basis


def _report(report: Report) -> Iterator[str]:
    named = [report.outlet, report.title, str(report.published) if report.published else None]
    yield ""
    yield f"  {', '.join(filter(None, named))}  ({report.record_id})"
    start, end = report.span
    if end:
        yield f"    {say('why.span', start=start, end=end, when=shown(report.moment))}"
    if told := told_by(report):
        yield f"    {told}"
    if report.rules:
        yield f"    {say('why.rules', rules=', '.join(map(rule_words, report.rules)))}"
    if report.copy_of not in (None, report.record_id):
        yield f"    {say('why.copy', origin=report.copy_of)}"
    if report.url:
        yield f"    {report.url}"
