"""How many requests a day took: as runs count them, and of others as far as responses tell."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from index.moments import SEOUL
from index.records import Snapshot
from index.store import runs
from index.store.engine import table

DAY = date(2026, 7, 2)
NOON = datetime(2026, 7, 2, 12, tzinfo=SEOUL)
SOURCE = dict.fromkeys(("name", "title", "publisher", "licence", "rank", "address"), "s")


@pytest.fixture
def ran(any_store):
    """Note a run that began so long after noon, with what it counted and how many responses it kept when."""

    def run(hours=0, counts=None, responses=0, fetched=NOON, **scope):
        with time_machine.travel(NOON + timedelta(hours=hours)), any_store.begin() as connection:
            run_id = runs.begin(connection, SOURCE, scope)
            if counts is not None:
                runs.end(connection, run_id, "partial", counts, [])
            about = {"run_id": run_id, "service": "x", "url": "u", "status": 200, "fetched_at": fetched}
            about |= {"file": "f", "offset": 0, "length": 0, "digest": "d"}
            for _ in range(responses):
                connection.execute(table(Snapshot).insert().values(**about))
            return runs.requests_on(connection, "s", DAY)

    return run


def test_a_request_that_was_tried_again_is_counted_each_time(ran):
    assert ran(counts={"requests": 8}, responses=1) == 8
    assert ran(counts={"requests": 2}) == 10


def test_an_archive_that_is_read_again_asks_nothing(ran):
    assert ran(counts={"requests": 35}, responses=35, from_archive=True) == 0


def test_of_a_run_that_goes_on_or_was_killed_its_responses_are_counted(ran):
    assert ran(responses=3) == 3
    assert ran(responses=2) == 5


def test_of_a_run_that_began_the_day_before_the_responses_of_the_day_are_counted(ran):
    assert ran(-20, {"requests": 50}, 2, NOON - timedelta(hours=20)) == 0
    assert ran(-13, {"requests": 50}, 4) == 4
