"""What became of a promise: of what it is told, and what is no part of it."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Relation

DAY = date(2025, 10, 2)
PROMISED = "네이버는 지원센터 10곳을 열겠다고 약속했다."


def test_what_was_given_is_told_of_its_topic() -> None:
    text = "지난해 약속한 판매자 상담센터는 올해 1월 문을 열었다."
    first = "네이버는 판매자 상담센터를 세우겠다고 약속했다."
    (told,) = extract(f"{first} {text}", DAY, "").accounts
    assert told.programme == "판매자 상담센터"


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("보상금은 이듬해 2월까지 지급을 마쳤다.", "보상금"),
        ("안산 데이터센터는 계획대로 2024년 1월 가동을 시작했다.", "안산 데이터센터"),
        ("카카오가 4월 내놓은 정산 약속을 지킨 것으로 나타났다.", "정산 약속"),
        ("카카오는 심사 지침을 개정하겠다는 약속을 사실상 철회했다.", "심사 지침"),
        ("카카오는 2024년 정산주기 단축을 공언했다가 없던 일로 했다.", "정산주기"),
        ("모의훈련은 계획(연 4회)에 못 미치는 2회에 그쳤다.", "모의훈련"),
        ("카카오는 익일 정산 도입 시점을 10월 1일에서 12월 1일로 변경한다고 알렸다.", "익일 정산 도입"),
    ],
)
def test_a_deed_done_to_a_thing_is_told_of_the_thing(text: str, thing: str) -> None:
    first = "카카오는 2022년 12월 29일 보상금을 주고 안산 데이터센터를 짓겠다고 발표했다."
    assert [one.programme for one in extract(f"{first} {text}", DAY, "").accounts] == [thing]


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
    assert [one.relation for one in extract(f"{PROMISED} {text}", DAY, "").accounts] == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "네이버가 약속한 5년간 1조원 규모의 상생 투자가 첫돌을 맞았다.",
        "네이버는 1일 '2025 상생 보고서'를 내고 설명했다.",
        "네이버는 2024년 8월 중개수수료를 6.8%에서 9.8%로 올렸다.",
        "네이버는 올해까지 얼마를 썼는지는 공개하지 않고 있다.",
        "네이버는 약속 이행에 대한 질의에 답하지 않았다.",
        "판매자 단체는 “세 번째 약속 위반”이라며 반발했다.",
        "의원들은 “말뿐인 약속으로 이용자만 피해를 보고 있다”고 질타했다.",
        "당초 목표는 연말까지 15곳이었다.",
        "네이버는 이용자 단체와 뜻을 모았다.",
        "네이버는 약속한 조치의 이행 결과를 점검하고 7일 발표했다.",
    ],
)
def test_what_tells_of_no_deed_is_no_account(text: str) -> None:
    assert extract(f"{PROMISED} {text}", DAY, "").accounts == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("약속한 상생기금 60억원 가운데 12억원만 집행했다.", 1_200_000_000),
        ("첫해 쓰기로 한 600억원 가운데 상반기에 집행된 돈은 214억원이다.", 21_400_000_000),
    ],
)
def test_the_sum_of_a_part_is_what_was_reached(text: str, value: int) -> None:
    (told,) = extract(f"{PROMISED} {text}", DAY, "").accounts
    assert [one.value for one in told.sums] == [value]


def test_the_count_of_a_part_is_what_was_reached() -> None:
    (told,) = extract(f"{PROMISED} 네이버는 상인 500명 가운데 463명에게 촬영비를 지급했다.", DAY, "").accounts
    assert told.count is not None
    assert told.count.value == 463


def test_what_was_said_to_be_done_and_then_was_is_one_account() -> None:
    text = "네이버는 처리 시간을 6시간으로 줄이겠다고 한 약속을 지켰다."
    (told,) = extract(f"{PROMISED} {text}", DAY, "").accounts
    assert (told.programme, told.relation) == ("처리 시간", Relation.REPORTS_DONE)


def test_a_finding_that_nothing_was_given_breaks_a_promise() -> None:
    first = "네이버와 카카오는 5일 협약을 맺고 상인에게 100억 원을 지원하기로 약속했다."
    (told,) = extract(f"{first} 카카오는 지원금을 지급하지 않았음이 드러났다.", DAY, "").accounts
    assert told.relation == Relation.CONTRADICTS


def test_what_was_destroyed_is_no_broken_promise() -> None:
    assert extract(f"{PROMISED} 네이버는 보관하던 개인정보를 파기했다.", DAY, "").accounts == ()
