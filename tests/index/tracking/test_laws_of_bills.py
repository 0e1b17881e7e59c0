from datetime import date

import pytest
from made_up_store import make_bill, make_vote
from sqlalchemy import update

from index.records import Run
from index.store import doubts
from index.store.engine import table
from index.store.read import number_groups
from index.store.stated import save_stated
from index.store.statutes import save_versions, versions_of
from index.tracking.laws import laws_of, rivals

PASSED = {
    "bill_no": "2200851",
    "title": "방송법 일부개정법률안",
    "result": "수정가결",
    "decided_on": date(2024, 12, 26),
}
AGAIN = {**PASSED, "proposer_kind": "정부", "lead_names": None, "proposed_on": date(2025, 1, 21)}
LAW = {
    "law_id": "1",
    "title": "방송 법",
    "promulgation_no": "20952",
    "promulgated_on": date(2025, 4, 22),
    "effective_on": date(2025, 10, 23),
    "revision_kind": "일부개정",
}
AFTER = {**LAW, "mst": "2", "promulgation_no": "21043", "promulgated_on": date(2025, 8, 26)}


@pytest.fixture
def became(any_store, fill_any):
    """Return which law each bill became, by BILL_ID."""

    def act():
        versions = [{**LAW, "mst": "1"}, AFTER]

        def save(connection, stamp):
            # A whole history comes from a path; what was asked for law by law tells of no other time.
            connection.execute(update(table(Run)).values(scope={"path": "laws"}))
            return save_versions(connection, versions, {one["mst"]: stamp for one in versions})

        fill_any._page("statutes", save)
        with any_store.connect() as connection:
            found = laws_of(connection, list(number_groups(connection)), {})
        return {key: [(link.target, link.certain) for link, _ in law] for key, law in found.items()}

    return act


@pytest.mark.parametrize(
    ("result", "law"),
    [("가결", {"PRC_1": [("법률 제20952호", True)]}), ("부결", {}), (None, {})],
    ids=["passed again", "rejected", "pending"],
)
def test_a_bill_sent_back_becomes_law_by_its_revote_alone(fill_any, became, result, law):
    fill_any.bills(
        make_bill("PRC_1", **PASSED),
        make_bill(
            "GOV_1", **{**AGAIN, "result": result, "decided_on": date(2025, 4, 17) if result else None}
        ),
    )
    assert became() == law


def test_the_vote_on_a_reconsideration_counts_before_its_list(fill_any, became):
    fill_any.bills(
        make_bill("PRC_1", **PASSED), make_bill("GOV_1", **{**AGAIN, "result": None, "decided_on": None})
    )
    fill_any.votes(make_vote("GOV_1", bill_no="2200851", voted_on=date(2025, 4, 17), result="가결"))
    assert became() == {"PRC_1": [("법률 제20952호", True)]}


def test_an_amendment_on_the_floor_becomes_no_law_of_its_own(fill_any, became):
    day = {"decided_on": date(2025, 4, 1)}
    fill_any.bills(
        make_bill("PRC_1", **{**PASSED, **day}),
        make_bill("PRC_0", **{**PASSED, **day, "proposed_on": None, "lead_names": None}),
    )
    fill_any.votes(make_vote("PRC_0", bill_no="2200851", voted_on=date(2025, 4, 1), result="수정가결"))
    assert became() == {"PRC_1": [("법률 제20952호", True)]}


def test_laws_are_found_by_name_whatever_the_spacing(any_store, became):
    became()
    with any_store.connect() as connection:
        found = versions_of(connection, ["방송법", "없는 법"])
    assert {name: [row["mst"] for row in rows] for name, rows in found.items()} == {"방송법": ["1", "2"]}


def test_a_law_that_two_bills_claim_is_certain_for_neither(fill_any, became):
    day = {"decided_on": date(2025, 4, 1)}
    fill_any.bills(
        make_bill("PRC_1", **{**PASSED, **day}), make_bill("PRC_2", **{**PASSED, **day, "bill_no": "2200852"})
    )
    assert became() == {key: [("법률 제20952호", False)] for key in ("PRC_1", "PRC_2")}


def test_a_bill_with_a_rival_outside_its_batch_is_shown_with_it(any_store, fill_any, became):
    day = {"decided_on": date(2025, 4, 1)}
    fill_any.bills(
        make_bill("PRC_1", **{**PASSED, **day}), make_bill("PRC_2", **{**PASSED, **day, "bill_no": "2200852"})
    )
    became()
    with any_store.connect() as connection:
        groups = [one for one in number_groups(connection) if one[0].bill["bill_id"] == "PRC_1"]
        ((_, ((link, _),)),) = laws_of(connection, groups, {}).items()
        assert (link.certain, rivals(connection, {"PRC_2"})) == (False, {"PRC_1"})


def test_a_promulgation_before_the_vote_that_another_service_tells_is_doubted(any_store, fill_any):
    fill_any.bills(make_bill("PRC_1", **PASSED))
    fill_any.votes(make_vote("PRC_1", bill_no="2200851", voted_on=date(2024, 12, 26)))
    course = {
        "id": "PRC_1/ALLBILL",
        "bill_id": "PRC_1",
        "service": "ALLBILL",
        "promulgated_on": date(2024, 1, 2),
    }
    fill_any._page(
        "ALLBILL",
        lambda connection, stamp: save_stated(connection, "bill_course", [course], {course["id"]: stamp}),
    )
    with any_store.connect() as connection:
        found = list(doubts.of_promulgations(connection, {"PRC_1"}))
    assert found == [("PRC_1", "promulgated before its vote: 2024-01-02, voted on 2024-12-26")]
    nothing = {"held_on": None, "name": None, "result": None}
    assert list(doubts.of_record(nothing)) == ["meeting without name, day or result"]
