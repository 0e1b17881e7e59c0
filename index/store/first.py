"""What is told of a record that is new itself: one revision, marked as the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert
from sqlmodel import SQLModel

from index.records import Bill, Revision
from index.store.engine import table
from index.store.upsert import Record, Stamp, key_of, revision

# A new record is told by the first of these that it states. How single members voted is told by the tally,
# and who proposed a bill by the lists.
TOLD_BY = {
    "bill": ("title",),
    "plenary_vote": ("result", "voted_on"),
    "bill_course": (
        *("promulgated_on", "sent_on", "plenary_result", "plenary_decided_on", "plenary_presented_on"),
        *("law_result", "law_decided_on", "law_presented_on", "law_referred_on"),
        *("committee_result", "committee_decided_on", "committee_presented_on", "committee_referred_on"),
        "stage_word",
    ),
    "meeting": ("result", "held_on"),
    "summary": ("text",),
    "notice": ("ends_on",),
    "document": ("link",),
    "absorption": ("into_id",),
}


def tell_new(
    connection: Connection,
    model: type[SQLModel],
    records: Iterable[Record],
    stamps: Stamp | Mapping[str, Stamp],
) -> None:
    """Add the revisions that tell of new records; one that says nothing to be told has none."""
    key, names = key_of(model), TOLD_BY.get(str(model.__tablename__), ())
    rows = []
    for record in records:
        told = next((name for name in names if record.get(name) is not None), None)
        if told is not None:
            stamp = stamps if isinstance(stamps, Stamp) else stamps[record[key]]
            row = {**revision(model, record[key], told, None, record, stamp), "first": True}
            rows.append({**row, "so_on": record.get("proposed_on")} if model is Bill else row)
    if rows:
        connection.execute(insert(table(Revision)), rows)
