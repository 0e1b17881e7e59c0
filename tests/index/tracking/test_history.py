from datetime import date

import pytest

from index.tracking.history import Told, history, reached, steps
from index.tracking.statements import of_alternative

COURSE = (
    *("proposed_on", "committee", "law_referred_on", "law_presented_on", "law_decided_on", "law_result"),
    *("committee_referred_on", "committee_presented_on", "committee_decided_on", "committee_result"),
)
LATE = (
    *("plenary_presented_on", "plenary_decided_on", "plenary_meeting", "plenary_result", "sent_on"),
    *("promulgated_on", "promulgation_no", "law_name", "stage_word", "state_word"),
)
MAY = date(2025, 5, 1)
SOURCES = {1: "list", 2: "votes", 3: "vetoes"}


def bill(**stated):
    silent = dict.fromkeys((*COURSE, "proposer_kind", "decided_on", "result"))
    return {**silent, "bill_id": "PRC_1", "assembly": 22, "snapshot_id": 1, **stated}


def vote(**stated):
    tally = {"members": 300, "voted": 246, "yes": 245, "no_votes": 0, "abstain": 1}
    return {"voted_on": MAY, "result": "원안가결", "snapshot_id": 2, **tally, **stated}


def course(service="detail", **stated):
    return {**dict.fromkeys((*COURSE, *LATE)), "service": service, **stated}


def meeting(day, result, kind="committee", name="전체회의"):
    return {"service": "meetings", "kind": kind, "name": name, "held_on": day, "result": result}


def told(bill, vote=None, **more):
    found = steps(history(bill, vote, SOURCES, Told(**more)))
    return [(step.key, step.when, step.result, step.sources) for step in found]


def event(key, bill, vote=None, **more):
    return next(one for one in history(bill, vote, SOURCES, Told(**more)) if one.key == key)


REFERRED = {"proposed_on": date(2025, 1, 2), "committee": "정무위원회", "proposer_kind": "의원"}


def test_a_committee_s_name_tells_a_referral_of_unknown_day():
    found = steps(history(bill(**REFERRED), None, SOURCES))
    assert [(step.key, step.when, step.basis) for step in found] == [
        ("proposed", date(2025, 1, 2), "stated"),
        ("committee_referred", None, "computed"),
    ]
    assert reached(history(bill(**REFERRED), None, SOURCES)) == "committee_referred"


@pytest.mark.parametrize(
    "stated",
    [{"proposer_kind": "위원장"}, {"committee": "본회의"}, {"committee": None}, {"proposer_kind": None}],
)
def test_what_no_committee_was_given_was_not_referred(stated):
    assert reached(history(bill(**REFERRED | stated), None, SOURCES)) == "proposed"


def test_a_stated_day_of_referral_replaces_the_computed_one():
    day = date(2025, 1, 3)
    found = steps(history(bill(**REFERRED), None, SOURCES, Told([course(committee_referred_on=day)])))
    assert [(step.when, step.basis, step.disagrees) for step in found][1:] == [(day, "stated", ())]


def test_the_steps_follow_the_strip_where_days_lack():
    whole = bill(
        proposed_on=date(2025, 1, 2),
        committee_referred_on=date(2025, 1, 3),
        committee_result="수정가결",
        law_decided_on=date(2025, 4, 1),
        decided_on=MAY,
        result="원안가결",
    )
    assert told(whole, vote()) == [
        ("proposed", date(2025, 1, 2), None, ("list",)),
        ("committee_referred", date(2025, 1, 3), None, ("list",)),
        ("committee_decided", None, "수정가결", ("list",)),
        ("law_decided", date(2025, 4, 1), None, ("list",)),
        ("plenary_decided", MAY, "원안가결", ("votes", "list")),
    ]


def test_what_happened_on_one_day_goes_by_the_strip():
    whole = bill(proposed_on=MAY, law_referred_on=MAY, committee_decided_on=MAY, committee_referred_on=MAY)
    assert [step[0] for step in told(whole)] == [
        "proposed",
        "committee_referred",
        "committee_decided",
        "law_referred",
    ]


@pytest.mark.parametrize("day", [MAY, None])
def test_a_bill_and_its_vote_that_agree_are_one_step(day):
    assert len(told(bill(decided_on=day, result="원안가결"), vote())) == 2


def test_a_plain_passing_does_not_contradict_how_it_passed():
    assert len(told(bill(decided_on=MAY, result="가결"), vote(result="수정가결"))) == 2


@pytest.mark.parametrize(
    ("stated", "differs"),
    [
        ({"result": "수정가결", "decided_on": MAY}, ("result",)),
        ({"result": "원안가결", "decided_on": date(2025, 5, 2)}, ("when",)),
    ],
)
def test_sources_that_differ_are_told_side_by_side(stated, differs):
    one = event("plenary_decided", bill(**stated), vote())
    assert one.disagrees == differs
    assert [statement.source for statement in one.statements] == ["votes", "list"]
    assert [step.disagrees for step in steps([one])] == [differs, differs]


def test_every_source_of_a_stage_is_named():
    one = event(
        "committee_referred", bill(committee_referred_on=MAY), courses=[course(committee_referred_on=MAY)]
    )
    (step,) = steps([one])
    assert (step.sources, step.disagrees) == (("list", "detail"), ())


@pytest.mark.parametrize(
    ("other", "count"),
    [("정무위원회", 1), ("재정경제기획위원회", 1), ("교육위원회", 2)],
)
def test_a_second_committee_does_not_disagree_but_a_renamed_one_does(other, count):
    said = bill(committee="정무위원회", committee_referred_on=MAY)
    if other == "재정경제기획위원회":
        said["committee"] = "기획재정위원회"
    later = course(committee=other, committee_referred_on=date(2025, 6, 1))
    found = [one for one in history(said, None, SOURCES, Told([later])) if one.key == "committee_referred"]
    assert len(found) == count
    assert all(one.disagrees == (("when",) if count == 1 else ()) for one in found)


@pytest.mark.parametrize("result", ["철회", "대안반영폐기", "수정안반영폐기", "임기만료폐기", "폐기"])
def test_an_end_outside_the_plenary_is_a_step_of_its_own(result):
    last = steps(history(bill(result=result, decided_on=MAY), None, {}))[-1]
    assert (last.word, last.when, last.basis) == (result, MAY, "stated")


def test_the_day_a_term_ended_is_computed_where_no_day_is_stated():
    last = steps(history(bill(result="임기만료폐기", assembly=21), None, {}))[-1]
    assert (last.when, last.basis) == (date(2024, 5, 29), "computed")
    assert steps(history(bill(result="철회"), None, {}))[-1].when is None


def test_a_vote_keeps_its_tally():
    assert dict(steps(history(bill(), vote(), {}))[-1].tally) == {
        "members": 300,
        "voted": 246,
        "yes": 245,
        "no_votes": 0,
        "abstain": 1,
    }


def test_a_meeting_states_each_stage_that_its_result_names():
    first = meeting(MAY, "상정/제안설명/검토보고/대체토론/소위회부")
    last = meeting(date(2025, 6, 1), "상정/소위심사보고/찬반토론/의결(수정가결)")
    own = bill(committee_presented_on=MAY, committee_decided_on=date(2025, 6, 1), committee_result="수정가결")
    assert told(own, meetings=[first, first, last])[1:] == [
        ("committee_presented", MAY, None, ("list", "meetings")),
        ("subcommittee_referred", MAY, None, ("meetings",)),
        ("committee_presented", date(2025, 6, 1), None, ("meetings",)),
        ("committee_decided", date(2025, 6, 1), "수정가결", ("list", "meetings")),
    ]


def test_a_meeting_on_no_stated_day_disagrees():
    one = event(
        "committee_decided", bill(committee_decided_on=MAY), meetings=[meeting(date(2025, 6, 1), "의결")]
    )
    assert one.disagrees == ("when",)


@pytest.mark.parametrize(
    ("kind", "result", "key"),
    [
        ("committee", "공청회", "hearing"),
        ("committee", "안건조정위원회 회부", "mediation"),
        ("committee", None, "committee_meeting"),
        ("law_committee", "상정/의결(원안가결)", "law_decided"),
        ("law_committee", "계속심사", "law_meeting"),
        ("subcommittee", "상정/의결(수정가결)", "subcommittee"),
    ],
)
def test_marks_and_meetings_of_every_kind_are_told(kind, result, key):
    assert key in [step[0] for step in told(bill(), meetings=[meeting(MAY, result, kind)])]


def test_a_subcommittee_decides_nothing_for_its_committee():
    assert "committee_decided" not in [
        step[0] for step in told(bill(), meetings=[meeting(MAY, "의결(수정가결)", "subcommittee")])
    ]


@pytest.mark.parametrize(("kind", "mark"), [("committee", "subcommittee"), ("law_committee", "law_meeting")])
def test_a_subcommittee_is_known_by_its_name(kind, mark):
    one = meeting(MAY, "상정/축조심사/의결(수정가결)", kind, "제3차 법률안심사소위")
    assert [step[0] for step in told(bill(), meetings=[one])][1:] == [mark]


def test_a_law_is_told_to_the_end_by_who_states_it():
    whole = course(
        plenary_presented_on=MAY,
        plenary_decided_on=MAY,
        plenary_result="원안가결",
        sent_on=date(2025, 5, 9),
        promulgated_on=date(2025, 5, 27),
        promulgation_no="20001",
        stage_word="공포",
    )
    found = told(bill(result="원안가결", decided_on=MAY), vote(), courses=[whole])
    assert found[1:] == [
        ("plenary_presented", MAY, None, ("detail",)),
        ("plenary_decided", MAY, "원안가결", ("votes", "list", "detail")),
        ("sent", date(2025, 5, 9), None, ("detail",)),
        ("promulgated", date(2025, 5, 27), "법률 제20001호", ("detail",)),
    ]


def test_a_reconsideration_is_told_with_its_bill():
    again = bill(bill_id="GOV_1", proposed_on=date(2025, 5, 20), snapshot_id=3)
    revote = vote(voted_on=date(2025, 6, 5), result="부결", snapshot_id=2)
    events = history(
        bill(result="원안가결", decided_on=MAY), vote(), SOURCES, Told(reconsiderations=[(again, revote)])
    )
    assert [(one.key, one.when) for one in events[1:]] == [
        ("plenary_decided", MAY),
        ("veto_requested", date(2025, 5, 20)),
        ("reconsidered", date(2025, 6, 5)),
        ("discarded_after_veto", date(2025, 6, 5)),
    ]
    assert reached(events) == "discarded_after_veto"
    assert steps(events)[-1].basis == "computed"


def test_a_bill_passed_again_is_not_discarded():
    again = bill(bill_id="GOV_1", proposed_on=MAY, decided_on=date(2025, 6, 5), result="가결", snapshot_id=3)
    events = history(bill(), None, SOURCES, Told(reconsiderations=[(again, None)]))
    assert reached(events) == "reconsidered"


def test_a_mark_is_no_place_where_a_bill_stands():
    events = history(bill(), None, SOURCES, Told(meetings=[meeting(MAY, "공청회")]))
    assert reached(events) == "proposed"


def test_an_absorbed_bill_tells_its_committee_s_day_and_its_alternative_s():
    own = bill(committee_decided_on=MAY, committee_result="대안반영폐기", result="대안반영폐기")
    into = bill(bill_id="PRC_9", result="원안가결", decided_on=date(2025, 6, 5))
    for its_vote in (None, vote(voted_on=date(2025, 6, 5))):
        statements = list(of_alternative(into, its_vote, "votes"))
        found = told(own, statements=statements)
        assert [(key, when) for key, when, *_ in found[1:]] == [
            ("committee_decided", MAY),
            ("alternative_decided", date(2025, 6, 5)),
            ("absorbed", None),
        ]
    assert list(of_alternative(bill(), None, "votes")) == []


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2999, 1, 1)])
def test_an_impossible_promulgation_is_doubted_and_not_reached(day):
    told = Told([course(promulgated_on=day)])
    events = history(bill(result="원안가결", decided_on=MAY), vote(), SOURCES, told)
    (promulgated,) = (one for one in steps(events) if one.key == "promulgated")
    assert (promulgated.basis, reached(events)) == ("doubted", "plenary_decided")


def test_a_meeting_that_tells_nothing_is_no_step():
    nothing = {"service": "X", "kind": "committee", "name": None, "held_on": None, "result": None}
    told = [one.key for one in history(bill(), None, SOURCES, Told(meetings=[nothing]))]
    assert "committee_meeting" not in told
