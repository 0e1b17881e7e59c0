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
    sweeps.add_page(connection, sweep_id, 1, ["가", "\ud800"], 1)
    found = sweeps.unfinished(connection, BILLS, NOON - DAY)
    assert (found["id"], found["announced"]) == (sweep_id, 3)
    assert sweeps.pages(connection, sweep_id) == {1: (["가", "\ud800"], 1)}
    assert sweeps.unfinished(connection, BILLS, NOON) is None
    assert sweeps.unfinished(connection, List("TVBPMBILL11", "bill", 22, "limit=5"), NOON - DAY) is None


def test_a_new_sweep_gives_up_the_open_one(connection):
    run_id = runs.begin(connection, SOURCE, {})
    older = sweeps.begin(connection, run_id, BILLS, 3, NOON)
    sweeps.add_page(connection, older, 1, ["가"], 0)
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


def test_a_complete_sweep_of_a_run_cut_off_is_adopted_once(connection):
    cut_off = runs.begin(connection, SOURCE, {})
    sweeps.finish(connection, sweeps.begin(connection, cut_off, BILLS, 1, NOON), "complete", NOON, 1)
    next_run = runs.begin(connection, SOURCE, {})
    assert runs.latest(connection, "assembly")["id"] == next_run
    assert not sweeps.adopt(connection, BILLS, next_run, NOON)  # too old
    assert sweeps.adopt(connection, BILLS, next_run, NOON - DAY)
    runs.end(connection, next_run, "complete", {}, [])
    assert not sweeps.adopt(connection, BILLS, runs.begin(connection, SOURCE, {}), NOON - DAY)
