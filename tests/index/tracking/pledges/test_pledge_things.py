"""What is promised and for whom, as the text names it."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Relation, Strength

DAY = date(2025, 10, 2)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("네이버는 판매대금 5200억원도 내년 1월 2일 미리 지급하겠다고 밝혔다.", "판매대금"),
        ("쿠팡은 2026년까지 사재를 털어 피해 보상금을 지급하겠다고 밝혔다.", "피해 보상금"),
        ("네이버는 직원 700명 가운데 400명은 지역에서 채용하겠다고 밝혔다.", None),
        ("네이버는 2030년까지 AI 인재 10만 명 양성에 1조원을 투입한다.", "AI 인재 10만 명 양성"),
        ("쿠팡은 논란이 계속되면 가맹 수수료를 2.8%로 낮추겠다고 했다.", "가맹 수수료"),
        ("토스는 2026년까지 소상공인에게 결제 단말기 30만 대를 무상 보급하기로 했다.", "결제 단말기"),
        ("토스는 가맹점에 단말기 5만 대를 무상으로 공급하겠다고 밝혔다.", "단말기"),
        ("카카오뱅크는 대출을 받은 소상공인에게 이자 200억원을 되돌려주기로 했다.", "이자"),
        ("쿠팡은 반품 물류비로 매년 10억 원을 출연하기로 했다.", None),
        ("쿠팡 측 설명이다. 회사는 판매자에게 50만원씩 지원하겠다고 밝혔다.", None),
        ("카카오는 전통시장 100곳을 뽑아 디지털 교육을 제공하겠다고 밝혔다.", "디지털 교육"),
        ("카카오 측정기는 연말까지 보급하겠다고 밝혔다.", "카카오 측정기"),
        ("11번가는 대신 대상을 60세 이상에서 55세 이상으로 넓히기로 했다.", "대상"),
    ],
)
def test_a_promise_is_of_the_nouns_before_its_verb_or_number(text: str, thing: str | None) -> None:
    assert [one.programme for one in extract(text, DAY, "").promises] == [thing]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        (
            "카카오가 2022년 말 내놓은 소상공인 지원금 275억원은 지난해 말까지 전액 지급됐다.",
            "소상공인 지원금",
        ),
        ("11번가는 정산 주기를 익일로 앞당기겠다던 계획을 취소했다.", "정산 주기"),
        ("카카오는 수수료 인하 약속을 지켰다고 밝혔다.", "수수료 인하 약속"),
        ("카카오는 피해자에게 보상하겠다고 했는데 아직 지급하지 않았다.", None),
        ("쿠팡은 올해 5월 약속을 뒤집고 멤버십 요금을 올렸다.", "멤버십 요금"),
    ],
)
def test_what_became_is_told_of_the_thing_and_not_of_the_promise(text: str, thing: str) -> None:
    assert [one.programme for one in extract(text, DAY, "").accounts] == [thing]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("네이버는 연 매출 3억원 이하 소상공인에게 수수료를 면제하겠다고 밝혔다.", "소상공인"),
        ("네이버는 600억원을 들여 소상공인 100만명에게 교육을 제공하겠다고 밝혔다.", "소상공인"),
        ("당근은 사기 피해자에게 손해액을 보상하겠다고 밝혔다.", "사기 피해자"),
        ("토스는 만 65세 이상 사용자에게 상담 창구를 제공하겠다고 밝혔다.", "사용자"),
    ],
)
def test_a_bound_or_a_number_is_no_part_of_those_for_whom(text: str, whom: str) -> None:
    assert [one.beneficiary for one in extract(text, DAY, "").promises] == [whom]


@pytest.mark.parametrize(
    "whose", ["이상 구매 고객에게", "이상 구매자에게", "이상 주문에", "이상 결제하면", "까지의 앱 결제에"]
)
def test_what_one_must_spend_is_a_condition(whose: str) -> None:
    text = f"쿠팡은 5만원 {whose} 배송비를 받지 않겠다고 밝혔다."
    (one,) = extract(text.replace("원 까지", "원까지"), DAY, "").promises
    assert [(each.value, each.role) for each in one.sums] == [(50_000, "condition")]


@pytest.mark.parametrize(
    "text",
    [
        "네이버는 1000억원 이상 판매자 지원에 투입하겠다고 밝혔다.",
        "카카오는 300억원 이상 이용자 보상에 쓰기로 했다.",
        "네이버는 총 10억원까지의 지원금을 지급하겠다고 밝혔다.",
        "쿠팡은 수수료를 100억원 아래 수준으로 유지하겠다고 밝혔다.",
    ],
)
def test_what_is_to_be_given_is_no_condition(text: str) -> None:
    (one,) = extract(text, DAY, "").promises
    assert [each.role for each in one.sums] == ["amount"]


def test_a_day_that_moved_is_that_to_which_it_did() -> None:
    text = "당근은 보상제 도입 시점을 올해 하반기에서 내년 상반기로 연기한다고 공지했다."
    (one,) = extract(text, DAY, "").accounts
    assert one.term is not None
    assert one.term.text == "내년 상반기"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("티몬은 판매대금을 7월까지 지급하겠다고 약속했으나 지키지 못했다.", date(2025, 7, 31)),
        ("쿠팡은 올해 3월까지 정산주기를 줄이겠다고 했지만 이행하지 않았다.", date(2025, 3, 31)),
        ("배달의민족은 6월까지 수수료를 내리기로 했지만 지키지 않았다.", date(2025, 6, 30)),
        ("네이버는 12월까지 상생기금 300억원을 내겠다고 밝혔다.", date(2025, 12, 31)),
    ],
)
def test_what_was_not_kept_fell_due_before(text: str, day: date) -> None:
    (one,) = extract(text, DAY, "").promises
    assert one.term is not None
    assert one.term.last == day


def test_what_is_told_against_a_promise_began_with_its_own_day() -> None:
    text = "네이버는 지난해 11월 6일 5년간 600억원을 지원하겠다고 했는데, 올해까지 98억원을 집행했다."
    (one,) = extract(text, DAY, "").promises
    assert (one.said_on, one.term and one.term.first) == (date(2024, 11, 6), date(2024, 11, 6))


def test_that_something_was_disclosed_is_no_deed() -> None:
    assert extract("카카오는 주주에게 배당금 10억원을 지급한다고 2일 공시했다.", DAY, "").accounts == ()


def test_whose_thing_is_told_of_is_who_promised_what_follows() -> None:
    text = (
        "네이버는 600억원을 지원하겠다고 했다. 카카오의 ‘프로젝트 단골’은 속도가 더 빠르다. "
        "올해 전통시장 100곳을 지원하겠다는 계획은 9월 말 현재 104곳으로 목표를 넘어섰다."
    )
    told = extract(text, DAY, "")
    assert [one.actor for one in told.promises] == ["네이버", "카카오"]
    assert {one.actor for one in told.accounts} == {"카카오"}


@pytest.mark.parametrize("figure", ["주가는 2% 올랐다", "수수료는 10%다", "사례는 다르다"])
def test_a_companys_figure_is_no_promise_of_what_follows(figure: str) -> None:
    text = f"카카오는 상생 방안을 발표했다. 네이버의 {figure}. 내년까지 100억원을 지원하겠다고 밝혔다."
    assert [one.actor for one in extract(text, DAY, "").promises] == ["카카오"]


def test_a_question_whether_promises_were_kept_tells_nothing() -> None:
    text = "네이버와 카카오는 상생 방안을 약속했다. 1년이 지난 지금 약속은 얼마나 지켜졌을까."
    assert extract(text, DAY, "").accounts == ()


@pytest.mark.parametrize(
    ("what", "strength"),
    [("이용자 개인정보 보호", Strength.VAGUE), ("중고차 진단 서비스", Strength.FIRM)],
)
def test_a_deed_of_many_words_is_as_vague_as_one_of_few(what: str, strength: Strength) -> None:
    (one,) = extract(f"카카오는 {what}를 강화하겠다고 밝혔다.", DAY).promises
    assert one.strength is strength


def test_part_of_a_debt_that_was_paid_is_no_promise_kept() -> None:
    text = "티몬은 피해 판매자에게 미정산 대금을 갚겠다고 했으나 결국 0.76%만 변제했다."
    assert [one.relation for one in extract(text, DAY, "").accounts] == [Relation.REPORTS_PROGRESS]


def test_a_sum_of_another_purpose_does_not_belong_to_the_promise_before() -> None:
    first = "오후네시는 구매자의 이용을 제한하기로 했다."
    text = f"{first} 오후네시는 기증 행사를 위해 1억원을 출연하겠다고 약속했다."
    assert [len(one.sums) for one in extract(text, DAY, "").promises] == [0, 1]
