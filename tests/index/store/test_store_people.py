"""What is read of members, on every database."""

from datetime import date, datetime

from index.moments import SEOUL
from index.store import people

DAY = date(2025, 5, 1)


def call(key, choice="찬성", at=None):
    said = {"id": f"{key}/R/M1", "bill_id": key, "service": "R", "member_id": "M1"}
    return {**said, "choice": choice, "voted_at": at}


def last_stated(engine):
    with engine.connect() as connection:
        return people.last_stated(people.memberships(connection, "M1"))


def member(**stated):
    return {"member_id": "M1", "name": "김가나", **stated}


def choices(engine, until=None):
    with engine.connect() as connection:
        return people.choices(connection, "M1", until)


def test_a_call_that_was_taken_back_is_no_vote_of_the_member(any_store, stating):
    stating.state("roll_call", call("PRC_1"), call("PRC_2", "반대"))
    stating.take_back("roll_call", "PRC_2/R/M1")
    assert choices(any_store) == {"찬성": 1}


def test_a_call_without_a_time_was_on_the_day_of_its_tally(any_store, stating, vote):
    stating.votes(vote("PRC_1", voted_on=DAY), vote("PRC_2", voted_on=DAY))
    stating.state("roll_call", call("PRC_1"), call("PRC_2", at=datetime(2025, 5, 2, 0, 30, tzinfo=SEOUL)))
    found = [choices(any_store, date(2025, 5, day)) for day in (1, 2)]
    assert (choices(any_store, date(2025, 4, 30)), *found) == ({}, {"찬성": 1}, {"찬성": 2})


def test_what_is_of_no_known_assembly_is_the_oldest(any_store, stating):
    stating.sitting(member(parties="하당", districts="하구"))
    stating.sitting(member(parties="가당", districts="가구", assemblies="제22대"))
    assert last_stated(any_store) == ("가당", "가구")


def test_of_elections_in_no_known_assembly_none_is_taken_for_the_last(any_store, stating):
    stating.members(member(parties="하당/가당", districts="서울", assemblies="제17대, 제18대, 제19대"))
    assert last_stated(any_store) == (None, "서울")


def test_a_proposal_ended_as_its_vote_states_before_the_list_does(any_store, stating, bill, vote):
    stating.bills(bill("PRC_1", lead_member_id="M1"))
    stating.votes(vote("PRC_1", voted_on=DAY, result="원안가결"))
    with any_store.connect() as connection:
        (one,) = people.proposals(connection, "M1")
    assert (one["result"], one["decided_on"]) == ("원안가결", DAY)
