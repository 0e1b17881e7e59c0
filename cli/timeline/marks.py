"""What is to be known of an event at a glance, in words."""

from __future__ import annotations

from collections.abc import Iterator

from cli.words import WORDS, say
from index.moments import today
from index.tracking.events.event import Event, Modality, Report


def marks(event: Event) -> list[str]:
    """Return the marks of an event: what it rests on, whether it happened, and what is doubtful."""
    return [word for _, word in mark_keys(event)]


def mark_keys(event: Event) -> Iterator[tuple[str, str]]:
    """Yield the marks of an event by key and in words."""
    return ((key, say(key)) for key in _keys(event))


def counted(event: Event) -> str:
    """Return how many records tell it, and how many independent outlets."""
    if not event.outlets:
        return say("event.sources_official", count=len(event.reports))
    return say("event.sources", count=len(event.reports), outlets=event.outlets)


def told_by(report: Report) -> str | None:
    """Return what a record says of an event: its words in quotation marks, ours without."""
    return f"“{report.quotation}”" if report.quotation else report.label


def disagreements(event: Event) -> list[str]:
    """Return what its sources state otherwise, in words."""
    return [_disagreement(what, value, len(records)) for what, value, records in event.disagreements]


def is_inferred(event: Event) -> bool:
    """Tell whether its day, or what has none, is not what a source states."""
    return event.basis not in (None, "stated")


def _keys(event: Event) -> Iterator[str]:
    reported = "event.reported" if event.reports else "event.unsourced"
    yield "event.official" if event.official else reported
    if event.modality is not Modality.HAPPENED:
        yield "event.planned_past" if _is_past_plan(event) else f"event.{event.modality}"
    if is_inferred(event):
        known = f"basis.{event.basis}"
        yield known if known in WORDS and known != "basis.inferred" else "event.inferred"
    if event.disagreements:
        yield "event.disagree"


def _is_past_plan(event: Event) -> bool:
    """Tell whether the day for which something was planned is over, done or not."""
    last = event.moment.last if event.moment else None  # None where it is open
    return event.modality is Modality.PLANNED and last is not None and last < today()


def _disagreement(what: str, value: str, count: int) -> str:
    key = f"disagreement.{what}"
    return say("event.otherwise", what=say(key) if key in WORDS else what, value=value, count=count)
