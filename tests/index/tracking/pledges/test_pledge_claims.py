"""Whose promise it is: by a claim behind it, a word for a region, a witness's office; and what is offered."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract

DAY = date(2025, 10, 2)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("적발된 판매자는 퇴출하고, 그 명단을 특허청과 공유하겠다는 것이 네이버의 설명이다.", "네이버"),
        ("카카오는 협약을 맺었다. 상담원 25명은 지역 청년으로 뽑겠다는 게 SKT의 복안이다.", "SK텔레콤"),
        ("카카오는 협약을 맺었다. 외부 위원도 11명으로 늘린다는 게 회사의 구상이다.", "카카오"),
        (
            "구글과 메타가 나섰다. 논란이 된 지 석 달 만이다.\n메타는 연내 신고 창구를 열겠다고 했다.",
            "메타",
        ),
    ],
)
def test_a_promise_is_of_who_claims_it(text: str, actor: str) -> None:
    assert {one.actor for one in extract(text, DAY, "").promises} == {actor}


def test_a_region_in_the_midst_of_a_sentence_promises_its_own() -> None:
    met = "SK텔레콤과 전라남도는 5일 협약을 맺었다."
    text = f"{met} SKT가 스피커 4천 대를 올해 안에 놓아 주고, 도는 통신비 전액을 3년 동안 댄다."
    assert [(one.actor, one.programme) for one in extract(text, DAY, "").promises] == [
        ("SK텔레콤", "스피커"),
        ("전라남도", "통신비 전액"),
    ]


def test_a_witness_of_a_company_that_no_list_knows_speaks_for_it() -> None:
    text = (
        "○ 위원 정○○: 작년에 뭐라고 하셨습니까?\n"
        "○ 증인(별빛쇼핑 대표): 판매 수수료를 업계 평균 아래로 내리겠다고 말씀드렸습니다.\n"
        "○ 위원 정○○: 지방관은요?\n"
        "○ 증인(별빛쇼핑 대표): 중소기업관은 올 3월에 문을 열었습니다.\n"
    )
    told = extract(text, DAY, "국정감사 — 별빛쇼핑 증인 신문")
    (promise,), (account,) = told.promises, told.accounts
    assert (promise.actor, promise.said_by) == ("별빛쇼핑", None)
    assert (account.actor, account.voice) == ("별빛쇼핑", "promisor")


@pytest.mark.parametrize(
    "text",
    [
        "쿠팡이 지역 농가를 위한 새 약속을 내놓습니다.",
        "야놀자는 기다려 주신 사장님들께 죄송하다는 말씀을 올립니다.",
        "야놀자입니다.\nQ. 숙소 사장님이 환불을 거절하시는데요.",
        "카카오의 정산 주기 단축은 지난 8월 1일 15일 주기로 현실이 됐다.",
    ],
)
def test_what_only_says_that_something_is_promised_or_asked_is_none(text: str) -> None:
    assert extract(text, DAY, "").promises == ()


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("양측은 분기에 한 번 만나기로 뜻을 모았다.", None),
        ("카카오는 2027년까지 모두 900억 원을 판로 확대와 건강 관리에 사용합니다.", "건강 관리"),
        ("카카오는 전국에 물류센터 100곳을 열겠다고 밝혔다.", "물류센터"),
        ("카카오는 협약에 따라 스튜디오 5곳을 무료로 개방한다.", "스튜디오"),
        ("카카오재단은 방문진료 차량 3대를 조합에 기증하기로 했다.", "방문진료 차량"),
        ("카카오는 고객을 지키기 위해 정보보호에 5년간 1조 원을 투자하기로 했다.", "정보보호"),
        ("카카오는 응급 신호를 받는 관제센터를 내년 2월 연다.", "관제센터"),
        ("카카오는 내년 2월부터 상인회마다 담당 직원을 한 명씩 두기로 했다.", "담당 직원"),
        ("카카오는 피해가 발생했을 때 500만 원을 보장하는 보험을 들어 드립니다.", "보험"),
        ("카카오는 단말기 5만대를 공짜로 놓아 준다.", "단말기"),
    ],
)
def test_what_is_promised_is_a_thing_and_no_place_topic_or_purpose(text: str, thing: str | None) -> None:
    met = "네이버와 카카오는 5일 협약을 맺었다."
    told = extract(f"{met} {text}", DAY, "").promises
    assert told
    assert told[0].programme == thing


def test_the_row_of_a_table_is_what_its_cell_tells_and_by_when() -> None:
    text = "무신사가 올해 상생안을 냈습니다.\n[1] 자금 | 생산 자금 무이자 대출 350억 원 공급 | 2025년 12월\n"
    (told,) = extract(text, DAY, "무신사 상생 프로그램").promises
    assert told.term is not None
    assert (told.sums[0].value, told.term.last) == (35_000_000_000, date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("네이버는 손을 잡았다. 쿠팡은 내년까지 100곳을 짓는다는 게 회사의 계획이다.", "쿠팡"),
        ("카카오가 내년까지 데이터센터 2곳을 짓겠다는 것이 네이버 관계자의 설명이다.", "카카오"),
    ],
)
def test_who_is_named_as_the_subject_promises_whoever_claims_it(text: str, actor: str) -> None:
    assert {one.actor for one in extract(text, DAY, "").promises} == {actor}


def test_what_a_page_links_to_is_no_row_of_promises() -> None:
    text = "- 기사 공유 | 댓글 | 구독 신청 | 인쇄\n쿠팡은 1일 사과했다.\n- 로그인 | 개인정보 제공 | 이용약관"
    assert extract(text, DAY, "쿠팡 사과").promises == ()


def test_how_many_there_are_of_others_is_not_from_what_a_promise_begins() -> None:
    (told,) = extract("쿠팡은 직원이 320명인 센터에 상담사 50명을 배치하겠다고 밝혔다.", DAY, "").promises
    assert told.count is not None
    assert (told.count.value, told.count.before) == (50, None)


def test_the_day_of_a_thing_is_not_when_it_was_promised() -> None:
    text = "쿠팡은 지난 5월 발생한 장애 피해를 두 달 안에 보상하겠다고 약속한 바 있다."
    (told,) = extract(text, DAY, "").promises
    assert told.term is not None
    assert told.term.first == DAY
