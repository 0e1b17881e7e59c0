"""What each service's rows do to the store."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, delete, func, insert, or_, select, tuple_, update

from index.korean.proposers import split_names
from index.records import Aside, Bill, Committee, PlenaryVote, Proposer, Snapshot, StoreState
from index.store.among import among
from index.store.engine import lists, table
from index.store.first import tell_new
from index.store.upsert import Outcome, Record, Stamp, existing, touch, upsert

LONGEST_ASIDE = 10_000
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
LEAD, CO = "대표발의", "공동발의"

# What a list other than that of all bills states for itself; the rest of its row serves a bill only it names.
MEMBER_FIELDS = ("bill_id", "co_names", "co_member_ids", "proposers_link")
VOTE_FIELDS = (
    "bill_id",
    "voted_on",
    "bill_kind",
    "result",
    "members",
    "voted",
    "yes",
    "no_votes",
    "abstain",
)
COMPARED = ("bill_no", "title", "proposed_on", "committee", "result")


def save_bills(
    connection: Connection, records: Sequence[Record], stamp: Stamp, heard: datetime | None = None
) -> Outcome:
    """Save rows of the list of all bills.

    Here and below, ``heard`` is when the list was last read to the end: what is new since is a change.
    """
    listed = [{**record, "listed": True} for record in records]
    outcome = upsert(connection, Bill, listed, stamp, newborn=lambda row: row["listed"] is None)
    _tell_new_bills(connection, listed, outcome, stamp, heard)
    _save_proposers(connection, LEAD, "lead_names", "lead_member_id", outcome, listed)
    save_committees(connection, records, stamp.learned_at)
    return outcome


def save_member_bills(
    connection: Connection,
    records: Sequence[Record],
    stamp: Stamp,
    heard: datetime | None = None,
    *,
    invent: bool,
) -> tuple[Outcome, list[dict[str, Any]]]:
    """Save co-proposers; return also the asides for bills that the two lists describe differently.

    ``invent`` says whether a bill that the list of all bills has not named may be made from these rows.
    """
    known = existing(connection, Bill, [record["bill_id"] for record in records])
    listed = {key: row for key, row in known.items() if row["listed"] is not None}
    said: list[Record] = []
    for record in records:
        if record["bill_id"] in listed:
            said.append(_only(MEMBER_FIELDS, record))
        elif invent or record["bill_id"] in known:
            said.append({**record, "proposer_kind": "의원"})
    outcome = upsert(
        connection,
        Bill,
        said,
        stamp,
        known=known,
        evidence="proposers_snapshot_id",
        newborn=lambda row: row["proposers_snapshot_id"] is None,
    )
    _tell_new_bills(connection, said, outcome, stamp, heard)
    _save_proposers(connection, CO, "co_names", "co_member_ids", outcome, said)
    leads = Outcome(new=outcome.new, changed=outcome.changed - listed.keys())
    _save_proposers(connection, LEAD, "lead_names", "lead_member_id", leads, said)
    both = (record for record in records if record["bill_id"] in listed)
    return outcome, [aside for record in both for aside in _unlike(listed[record["bill_id"]], record)]


def save_votes(
    connection: Connection,
    records: Sequence[Record],
    stamp: Stamp,
    heard: datetime | None = None,
    *,
    invent: bool,
) -> Outcome:
    """Save plenary tallies; a vote on a bill nobody listed makes the bill from what the tally says of it.

    A new vote is a change where its bill was known before ``heard``; else it comes with its bill.
    """
    known = existing(connection, Bill, [record["bill_id"] for record in records])
    if not invent:
        records = [record for record in records if record["bill_id"] in known]
    stubs = [_voted_stub(record) for record in records if _only_voted(known.get(record["bill_id"]))]
    _tell_new_bills(connection, stubs, upsert(connection, Bill, stubs, stamp), stamp, heard)
    own = [{**_only(VOTE_FIELDS, record), "listed": True} for record in records]
    outcome = upsert(connection, PlenaryVote, own, stamp)
    if heard is not None:
        before = {key for key, row in known.items() if row["learned_at"] <= heard} & outcome.new
        tell_new(connection, PlenaryVote, [vote for vote in own if vote["bill_id"] in before], stamp)
    touch(connection, outcome.touched, stamp)
    return outcome


def save_asides(connection: Connection, run_id: int, asides: Sequence[dict[str, Any]], stamp: Stamp) -> None:
    """Keep rows that could not be understood; one said again replaces its older self."""
    if not asides:
        return
    target = table(Aside)
    # A row without a key is known by its content.
    said = {(one["service"], one["reason"], one["key"] or one["content"]): one for one in asides}
    named = tuple_(target.c.service, target.c.reason, func.coalesce(target.c.key, target.c.content))
    for some in lists(sorted(said), 300):
        connection.execute(delete(target).where(named.in_(some)))
    made = {"run_id": run_id, "learned_at": stamp.learned_at, "snapshot_id": stamp.snapshot_id}
    connection.execute(insert(target), [{**one, **made} for one in said.values()])


def settle_asides(connection: Connection, service: str, query: str, since: datetime) -> None:
    """Drop the asides of a list, whose addresses hold ``query``, that its sweep since then did not say again.

    What was kept under an address is a page that had no answer: a whole sweep has had one from each.
    """
    target, snapshots = table(Aside), table(Snapshot)
    of_the_list = snapshots.c.url.contains(query, autoescape=True)
    theirs = select(snapshots.c.id).where(snapshots.c.service == service, of_the_list)
    settled = or_(target.c.learned_at < since, target.c.key.contains(query, autoescape=True))
    connection.execute(
        delete(target).where(target.c.service == service, target.c.snapshot_id.in_(theirs), settled)
    )


def settle_answered(
    connection: Connection, answered: Collection[tuple[str, str]], of_lists: Collection[str]
) -> None:
    """Drop what earlier answers had set aside, each named by its service and the bill it was about.

    What a list of the same service set aside, its addresses holding one of ``of_lists``, is not theirs.
    """
    target, snapshots = table(Aside), table(Snapshot)
    about = (*target.c["id", "service", "key"], func.coalesce(snapshots.c.url, ""))
    query = select(*about).outerjoin(snapshots, snapshots.c.id == target.c.snapshot_id)
    held = connection.execute(query.where(target.c.service.in_({service for service, _ in answered})))
    old = [
        number
        for number, service, key, url in held
        if (service, (key or "").partition("/")[0]) in answered and not any(one in url for one in of_lists)
    ]
    for some in lists(old):
        connection.execute(delete(target).where(target.c.id.in_(some)))


def set_aside(connection: Connection, service: str, keys: Collection[str]) -> set[str]:
    """Return those of the keys under which something that a service said is set aside."""
    target = table(Aside)
    named = (target.c.service == service, among(connection, target.c.key, keys))
    return set(connection.execute(select(target.c.key).where(*named)).scalars())


def settle_reason(connection: Connection, beginning: str, keys: Collection[str]) -> None:
    """Drop the asides of those records whose reason begins so: whether it still holds is found out anew."""
    target = table(Aside)
    for some in lists(keys):
        named = target.c.key.in_(some), target.c.reason.startswith(beginning, autoescape=True)
        connection.execute(delete(target).where(*named))


def aside(service: str, key: str | None, reason: str, row: object) -> dict[str, Any]:
    """Return an aside; its content is plain ASCII JSON, since the row may hold what no store keeps.

    What of its key drives a terminal or cannot be kept is spelled out.
    """
    content = json.dumps(row, default=str)[:LONGEST_ASIDE]
    safe_key = CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", key)[:200] if key else None
    return {"service": service, "key": safe_key, "reason": reason, "content": content}


def next_generation(connection: Connection) -> int:
    """Count the store's generation up by one and return it; the first one names the store."""
    target = table(StoreState)
    current = connection.execute(select(target.c.generation)).scalar()
    if current is None:
        connection.execute(insert(target), {"id": 1, "generation": 1, "identity": uuid4().hex})
        return 1
    connection.execute(update(target).values(generation=current + 1))
    return int(current) + 1


def _tell_new_bills(
    connection: Connection, bills: Sequence[Record], outcome: Outcome, stamp: Stamp, heard: datetime | None
) -> None:
    """Tell of bills that come up in a list that had been read to the end before."""
    if heard is not None:
        tell_new(connection, Bill, [bill for bill in bills if bill["bill_id"] in outcome.new], stamp)


def _only(names: Iterable[str], record: Record) -> dict[str, Any]:
    return {name: record[name] for name in names if name in record}


def _only_voted(row: RowMapping | None) -> bool:
    """Tell whether nothing but the list of votes has named a bill."""
    return row is None or (row["listed"] is None and row["proposers_snapshot_id"] is None)


def _voted_stub(record: Record) -> dict[str, Any]:
    described = _only(("bill_id", "bill_no", "assembly", "title", "committee", "link"), record)
    return {**described, "decided_on": record.get("voted_on"), "result": record.get("result")}


def _unlike(row: RowMapping, record: Record) -> list[dict[str, Any]]:
    """The second list is compared with the first and never merged into it."""
    differing = [name for name in COMPARED if name in record and record[name] != row[name]]
    key = row["bill_id"]
    return [
        {"key": key, "reason": f"lists disagree on {name}", "row": {name: [row[name], record[name]]}}
        for name in differing
    ]


def _save_proposers(
    connection: Connection, role: str, names: str, ids: str, outcome: Outcome, records: Iterable[Record]
) -> None:
    """Make the proposers of the bills written anew, from ``records`` where those state names and ids."""
    target, bills = table(Proposer), table(Bill)
    for some in lists(outcome.changed):
        connection.execute(delete(target).where(target.c.bill_id.in_(some), target.c.role == role))
    touched = outcome.touched
    at_hand = {one["bill_id"]: one for one in records if names in one and ids in one}
    rows: list[Record | RowMapping] = [at_hand[key] for key in at_hand.keys() & touched]
    for some in lists(touched - at_hand.keys()):
        stored = select(*bills.c["bill_id", names, ids]).where(bills.c.bill_id.in_(some))
        rows += connection.execute(stored).mappings().all()
    if proposers := [proposer for row in rows for proposer in _proposers(row, role, names, ids)]:
        connection.execute(insert(target), proposers)


def _proposers(row: Record | RowMapping, role: str, names: str, ids: str) -> list[dict[str, Any]]:
    printed = split_names(row[names] or "")
    members: list[str | None] = [*split_names(row[ids] or "")]
    if len(members) != len(printed):  # ids that cannot be matched to names are not guessed
        members = [None] * len(printed)
    return [
        {"bill_id": row["bill_id"], "role": role, "position": position, "name": name, "member_id": member}
        for position, (name, member) in enumerate(zip(printed, members, strict=True), 1)
    ]


def save_committees(connection: Connection, records: Iterable[Record], learned_at: datetime) -> None:
    """Note each committee under each name; one name may have several ids, as special ones come and go."""
    named = {(one["committee"], one.get("committee_id") or "") for one in records if one.get("committee")}
    target = table(Committee)
    known = {(row.name, row.committee_id) for row in connection.execute(select(target))}
    fresh = [
        {"name": name, "committee_id": code, "learned_at": learned_at} for name, code in sorted(named - known)
    ]
    if fresh:
        connection.execute(insert(target), fresh)
