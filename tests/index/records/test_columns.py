from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import StatementError

from index.moments import SEOUL, now
from index.records import Committee
from index.store.engine import table


def test_a_moment_comes_back_in_seoul(any_store):
    committees = table(Committee)
    moment = datetime(2026, 1, 1, 23, 30, 0, 123456, tzinfo=UTC)
    with any_store.begin() as connection:
        connection.execute(committees.insert(), {"name": "가", "committee_id": "", "learned_at": moment})
        held = connection.execute(committees.select()).mappings().one()["learned_at"]
    assert (held, held.tzinfo) == (moment, SEOUL)
    assert held.isoformat() == "2026-01-02T08:30:00.123456+09:00"


def test_a_time_without_offset_is_a_bug(store):
    row = {"name": "가", "committee_id": "", "learned_at": now().replace(tzinfo=None)}
    with store.connect() as connection, pytest.raises(StatementError, match="without offset"):
        connection.execute(table(Committee).insert(), row)
