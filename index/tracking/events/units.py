"""The units in which events are merged: mentions of two are never compared, so each is made anew alone."""

from __future__ import annotations

from datetime import timedelta

from index.tracking.events.event import Moment

LONGEST = timedelta(days=31)


def unit_of(moment: Moment | None, text: str) -> str:
    """Return where a mention is merged: in its month, its longer span, or, undated, in its ``text``."""
    if moment is None:
        return text
    if moment.last is None or moment.last - moment.first > LONGEST:
        return f"{moment.first}..{moment.last or ''}"
    return f"{moment.first:%Y-%m}"
