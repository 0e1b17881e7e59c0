"""Plans that are told again, conditions with two bounds, and the day that the next sentence gives."""

from __future__ import annotations

from datetime import date

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Promise

DAY = date(2025, 5, 20)


def promises(text: str) -> list[Promise]:
    return list(extract(text, DAY, "").promises)


def test_a_plan_that_was_told_on_an_earlier_day_falls_due_after_that_day() -> None:
    (one,) = promises("네이버는 지난 2월 3일 신청을 받으며 올해 4월 안에 환급을 마칠 계획이라고 밝혔었다.")
    assert one.term is not None
    assert (one.term.last, one.said_on) == (date(2025, 4, 30), date(2025, 2, 3))


def test_a_plan_that_is_told_now_has_no_deadline_that_is_past() -> None:
    (one,) = promises("네이버는 지난 2월 3일 신청을 받으며 올해 4월 안에 환급을 마칠 계획이라고 밝혔다.")
    assert one.term is None
    assert one.said_on == DAY


def test_a_condition_with_two_bounds_is_one() -> None:
    (one,) = promises("네이버는 손해가 10만 원을 넘고 20만 원 이하인 판매자에게 3만 원을 지급하기로 했다.")
    assert one.conditions == ("손해가 10만 원을 넘고 20만 원 이하",)
    assert one.beneficiary == "판매자"
    (other,) = promises("네이버는 손해가 10만 원 이하인 판매자에게 1만 원을 지급하기로 했다.")
    assert (other.conditions, other.beneficiary) == (("손해가 10만 원 이하",), "판매자")


def test_the_next_sentence_tells_from_when() -> None:
    promised = "네이버는 피해를 입은 판매자에게 보상하겠다고 밝혔다. "
    (one,) = promises(promised + "보상은 6월 2일부터 차례로 이루어진다고 했다.")
    assert one.term is not None
    assert (one.term.kind, one.term.first) == ("start", date(2025, 6, 2))
    (other,) = promises(promised + "행사는 6월 2일부터 차례로 이루어진다고 했다.")
    assert other.term is None
