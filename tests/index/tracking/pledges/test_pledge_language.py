"""How Korean puts promises: forms of speech, lists, minutes; and what only looks like a promise."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Pledged, Promise, Relation, Strength
from index.tracking.pledges.spoken import is_hearsay, is_no_verb, written

DAY = date(2025, 3, 12)
NEWS = "카카오는 상생 방안을 발표했다. 카카오는 정산 주기를 30일로 단축하기로 했다. "


def told(text: str, title: str = "") -> Pledged:
    return extract(text, DAY, title)


def only(text: str, title: str = "") -> Promise:
    (one,) = told(text, title).promises
    return one


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("카카오가 9월부터 판매자에게 택배비를 대 준대요.", Strength.FIRM),
        ("카카오는 판매자의 반품비를 떠안는다고 해요.", Strength.FIRM),
        ("카카오는 신고 정보를 공개하겠다고도 했다.", Strength.FIRM),
        ("카카오는 정산 계좌를 따로 떼어 놓을 참이다.", Strength.PLAN),
        ("카카오는 판매자 1만명을 교육한다는 복안이다.", Strength.PLAN),
        ("카카오는 평가 결과를 누구나 볼 수 있게 할 계획이다.", Strength.PLAN),
        ("카카오는 판매자 상담 인력을 늘리려고 합니다.", Strength.PLAN),
        ("카카오 관계자는 “손해를 본 판매자에게 10만원까지 드릴 것”이라고 말했다.", Strength.FIRM),
        ("카카오는 판매자에게 연체 이자를 물리지 않기로 했다.", Strength.FIRM),
        ("카카오는 수수료 면제를 내년 6월까지 연장한다.", Strength.FIRM),
        ("카카오는 국내 대리인을 8월까지 지정함", Strength.FIRM),
    ],
)
def test_forms_of_promises(text: str, strength: Strength) -> None:
    one = only(text)
    assert (one.actor, one.strength) == ("카카오", strength)


def test_what_follows_a_promise_without_a_subject_is_promised_too() -> None:
    assert len(told(NEWS + "상담 전화도 곧 연다.").promises) == 2


def test_a_fee_not_asked_for_is_a_clause_of_its_own() -> None:
    text = "카카오는 입점 수수료를 6개월간 받지 않고, 쿠팡은 판매자에게 최대 300만원을 빌려준다."
    assert [one.actor for one in told(text).promises] == ["카카오", "쿠팡"]


@pytest.mark.parametrize(
    "text",
    [
        "쿠팡 측은 “판매자의 어려움을 함께 나누기 위해서”라고 설명했다.",
        "쿠팡은 “판매자의 신뢰를 되찾는 것이 먼저”라며 고개를 숙였다.",
        "판매자는 “쿠팡도 수수료를 돌려놔야 한다”고 했다.",
        "쿠팡은 “심사 과정에서 적극 소명하겠다”고 밝혔다.",
        "쿠팡은 6월 3일 이사회를 열어 배당을 결정할 계획이다.",
        "쿠팡이 20일까지 여름 상품을 최대 70% 할인한다.",
        "쿠팡은 멤버십 월회비를 7890원으로 인상하기로 했다.",
        "쿠팡은 이번 결정에 대해 행정소송을 제기하기로 했다.",
        "쿠팡은 와우 회원에게 무료 배송과 무료 반품을 제공한다.",
        "쿠팡의 안내를 읽었어요. 새 소식은 나중에 또 알려 드릴게요.",
        NEWS + "여러분의 많은 관심을 부탁드립니다.",
        NEWS + "우체국은 구호품을 공짜로 실어 나른다.",
    ],
)
def test_what_only_looks_like_a_promise(text: str) -> None:
    assert "쿠팡" not in {one.actor for one in told(text).promises}
    assert len(told(text).promises) <= 1


def test_a_line_ends_with_the_noun_of_its_deeds() -> None:
    text = (
        "세 기업의 지원 내용은 다음과 같다.\n▲11번가 : 판매자 전용 기획전 월 2회 개최, 할인쿠폰 20억원 지원\n"
        "▲롯데온 : 보안 점검 비용 30억원 부담 예정\n▲카카오: 전 설비의 이중화를 '26년 3월까지 완료\n"
    )
    found = told(text).promises
    assert [one.actor for one in found] == ["11번가", "11번가", "롯데온", "카카오"]
    assert [one.strength for one in found] == [*[Strength.FIRM] * 2, Strength.PLAN, Strength.FIRM]


def test_a_name_before_a_colon_is_a_company() -> None:
    text = "플랫폼 상생 방안은 다음과 같다.\n▶ 카카오 : 판매자 교육 실시\n▶ 리디 : 작가 상담 변호사 3인 배치"
    assert [one.actor for one in told(text).promises] == ["카카오", "리디"]


def test_minutes_name_who_speaks_before_one_space() -> None:
    text = (
        "○위원장 다음 질의해 주시기 바랍니다.\n"
        "○정나래 위원 쿠팡 증인께 묻습니다. 자료를 제출하세요.\n"
        "○증인 한가람 판매자의 정산 주기를 7일로 단축하도록 하겠습니다.\n"
        "○금융위원장 연말까지 실태조사 결과를 공개하겠습니다.\n"
        "○증인 윤구름(네이버 부사장) 신고 창구를 별도로 개설하겠습니다."
    )
    assert [one.actor for one in told(text).promises] == ["쿠팡", "금융위원회", "네이버"]


def test_who_greets_speaks() -> None:
    one = only("안녕하세요, 당근마켓이에요. 사기를 당하시면 200만 원까지 보상해 드려요.")
    assert (one.actor, one.sums[0].value) == ("당근마켓", 2_000_000)


def test_what_was_before_is_not_promised() -> None:
    one = only("카카오는 상생펀드 한도를 2000억원에서 3000억원으로 늘리기로 했다.")
    assert [each.value for each in one.sums] == [300_000_000_000]


def test_a_bound_before_a_noun_is_a_condition() -> None:
    one = only("카카오는 1만 원 이하 주문에 대해 판매자의 이용료를 면제하기로 했다.")
    assert [each.role for each in one.sums] == ["condition"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("카카오가 지난해 약속한 ‘동네 교실’ 사업이 첫 수강생 300명을 배출했다.", Relation.REPORTS_DONE),
        ("카카오의 ‘동네 요금제’는 6월 말 예정대로 나왔다.", Relation.REPORTS_DONE),
        ("카카오는 보안 점검에 지금까지 18억원을 썼다고 밝혔다.", Relation.REPORTS_PROGRESS),
        ("카카오가 점포를 12곳으로 넓히겠다던 구상을 거둬들였다.", Relation.WITHDRAWS),
        ("카카오가 약속한 외부 검증은 아직 이뤄지지 않고 있다.", Relation.CONTRADICTS),
        ("카카오는 상생기금을 집행하지 않은 것으로 조사됐다.", Relation.CONTRADICTS),
    ],
)
def test_what_became_of_promises(text: str, relation: Relation) -> None:
    found = told(text)
    assert found.promises == ()
    assert [(one.actor, one.relation) for one in found.accounts] == [("카카오", relation)]


@pytest.mark.parametrize(
    ("spoken", "prose"),
    [
        ("준대요", "준다"),
        ("들인다네요", "들인다"),
        ("있답니다", "있다"),
        ("하겠다고도", "하겠다고"),
        ("연대", "연대"),
    ],
)
def test_speech_is_told_as_prose(spoken: str, prose: str) -> None:
    assert written(spoken) == prose


def test_words_that_only_end_as_verbs_do() -> None:
    assert is_no_verb("관계자는")
    assert not is_no_verb("인하하자는")
    assert is_hearsay("준대요")
    assert not is_hearsay("확대요")
