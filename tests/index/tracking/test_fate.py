import pytest

from index.tracking.fate import fate


def bill(key, result=None, committee_result=None):
    return {"bill_id": key, "result": result, "committee_result": committee_result}


@pytest.mark.parametrize(
    ("result", "committee_result", "into", "what"),
    [
        (None, None, None, "pending"),
        ("원안가결", None, None, "passed"),
        ("철회", None, None, "ended"),
        ("대안반영폐기", None, None, "reflected"),
        ("대안반영폐기", None, bill("PRC_9"), "pending"),
        ("대안반영폐기", None, bill("PRC_9", "원안가결"), "reflected"),
        ("대안반영폐기", None, bill("PRC_9", "임기만료폐기"), "ended"),
        (None, "대안반영폐기", None, "pending"),
        (None, "대안반영폐기", bill("PRC_9", "원안가결"), "reflected"),
        ("수정안반영폐기", None, bill("PRC_9", "수정가결"), "reflected"),
    ],
)
def test_content_that_was_taken_in_goes_the_way_of_what_took_it_in(result, committee_result, into, what):
    assert fate(bill("PRC_1", result, committee_result), {"PRC_1": into} if into else {}) == what


def test_content_is_followed_through_more_than_one_bill_but_never_round_and_round():
    one, other, last = bill("PRC_1", "대안반영폐기"), bill("PRC_2", "대안반영폐기"), bill("PRC_3", "부결")
    assert fate(one, {"PRC_1": other, "PRC_2": last}) == "ended"
    assert fate(one, {"PRC_1": other, "PRC_2": one}) == "reflected"


def test_what_a_veto_ended_became_no_law():
    passed = bill("PRC_9", "원안가결")
    assert fate(passed, {}, ["PRC_9"]) == "ended"
    assert fate(bill("PRC_1", "대안반영폐기"), {"PRC_1": passed}, ["PRC_9"]) == "ended"
