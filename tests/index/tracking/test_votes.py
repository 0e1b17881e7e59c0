import csv
import gzip
from collections import defaultdict
from pathlib import Path

import pytest

from index.tracking.votes import by_party, differences, dissenters, is_secret, miscounts, one_each

DATA = Path(__file__).parents[4] / "shared" / "data" / "assembly"


def call(member, choice, party="가당", name="김가나"):
    return {"member_id": member, "name": name, "party": party, "choice": choice}


def vote(**stated):
    return {"members": 4, "voted": 3, "yes": 2, "no_votes": 0, "abstain": 1, **stated}


CALLS = [call("AA1", "찬성"), call("AA2", "찬성"), call("AA3", "기권"), call("BB1", "불참", "나당")]


def test_absence_is_never_abstention():
    first, second = by_party(CALLS)
    assert (first.party, first.yes, first.abstain, first.absent) == ("가당", 2, 1, 0)
    assert (second.party, second.abstain, second.absent, second.majority) == ("나당", 0, 1, None)


def test_dissenters_vote_against_their_party_and_do_not_merely_abstain():
    assert dissenters(CALLS) == []
    against = call("AA4", "반대")
    assert dissenters([*CALLS, against]) == [against]


def test_who_is_of_no_party_and_a_party_in_two_halves_have_no_dissenters():
    alone = [call(f"CC{n}", choice, "무소속") for n, choice in enumerate(("찬성", "찬성", "반대"))]
    halved = [call(f"DD{n}", choice, "다당") for n, choice in enumerate(("찬성", "반대"))]
    assert dissenters([*alone, *halved]) == []


def test_namesakes_are_two_and_a_member_said_twice_is_one():
    twins = [
        call("AA1", "찬성", name="이수진"),
        call("AA2", "반대", name="이수진"),
        call("AA1", "찬성", name="이수진"),
    ]
    assert [one["member_id"] for one in one_each(twins)] == ["AA1", "AA2"]


def test_a_choice_in_no_known_word_is_counted_apart():
    ((one),) = by_party([call("AA1", "유보")])
    assert (one.unknown, one.yes) == (1, 0)


def named(found):
    return [(one.name, one.stated, one.counted) for one in found]


def test_counts_that_add_up_differ_in_nothing():
    assert miscounts(vote(), CALLS) == differences(vote()) == miscounts(vote(), []) == []


def test_a_tally_that_does_not_add_up_says_by_how_much():
    assert named(differences(vote(voted=5))) == [("sum", 5, 3), ("present", 4, 5)]
    assert differences(vote(voted=None, yes=None)) == []


def test_a_roll_call_that_lacks_a_member_says_which_counts_differ():
    assert named(miscounts(vote(), CALLS[1:])) == [("yes", 2, 1), ("voted", 3, 2), ("members", 4, 3)]


@pytest.mark.parametrize(
    ("key", "title", "secret"),
    [
        ("GOV_1", "방송법 일부개정법률안", True),
        ("PRC_1", "대법관(김가나) 임명동의안", True),
        ("PRC_1", "방송법 일부개정법률안", False),
    ],
)
def test_votes_on_a_reconsideration_and_on_persons_are_secret(key, title, secret):
    assert is_secret({"bill_id": key, "title": title}) is secret


def real_rows(name):
    with gzip.open(DATA / name, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real rows is not here")
def test_real_roll_calls_add_up_or_say_by_how_much():
    calls = defaultdict(list)
    for row in real_rows("roll_calls_22.csv.gz"):
        calls[row["bill_id"]].append(call(row["member_id"], row["vote"], row["party"], row["member_name"]))
    found, checked = {}, 0
    for row in real_rows("plenary_votes_21_22.csv.gz"):
        if row["bill_id"] in calls:
            checked += 1
            tally = {"members": int(row["total_members"]), "voted": int(row["voted"]), "yes": int(row["yes"])}
            tally |= {"no_votes": int(row["no"]), "abstain": int(row["abstain"])}
            if differs := [*differences(tally), *miscounts(tally, calls[row["bill_id"]])]:
                found[row["bill_no"]] = named(differs)
    assert checked == len(calls) == 27
    # Members whose seat was filled or lost later are missing from the roll calls of the last months.
    assert found["2214864"] == [("yes", 205, 203), ("voted", 205, 203), ("members", 295, 293)]
    assert found["2214896"] == [("yes", 201, 199), ("voted", 202, 200), ("members", 295, 293)]
    assert {number for number, differs in found.items() if [one[0] for one in differs] == ["members"]} == {
        *("2201054", "2209782", "2215125", "2216765", "2216770")
    }
    assert len(found) == 7


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real rows is not here")
def test_the_real_namesakes_stay_two():
    with (DATA / "members_20_22.csv").open(encoding="utf-8", newline="") as file:
        members = {(row["member_id"], row["name"]) for row in csv.DictReader(file) if row["name"] == "이수진"}
    assert len(one_each([call(member, "찬성", name=name) for member, name in members])) == 2
