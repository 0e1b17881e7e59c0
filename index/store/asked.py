"""Which service was asked about which bill, and what of a bill says whether to ask again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, or_, select

from index.records import Asked, Bill, BillCourse, PlenaryVote
from index.store.among import among
from index.store.engine import fields, table
from index.store.insert import insert_rows
from index.store.results import BILLS_AND_VOTES, RESULT

ASKED = table(Asked)


def bills_to_ask(
    connection: Connection, assemblies: Collection[int], named: Collection[str] = ()
) -> Sequence[RowMapping]:
    """Return the bills of those Assemblies and those named by BILL_ID.

    Of each is said whether it was voted on, passed and promulgated.
    """
    bills, votes, courses = table(Bill), table(PlenaryVote), table(BillCourse)
    promulgated = select(courses.c.bill_id).where(courses.c.promulgated_on.is_not(None), courses.c.listed)
    query = select(
        *bills.c["bill_id", "bill_no", "assembly", "title", "proposed_on"],
        RESULT.label("result"),
        votes.c.bill_id.is_not(None).label("voted"),
        RESULT.like("%가결").label("passed"),
        bills.c.bill_id.in_(promulgated).label("promulgated"),
    ).select_from(BILLS_AND_VOTES)
    asked = or_(bills.c.assembly.in_(assemblies), bills.c.bill_id.in_(named))
    return connection.execute(query.where(asked)).mappings().all()


def last_asked(connection: Connection) -> dict[str, datetime]:
    """Return when each service was last asked about each bill, by asked_id."""
    return {row.id: row.asked_at for row in connection.execute(select(ASKED.c.id, ASKED.c.asked_at))}


def asked_before(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return those of the asked_ids that have been answered before."""
    held = select(ASKED.c.id).where(among(connection, ASKED.c.id, ids))
    return set(connection.execute(held).scalars())


def asked_id(bill_id: str, service: str) -> str:
    """Return the key of what is noted of a service and a bill."""
    return f"{bill_id}/{service}"


def note_asked(connection: Connection, answers: Sequence[Mapping[str, Any]], again: Collection[str]) -> None:
    """Note answers (bill_id, service, asked_at, rows), in the place of those noted before as ``again``."""
    noted = {asked_id(one["bill_id"], one["service"]): one for one in answers}
    if again:
        connection.execute(delete(ASKED).where(among(connection, ASKED.c.id, again)))
    insert_rows(connection, ASKED, fields(Asked), ({"id": key, **one} for key, one in noted.items()))
