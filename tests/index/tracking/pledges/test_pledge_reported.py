"""How promises and what became of them are reported: quotations in every print, targets, who said so."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Account, Promise, Relation, Strength

DAY = date(2025, 3, 12)


def promises(text: str, title: str = "") -> list[Promise]:
    return list(extract(text, DAY, title).promises)


def accounts(text: str, title: str = "") -> list[Account]:
    return list(extract(text, DAY, title).accounts)


@pytest.mark.parametrize(
    "words",
    [
        "“30억원을 지원하겠다”고 밝혔다",
        "“30억원을 지원하겠다”라고 밝혔다",
        "“30억원을 지원하겠다.”고 밝혔다",
        "「30억원을 지원하겠다」라며 고개를 숙였다",
        "“30억원을 지원하겠습니다”라고 말했다",
        "“30억원을 지원하겠습니다”고 말했다",
        "“30억원을 지원합니다.”라고 말했다",
        "“30억원을 지원할 계획입니다”라고 말했다",
        "“30억원을 지원할게요”라고 말했다",
        "“30억원을 지원할 것”이라며 고개를 숙였다",
        "30억원을 지원 하기로 했다",
        "30억원을 지원하기로했다",
        "30억원을 지원하는 상생 방안을 내놨다",
        "30억원을 지원한다는 새 목표를 세웠다",
    ],
)
def test_a_promise_is_found_however_it_is_quoted(words: str) -> None:
    (one,) = promises(f"네이버는 올해 6월까지 소상공인에게 {words}.")
    assert (one.actor, one.sums[0].value) == ("네이버", 3_000_000_000)


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("무신사는 올해 사들이는 원단을 50억원어치로 늘려 잡았다.", Strength.PLAN),
        ("무신사 관계자는 “올해 안에 나머지 200명도 채용을 마칠 것”이라고 말했다.", Strength.FIRM),
        ("새로 뽑는 200명은 지역 주민으로 채운다는 게 무신사 설명이다.", Strength.FIRM),
        ("무신사 대표는 “수수료를 6월부터 2%로 낮춰 둘 거예요”라고 말했다.", Strength.PLAN),
    ],
)
def test_targets_and_terms_are_promised(text: str, strength: Strength) -> None:
    assert [one.strength for one in promises(text)] == [strength]


@pytest.mark.parametrize(
    "text",
    [
        "무신사는 다음 달 19일 정산 예정인 대금을 점검했다.",
        "무신사 입점업체의 71%가 광고비가 부담된다고 답했다.",
        "무신사의 협력사 지원 계획은 아직 알려지지 않았다.",
        "무신사는 골목 상권에 힘을 보태겠다고 밝혔다.",
        "무신사는 골목 상권에 힘을 쏟겠다고 밝혔다.",
        "무신사는 이번 협력이 큰 효과를 낼 것이라고 말했다.",
    ],
)
def test_what_only_speaks_of_plans_is_none(text: str) -> None:
    assert promises(text) == []


def test_how_a_plan_came_up_is_no_promise_of_its_own() -> None:
    (one,) = promises("카카오는 2023년 상생안을 내놓으면서 3년간 100억원을 출연하겠다고 약속했다.")
    assert one.sums[0].value == 10_000_000_000
    (other,) = promises("쿠팡이츠는 매장을 돕겠다며 올해 3월까지 포장 수수료를 받지 않기로 했다.")
    assert other.rules[0] == "forborne"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("쿠팡은 9월부터 중개수수료를 받지 않고 있다.", Relation.REPORTS_PROGRESS),
        ("쿠팡이 약속한 기금 60억원 가운데 12억원만 집행한 것으로 나타났다.", Relation.REPORTS_PROGRESS),
        ("쿠팡의 상생기금 집행률은 3년간 21%에 그쳤다.", Relation.REPORTS_PROGRESS),
        (
            "쿠팡은 상생안을 냈다. 지난달까지 지원금을 받은 판매자는 1870명이다.",
            Relation.REPORTS_PROGRESS,
        ),
        ("쿠팡은 개선계획을 기한 내에 모두 이행했다고 밝혔다.", Relation.REPORTS_DONE),
        ("쿠팡은 단말기 보급을 당초 1500대에서 600대로 줄었다고 밝혔다.", Relation.NARROWS),
        ("쿠팡이 짓기로 했던 쉼터 40곳은 26곳까지 완료된 상태다.", Relation.REPORTS_PROGRESS),
        ("쿠팡이 이달 도입하기로 했던 예치 시스템을 10월로 미뤘다.", Relation.DELAYS),
        ("쿠팡은 “수수료를 올린 사실이 없다”고 해명했다.", Relation.REBUTS),
        (
            "한 의원은 “쿠팡이 수수료를 올리지 않겠다고 약속해 놓고 7.5%로 올렸다”고 지적했다.",
            Relation.CONTRADICTS,
        ),
    ],
)
def test_what_is_told_of_promises(text: str, relation: Relation) -> None:
    assert [one.relation for one in accounts(text)] == [relation]


def test_two_companies_told_of_one_after_the_other_are_both() -> None:
    text = "카카오는 수수료를 내린다. 네이버도 수수료를 낮춘다. 두 회사 모두 내역을 6월부터 공개하기로 했다."
    assert [one.actor for one in promises(text)[-2:]] == ["카카오", "네이버"]


def test_what_a_body_takes_upon_itself_is_its_own() -> None:
    text = "네이버는 광고비 30억원을 지원한다. 경상북도는 농가를 뽑고 포장재 비용 2억원을 부담하기로 했다."
    assert [(one.actor, one.actor_type) for one in promises(text)[-1:]] == [("경상북도", "agency")]
    (party,) = promises("국민의힘 정책위원회는 “전기료를 업체당 20만원까지 지원하겠다”라고 밝혔다.")
    assert (party.actor, party.actor_type) == ("국민의힘", "party")


def test_who_leads_a_company_that_no_list_knows_speaks_for_it() -> None:
    text = (
        "배달앱 한끼배달은 답을 미뤘다. 한끼배달 김도현 대표는 국감에 나왔다. "
        "김 대표는 “11월부터 수수료를 4%로 낮추겠다”라고 밝혔다."
    )
    assert [one.actor for one in promises(text)] == ["한끼배달"]


def test_answers_to_questions_in_the_press_have_a_speaker() -> None:
    text = "▲ 위원 = 체계를 갖추라.\n▲ 카카오 대표 = 연내에 10분 안에 알리는 체계를 도입하겠다."
    assert [one.actor for one in promises(text)] == ["카카오"]


def test_a_title_within_a_notice_is_no_line_of_promises() -> None:
    text = "안녕하세요, 카카오입니다.\n■ 사업자 보상\n소상공인께 1인당 20만원을 지급하겠습니다."
    assert [one.sums[0].value for one in promises(text, "[공지] 장애 보상 안내")] == [200_000]


def test_a_meeting_is_called_without_the_day_before_it() -> None:
    (one,) = promises("네이버는 지난해 7월 중소벤처기업부 간담회에서 수수료를 6월까지 받지 않겠다고 밝혔다.")
    assert one.said_where == "중소벤처기업부 간담회"


@pytest.mark.parametrize(
    "text",
    [
        "무신사는 중개이용료를 현재 9.8%에서 7.8%로 낮춘다고 발표했다.",
        "무신사가 1만원 이하 주문에는 이용료를 물리지 않기로 점주 단체들과 합의했다.",
        "무신사는 6월부터 반품 수수료를 없앤다.",
        "무신사는 대신 모든 직원에게 위탁 보육을 지원하기로 했다고 해명했다.",
        "무신사는 새 상품을 내놨다. 기존 기사도 새 상품으로 갈아탈 수 있게 할 예정이다.",
        "무신사는 수수료를 내리기로 했다. 무신사는 무료 기간도 한 해 늘린다.",
    ],
)
def test_what_a_company_says_of_its_terms_is_promised(text: str) -> None:
    told = promises(text)
    assert told
    assert {one.actor for one in told} == {"무신사"}


def test_what_a_station_plans_is_not_of_the_company_before() -> None:
    assert promises("구글이 300억원을 냈다. EBS는 공연 80회를 다시 열 계획이다.") == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("정산주기를 60일에서 30일로 줄인다", (30, "일", 60)),
        ("현재 320곳인 쉼터를 500곳으로 늘린다", (500, "곳", 320)),
        ("보안 점검을 연 2회 실시한다", (2, "회/연", None)),
    ],
)
def test_how_long_and_how_often_are_counted(words: str, count: tuple[int, str, int | None]) -> None:
    (one,) = promises(f"카카오는 7월부터 {words}고 밝혔다.")
    assert one.count is not None
    assert (one.count.value, one.count.unit, one.count.before) == count


def test_a_month_without_a_year_that_bounds_a_promise_is_to_come() -> None:
    text = "상생 계획은 다음과 같다.\n- (카카오) 12월까지 소상공인 3만 명에게 광고비 30만원씩 지원"
    (one,) = promises(text, "플랫폼 상생 계획 발표")
    assert one.term is not None
    assert one.term.last == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("중소상공인과 창작자의 디지털 전환을 지원하겠다", "중소상공인과 창작자"),
        ("수강생에게 월 80만원을 지급하겠다", "수강생"),
        ("노출을 강화함으로써 소상공인의 홍보를 지원하겠다", "소상공인"),
    ],
)
def test_for_whom_it_is_promised(words: str, whom: str) -> None:
    (one,) = promises(f"네이버는 {words}고 밝혔다.")
    assert one.beneficiary == whom


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("쿠팡은 2023년 4월 앱 개발사 200곳을 2년 안에 돕겠다고 발표한 바 있다.", date(2025, 4, 30)),
        ("쿠팡은 지난 3월 고령층 화면을 6월까지 선보이겠다고 밝힌 바 있다.", date(2025, 6, 30)),
        (
            "카카오는 2022년 10월 장애 직후에도 5년간 3000억원의 기금을 조성하겠다고 발표했었다.",
            date(2027, 10, 31),
        ),
    ],
)
def test_what_was_said_in_a_month_before_counts_its_time_from_then(text: str, last: date) -> None:
    (told,) = extract(text, date(2025, 10, 2), "").promises
    assert told.term is not None
    assert told.term.last == last


def test_a_hearing_of_long_ago_is_not_where_something_is_said_now() -> None:
    text = "쿠팡은 지난 1월 국회 청문회에서 비판을 받았다. 쿠팡은 백업 기사 1,500명을 확보하겠다고 말했다."
    (told,) = extract(text, date(2025, 4, 4), "").promises
    assert told.said_to == ()


def test_lines_of_results_are_no_promises() -> None:
    text = "□ 기업별 이행 실적은 다음과 같다.\n ㅇ 카카오 : 재난안전 투자 500억원 중 380억원 집행(76%)\n"
    assert extract(text, date(2025, 10, 28), "상생 협약 이행 실적 발표").promises == ()
