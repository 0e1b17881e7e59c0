"""Whether a service had told all it had of a bill before: only then is a new row of it a change.

The first answers are where knowing begins, and bring no news. Later, a row is new where the service had been
asked about its bill, or its list had been read to the end when the bill was already known.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Set

from sqlalchemy import Connection

from crawler.answers import Record
from crawler.history import stored_list
from crawler.lists import SourceList
from index.store import sweeps
from index.store.asked import asked_id
from index.store.history import new_bills
from index.store.read import known_before

IsChange = Callable[[Record], bool]


def by_list(connection: Connection, which: SourceList, bill_ids: Collection[str]) -> IsChange:
    """Return what tells which records of a list about those bills, where they are new, are changes."""
    heard = sweeps.heard(connection, stored_list(which))
    before = known_before(connection, bill_ids, heard) if heard is not None else set()
    return lambda record: record["bill_id"] in before


def by_questions(
    connection: Connection, asked: Collection[SourceList], again: Set[str]
) -> Callable[[SourceList], IsChange]:
    """Return what tells, of each question about a bill, which new records of its answer are changes.

    ``again`` has the ids of the questions that were answered before. What a 대안 took in is news of the bills
    that went into it even where the 대안 itself has just come up.
    """
    come_up = new_bills(connection, {which.bill["bill_id"] for which in asked})

    def of_question(which: SourceList) -> IsChange:
        about = which.bill["bill_id"]
        if question_id(which) in again:
            return _always
        return (lambda record: record["bill_id"] != about) if about in come_up else _never

    return of_question


def _always(_: Record) -> bool:
    return True


def _never(_: Record) -> bool:
    return False


def question_id(which: SourceList) -> str:
    """Return the key of what is noted of a question about a bill."""
    return asked_id(which.bill["bill_id"], which.service.code)
