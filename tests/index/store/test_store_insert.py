"""Many rows and many keys at once, on every database."""

from datetime import date, datetime, timedelta

import pytest
from made_up_store import Filler
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from index.moments import SEOUL
from index.records import Asked, BillCourse
from index.store import runs
from index.store.among import among
from index.store.engine import fields, table
from index.store.insert import insert_rows

ASKED, COURSES = table(Asked), table(BillCourse)
NAMES = fields(Asked)
NOON = datetime(2026, 7, 1, 12, 0, 0, 5, SEOUL)


def asked(number, at=NOON):
    return {
        "id": f"PRC_{number}/S",
        "bill_id": f"PRC_{number}",
        "service": "S",
        "asked_at": at,
        "rows": number,
    }


def read_back(engine, target):
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(select(target).order_by(target.c.id)).mappings()]


def test_what_is_inserted_is_what_is_read(any_store):
    rows = [asked(number, NOON + timedelta(hours=number % 2)) for number in range(9)]
    with any_store.begin() as connection:
        assert insert_rows(connection, ASKED, NAMES, iter(rows)) == len(rows)
        assert insert_rows(connection, ASKED, NAMES, []) == 0
    assert read_back(any_store, ASKED) == rows


def test_days_times_and_what_is_not_stated(any_store, bill):
    filler = Filler(any_store)
    filler.bills(bill("PRC_1"))
    about = {"id": "PRC_1/S", "bill_id": "PRC_1", "service": "S", "learned_at": NOON, "changed_at": NOON}
    held = {"snapshot_id": 1, "generation": 1, "listed": False, "sent_on": date(2026, 1, 2), "law_name": None}
    with any_store.begin() as connection:
        insert_rows(connection, COURSES, [*about, *held], [{**about, **held}])
    (row,) = read_back(any_store, COURSES)
    assert {name: row[name] for name in (*about, *held)} == {**about, **held}
    assert row["committee"] is None


def test_a_row_that_cannot_be_is_refused_with_all_its_batch(any_store):
    with pytest.raises(IntegrityError), any_store.begin() as connection:
        insert_rows(connection, ASKED, NAMES, [asked(1), asked(1)])
    assert read_back(any_store, ASKED) == []


def test_a_time_without_offset_is_refused(any_store):
    with pytest.raises(ValueError, match="without offset"), any_store.begin() as connection:
        insert_rows(connection, ASKED, NAMES, [asked(1, NOON.replace(tzinfo=None))])


def test_snapshots_are_numbered_in_their_order(any_store, bill):
    Filler(any_store).bills(bill("PRC_1"))
    place = {"run_id": 1, "service": "S", "status": 200, "file": "f", "offset": 0, "length": 1, "digest": "d"}
    with any_store.begin() as connection:
        added = [{**place, "url": f"u{number}", "fetched_at": NOON} for number in range(30)]
        first, second = (runs.add_snapshots(connection, some) for some in (added, added[:1]))
    assert first == range(first[0], first[0] + 30)
    assert list(second) == [first[-1] + 1]


def test_more_keys_than_a_statement_has_parameters(any_store):
    keys = [f"PRC_{number}/S" for number in range(70_000)]
    with any_store.begin() as connection:
        insert_rows(connection, ASKED, NAMES, [asked(number) for number in (3, 69_999, 70_001)])
        found = connection.execute(select(ASKED.c.rows).where(among(connection, ASKED.c.id, keys))).scalars()
        assert sorted(found) == [3, 69_999]
        none = connection.execute(select(ASKED.c.rows).where(among(connection, ASKED.c.id, []))).scalars()
        assert list(none) == []
