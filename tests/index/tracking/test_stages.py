from datetime import date

import pytest

from index.tracking.stages import STAGES, is_pending, received_word, steps

EMPTY = dict.fromkeys(
    (
        *("proposer_kind", "proposed_on", "committee", "decided_on", "result"),
        *("committee_referred_on", "committee_presented_on", "committee_decided_on", "committee_result"),
        *("law_referred_on", "law_presented_on", "law_decided_on", "law_result"),
    )
)
MAY = date(2025, 5, 1)


def bill(**stated):
    return {**EMPTY, "snapshot_id": 1, **stated}


def vote(**stated):
    tally = {"members": 300, "voted": 246, "yes": 245, "no_votes": 0, "abstain": 1}
    return {"voted_on": MAY, "result": "원안가결", "snapshot_id": 2, **tally, **stated}


def told(bill, vote=None):
    return [
        (step.key, step.when, step.result, step.source) for step in steps(bill, vote, {1: "list", 2: "votes"})
    ]


@pytest.mark.parametrize(
    ("kind", "word"),
    [("의원", "발의"), ("정부", "제출"), ("위원장", "제안"), ("의장", "제안"), (None, "접수")],
)
def test_each_kind_of_proposer_has_its_verb(kind, word):
    assert received_word(kind) == word


def test_the_steps_follow_the_strip():
    whole = bill(
        proposed_on=date(2025, 1, 2),
        committee_referred_on=date(2025, 1, 3),
        committee_result="수정가결",
        law_decided_on=date(2025, 4, 1),
        decided_on=MAY,
        result="원안가결",
    )
    assert told(whole, vote()) == [
        ("proposed", date(2025, 1, 2), None, "list"),
        ("committee_referred", date(2025, 1, 3), None, "list"),
        ("committee_decided", None, "수정가결", "list"),
        ("law_decided", date(2025, 4, 1), None, "list"),
        ("plenary_decided", MAY, "원안가결", "votes"),
    ]


@pytest.mark.parametrize("day", [MAY, None])
def test_a_bill_and_its_vote_that_agree_are_one_step(day):
    assert len(told(bill(decided_on=day, result="원안가결"), vote())) == 2


@pytest.mark.parametrize(
    "stated",
    [{"result": "수정가결", "decided_on": MAY}, {"result": "원안가결", "decided_on": date(2025, 5, 2)}],
)
def test_a_bill_and_its_vote_that_differ_are_both_told(stated):
    assert [step[0] for step in told(bill(**stated), vote())].count("plenary_decided") == 2


@pytest.mark.parametrize("result", ["철회", "대안반영폐기", "수정안반영폐기", "임기만료폐기", "폐기"])
def test_an_end_outside_the_plenary_is_a_step_of_its_own(result):
    last = steps(bill(result=result, decided_on=MAY), None, {})[-1]
    assert (last.word, STAGES[last.key].korean, last.when) == (result, result, MAY)


def test_pending_is_what_states_no_result():
    assert is_pending(bill())
    assert not is_pending(bill(result="부결"))


def test_a_vote_keeps_its_tally():
    assert dict(steps(bill(), vote(), {})[-1].tally) == {
        "members": 300,
        "voted": 246,
        "yes": 245,
        "no_votes": 0,
        "abstain": 1,
    }
