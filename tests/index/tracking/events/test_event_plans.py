from datetime import date

from tellings import OUTAGE, on, telling

from index.tracking.events.event import Kind, Modality
from index.tracking.events.merging import merge
from index.tracking.events.plans import with_plans

NOVEMBER = on(date(2022, 11, 1), date(2022, 11, 30), "month")
PLAN = telling(
    "n-1",
    "카카오, 피해지원 방안 발표 예정",
    NOVEMBER,
    kind=Kind.ANNOUNCEMENT,
    actors=("카카오",),
    modality=Modality.PLANNED,
)


def came(title, day, published):
    return telling("n-2", title, on(day), kind=Kind.ANNOUNCEMENT, actors=("카카오",), published=published)


def linked(*tellings):
    return {one.title: one.linked for one in with_plans([one.event for one in merge(tellings)])}


def test_a_plan_and_what_came_of_it_point_to_each_other():
    told = linked(PLAN, came("카카오, 피해지원 방안 발표", date(2022, 11, 28), date(2022, 11, 28)))
    ((plan_says,), (event_says,)) = (
        told["카카오, 피해지원 방안 발표 예정"],
        told["카카오, 피해지원 방안 발표"],
    )
    assert (plan_says[0], event_says[0]) == ("came_true", "was_planned")
    assert plan_says[1] != event_says[1]


def test_a_plan_stays_one_until_a_later_record_tells_it():
    assert linked(PLAN) == {"카카오, 피해지원 방안 발표 예정": ()}
    earlier = came("카카오, 피해지원 방안 발표", date(2022, 11, 2), OUTAGE)
    assert not any(linked(PLAN, earlier).values())


def test_what_came_long_after_or_is_something_else_is_not_what_was_planned():
    late = came("카카오, 피해지원 방안 발표", date(2023, 3, 1), date(2023, 3, 1))
    other = came("카카오, 새 대표 내정", date(2022, 11, 20), date(2022, 11, 20))
    assert not any(linked(PLAN, late).values())
    assert not any(linked(PLAN, other).values())
