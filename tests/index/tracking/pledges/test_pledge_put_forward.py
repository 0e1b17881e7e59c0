"""Plans that are put forward, aimed at or told of an earlier day, and what only sounds so."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Strength

DAY = date(2025, 10, 2)


@pytest.mark.parametrize(
    ("text", "thing", "on"),
    [
        ("쿠팡은 29일 1조6850억원 규모의 보상안을 내놨다.", "보상안", date(2025, 9, 29)),
        ("우아한형제들은 4월 11일 1,200억 원 규모의 상생방안을 제출하였다.", "상생방안", date(2025, 4, 11)),
    ],
)
def test_a_plan_that_is_put_forward_with_its_sum_is_a_promise_of_that_day(
    text: str, thing: str, on: date
) -> None:
    (one,) = extract(text, DAY, "").promises
    assert (one.programme, one.strength, one.said_on, len(one.sums)) == (thing, Strength.PLAN, on, 1)


@pytest.mark.parametrize(
    "text",
    [
        '쿠팡 대표는 "책임을 통감한다"고 말했다.',
        "쿠팡은 12월 31일까지 쿠팡플레이 서비스를 마치겠다고 공지했다.",
        "쿠팡은 1000억원 규모의 신사옥 건립 계획을 내놨다.",
        "쿠팡의 구매이용권은 로켓배송 5000원과 쿠팡이츠 5000원 등 네 가지로 나뉜다.",
        "쿠팡은 재발을 막기 위해 아래와 같이 약속드립니다.",
    ],
)
def test_what_says_nothing_to_be_done_is_no_promise(text: str) -> None:
    told = extract(f"쿠팡은 내년까지 피해를 보상하겠다고 밝혔다. {text}", DAY, "")
    assert (len(told.promises), len(told.accounts)) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "카카오는 그해 12월 29일 이모티콘 3종을 주겠다고 발표했다.",
        "당시 카카오는 29일 이모티콘 3종을 주겠다고 발표했다.",
    ],
)
def test_what_was_promised_then_was_said_then(text: str) -> None:
    (one,) = extract(f"2022년 12월 15일 먹통 사태가 난 지 3년이 지났다. {text}", DAY, "").promises
    assert (one.said_on, one.term) == (date(2022, 12, 29), None)


def test_what_is_aimed_at_is_planned() -> None:
    text = '네이버 대표는 "2027년까지 누적 지원액을 5,000억원으로 늘리는 것이 목표"라고 말했다.'
    (one,) = extract(text, DAY, "").promises
    assert (one.strength, one.term and one.term.text) == (Strength.PLAN, "2027년")


def test_what_goes_on_is_a_clause_of_its_own() -> None:
    text = "카카오는 삼중화를 추진하고 있으며 내년에 이중화를 마무리할 예정이라고 밝혔다."
    (one,) = extract(text, DAY, "").promises
    assert one.programme == "이중화"


def test_who_speaks_later_by_a_foreign_surname_is_the_same() -> None:
    text = (
        '해럴드 로저스 쿠팡 임시대표는 1일 사과했다. 배경훈 부총리는 "조사하겠다"고 말했다. '
        '로저스 대표는 "재발 방지책을 내년 1분기 안에 공개하겠다"고 약속했다.'
    )
    (one,) = extract(text, DAY, "").promises
    assert (one.actor, one.said_by) == ("쿠팡", "해럴드 로저스")


def test_a_meeting_to_come_is_not_where_something_was_promised() -> None:
    text = "쿠팡은 1일 피해를 보상하겠다고 밝혔다. 과방위는 오는 30일 청문회를 연다."
    (one,) = extract(text, DAY, "").promises
    assert one.said_to == ()
