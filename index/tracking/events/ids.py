"""Names of events that stay the same whenever they are made anew."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from index.korean.text import squeeze
from index.tracking.events.event import Moment

STEP = "/"


def step_id(bill_id: str, stage: str, when: str | None) -> str:
    """Return the id of a bill's step."""
    return STEP.join(filter(None, [bill_id, stage, when]))


def event_id(kind: str, moment: Moment | None, words: Iterable[str]) -> str:
    """Return the id of an event of that kind and time, told from others of the time by words."""
    days = f"{moment.first}..{moment.last or ''}" if moment else ""
    told = "\n".join([kind, days, *map(squeeze, words)])
    return f"e-{blake2b(told.encode(), digest_size=6).hexdigest()}"
