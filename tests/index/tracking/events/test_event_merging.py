from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tellings import OUTAGE, on, telling

from index.tracking.events.event import Actor, Kind, Modality
from index.tracking.events.merging import merge

MEETING = date(2024, 11, 6)


def merged(*tellings):
    return [one.event for one in merge(tellings)]


def test_reports_of_one_day_kind_and_company_are_one_event():
    one = telling("n-1", "카카오 서비스 장애 발생", on(OUTAGE), actors=("카카오",))
    other = telling("n-2", "카카오톡 먹통", on(OUTAGE), actors=("카카오",))
    (event,) = merged(one, other)
    assert [report.record_id for report in event.reports] == ["n-1", "n-2"]
    assert event.outlets == 2


def test_what_two_companies_announce_on_a_day_is_two_events():
    announced = {"kind": Kind.ANNOUNCEMENT}
    one = telling("n-1", "카카오, 상생 방안 발표", on(OUTAGE), actors=("카카오",), **announced)
    other = telling("n-2", "네이버, 상생 방안 발표", on(OUTAGE), actors=("네이버",), **announced)
    assert len(merged(one, other)) == 2


def test_the_same_words_on_another_day_are_another_event():
    one = telling("n-1", "카카오, 비상대책위 회의 개최", on(OUTAGE), kind=Kind.MEETING, actors=("카카오",))
    other = telling(
        "n-2", "카카오, 비상대책위 회의 개최", on(date(2022, 10, 19)), kind=Kind.MEETING, actors=("카카오",)
    )
    assert len(merged(one, other)) == 2


def test_a_meeting_is_one_event_whomever_each_text_names():
    both = {"kind": Kind.MEETING, "names": ("네이버", "당근마켓")}
    one = telling("n-1", "네이버, 장관과 간담회 개최", on(MEETING), actors=("네이버",), **both)
    other = telling("n-2", "당근, 간담회 개최", on(MEETING), actors=("당근마켓",), **both)
    assert len(merged(one, other)) == 1


def test_copies_count_as_one_outlet():
    one = telling("n-1", "카카오 장애 발생", on(OUTAGE), actors=("카카오",), outlet="한빛일보")
    copies = [replace_report(one, f"n-{place}", copy_of="n-1") for place in (2, 3)]
    (event,) = merged(one, *copies)
    assert (len(event.reports), event.outlets) == (3, 1)


def replace_report(one, name, **changes):
    return replace(one, report=replace(one.report, record_id=name, outlet=name, **changes))


def test_a_day_that_one_remembers_wrongly_is_shown_as_a_disagreement():
    right = [telling(f"n-{place}", "카카오 장애 발생", on(OUTAGE), actors=("카카오",)) for place in range(3)]
    wrong = telling(
        "n-9", "카카오톡 장애", on(date(2022, 10, 16)), actors=("카카오",), published=date(2023, 1, 8)
    )
    (event,) = merged(*right, wrong)
    assert event.moment == on(OUTAGE)
    assert ("when", "2022-10-16", ("n-9",)) in event.disagreements


def test_numbers_that_differ_are_shown_side_by_side():
    fined = {"kind": Kind.SANCTION, "actors": ("방송통신위원회",)}
    one = telling("n-1", "과징금 680억 원 통보", on(OUTAGE), numbers=("68000000000 KRW",), **fined)
    other = telling("n-2", "과징금 690억 원 부과", on(OUTAGE), numbers=("69000000000 KRW",), **fined)
    (event,) = merged(one, other)
    assert {value for what, value, _ in event.disagreements if what == "number"} == {
        "68000000000 KRW",
        "69000000000 KRW",
    }


def test_numbers_that_lie_far_apart_are_of_two_things():
    fined = {"kind": Kind.SANCTION, "actors": ("방송통신위원회",)}
    one = telling("n-1", "과징금 680억 원 통보", on(OUTAGE), numbers=("68000000000 KRW",), **fined)
    other = telling("n-2", "과태료 500만 원과 과징금 통보", on(OUTAGE), numbers=("5000000 KRW",), **fined)
    assert [event.disagreements for event in merged(one, other)] == [()]


def test_a_month_joins_the_day_of_it_that_it_tells():
    exact = telling(
        "n-1",
        "공정위, 국무회의에 제정 방향 보고",
        on(date(2023, 12, 19)),
        kind=Kind.ANNOUNCEMENT,
        actors=("공정거래위원회",),
    )
    vague = telling(
        "n-2",
        "공정위, 국무회의에 제정 방향 보고",
        on(date(2023, 12, 1), date(2023, 12, 31), "month"),
        kind=Kind.ANNOUNCEMENT,
        actors=("공정거래위원회",),
    )
    (event,) = merged(exact, vague)
    assert event.moment == on(date(2023, 12, 19))


def test_what_was_planned_for_a_day_and_came_on_it_is_one_event_that_happened():
    held = {"kind": Kind.MEETING, "actors": ("정무위원회",)}
    planned = telling("n-1", "정무위 공청회 개최 예정", on(OUTAGE), modality=Modality.PLANNED, **held)
    came = telling("n-2", "정무위 공청회 개최", on(OUTAGE), **held)
    (event,) = merged(planned, came)
    assert event.modality is Modality.HAPPENED


def test_an_added_report_leaves_ids_as_they_are():
    texts = [
        telling("n-1", "카카오 장애 발생", on(OUTAGE), actors=("카카오",)),
        telling("n-2", "네이버 쇼핑 장애 발생", on(OUTAGE), actors=("네이버",)),
    ]
    more = telling("n-3", "카카오 서비스 장애", on(OUTAGE), actors=("카카오",), published=date(2022, 11, 1))
    before, after = merged(*texts), merged(*texts, more)
    assert {event.id for event in before} == {event.id for event in after}


@pytest.mark.parametrize("kind", [Kind.OTHER, Kind.INCIDENT])
def test_events_of_a_day_that_are_alike_but_two_have_two_ids(kind):
    one = telling("n-1", "판교 데이터센터 화재", on(OUTAGE), kind=kind, actors=("카카오",))
    other = telling("n-2", "주가 급락", on(OUTAGE), kind=Kind.OTHER, actors=("카카오",))
    assert len({event.id for event in merged(one, other)}) == 2


tellings = st.lists(
    st.builds(
        lambda place, day, title, kind, actor: telling(
            f"n-{place % 6}", title, day and on(day), kind=kind, actors=actor, start=place
        ),
        st.integers(0, 60),
        st.none() | st.dates(date(2022, 10, 14), date(2022, 10, 17)),
        st.sampled_from(["카카오 장애 발생", "국회 본회의 통과", "협의체 첫 회의", ""]),
        st.sampled_from(Kind),
        st.sampled_from([(), ("카카오",), ("네이버",)]),
    ),
    max_size=12,
    unique_by=lambda one: one.found.sentence,
)


@settings(max_examples=60)
@given(tellings, st.randoms(use_true_random=False))
def test_every_mention_is_in_one_event_whatever_the_order(some, random):
    events = merged(*some)
    assert sum(len(event.reports) for event in events) == len(some)
    assert len({event.id for event in events}) == len(events)
    shuffled = list(some)
    random.shuffle(shuffled)
    assert {event.id for event in merged(*shuffled)} == {event.id for event in events}


def test_a_name_that_reports_write_otherwise_is_shown_and_two_people_are_not():
    def by(record, *people):
        one = telling(record, "카카오 대표 사과", on(OUTAGE), kind=Kind.ANNOUNCEMENT, actors=("카카오",))
        named = tuple(Actor(name, "person", "agent") for name in people)
        return replace(one, found=replace(one.found, actors=(*one.found.actors, *named)))

    (event,) = merged(by("n-1", "홍은택"), by("n-2", "홍은탁"), by("n-3", "남궁훈"))
    assert [one for one in event.disagreements if one[0] == "name"] == [
        ("name", "홍은탁", ("n-2",)),
        ("name", "홍은택", ("n-1",)),
    ]
    assert [event.disagreements for event in merged(by("n-1", "홍은택", "홍은탁"), by("n-2", "홍은탁"))] == [
        ()
    ]


def test_what_was_not_done_is_never_an_event_that_happened():
    one = telling("n-1", "카카오, 보상안 발표", on(OUTAGE), actors=("카카오",))
    other = telling(
        "n-2", "카카오, 보상안 발표 안 함", on(OUTAGE), actors=("카카오",), modality=Modality.NEGATED
    )
    assert {event.modality for event in merged(one, other)} == {Modality.HAPPENED, Modality.NEGATED}
