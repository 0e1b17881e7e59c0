from datetime import date, datetime

import pytest

from index.moments import SEOUL
from index.tracking.parties import Party, Sighting, calls_then, party_on, sightings

MAY, JUNE, JULY = date(2025, 5, 1), date(2025, 6, 1), date(2025, 7, 1)


def row(kind, name, since=MAY, until=None, assembly=22):
    return {"kind": kind, "name": name, "assembly": assembly, "seen_from": since, "seen_until": until}


@pytest.mark.parametrize(
    ("seen", "party"),
    [
        ([Sighting(MAY, "가당"), Sighting(JULY, "가당")], Party("가당", "stated")),
        ([Sighting(MAY, "가당", elected=True), Sighting(JULY, "가당")], Party("가당", "inferred")),
        ([Sighting(JUNE, "가당")], Party("가당", "stated")),
        ([Sighting(MAY, "가당"), Sighting(JULY, "나당")], None),
        ([Sighting(MAY, "가당")], None),
        ([Sighting(JULY, "가당")], None),
        ([Sighting(date(2024, 1, 1), "가당"), Sighting(JULY, "가당")], None),
        ([], None),
    ],
    ids=[
        "seen around",
        "elected",
        "that day",
        "changed",
        "later unknown",
        "earlier unknown",
        "term",
        "nothing",
    ],
)
def test_a_party_is_told_only_between_two_sightings_in_it(seen, party):
    assert party_on(JUNE, seen) == party


def test_a_membership_is_confirmed_by_the_last_whole_list_that_had_it():
    rows = [row("elected_party", "가당"), row("party", "가당", MAY, JULY), row("party", "나당", JULY)]
    swept = [MAY, JUNE, JULY]
    assert sightings(rows, swept) == [
        Sighting(date(2024, 5, 30), "가당", elected=True),
        Sighting(MAY, "가당"),
        Sighting(JUNE, "가당"),
        Sighting(JULY, "나당"),
        Sighting(JULY, "나당"),
    ]
    days = (date(2025, 1, 1), JUNE, date(2025, 6, 15), JULY, date(2025, 7, 2))
    assert [party_on(day, sightings(rows, swept)) for day in days] == [
        Party("가당", "inferred"),
        Party("가당", "stated"),
        None,  # left on a day nobody saw
        Party("나당", "stated"),
        None,
    ]


def test_a_call_keeps_the_printed_party_beside_that_of_the_vote():
    def call(member, party):
        times = {
            "voted_at": datetime(2025, 6, 1, 16, tzinfo=SEOUL),
            "changed_at": datetime(2025, 7, 1, tzinfo=SEOUL),
        }
        return {"member_id": member, "party": party, "choice": "찬성", **times}

    seen = {
        "AA1": [Sighting(MAY, "가당"), Sighting(JUNE, "가당")],
        "BB2": [Sighting(MAY, "가당", elected=True)],
    }
    calls = [
        call("AA1", "나당"),
        call("BB2", "가당"),
        call("BB2", "나당"),
        call("CC3", "다당"),
        call("DD4", None),
    ]
    assert [(one["party"], one["then"], one["printed"]) for one in calls_then(calls, JUNE, seen)] == [
        ("가당", "stated", "나당"),
        ("가당", "inferred", "가당"),
        ("나당", None, "나당"),
        ("다당", None, "다당"),
        (None, None, None),
    ]
