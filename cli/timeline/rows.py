"""Events as rows of a listing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cli.timeline.dates import shown, spoken
from cli.timeline.marks import counted, disagreements, mark_keys, marks
from cli.timeline.order import step_word
from cli.timeline.reasons import precision_word
from cli.words import WORDS, say
from index.tracking.events.event import Event, Report

COLUMNS = ("when", "lane", "title", "sources")
NAMED = "named"  # the role of who is named in the sentence and did nothing
DAYS = ("id", "when", "date", "until", "precision")
FACTS = ("type", "actors", "place", "result", "status", "sources", "quotation", "url")
SHEET = (*DAYS, "lane", "title", *FACTS)


def row(event: Event) -> dict[str, Any]:
    """Return an event as JSON has it; ``date`` is its first day, ``when`` how precisely that is known."""
    moment = event.moment
    return {
        "id": event.id,
        "kind": "event",
        "title": event.title,
        "date": str(moment.first) if moment else None,
        "url": next((one.url for one in event.reports if one.url), None),
        "until": str(moment.last) if moment and moment.last else None,
        "precision": moment.precision if moment else None,
        "when": spoken(moment),
        "basis": event.basis,
        "lane": str(event.lane),
        "type": str(event.kind),
        "modality": str(event.modality),
        "official": event.official,
        "stage": event.stage,
        "bill_id": event.bill_id,
        "place": event.place,
        "actors": [{"name": one.name, "kind": one.kind, "role": one.role} for one in event.actors],
        "status": [key.removeprefix("event.") for key, _ in mark_keys(event)],
        "sources": len(event.reports),
        "outlets": event.outlets,
        "reports": list(map(_report, event.reports)),
        "disagreements": [
            {"what": what, "value": value, "records": list(records)}
            for what, value, records in event.disagreements
        ],
        "linked": [{"relation": relation, "id": other} for relation, other in event.linked],
    }


def sheet_row(event: Event) -> dict[str, Any]:
    """Return an event for a spreadsheet: one cell a fact, in words."""
    return {
        **row(event),
        "precision": precision_word(event.moment.precision) if event.moment else None,
        "lane": say(f"lane.{event.lane}"),
        "type": say(f"event.kind.{event.kind}"),
        "actors": ", ".join(actor_words(event)),
        "status": ", ".join(marks(event)),
        "result": _outcome(event),
        "sources": counted(event),
        "quotation": next((one.quotation for one in event.reports if one.quotation), None),
        "disagreements": "; ".join(disagreements(event)),
    }


def table_row(event: Event) -> dict[str, Any]:
    """Return an event for the eye: what is doubtful about it stands beside its title."""
    told, *doubts = marks(event)
    title = event.title + (f" [{', '.join(doubts)}]" if doubts else "")
    lines = [title, *(f"  {one}" for one in detail(event))]
    return {
        **sheet_row(event),
        "when": shown(event.moment),
        "title": "\n".join(lines),
        "sources": f"{told} · {counted(event)}",
    }


def detail(event: Event) -> Iterator[str]:
    """Yield what is said under a title: where it was and how it ended, and what is stated otherwise."""
    told = list(filter(None, [event.place, _outcome(event)]))
    if told:
        yield " · ".join(told)
    yield from disagreements(event)


def actor_words(event: Event) -> Sequence[str]:
    """Return who took part, and as what; who was only named beside it took none."""
    return [_actor(one.name, one.role) for one in event.actors if one.role != NAMED]


def _actor(name: str, role: str) -> str:
    key = f"actor.{role}"
    word = say(key) if key in WORDS else role
    return f"{name}({word})" if word else name


def _outcome(event: Event) -> str | None:
    """Return how a bill's step ended, which its record says behind the step's own name."""
    if not (word := step_word(event)):
        return None
    said = " ".join((event.reports[0].label or "").split()).removeprefix(word).strip()
    return None if word.endswith(said) else said


def _report(report: Report) -> dict[str, Any]:
    return {
        "id": report.record_id,
        "kind": report.kind,
        "outlet": report.outlet,
        "title": report.title,
        "date": str(report.published) if report.published else None,
        "url": report.url,
        "quotation": report.quotation,
        "label": report.label,
        "when": spoken(report.moment),
        "copy_of": report.copy_of,
    }
