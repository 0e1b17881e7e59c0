"""What sentences tell of something promised by how they end, and of which pledge that is taken to be."""

from __future__ import annotations

from datetime import date

import pytest
from mentions import source

from index.tracking.pledges.extract import extract
from index.tracking.pledges.identity import merge
from index.tracking.pledges.pledge import Account, Relation, Voice
from index.tracking.pledges.relations import STATE
from index.tracking.pledges.told import tell

DAY = date(2025, 3, 12)
FOLLOWS = "네이버는 2022년 협약에서 상생을 약속했다. 이행 현황을 점검했다. "


def states(text: str) -> list[Account]:
    return [one for one in extract(FOLLOWS + text, DAY, "").accounts if one.rules[0] == STATE]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("보안 전담 인력은 9월 현재 19명에 머물고 있다.", Relation.CONTRADICTS),
        ("판매자 채용은 늦어지고 있다.", Relation.DELAYS),
        ("소비자 보상 기준은 110%에서 80%로 낮아졌다.", Relation.NARROWS),
        ("수수료 면제 대상은 1년 미만에서 2년 미만 판매자로 넓어졌다.", Relation.WIDENS),
        ("제휴 조항은 올 2월 정책집에서 자취를 감췄다.", Relation.WITHDRAWS),
        ("종이 포장 적용률은 10월 말 기준 55%다.", Relation.REPORTS_PROGRESS),
        ("상담센터에는 상담원 52명이 일하고 있다.", Relation.REPORTS_PROGRESS),
        ("상한은 당초의 10%가 아니라 15%였다.", Relation.CONTRADICTS),
        ("산지 거점은 6곳 가운데 네 곳이 완성됐다.", Relation.REPORTS_PROGRESS),
        ("판매자 조사는 분기별에서 반기별로 바뀌었다.", Relation.REVISES),
    ],
)
def test_a_sentence_tells_by_its_end_what_became_of_something(text: str, relation: Relation) -> None:
    assert [(one.actor, one.relation) for one in states(text)] == [("네이버", relation)]


@pytest.mark.parametrize(
    "text",
    [
        "새 물류 시설은 내년 6월 문을 열 예정이다.",
        "지난해 거래액은 10조원을 넘었다.",
        "소상공인 단체는 이를 환영했다.",
        "그런 제도를 둔 사실이 없다.",
        "온라인 판매 비중은 26.9%다.",
        "판매대금 정산 주기 단축은 늦어지지 않았다.",
        "무료 배송 대상에서 제외되는 점포는 없었다.",
    ],
)
def test_what_is_to_come_or_is_of_business_tells_of_no_promise(text: str) -> None:
    assert states(text) == []


def test_a_text_that_speaks_of_no_promise_is_not_looked_at() -> None:
    assert extract("네이버는 12일 창업자를 만났다. 상담원은 현재 52명이다.", DAY, "").accounts == ()


@pytest.mark.parametrize(
    ("told", "joined"),
    [
        ("보안 전담 인력은 9월 현재 19명에 머물고 있다.", True),
        ("보안 점검 결과는 현재 3곳에 머물고 있다.", False),
    ],
)
def test_it_is_taken_for_a_pledge_only_where_it_is_surely_like_one(told: str, *, joined: bool) -> None:
    promise = "네이버는 보안 전담 인력을 내년 상반기까지 40명으로 늘리겠다고 밝혔다."
    later = date(2026, 9, 1)
    texts = [
        (source("a", DAY), tell(promise, DAY, "", "")),
        (source("b", later), tell(FOLLOWS + told, later, "", "")),
    ]
    (pledge,) = [one for one in merge(texts) if "전담" in one.promise.action]
    assert any(one.quotation.startswith("보안") for one in pledge.mentions[1:]) is joined


def test_what_speaks_against_a_pledge_by_its_end_alone_waits_for_a_person() -> None:
    promise = "네이버는 판매자 수수료율을 5%에서 3%로 낮추겠다고 밝혔다."
    later = date(2026, 9, 1)
    told = tell(f"{FOLLOWS}판매자 수수료율은 5%에서 3%로 낮아졌다.", later, "", "")
    texts = [(source("a", DAY), tell(promise, DAY, "", "")), (source("b", later), told)]
    (pledge,) = [one for one in merge(texts) if "수수료율" in one.promise.action]
    assert [(one.relation, one.doubts) for one in pledge.mentions[1:]] == [(Relation.NARROWS, ("like",))]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("네이버는 청년 1000명을 채용하겠다고 했지만 뽑은 사람은 214명에 머물렀다.", Relation.CONTRADICTS),
        (
            "네이버는 화면을 6월까지 개편하겠다고 밝혔으나 기존 화면을 그대로 쓰고 있다.",
            Relation.CONTRADICTS,
        ),
    ],
)
def test_what_follows_in_a_sentence_is_told_of_what_it_says_was_promised(
    text: str, relation: Relation
) -> None:
    assert [(one.actor, one.relation) for one in states(text)] == [("네이버", relation)]


def test_a_promise_with_nothing_behind_it_tells_nothing() -> None:
    assert states("네이버는 청년 1000명을 채용하겠다고 했지만 일정은 말하지 않겠다고 했다.") == []


def test_what_a_member_says_of_a_company_is_not_its_own_word() -> None:
    (one,) = states("박 의원은 네이버가 1000명을 채용하겠다고 했지만 뽑은 사람은 214명에 머물렀다고 밝혔다.")
    assert one.voice is Voice.OTHER
