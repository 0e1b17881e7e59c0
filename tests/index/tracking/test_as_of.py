from datetime import date

import pytest

from index.moments import today
from index.tracking.as_of import as_of, linked_as_of

COURSE = [
    ("proposed", "2022-10-17", None),
    ("committee_referred", "2022-10-18", None),
    ("subcommittee", None, None),
    ("committee_decided", "2022-12-01", "대안반영폐기"),
    ("alternative_decided", "2022-12-08", "원안가결"),
    ("absorbed", "2022-12-08", "대안반영폐기"),
]


def step(key, when, result):
    return {"key": key, "when": when, "result": result}


def card(course=COURSE, **stated):
    return {
        "id": "PRC_1",
        "assembly": 21,
        "steps": [step(*one) for one in course],
        "stage": "absorbed",
        "pending": False,
        "result": "대안반영폐기",
        "decided_on": "2022-12-08",
        "committee": "과학기술정보방송통신위원회",
        "content": "reflected",
        "vote": None,
        "documents": [{"date": "2022-12-05"}, {"date": None}],
        "notices": [{"ends_on": "2022-11-01"}],
        "links": [{"relation": "absorbed_into", "from": "PRC_1", "to": "PRC_9"}],
        **stated,
    }


@pytest.mark.parametrize(
    ("day", "stage", "result", "content", "committee", "documents", "links"),
    [
        (date(2022, 10, 17), "proposed", None, "pending", False, 1, 0),
        (date(2022, 10, 18), "committee_referred", None, "pending", True, 1, 0),
        (date(2022, 12, 7), "committee_decided", None, "pending", True, 2, 0),
        (date(2022, 12, 8), "absorbed", "대안반영폐기", "reflected", True, 2, 1),
    ],
)
def test_a_bill_stands_where_it_stood(day, stage, result, content, committee, documents, links):
    then = as_of(card(), day)
    assert (then["stage"], then["result"], then["content"], then["pending"]) == (
        stage,
        result,
        content,
        result is None,
    )
    assert (then["committee"] is not None, len(then["documents"]), len(then["links"])) == (
        committee,
        documents,
        links,
    )
    assert then["as_of"] == str(day)


def test_a_bill_is_not_there_before_its_first_day():
    assert as_of(card(), date(2022, 10, 16)) is None


def test_a_step_without_a_day_has_been_where_a_later_one_has():
    def keys(day):
        return [one["key"] for one in as_of(card(), day)["steps"]]

    assert "subcommittee" not in keys(date(2022, 11, 30))
    assert "subcommittee" in keys(date(2022, 12, 1))


@pytest.mark.parametrize(("day", "referred"), [(date(2022, 10, 17), False), (date(2022, 10, 18), True)])
def test_whether_a_bill_was_referred_is_told(day, referred):
    assert as_of(card(), day)["referred"] is referred


def test_the_committee_is_as_now_where_no_day_of_its_referral_is_stated():
    course = [("proposed", "2022-10-17", None), ("committee_referred", None, None), *COURSE[4:]]
    assert as_of(card(course=course), date(2022, 10, 20))["committee"] == card()["committee"]


def test_a_vote_counts_from_its_day():
    voted = card(vote={"voted_on": "2022-12-08"}, content="passed")
    assert as_of(voted, date(2022, 12, 7))["vote"] is None
    assert as_of(voted, date(2022, 12, 8))["vote"] == {"voted_on": "2022-12-08"}


def test_an_end_whose_day_is_computed_counts_from_it():
    lapsed = card(
        course=[("proposed", "2022-10-17", None), ("expired", "2024-05-29", "임기만료폐기")],
        result="임기만료폐기",
        decided_on=None,
    )
    assert as_of(lapsed, date(2024, 5, 28))["pending"]
    assert as_of(lapsed, date(2024, 5, 29))["result"] == "임기만료폐기"


def test_content_waits_for_what_carries_it():
    course = [*COURSE[:4], ("absorbed", "2022-12-05", "대안반영폐기"), COURSE[4]]
    waiting = card(course=course, decided_on="2022-12-05")
    assert as_of(waiting, date(2022, 12, 6))["content"] == "pending"
    assert as_of(waiting, date(2022, 12, 8))["content"] == "reflected"


def test_the_law_and_a_veto_are_linked_when_they_are_there():
    course = [("proposed", "2024-07-01", None), ("promulgated", "2024-10-22", None)]
    links = [{"relation": one, "from": "PRC_1", "to": "x"} for one in ("promulgated_as", "companion")]
    law = card(course=course, result="원안가결", decided_on="2024-09-26", links=links)
    assert [one["relation"] for one in as_of(law, date(2024, 10, 1))["links"]] == ["companion"]
    assert len(as_of(law, date(2024, 10, 22))["links"]) == 2


def test_what_was_moved_on_a_bill_is_there_from_its_vote():
    moved = [{"vote": {"voted_on": "2022-12-08"}}, {"vote": None}]
    assert as_of(card(attached=moved), date(2022, 12, 7))["attached"] == []
    assert len(as_of(card(attached=moved), date(2022, 12, 8))["attached"]) == 1


def test_an_undated_result_came_with_the_alternative_and_keeps_its_link():
    undated = card(course=[*COURSE[:5], ("absorbed", None, "대안반영폐기")], decided_on=None)
    before, after = as_of(undated, date(2022, 12, 7)), as_of(undated, date(2022, 12, 8))
    assert (before["pending"], before["result"], before["links"]) == (True, None, [])
    assert (after["pending"], after["result"], after["content"]) == (False, "대안반영폐기", "reflected")
    assert (after["steps"][-1]["key"], len(after["links"])) == ("absorbed", 1)


def test_a_result_of_unknown_day_is_neither_there_nor_not():
    unknown = card(course=[*COURSE[:2], ("absorbed", None, "대안반영폐기")], decided_on=None)
    then = as_of(unknown, date(2022, 12, 31))
    assert (then["pending"], then["content"], then["result"]) == (None, None, "대안반영폐기")
    assert ([one["key"] for one in then["steps"]][-1], len(then["links"])) == ("absorbed", 1)
    assert as_of(unknown, date(2024, 5, 29))["pending"] is False  # the term was over


def test_today_is_what_is_shown():
    undated = card(course=[("absorbed", None, "대안반영폐기")], decided_on=None)
    assert as_of(undated, today()) == {**undated, "as_of": str(today())}


def test_a_veto_ends_content_only_when_the_revote_has_failed():
    course = [*COURSE[:5], ("absorbed", "2022-12-08", "대안반영폐기")]
    ended = card(course=[*course, ("alternative_discarded", "2023-01-30", "부결")], content="ended")
    assert as_of(ended, date(2023, 1, 29))["content"] == "reflected"
    assert as_of(ended, date(2023, 1, 30))["content"] == "ended"


def test_linked_bills_are_as_they_stood_and_later_ones_are_not_there():
    later = card(course=[("proposed", "2023-02-01", None)])
    then = linked_as_of({"PRC_1": card(), "PRC_2": later}, date(2022, 12, 1))
    assert {key: one["result"] for key, one in then.items()} == {"PRC_1": None}
