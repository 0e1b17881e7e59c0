"""Counts by kind, year, law and so on, as updates leave them."""

import json

import pytest

from index.search import card_writing, facets
from index.search.columns import MANY

DOCUMENT = {"law": "방송통신발전 기본법", "committee": "과학기술정보방송통신위원회"}


def put(connection, number, law="방송통신발전기본법", stage=None, in_force=None, companies=()):
    values = (number, f"PRC_{number}", law, "과학기술정보방송통신위원회", stage, in_force)
    connection.execute(
        "INSERT OR REPLACE INTO card (number, id, kind, day, law, committee, stage, in_force_on, attached,"
        " promulgated)"
        " VALUES (?, ?, 'bill', '2022-12-01', ?, ?, ?, ?, 0, 0)",
        values,
    )
    connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?)", (number, json.dumps(DOCUMENT)))
    connection.execute("DELETE FROM tag WHERE number = ?", [number])
    tags = [("company", company, number) for company in companies]
    connection.executemany("INSERT INTO tag VALUES (?, ?, ?)", tags)


@pytest.fixture
def connection(tmp_path):
    made = card_writing.create(tmp_path / "cards.db")
    yield made
    made.close()


def counted(connection, *numbers):
    counts = facets.Facets(connection).count(dict.fromkeys(MANY, numbers))
    return {name: dict(some) for name, some in counts.items()}


def test_a_record_counts_for_each_of_its_values(connection):
    put(connection, 1, companies=("네이버", "카카오"))
    put(connection, 5, companies=("카카오",))
    facets.write(connection)
    assert counted(connection, 1, 5)["company"] == {"카카오": 2, "네이버": 1}
    assert counted(connection, 5)["company"] == {"카카오": 1}
    assert counted(connection, 5)["year"] == {"2022": 1}
    assert counted(connection)["year"] == {}


def test_laws_are_counted_under_the_name_that_cards_write(connection):
    put(connection, 1)
    put(connection, 2, law="은행법")  # which the card does not write
    facets.write(connection)
    assert counted(connection, 1, 2)["law"] == {"방송통신발전 기본법": 1, "은행법": 1}


def test_a_law_that_a_text_named_first_is_counted_under_the_name_of_a_later_card(connection):
    put(connection, 1, law="은행법")
    put(connection, 2)
    connection.execute("UPDATE document SET content = '{}' WHERE number = 2")  # a text: it writes no law
    facets.write(connection)
    put(connection, 1)
    facets.write(connection, {1})
    assert counted(connection, 1, 2)["law"] == {"방송통신발전 기본법": 2}


def test_an_update_counts_as_a_rebuild_does(connection):
    put(connection, 1, companies=("네이버",))
    put(connection, 2)
    facets.write(connection)
    put(connection, 1, law="은행법", companies=())
    put(connection, 9, companies=("쿠팡",))
    facets.write(connection, {1, 9})
    updated = counted(connection, 1, 2, 9)
    assert updated["company"] == {"쿠팡": 1}
    facets.write(connection)
    assert counted(connection, 1, 2, 9) == updated


def test_a_value_that_no_record_had_before_counts_beside_records_without_any(connection):
    put(connection, 1)
    put(connection, 9)
    facets.write(connection)
    put(connection, 1, companies=("카카오",))
    facets.write(connection, {1})
    assert counted(connection, 1, 9)["company"] == {"카카오": 1}


def test_a_law_comes_into_force_by_the_day(connection):
    put(connection, 1, stage="promulgated", in_force="2023-01-01")
    put(connection, 2, stage="promulgated", in_force="9999-01-01")
    put(connection, 3, stage="promulgated")
    put(connection, 4, stage="absorbed")
    facets.write(connection)
    assert counted(connection, 1, 2, 3, 4)["stage"] == {"promulgated": 2, "in_force": 1, "absorbed": 1}


def test_days_are_told_one_by_one(connection):
    put(connection, 1)
    put(connection, 2)
    connection.execute("UPDATE card SET date = '2022-12-01' WHERE number = 1")
    facets.write(connection)
    held = facets.Facets(connection)
    assert (list(held.between("2022-12-01", None)), len(held.between(None, "2022-11-30"))) == ([1], 0)
    assert set(held.undated()) == {0, 2}
