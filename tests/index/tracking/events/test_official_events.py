from datetime import date

import time_machine
from tellings import OUTAGE, on, telling

from index.tracking.events.event import Kind, Lane, Modality
from index.tracking.events.merging import merge
from index.tracking.events.official import official_events, with_reports

BILL = {
    **{
        "id": "PRC_1",
        "title": "방송통신발전 기본법 일부개정법률안",
        "url": "https://likms",
        "proposer": "최승재의원 등 10인",
    },
    **{"lead": ["최승재"], "attached": []},
}


def step(key, when, **more):
    rest = {"step": key, "result": None, "committee": None, "meeting": None, "said": None, "tally": None}
    return {**rest, "key": key, "when": when, "basis": "stated", "sources": ["A"], "disagrees": [], **more}


def steps(*some, **more):
    return official_events({**BILL, "steps": list(some), **more})


def test_each_step_is_an_official_event_of_its_day():
    proposed, passed = steps(
        step("proposed", "2022-10-17", step="발의"), step("plenary_decided", "2022-12-08")
    )
    assert (proposed.id, proposed.kind) == ("PRC_1/proposed/2022-10-17", Kind.PROPOSAL)
    assert [(one.name, one.kind) for one in proposed.actors] == [("최승재", "person")]
    assert (passed.kind, passed.moment, passed.official) == (Kind.STEP, on(date(2022, 12, 8)), True)


def test_a_vote_tells_its_counts():
    tally = {"yes": 245, "no_votes": 0, "abstain": 1}
    (passed,) = steps(step("plenary_decided", "2022-12-08", result="원안가결", tally=tally))
    assert passed.reports[0].label.endswith("원안가결 245/0/1")
    assert passed.reports[0].quotation == ""  # nobody wrote so


def test_a_step_without_a_day_keeps_how_it_is_known():
    computed, stated = steps(
        step("committee_referred", None, basis="computed"), step("committee_decided", None, basis="stated")
    )
    assert [(one.moment, one.basis) for one in (computed, stated)] == [(None, "computed"), (None, "stated")]


def test_the_government_promulgates():
    (promulgated,) = steps(step("promulgated", "2023-01-03"))
    assert promulgated.lane is Lane.GOVERNMENT


@time_machine.travel("2023-03-01")
def test_a_law_that_will_come_into_force_is_planned():
    ahead, past = steps(step("in_force", "2023-07-04"), step("in_force", "2023-01-03"))
    assert (ahead.modality, past.modality) == (Modality.PLANNED, Modality.HAPPENED)


def test_a_step_without_a_day_has_no_moment():
    (absorbed,) = steps(step("absorbed", None))
    assert (absorbed.moment, absorbed.id) == (None, "PRC_1/absorbed")


def test_sources_that_differ_are_one_event_with_a_disagreement():
    differing = {"disagrees": ["when"]}
    (event,) = steps(
        step("committee_decided", "2022-12-01", **differing),
        step("committee_decided", "2022-12-02", **differing, sources=["B"]),
    )
    assert event.moment == on(date(2022, 12, 1))
    assert event.disagreements == (("when", "2022-12-02", ("B",)),)


def test_a_stage_that_was_met_again_is_an_event_each_time():
    assert len(steps(step("subcommittee", "2022-11-15"), step("subcommittee", "2022-11-22"))) == 2


def test_a_vote_on_an_amendment_is_an_event_and_a_reconsideration_is_a_step_already():
    vote = {"voted_on": "2022-12-08", "result": "부결", "yes": 1, "no_votes": 2, "abstain": 3}
    moved = {"id": "PRC_9", "title": "수정안", "url": None, "result": None, "vote": vote}
    attached = [{**moved, "role": "floor_amendment"}, {**moved, "role": "reconsideration"}]
    assert [one.id for one in steps(attached=attached)] == ["PRC_9/floor_amendment/2022-12-08"]


def test_reports_join_a_step_and_their_day_stays_visible():
    (passed,) = steps(step("plenary_decided", "2022-12-08"))
    (told,) = merge([telling("n-1", "본회의 통과", on(date(2022, 12, 7)), kind=Kind.STEP)])
    joined = with_reports(passed, told.event, [0, 0])
    assert [one.record_id for one in joined.reports] == ["PRC_1", "n-1"]
    assert joined.moment == on(date(2022, 12, 8))
    assert joined.disagreements == (("when", "2022-12-07", ("n-1",)),)
    assert joined.id == passed.id


def test_a_month_that_holds_the_day_is_no_disagreement():
    (passed,) = steps(step("plenary_decided", "2022-10-15"))
    month = on(date(2022, 10, 1), date(2022, 10, 31), "month")
    (told,) = merge([telling("n-1", "본회의 통과", month, kind=Kind.STEP)])
    assert with_reports(passed, told.event, [0]).disagreements == ()
    assert passed.moment == on(OUTAGE)
