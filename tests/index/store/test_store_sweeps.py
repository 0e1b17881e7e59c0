from datetime import timedelta

import pytest
from made_up_store import NOON, SOURCE

from index.store import runs, sweeps
from index.store.sweeps import List

BILLS = List("TVBPMBILL11", "bill", 22)
DAY = timedelta(days=1)


@pytest.fixture
def connection(any_store):
    with any_store.begin() as opened:
        yield opened


def test_an_open_sweep_is_taken_up_with_its_pages(connection):
    run_id = runs.begin(connection, SOURCE, {})
    sweep_id = sweeps.begin(connection, run_id, BILLS, 3, NOON)
    sweeps.add_page(connection, sweep_id, 1, ["가", "\ud800"], 1, NOON + DAY)
    found = sweeps.unfinished(connection, BILLS, NOON - DAY)
    assert (found["id"], found["announced"]) == (sweep_id, 3)
    assert sweeps.pages(connection, sweep_id) == {1: (["가", "\ud800"], 1)}
    assert sweeps.unfinished(connection, BILLS, NOON)["ended_at"] == NOON + DAY
    assert sweeps.unfinished(connection, BILLS, NOON + DAY) is None
    assert sweeps.unfinished(connection, List("TVBPMBILL11", "bill", 22, "limit=5"), NOON - DAY) is None


def test_a_new_sweep_gives_up_the_open_one(connection):
    run_id = runs.begin(connection, SOURCE, {})
    older = sweeps.begin(connection, run_id, BILLS, 3, NOON)
    sweeps.add_page(connection, older, 1, ["가"], 0, NOON)
    newer = sweeps.begin(connection, run_id, BILLS, 4, NOON)
    assert sweeps.unfinished(connection, BILLS, NOON - DAY)["id"] == newer
    assert sweeps.pages(connection, older) == {}


def test_only_a_whole_complete_sweep_counts_as_the_last(connection):
    run_id = runs.begin(connection, SOURCE, {})
    for which, state in (
        (BILLS, "complete"),
        (BILLS, "short"),
        (List("TVBPMBILL11", "bill", 22, "x"), "complete"),
    ):
        sweeps.finish(connection, sweeps.begin(connection, run_id, which, len(state), NOON), state, NOON, 7)
    last = sweeps.last_complete(connection, BILLS)
    assert (last["announced"], last["distinct"], last["ended_at"]) == (8, 7, NOON)


def test_the_latest_sweep_is_adopted_if_it_is_complete_and_of_a_run_broken_off(connection):
    first, second, third = (runs.begin(connection, SOURCE, {}) for _ in range(3))
    sweeps.finish(connection, sweeps.begin(connection, first, BILLS, 1, NOON), "complete", NOON, 1)
    assert [run["id"] for run in runs.latest_first(connection, "assembly")] == [third, second, first]
    assert not sweeps.adopt(connection, BILLS, third, {first}, NOON)  # too old
    assert not sweeps.adopt(connection, BILLS, third, {second}, NOON - DAY)
    assert sweeps.adopt(connection, BILLS, second, {first}, NOON - DAY)
    assert sweeps.adopt(connection, BILLS, third, {second}, NOON - DAY)
    sweeps.begin(connection, third, BILLS, 1, NOON)
    assert not sweeps.adopt(connection, BILLS, third, {first, second, third}, NOON - DAY)
