from dataclasses import replace

from made_up_events import (
    EVENTS,
    IN_FORCE,
    NEGATED,
    OTHER,
    OUTAGE,
    PROPOSED,
    REFERRED,
    UNDATED,
    day,
    event,
    report,
)

from cli.timeline.choose import ALL, DATES, MUCH, SUMMARY, TIED, USUAL, choose

LONG_AGO = [event(100 + place, "일", day(2020, 1, 1 + place)) for place in range(20)]


def test_all_is_all_and_what_did_not_happen_is_shown_nowhere_else():
    assert choose(EVENTS, ALL) == list(EVENTS)
    assert all(NEGATED not in choose(EVENTS, detail) for detail in (SUMMARY, USUAL, MUCH))


def test_as_usual_undated_and_single_mentions_are_left_out():
    shown = choose(EVENTS, USUAL)
    assert UNDATED not in shown
    assert OTHER not in shown
    assert {UNDATED.id, OTHER.id} <= {one.id for one in choose(EVENTS, MUCH)}


def test_the_steps_of_one_bill_are_all_shown_and_of_many_those_that_decide():
    assert REFERRED in choose(EVENTS, USUAL)
    other = replace(PROPOSED, id="e-other", bill_id="PRC_2")
    assert REFERRED not in choose([*EVENTS, other], USUAL)
    assert REFERRED in choose([*EVENTS, other], MUCH)


def test_a_summary_has_the_dates_that_most_tell_of():
    shown = choose([*LONG_AGO, *EVENTS], SUMMARY)
    assert len(shown) == DATES
    assert {OUTAGE.id, IN_FORCE.id} <= {one.id for one in shown}
    days = [one.moment.first for one in shown]
    assert days == sorted(days)


def test_a_date_is_summed_up_by_its_official_step():
    told = event(50, "본회의 통과 보도", PROPOSED.moment, reports=[report(n, f"{n}일보") for n in range(9)])
    assert choose([told, PROPOSED], SUMMARY) == [PROPOSED]


def test_more_reports_weigh_more():
    many = [
        replace(one, moment=day(2021, 1, 1 + place), reports=[report(n, f"{n}일보") for n in range(3)])
        for place, one in enumerate(LONG_AGO[:DATES])
    ]
    once = event(60, "한 번", day(2021, 6, 1))
    assert once not in choose([*many, once], SUMMARY)


def test_a_summary_has_the_few_that_weigh_the_same_and_of_many_one():
    acts = [replace(PROPOSED, id=f"e-{n}", bill_id=f"PRC_{n}") for n in range(TIED + 1)]
    assert choose(acts[:TIED], SUMMARY) == acts[:TIED]
    assert choose(acts, SUMMARY) == acts[:1]


def test_of_dates_that_matter_as_much_the_later_are_shown():
    assert choose(LONG_AGO, SUMMARY) == LONG_AGO[-DATES:]
