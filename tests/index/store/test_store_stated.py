"""What services state about bills and members, on every database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from index.moments import SEOUL
from index.records import Asked, BillCourse, Member, Membership, Revision, RollCall
from index.store import doubts, people, read
from index.store.asked import asked_before, bills_to_ask, last_asked, note_asked
from index.store.details import carriers
from index.store.dump import dump
from index.store.engine import table
from index.store.kindred import ended_as
from index.store.stated import STATED, end_stated, not_ended
from index.store.statutes import passed_bills


def rows(engine, model):
    with engine.connect() as connection:
        return connection.execute(select(table(model))).mappings().all()


def course(key="PRC_1", **stated):
    return {"id": f"{key}/S", "bill_id": key, "service": "S", "bill_no": "not a column", **stated}


def absorbed(key, into):
    return {"id": f"{key}/A/{into}", "bill_id": key, "service": "A", "into_id": into}


def held(engine):
    found = rows(engine, Membership)
    names = ("kind", "name", "assembly", "seen_until")
    return sorted((tuple(row[name] for name in names) for row in found), key=str)


def test_a_statement_changes_by_revisions_and_shows_its_bill_anew(any_store, stating, bill):
    stating.bills(bill("PRC_1"))
    with any_store.connect() as connection:
        before = read.generation(connection)
    stating.state("bill_course", course(promulgated_on=None, committee="정무위원회"))
    outcome = stating.state("bill_course", course(promulgated_on=date(2026, 2, 19)))
    assert outcome.changed == {"PRC_1/S"}
    (revision,) = rows(any_store, Revision)
    assert (revision["kind"], revision["field"], revision["new"]) == (
        "bill_course",
        "promulgated_on",
        "2026-02-19",
    )
    (row,) = rows(any_store, BillCourse)
    assert row["committee"] == "정무위원회"  # not stated is not null
    with any_store.connect() as connection:
        assert len(list(read.number_groups(connection, before))) == 1


def test_what_is_said_again_changes_nothing(any_store, stating):
    stating.state("bill_course", course(committee="정무위원회"))
    before = list(dump(any_store))
    assert stating.state("bill_course", course(committee="정무위원회")).unchanged == {"PRC_1/S"}
    assert list(dump(any_store)) == before


@pytest.mark.parametrize(
    ("ended", "told"),
    [
        ({"listed": False}, ("listed", "true", "false")),
        ({"state_word": None}, ("state_word", "계류의안", None)),
    ],
)
def test_what_a_whole_list_lacks_ends_with_a_revision_and_keeps_its_evidence(
    ended, told, any_store, stating, bill
):
    stating.bills(bill("PRC_1"), bill("PRC_2", assembly=21))
    stating.state("bill_course", course(state_word="계류의안"), course("PRC_2", state_word="계류의안"))
    (evidence, *_) = {row["snapshot_id"] for row in rows(any_store, BillCourse)}

    def end(connection, stamp):
        held = not_ended(connection, "bill_course", "S", 22, ended)
        end_stated(connection, "bill_course", dict(held), ended, stamp)
        return held

    assert stating._page("S", end) == [("PRC_1/S", "PRC_1")]
    (revision,) = rows(any_store, Revision)
    assert (revision["field"], revision["old"], revision["new"]) == told
    assert {row["snapshot_id"] for row in rows(any_store, BillCourse)} == {evidence}
    assert stating._page("S", end) == []


def test_every_kind_of_statement_is_dumped(any_store, stating):
    needed = {"absorption": {"into_id": "PRC_2"}, "roll_call": {"member_id": "AA1"}, "notice": {"open": True}}
    needed |= {"meeting": {"kind": "committee"}, "document": {"kind": "hwp"}}
    for kind in STATED:
        stating.state(kind, course(**needed.get(kind, {})))
    stating.members({"member_id": "AA1", "name": "김가나", "parties": "가당", "assemblies": "제22대"})
    dumped = {one["record"] for one in dump(any_store)}
    assert dumped >= {*STATED, "member", "membership"}


def test_the_day_of_a_changed_time_is_the_day_in_seoul(any_store, stating, bill):
    stating.bills(bill("PRC_1"))
    early = datetime(2026, 2, 19, 1, tzinfo=SEOUL)  # the day before by UTC
    for at in (early - timedelta(days=3), early):
        stating.state("roll_call", course(member_id="AA1", voted_at=at))
    (changed,) = rows(any_store, Revision)
    assert (changed["field"], changed["so_on"]) == ("voted_at", date(2026, 2, 19))


def test_when_a_bill_was_asked_about_is_noted_once(any_store, stating, bill, vote):
    stating.bills(bill("PRC_1", result="원안가결"), bill("PRC_2"), bill("PRC_3", assembly=21))
    stating.votes(vote("PRC_1"))
    stating.state("bill_course", course(promulgated_on=date(2026, 2, 19)))
    for minutes in (0, 1):
        at = stating.at + timedelta(minutes=minutes)
        with any_store.begin() as connection:
            one = {"bill_id": "PRC_1", "service": "S", "asked_at": at, "rows": minutes}
            note_asked(connection, [one], asked_before(connection, ["PRC_1/S"]))
    (noted,) = rows(any_store, Asked)
    with any_store.connect() as connection:
        assert last_asked(connection) == {"PRC_1/S": at}
        asked = {row["bill_id"]: row for row in bills_to_ask(connection, [22])}
    assert noted["rows"] == 1
    assert [bool(asked["PRC_1"][name]) for name in ("voted", "passed", "promulgated")] == [True] * 3
    assert [bool(asked["PRC_2"][name]) for name in ("voted", "passed", "promulgated")] == [False] * 3
    assert len(asked) == 2


def test_a_bill_ended_as_its_vote_states_before_the_list_does(any_store, stating, bill, vote):
    stating.bills(bill("PRC_1"), bill("PRC_2"), bill("PRC_3", result="철회"), bill("PRC_4"))
    passed = vote("PRC_1", voted_on=date(2026, 2, 19), result="수정가결")
    stating.votes(passed, vote("PRC_2", result="부결"), vote("PRC_3", result="부결"))
    with any_store.connect() as connection:
        asked = {row["bill_id"]: (row["result"], row["passed"]) for row in bills_to_ask(connection, [22])}
        (amended,) = ended_as(connection, ["수정가결"])
        rejected = [row["bill_id"] for row in ended_as(connection, ["부결"])]
    ended = {"PRC_1": ("수정가결", True), "PRC_2": ("부결", False), "PRC_3": ("철회", False)}
    assert asked == {**ended, "PRC_4": (None, None)}
    assert (amended["bill_id"], amended["decided_on"]) == ("PRC_1", date(2026, 2, 19))
    assert rejected == ["PRC_2"]


def test_a_vote_that_is_no_longer_listed_counts_for_nothing(any_store, stating, bill, vote):
    stating.bills(bill("PRC_1"))
    stating.votes(vote("PRC_1", yes=9))
    stating.state("bill_course", course(promulgated_on=date(2025, 4, 30)))
    called = {"id": "PRC_1/R/M1", "bill_id": "PRC_1", "service": "R", "member_id": "M1", "choice": "찬성"}
    stating.state("roll_call", called)
    stating.missing("vote", [])
    with any_store.connect() as connection:
        (asked,) = bills_to_ask(connection, [22])
        assert not asked["voted"]
        assert carriers(connection, ["PRC_1"])["PRC_1"].vote is None
        assert passed_bills(connection, ["원안가결"]) == []
        assert list(doubts.of_roll_calls(connection, ["PRC_1"])) == []
        assert list(doubts.of_promulgations(connection, ["PRC_1"])) == []
        assert people.choices(connection, "M1", date(2025, 5, 2)) == {}


def test_absorptions_that_lead_back_are_found(any_store, stating):
    stating.state(
        "absorption", absorbed("A", "B"), absorbed("B", "C"), absorbed("X", "B"), absorbed("Y", "Y")
    )
    with any_store.connect() as connection:
        assert list(doubts.of_absorptions(connection, {"A", "X"})) == []
    stating.state("absorption", absorbed("C", "A"))
    with any_store.connect() as connection:
        found = dict(doubts.of_absorptions(connection, {"A", "X", "Y"}))
    assert found == {"A": "absorption loops: A → B → C → A", "Y": "absorption loops: Y → Y"}


def test_roll_calls_are_compared_with_their_tally(any_store, stating, vote):
    stating.votes(vote("PRC_1", yes=2, no_votes=0, abstain=1), vote("PRC_2", yes=9))
    choices = ["찬성", "찬성", "기권", "불참"]
    calls = [
        {"id": f"{key}/{n}", "bill_id": key, "service": "S", "member_id": f"M{n}", "choice": choice}
        for key in ("PRC_1", "PRC_2")
        for n, choice in enumerate(choices)
    ]
    stating.state("roll_call", *calls)
    assert len(rows(any_store, RollCall)) == 8
    with any_store.connect() as connection:
        found = list(doubts.of_roll_calls(connection, ["PRC_1", "PRC_2"]))
    assert found == [("PRC_2", "roll call 2/0/1, tally 9/0/1")]


def test_namesakes_are_two_members(any_store, stating):
    stating.members({"member_id": "AA1", "name": "이수진"}, {"member_id": "BB2", "name": "이수진"})
    assert len(rows(any_store, Member)) == 2


def test_a_party_left_is_ended_and_may_be_joined_again(any_store, stating):
    def now(party):
        stating.at += timedelta(days=1)
        sitting = {"parties": party, "committees": "정무위원회, 운영위원회", "assemblies": "제21대, 제22대"}
        stating.sitting({"member_id": "AA1", "name": "김가나", **sitting})
        return stating.at.date()

    now("가당")
    left = now("나당")
    assert ("party", "가당", 22, left) in held(any_store)
    back = now("가당")
    assert [one for one in rows(any_store, Membership) if one["name"] == "가당"][-1]["seen_from"] == back
    assert [name for kind, name, _, until in held(any_store) if until is None] == [
        "운영위원회",
        "정무위원회",
        "가당",
    ]


def test_the_day_of_a_membership_is_the_day_in_seoul(any_store, stating):
    stating.at = datetime(2025, 3, 1, 20, tzinfo=UTC)  # an archive tells its times so
    stating.sitting({"member_id": "AA1", "name": "김가나", "parties": "가당", "assemblies": "제22대"})
    stating.sitting({"member_id": "AA1", "name": "김가나", "parties": "나당", "assemblies": "제22대"})
    found = [one for one in rows(any_store, Membership) if one["kind"] == "party"]
    assert {one["seen_from"] for one in found} == {date(2025, 3, 2)}
    assert {one["seen_until"] for one in found} == {date(2025, 3, 2), None}


def test_the_list_of_all_members_ends_nothing_of_today_and_names_every_member(any_store, stating):
    sitting = {"member_id": "AA1", "name": "김가나", "hanja": "金", "parties": "나당", "assemblies": "제22대"}
    stating.sitting(sitting)
    ever = {"member_id": "AA1", "name": "김가나", "parties": "가당/가당", "assemblies": "제21대, 제22대"}
    for _ in range(2):
        assert stating.members(ever) == []
        stating.sitting({**sitting, "hanja": "다른 글자"})
    assert held(any_store) == [
        ("elected_party", "가당", 21, None),
        ("elected_party", "가당", 22, None),
        ("party", "나당", 22, None),
    ]
    assert not rows(any_store, Revision)


def test_what_a_member_was_elected_with_ends_where_the_source_states_another(any_store, stating):
    days = []
    for party in ("가당", "나당", "가당"):
        stating.at += timedelta(days=1)
        days.append(stating.at.date())
        stating.members({"member_id": "AA1", "name": "김가나", "parties": party, "assemblies": "제22대"})
    assert held(any_store) == [
        ("elected_party", "가당", 22, None),
        ("elected_party", "가당", 22, days[1]),
        ("elected_party", "나당", 22, days[2]),
    ]
    with any_store.connect() as connection:
        told = people.memberships(connection, "AA1")
        parties = people.party_rows(connection)["AA1"]
    assert [(row["name"], row["seen_until"]) for row in (*told, *parties)] == [("가당", None)] * 2


def test_who_leaves_the_list_of_sitting_members_belongs_to_nothing_any_more(any_store, stating):
    who = {"parties": "가당", "districts": "서울 갑", "committees": "정무위원회", "assemblies": "제22대"}
    for key in ("AA1", "BB2"):
        stating.sitting({"member_id": key, "name": "김가나", **who})
        stating.members({"member_id": key, "name": "김가나", "parties": "가당", "assemblies": "제22대"})
    stating.at += timedelta(days=1)
    stating.missing("membership", ["BB2/nwvrqwxyaytdsfvhu"], assembly=0)
    left = stating.at.date()
    found = {(row["member_id"], row["kind"]): row["seen_until"] for row in rows(any_store, Membership)}
    assert {kind: until for (key, kind), until in found.items() if key == "AA1"} == {
        "party": left,
        "district": left,
        "committee": left,
        "elected_party": None,
    }
    assert {until for (key, _), until in found.items() if key == "BB2"} == {None}


def test_a_new_assembly_ends_what_was_of_the_one_before(any_store, stating):
    for assembly in ("제21대", "제21대, 제22대"):
        stating.at += timedelta(days=1)
        stating.sitting({"member_id": "AA1", "name": "김가나", "parties": "가당", "assemblies": assembly})
    assert held(any_store) == [("party", "가당", 21, stating.at.date()), ("party", "가당", 22, None)]


def test_parties_of_no_known_assembly_are_kept_with_an_aside(any_store, stating):
    odd = {"member_id": "AA1", "name": "김가나", "parties": "가당/나당", "assemblies": "제22대"}
    (aside,) = stating.members(odd)
    assert (aside["key"], aside["reason"]) == ("AA1", "2 parties for 1 Assemblies")
    assert {assembly for _, _, assembly, _ in held(any_store)} == {None}
