"""Plans that are told again, conditions with two bounds, and the day that the next sentence gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from mentions import LATER, account, by, merged, promise, source, text

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Account, Pledge, Promise, Relation
from index.tracking.pledges.relations import RETOLD

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


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("카카오는 2022년 8월 상생기금 3000억원을 조성하겠다고 약속한 바 있다.", True),
        ("카카오는 지난해 5월 상생기금 3000억원을 조성하겠다고 약속했다.", True),
        ("카카오는 지난해 5월 내놓은 한 서비스를 위해 상생기금 3000억원을 조성하겠다고 약속했다.", False),
        ("카카오는 상생기금 3000억원을 조성하겠다고 약속했다.", False),
    ],
)
def test_what_was_promised_long_before_is_only_told_again(said: str, again: bool) -> None:
    (one,) = extract(said, date(2025, 3, 12)).promises
    assert (RETOLD in one.rules) is again


def test_a_text_that_tells_a_promise_again_may_tell_what_became_of_it() -> None:
    again = promise("상생기금 조성", rules=("will", RETOLD))
    later = replace(account(words="상생기금 조성"), evidence=(20, 30))
    assert [len(one.mentions) for one in merged(text(again, later))] == [2]
    assert [len(one.mentions) for one in merged(text(replace(again, rules=()), later))] == [1]


def rest_of(*told: Account) -> list[Pledge]:
    """Return the pledges of a text on seven centres, and of a later one that promises two that are left."""
    first = promise("과일 산지 거점", term=by(date(2025, 12, 31)))
    left = promise("완공", action="나머지 두 곳도 완공", term=by(date(2026, 6, 30)), evidence=(90, 99))
    source_of, (*accounts, rest) = text(*told, left, of=source("b", LATER))
    return merged(text(first), (source_of, [*accounts, replace(rest, quotation="나머지 두 곳도 완공")]))


def test_the_rest_is_of_what_was_told_just_before() -> None:
    (one,) = rest_of(account(words="과일 산지 거점"))
    assert [each.relation for each in one.mentions[1:]] == [Relation.REPORTS_PROGRESS, Relation.DELAYS]


def test_the_rest_of_what_is_not_known_stands_alone() -> None:
    unknown = replace(account(words="자막 단말기"), evidence=(50, 60))
    assert len(rest_of(account(words="과일 산지 거점"), unknown)) == 2
