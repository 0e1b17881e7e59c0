"""What somebody is blamed for by others, and with whose voice it is told."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Relation, Strength, Voice

DAY = date(2025, 10, 2)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("참여연대는 카카오가 약속을 지키지 않았다고 비판했다.", Relation.CONTRADICTS),
        ('참여연대는 "카카오가 골목상권 철수 약속을 지키지 않았다"고 비판했다.', Relation.CONTRADICTS),
        ("소상공인연합회는 쿠팡이 약속한 수수료 인하를 미루고 있다고 주장했다.", Relation.DELAYS),
        ("김남근 의원은 쿠팡이 약속한 상생기금을 집행하지 않았다고 지적했다.", Relation.CONTRADICTS),
        ("카카오 노조는 회사가 고용 보장 약속을 어겼다고 주장했다.", Relation.CONTRADICTS),
    ],
)
def test_what_one_is_blamed_for_is_no_word_of_his_own(text: str, relation: Relation) -> None:
    assert [(one.relation, one.voice) for one in extract(text, DAY, "").accounts] == [(relation, Voice.OTHER)]


def test_what_others_ask_for_is_still_no_account() -> None:
    assert extract("참여연대는 카카오가 약속을 지켜야 한다고 촉구했다.", DAY, "").accounts == ()


def test_what_was_given_is_told_of_its_topic() -> None:
    text = "지난해 약속한 판매자 상담센터는 올해 1월 문을 열었다."
    first = "네이버는 판매자 상담센터를 세우겠다고 약속했다."
    (told,) = extract(f"{first} {text}", DAY, "").accounts
    assert told.programme == "판매자 상담센터"


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
    ("text", "thing"),
    [
        ("보상금은 이듬해 2월까지 지급을 마쳤다.", "보상금"),
        ("안산 데이터센터는 계획대로 2024년 1월 가동을 시작했다.", "안산 데이터센터"),
        ("카카오가 4월 내놓은 정산 약속을 지킨 것으로 나타났다.", "정산 약속"),
    ],
)
def test_a_deed_done_to_a_thing_is_told_of_the_thing(text: str, thing: str) -> None:
    first = "카카오는 2022년 12월 29일 보상금을 주고 안산 데이터센터를 짓겠다고 발표했다."
    assert [one.programme for one in extract(f"{first} {text}", DAY, "").accounts] == [thing]


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


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("지원센터는 10곳 중 3곳만 문을 열었다.", Relation.REPORTS_PROGRESS),
        ("네이버는 약속한 상생 투자에 1년간 2,130억원을 썼다고 밝혔다.", Relation.REPORTS_PROGRESS),
        ("네이버는 판로 지원 규모를 당초 1천억원에서 1,500억원으로 늘렸다고 했다.", Relation.WIDENS),
        ("네이버는 동결하겠다고 했지만, 네이버는 중개수수료를 9.8%로 올렸다.", Relation.CONTRADICTS),
    ],
)
def test_a_part_or_more_of_a_promise_or_its_contrary_is_not_that_it_was_kept(
    text: str, relation: Relation
) -> None:
    first = "네이버는 지원센터 10곳을 열겠다고 약속했다."
    assert [one.relation for one in extract(f"{first} {text}", DAY, "").accounts] == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "네이버가 약속한 5년간 1조원 규모의 상생 투자가 첫돌을 맞았다.",
        "네이버는 1일 '2025 상생 보고서'를 내고 설명했다.",
        "네이버는 2024년 8월 중개수수료를 6.8%에서 9.8%로 올렸다.",
        "네이버는 올해까지 얼마를 썼는지는 공개하지 않고 있다.",
    ],
)
def test_what_tells_of_no_deed_is_no_account(text: str) -> None:
    first = "네이버는 지원센터 10곳을 열겠다고 약속했다."
    assert extract(f"{first} {text}", DAY, "").accounts == ()


def test_who_is_threatened_promises_nothing() -> None:
    first = "카카오는 100억원을 지원하기로 했다."
    text = '김남근 의원은 "카카오가 약속을 어기면 법으로 강제하겠다"고 말했다.'
    assert len(extract(f"{first} {text}", DAY, "").promises) == 1
