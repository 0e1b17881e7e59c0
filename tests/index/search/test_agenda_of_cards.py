"""Sittings as the card file holds them: one for all its lists, with the latest day."""

import sqlite3

import pytest

from index.search import agenda
from index.search.agenda import SITTING_COLUMNS, items_of, sittings

COMMITTEES, SUBCOMMITTEES = "list-of-all", "list-of-its-kind"


@pytest.fixture
def connection():
    made = sqlite3.connect(":memory:")
    made.executescript(agenda.SCHEMA)
    yield made
    made.close()


def put(connection, service, address="x", **said):
    row = {**dict.fromkeys(SITTING_COLUMNS), "id": f"{service}/{address}", "address": address}
    row |= {"kind": "committee", "held_on": "2024-07-02", "listed": 1, "changed_at": "2024-06-01", **said}
    marks = ", ".join("?" * len(SITTING_COLUMNS))
    connection.execute(f"INSERT INTO sitting VALUES ({marks})", [row[name] for name in SITTING_COLUMNS])


def found(connection, first="2024-07-01", last="2024-07-31"):
    return list(sittings(connection, first, last))


def test_one_sitting_of_two_lists_is_what_its_own_list_calls_it(connection):
    put(connection, COMMITTEES)
    put(connection, SUBCOMMITTEES, kind="subcommittee")
    (one,) = found(connection)
    assert one.kind == "subcommittee"


def test_the_day_of_the_list_that_learned_it_last_counts_on_both_days(connection):
    put(connection, COMMITTEES, held_on="2024-07-09", changed_at="2024-06-02")
    put(connection, SUBCOMMITTEES)
    assert found(connection, last="2024-07-02") == []
    assert [one.held_on for one in found(connection)] == ["2024-07-09"]


def test_it_is_dropped_only_where_no_list_has_it(connection):
    put(connection, COMMITTEES, listed=0, changed_at="2024-06-02")
    put(connection, SUBCOMMITTEES)
    put(connection, COMMITTEES, "y", listed=0)
    assert {one.address: one.listed for one in found(connection)} == {"x": True, "y": False}


def test_its_name_stays_when_it_is_put_off(connection):
    put(connection, COMMITTEES)
    (before,) = found(connection)
    connection.execute("UPDATE sitting SET held_on = '2024-07-30'")
    assert [one.id for one in found(connection)] == [before.id]


@pytest.mark.parametrize(
    ("printed", "clock"),
    [
        ("1400", "14:00"),
        ("14:00~17:30", "14:00"),
        ("10:00", "10:00"),
        ("9:30", "09:30"),
        ("전체회의 산회 직후", None),
        ("2400", None),
        (None, None),
    ],
)
def test_a_time_of_day_is_read_where_one_is_printed(connection, printed, clock):
    put(connection, COMMITTEES, time=printed)
    assert found(connection)[0].clock == clock


def test_items_name_their_bills():
    told = items_of("1. [2114084] 가법 일부개정법률안\n2. [ZZ21193] 요청안\n3. 그 밖의 안건")
    assert [item.no for item in told] == ["2114084", None, None]
