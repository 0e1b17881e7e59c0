from datetime import date, datetime, timedelta

import pytest
from made_up_store import NOON as FILLED

from index.moments import SEOUL
from index.records import Bill
from index.store.history import kind_of, revisions
from index.store.upsert import existing
from index.tracking.changes import backwards, by_bill_and_day, known, read_change

NOON = datetime(2026, 3, 2, 12, tzinfo=SEOUL)


def revision(field, old, new, *, kind="bill", key="PRC_1", at=NOON, number=1, so_on=None):
    return {
        "id": number,
        "kind": kind,
        "key": key,
        "field": field,
        "old": old,
        "new": new,
        "so_on": so_on,
        "learned_at": at,
        "snapshot_id": 7,
        "first": False,
    }


@pytest.mark.parametrize(
    ("kind", "field", "about"),
    [
        ("bill", "result", "result"),
        ("bill", "committee", "committee"),
        ("bill", "committee_decided_on", "stage"),
        ("bill", "title", "text"),
        ("bill", "co_names", "proposers"),
        ("plenary_vote", "yes", "vote"),
        ("bill_course", "promulgated_on", "stage"),
        ("summary", "text", "text"),
        ("absorption", "into_id", "link"),
    ],
)
def test_what_a_reader_would_hear_of(kind, field, about):
    change = read_change(revision(field, "2025-01-02", "2025-01-03", kind=kind, key="PRC_1/x/1"))
    assert (change.about, change.bill_id, change.old, change.new) == (
        about,
        "PRC_1",
        "2025-01-02",
        "2025-01-03",
    )


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("co_member_ids", None, "AA1,BB1"),
        ("committee_id", None, "9700008"),
        ("link", "http://example.org", "https://example.org"),
        ("committee", "정치개혁 특별위원회", "정치개혁특별위원회"),
        ("title", "표시·광고의 공정화", "표시ㆍ광고의 공정화"),
        ("a_field_of_another_day", "x", "y"),
    ],
)
def test_ids_addresses_and_spelling_are_no_change(field, old, new):
    assert read_change(revision(field, old, new)) is None


def test_a_bill_that_is_no_longer_listed_is_a_change():
    change = read_change(revision("listed", "true", "false"))
    assert (change.about, change.new) == ("listed", "false")


def test_changes_stand_together_by_bill_and_day_the_latest_first():
    late = NOON + timedelta(hours=11, minutes=59)
    next_day = NOON + timedelta(hours=12)
    days = by_bill_and_day(
        [
            revision("result", None, "철회", at=next_day),
            revision("committee", None, "정무위원회", at=late),
            revision("title", "가법", "나법"),
            revision("title", "가법", "나법", key="PRC_0"),
        ]
    )
    assert [(one.bill_id, one.day, [change.field for change in one.changes]) for one in days] == [
        ("PRC_1", date(2026, 3, 3), ["result"]),
        ("PRC_0", date(2026, 3, 2), ["title"]),
        ("PRC_1", date(2026, 3, 2), ["title", "committee"]),
    ]


def test_what_came_back_within_a_day_has_not_changed():
    there = revision("result", None, "철회")
    back = revision("result", "철회", None, at=NOON + timedelta(minutes=1))
    assert by_bill_and_day([back, there]) == []
    assert len(by_bill_and_day([there])) == 1


ROW = {
    "bill_id": "PRC_1",
    "title": "나법",
    "result": "철회",
    "decided_on": date(2026, 3, 5),
    "listed": False,
    "learned_at": NOON - timedelta(days=3),
}
REVISIONS = [
    revision("title", "가법", "다법", at=NOON - timedelta(days=1), number=1),
    revision("title", "다법", "나법", at=NOON, number=2),
    revision("result", "폐기", "철회", at=NOON, number=4),
    revision("result", None, "폐기", at=NOON, number=3),
    revision("decided_on", "2026-03-04", "2026-03-05", at=NOON),
    revision("listed", "true", "false", at=NOON),
]


@pytest.mark.parametrize(
    ("day", "title", "result", "decided_on", "listed"),
    [
        (date(2026, 3, 2), "나법", "철회", date(2026, 3, 5), False),
        (date(2026, 3, 1), "다법", None, date(2026, 3, 4), True),
        (date(2026, 2, 28), "가법", None, date(2026, 3, 4), True),
    ],
)
def test_a_record_is_given_as_it_was_known(day, title, result, decided_on, listed):
    then = known(ROW, REVISIONS, day)
    assert (then["title"], then["result"], then["decided_on"], then["listed"]) == (
        title,
        result,
        decided_on,
        listed,
    )
    assert ROW["title"] == "나법"


def test_nothing_was_known_before_it_was_learned():
    assert known(ROW, REVISIONS, date(2026, 2, 26)) is None


def test_numbers_come_back_as_numbers():
    row = {"bill_id": "PRC_1", "yes": 207, "learned_at": NOON - timedelta(days=1)}
    rolled = known(row, [revision("yes", "205", "207", kind="plenary_vote")], date(2026, 3, 1))
    assert rolled["yes"] == 205


@pytest.mark.parametrize(
    ("field", "old", "new", "kind", "back"),
    [
        ("result", "철회", None, "bill", True),
        ("committee_decided_on", "2025-01-02", None, "bill", True),
        ("stage_word", "본회의 의결", "위원회 심사", "bill_course", True),
        ("stage_word", "위원회 심사", "본회의 의결", "bill_course", False),
        ("committee_decided_on", "2025-01-02", "2025-01-01", "bill", False),
        ("committee", "정무위원회", None, "bill", False),
    ],
)
def test_a_stage_taken_back_is_told(field, old, new, kind, back):
    assert bool(backwards([revision(field, old, new, kind=kind)])) is back


def test_the_revisions_of_a_store_roll_its_records_back(fill_any, any_store, bill):
    from sqlalchemy import select

    from index.records import Bill
    from index.store.engine import table
    from index.store.history import revisions

    fill_any.bills(bill("PRC_1", title="가법안"))
    fill_any.at += timedelta(days=2)
    fill_any.bills(bill("PRC_1", title="나법안", result="철회", decided_on=date(2026, 3, 4)))
    with any_store.connect() as connection:
        ((*said,), row) = (
            revisions(connection),
            connection.execute(select(table(Bill))).mappings().one(),
        )
    ((day),) = by_bill_and_day(said)
    assert {(one.field, one.old, one.new) for one in day.changes} == {
        ("title", "가법안", "나법안"),
        ("result", None, "철회"),
        ("decided_on", None, "2026-03-04"),
    }
    then = known(row, said, date(2026, 3, 3))
    assert (then["title"], then["result"], then["decided_on"]) == ("가법안", None, None)


def test_what_a_list_says_first_on_a_later_day_was_not_known_before_and_is_no_change(
    any_store, fill_any, bill, vote, member_bill
):
    fill_any.votes(vote("PRC_1", committee="본회의"))
    told = []
    for save, said in ((fill_any.bills, bill("PRC_1")), (fill_any.member_bills, member_bill("PRC_1"))):
        fill_any.at += timedelta(days=1)
        save(said)
    with any_store.connect() as connection:
        (row,) = existing(connection, Bill, ["PRC_1"]).values()
        rows = [one for one in revisions(connection, bill_id="PRC_1") if kind_of(one) == "bill"]
    for days in (0, 1, 2):
        then = known(row, rows, FILLED.date() + timedelta(days=days))
        told.append([then[name] for name in ("committee", "proposed_on", "listed", "co_names")])
    listed = ["과학기술정보방송통신위원회", date(2025, 1, 2), True]
    assert told == [["본회의", None, None, None], [*listed, None], [*listed, "박다라,이마바"]]
    assert by_bill_and_day(rows) == []
