"""What changed, what was known on a day, and what the source seems to have taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from index import records
from index.korean.text import squeeze
from index.moments import SEOUL
from index.store.history import kind_of
from index.tracking.stages import STAGES, stage_of_word

Row = Mapping[Any, Any]
About = Literal["new", "stage", "result", "committee", "vote", "text", "link", "proposers", "listed"]

# What each kind of record says that a reader would want to hear of; ids, addresses and places are not.
MEANINGFUL: Mapping[str, Mapping[str, About]] = {
    "bill": {
        "title": "text",
        "committee": "committee",
        "committee_result": "result",
        "law_result": "result",
        "result": "result",
        "lead_names": "proposers",
        "co_names": "proposers",
        "proposer_text": "proposers",
    },
    "plenary_vote": {
        **dict.fromkeys(("members", "voted", "yes", "no_votes", "abstain"), "vote"),
        "result": "vote",
    },
    "bill_course": {
        "committee": "committee",
        **dict.fromkeys(("committee_result", "law_result", "plenary_result"), "result"),
        **dict.fromkeys(("stage_word", "state_word", "promulgation_no", "law_name"), "stage"),
    },
    "meeting": {"result": "stage", "held_on": "stage"},
    "summary": {"text": "text"},
    "notice": {"open": "stage", "ends_on": "stage"},
    "document": {"link": "link"},
    "absorption": {"into_id": "link"},
    "roll_call": {"choice": "vote"},
}
# Every day of a bill's course is a stage reached.
DATED_KINDS = ("bill", "bill_course", "plenary_vote")
_MODELS = {str(model.__tablename__): model for model in map(records.__dict__.get, records.__all__) if model}


@dataclass(frozen=True)
class Change:
    """One field that meaningfully changed: from what to what, when it was so, and when we learned it.

    ``first`` tells a record that is new itself from one whose field was empty.
    """

    bill_id: str
    about: About
    kind: str
    key: str
    field: str
    old: str | None
    new: str | None
    so_on: date | None
    learned_at: datetime
    snapshot_id: int | None
    first: bool


@dataclass(frozen=True)
class Day:
    """What changed about one bill on one day, in the order in which it was learned."""

    bill_id: str
    day: date
    changes: tuple[Change, ...]


def read_change(revision: Row) -> Change | None:
    """Return what a revision means for a reader; ``None`` where it is spelling, an id or an address."""
    about = _about(revision["kind"], revision["field"])
    if about is None or _spelt_alike(revision["old"], revision["new"]):
        return None
    if revision["kind"] == "bill" and revision["first"]:
        about = "new"
    fields = ("kind", "key", "field", "old", "new", "so_on", "learned_at", "snapshot_id", "first")
    # The key of what belongs to a bill begins with the bill's own.
    bill_id = revision["key"].partition("/")[0]
    return Change(bill_id, about, **{name: revision[name] for name in fields})


def means_something(kind: str, field: str) -> bool:
    """Tell whether a reader would want to hear of a field of a kind of record."""
    return _about(kind, field) is not None


def by_bill_and_day(revisions: Iterable[Row]) -> list[Day]:
    """Return the meaningful changes bill by bill and day by day, the latest day first.

    A field that came back to what it was within the day has not changed.
    """
    days: defaultdict[tuple[date, str], list[Change]] = defaultdict(list)
    for change in sorted(
        filter(None, map(read_change, revisions)), key=lambda one: (one.learned_at, one.key)
    ):
        days[change.learned_at.astimezone(SEOUL).date(), change.bill_id].append(change)
    kept = {where: _lasting(changes) for where, changes in days.items()}
    latest = sorted(kept, key=lambda where: (-where[0].toordinal(), where[1]))
    return [Day(bill_id, day, kept[day, bill_id]) for day, bill_id in latest if kept[day, bill_id]]


def known(row: Row, revisions: Iterable[Row], day: date) -> dict[str, Any] | None:
    """Return a record as we knew it at the end of a day in Seoul; ``None`` where we had not learned of it.

    ``revisions`` are that record's own, in any order.
    """
    if _day(row["learned_at"]) > day:
        return None
    then = dict(row)
    later = [one for one in revisions if _day(one["learned_at"]) > day]
    # Of one moment, the one written last is undone first.
    for one in sorted(later, key=lambda one: (one["learned_at"], one["id"] or 0), reverse=True):
        if one["field"] in then:
            then[one["field"]] = _value(kind_of(one), one["field"], one["old"])
    return then


def backwards(revisions: Iterable[Row]) -> list[Change]:
    """Return the changes by which a bill's course went back: a day or result withdrawn, an earlier stage."""
    changes = filter(None, map(read_change, revisions))
    return [change for change in changes if change.about in ("stage", "result") and _went_back(change)]


def _about(kind: str, field: str) -> About | None:
    if kind not in MEANINGFUL:
        return None
    if field == "listed":
        return "listed"
    about = MEANINGFUL[kind].get(field)
    return "stage" if about is None and kind in DATED_KINDS and field.endswith("_on") else about


def _spelt_alike(old: str | None, new: str | None) -> bool:
    return squeeze(old or "") == squeeze(new or "")


def _lasting(changes: Sequence[Change]) -> tuple[Change, ...]:
    first: dict[tuple[str, str, str], str | None] = {}
    last: dict[tuple[str, str, str], str | None] = {}
    for one in changes:
        where = (one.kind, one.key, one.field)
        first.setdefault(where, one.old)
        last[where] = one.new
    undone = {where for where, old in first.items() if _spelt_alike(old, last[where])}
    return tuple(one for one in changes if (one.kind, one.key, one.field) not in undone)


def _went_back(change: Change) -> bool:
    if change.old is not None and change.new is None:
        return True
    old, new = (stage_of_word(word) for word in (change.old, change.new))
    if change.field != "stage_word" or old is None or new is None:
        return False
    return STAGES[new.key].order < STAGES[old.key].order


def _value(kind: str, field: str, text: str | None) -> Any:  # noqa: ANN401 - as many types as columns
    """Return a value as the record keeps it, from the text that a revision keeps."""
    model = _MODELS.get(kind)
    if text is None or model is None:
        return text
    wanted = model.__table__.c[field].type.python_type
    if wanted is bool:
        return text == "true"
    if wanted in (date, datetime):
        return wanted.fromisoformat(text)
    return wanted(text) if wanted is int else text


def _day(moment: datetime) -> date:
    return moment.astimezone(SEOUL).date()
