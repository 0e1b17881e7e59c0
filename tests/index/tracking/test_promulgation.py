import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from index.korean.text import squeeze
from index.tracking.lineage import absorptions
from index.tracking.promulgation import Statutes, promulgations, statements
from index.tracking.tree import lineage

DATA = Path(__file__).parents[4] / "shared" / "data"
MARCH = date(2026, 3, 12)
BILL = {
    "bill_id": "PRC_1",
    "title": "전기통신사업법 일부개정법률안(대안)",
    "result": "원안가결",
    "decided_on": MARCH,
}


def law(number, day, kind="일부개정", title="전기통신사업법", effective=date(2027, 1, 1), addenda=None):
    return {
        "title": title,
        "promulgated_on": day,
        "effective_on": effective,
        "promulgation_no": number,
        "revision_kind": kind,
        "snapshot_id": 7,
        "addenda": addenda,
    }


def history(*versions, reach=date.max, **reaches):
    by_name = {}
    for one in versions:
        by_name.setdefault(squeeze(one["title"]), []).append(one)
    return Statutes(by_name, {name: reaches.get(name, reach) for name in by_name})


def course(number, service="ALLBILL", **stated):
    return {
        "promulgation_no": number,
        "promulgated_on": date(2026, 3, 31),
        "law_name": "전기통신사업법",
        "service": service,
        "plenary_decided_on": None,
        **stated,
    }


def told(found):
    return [(link.target, link.basis, link.certain) for link, _ in found]


def test_a_stated_number_needs_no_history():
    found = promulgations(BILL, None, [course("21499"), course("21499", "BILLINFODETAIL")])
    assert told(found) == [("법률 제21499호", "stated", True)]
    assert found[0][0].evidence == ("ALLBILL", "BILLINFODETAIL")


def test_services_that_state_two_numbers_leave_none_certain():
    found = promulgations(BILL, None, [course("21499"), course("21500", "BILLINFODETAIL")])
    assert [certain for *_, certain in told(found)] == [False, False]


def test_one_promulgation_of_the_act_after_the_vote_is_inferred():
    statutes = history(
        law("1", date(2026, 3, 11)),
        law("2", date(2026, 3, 31)),
        law("3", date(2026, 5, 27)),
        law("4", date(2026, 3, 31), "타법개정"),
        law("5", date(2026, 3, 31), title="방송법"),
        law("6", date(2026, 3, 31), "전부개정"),
    )
    found = promulgations(BILL, None, statutes=statutes)
    assert told(found) == [("법률 제2호", "inferred", True)]
    assert [(one.key, one.when, one.basis) for one in statements(found)] == [
        ("promulgated", date(2026, 3, 31), "inferred"),
        ("in_force", date(2027, 1, 1), "inferred"),
    ]


def test_what_the_addenda_say_is_said_of_the_day_in_force():
    versions = history(law("2", date(2026, 3, 31), addenda="제2조(적용례) 새 계획부터"))
    made = statements(promulgations(BILL, None, statutes=versions))
    assert {one.key: one.said for one in made} == {
        "promulgated": None,
        "in_force": "부칙 제2조(적용례) 새 계획부터",
    }


def test_several_are_all_told_the_nearest_first_and_none_is_certain():
    found = promulgations(
        BILL, None, statutes=history(law("21652", date(2026, 5, 19)), law("21499", date(2026, 3, 31)))
    )
    assert told(found) == [("법률 제21499호", "inferred", False), ("법률 제21652호", "inferred", False)]
    assert statements(found) == []


def test_a_law_in_force_bit_by_bit_is_one():
    parts = [law("2", date(2026, 3, 31), effective=day) for day in (date(2027, 1, 1), date(2026, 4, 1))]
    ((link, one),) = promulgations(BILL, None, statutes=history(*parts))
    assert (link.certain, one.in_force) == (True, date(2026, 4, 1))


def test_a_version_whose_kind_is_not_stated_is_possible_and_never_certain():
    found = promulgations(BILL, None, statutes=history(law("2", date(2026, 3, 31), None)))
    assert told(found) == [("법률 제2호", "inferred", False)]


@pytest.mark.parametrize(("reach", "certain"), [(date(2026, 5, 25), False), (date(2026, 5, 26), True)])
def test_a_history_that_ends_too_early_leaves_open_what_may_still_come(reach, certain):
    statutes = history(law("2", date(2026, 3, 31)), reach=reach)
    assert told(promulgations(BILL, None, statutes=statutes)) == [("법률 제2호", "inferred", certain)]


def test_a_stated_law_is_in_force_from_the_day_that_its_history_tells():
    statutes = history(law("21499", date(2026, 3, 31), effective=date(2026, 10, 1)))
    found = promulgations(BILL, None, [course("21499")], statutes)
    assert [(one.key, one.source, one.when, one.basis) for one in statements(found)] == [
        ("in_force", "statutes", date(2026, 10, 1), "stated")
    ]


@pytest.mark.parametrize(
    "stated", [{"result": "부결"}, {"result": None}, {"decided_on": None}, {"title": "결의안"}]
)
def test_what_did_not_pass_as_a_law_became_none(stated):
    assert promulgations({**BILL, **stated}, None, statutes=history(law("2", date(2026, 3, 31)))) == []


def test_a_vetoed_bill_became_none():
    assert promulgations(BILL, None, statutes=history(law("2", date(2026, 3, 31))), vetoed=True) == []


def real_history():
    with (DATA / "statutes" / "amendment_history.jsonl").open(encoding="utf-8") as file:
        said = [json.loads(line) for line in file]
    versions = [
        law(
            *(one["promulgation_no"], date.fromisoformat(one["promulgated"]), one["revision_kind"]),
            *(one["title"], date.fromisoformat(one["effective"])),
        )
        for one in said
    ]
    return history(*versions, reach=max(one["promulgated_on"] for one in versions))


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real rows is not here")
def test_every_real_law_is_found_or_left_open():
    statutes, kinds = real_history(), Counter()
    path = DATA / "assembly" / "passed_bill_to_promulgation_candidates.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            bill = {"bill_id": row["bill_id"], "title": row["bill_name"], "result": row["result"]}
            voted_on = date.fromisoformat(row["vote_date"])
            found = promulgations({**bill, "decided_on": voted_on}, None, statutes=statutes)
            wanted = [f"법률 제{number}호" for number in filter(None, row["promulgation_no"].split("|"))]
            assert sorted(link.target for link, _ in found) == sorted(wanted), row["bill_no"]
            kinds["certain" if any(link.certain for link, _ in found) else "open" if found else "none"] += 1
    assert kinds == {"certain": 106, "open": 19, "none": 3}


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real rows is not here")
def test_the_real_alternative_leads_from_its_three_bills_to_their_law():
    with (DATA / "assembly" / "absorbed.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    links = absorptions(
        {"bill_id": row["bill_id"], "into_id": row["alternative_id"], "service": "TVBPMBILL11"}
        for row in rows
    )
    alternative = rows[0]["alternative_id"]
    title = "방송통신발전 기본법 일부개정법률안(대안)(과학기술정보방송통신위원장)"
    passed = {"bill_id": alternative, "title": title, "result": "원안가결", "decided_on": date(2022, 12, 8)}
    links += [link for link, _ in promulgations(passed, None, statutes=real_history())]
    tree = lineage(alternative, lambda key: [link for link in links if key in (link.source, link.target)])
    assert {branch.id for branch in tree.back.branches} == {row["bill_id"] for row in rows}
    assert tree.onward.id == alternative
    assert [branch.id for branch in tree.onward.branches] == ["법률 제19152호"]


@pytest.mark.parametrize(
    ("day", "certain"), [(date(2026, 3, 11), False), (date(2999, 1, 1), False), (date(2026, 3, 12), True)]
)
def test_a_stated_law_of_an_impossible_day_is_not_certain(day, certain):
    found = promulgations(BILL, None, [course("21499", promulgated_on=day)])
    assert told(found) == [("법률 제21499호", "stated", certain)]


def test_how_far_another_law_reaches_says_nothing():
    versions = (law("2", date(2026, 3, 31)), law("9", date(2026, 8, 1), title="방송법"))
    statutes = history(*versions, 전기통신사업법=date(2026, 3, 31))
    assert told(promulgations(BILL, None, statutes=statutes)) == [("법률 제2호", "inferred", False)]
