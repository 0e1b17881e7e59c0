"""The three labelled articles outside the project, as texts with labels."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from pathlib import Path

from event_labels import TOLD, Document, Label
from event_scores import Matched, Tally

from index.tracking.events.event import Found, Kind, Modality

SHARED = Path(__file__).parents[4] / "shared"
GOLD = SHARED / "data" / "gold" / "articles_gold.json"
PRECISIONS = {"half_year": "half", "multi_month": "range", "multi_year": "range"}


def seeds() -> Iterator[Document]:
    """Yield the articles; what the labels call core is wanted, the rest and the pledges are left open."""
    for name, row in json.loads(GOLD.read_text("utf-8"))["seeds"].items():
        text = (SHARED / "seeds" / row["file"]).read_text("utf-8")
        labels = [_event(one) for one in row["events"]]
        labels += [_pledge(one, text) for one in row["pledges"]]
        published = date.fromisoformat(row["publish_date"])
        yield Document(
            name, "seeds", published, row["source"], row["headline"] or "", text, None, tuple(labels)
        )


def _event(row: dict) -> Label:
    start, dated = row["offsets"][0], row["date"] and row["date_basis"] != "background_knowledge"
    return Label(
        span=(start, start + len(row["text_span"])),
        group=row["merge_group"] or row["id"],
        first=_day(row["date"], last=False) if dated else None,
        last=_day(row["end_date"] or row["date"], last=True) if dated else None,
        precisions=(PRECISIONS.get(row["precision"], row["precision"]),),
        kinds=tuple(Kind),
        modalities=(Modality(row["modality"]),),
        actors=(),
        optional=not row["core"],
    )


def _pledge(row: dict, text: str) -> Label:
    start = text.index(row["evidence_span"])
    span = (start, start + len(row["evidence_span"]))
    return Label(span, row["id"], None, None, (), tuple(Kind), tuple(TOLD), (), optional=True)


def _day(said: str, *, last: bool) -> date:
    """Return the first or the last day of a date: 2024-11, 2023."""
    year, month, day = (*map(int, said.split("-")), *(0, 0))[:3]
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))


def exact(matched: Matched) -> Tally:
    """Count the core events found with the labelled date, as precise as labelled."""
    document, tally = matched.document, Tally()
    told = [matched.founds[number] for number in matched.told()]
    mentions = [one for one in document.labels if one.told]
    for label in document.labels:
        if label.optional or not label.told:
            continue
        same = [one for one in mentions if one.group == label.group]
        right = any(_is(one, found, document.published) for one in same for found in told)
        misses = [] if right else [f"core | {document.name} | {document.text[slice(*label.span)]}"]
        tally += Tally(right, 1, right, 1, misses)
    return tally


def _is(label: Label, found: Found, published: date) -> bool:
    """Tell whether a find is the event; where the text gives no day, none but that of the telling will do."""
    if found.modality not in label.modalities or not label.overlaps(found.sentence):
        return False
    if label.dated:
        return found.moment is not None and label.says(found.moment)
    told_that_day = found.kind is Kind.ANNOUNCEMENT and found.moment and found.moment.first == published
    return bool(found.moment is None or found.moment.precision != "day" or told_that_day)


def one_entry_each(items: Iterable[tuple[Hashable, Hashable]]) -> Tally:
    """Count the labelled events whose mentions are all in one given event."""
    entries: dict[Hashable, set[Hashable]] = {}
    for given, labelled in items:
        entries.setdefault(labelled, set()).add(given)
    single = sum(len(found) == 1 for found in entries.values())
    return Tally(single, len(entries), single, len(entries))
