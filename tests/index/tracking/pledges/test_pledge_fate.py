"""What became of promises, as reports put it: by numbers, what moved, what was denied or never begun."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Account, Relation, Voice

DAY = date(2025, 4, 10)
BEFORE = "쿠팡은 지난해 3월 상생안을 발표하고 지원을 약속했다. "


def told(text: str, before: str = BEFORE, title: str = "쿠팡 상생안 1년") -> list[Account]:
    """Return what a sentence tells behind one that speaks of a promise."""
    accounts = extract(before + text, DAY, title).accounts
    return [one for one in accounts if one.evidence[0] >= len(before)]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # counted
        ("쿠팡이 청년 상인 130곳에 빌려준 자금이 52억원으로 집계됐다.", Relation.REPORTS_PROGRESS),
        ("쿠팡에서 이용료를 돌려준 가게는 4,210곳이다.", Relation.REPORTS_PROGRESS),
        ("쿠팡의 교육을 받은 점주가 2만 명을 넘어섰다.", Relation.REPORTS_PROGRESS),
        # only so far
        ("쿠팡의 포장비는 3억 원이 지급되는 데 그쳤다.", Relation.REPORTS_PROGRESS),
        ("쿠팡의 점포 교체는 9곳 중 2곳만 진행되고 있다.", Relation.REPORTS_PROGRESS),
        # moved
        ("쿠팡의 상담 창구에는 지난겨울 점주 830명이 다녀갔다.", Relation.REPORTS_DONE),
        ("쿠팡의 환급 한도는 예고한 대로 7만원으로 올라갔다.", Relation.REPORTS_DONE),
        ("쿠팡이 약속한 충전기 80기 가운데 31기가 들어섰다.", Relation.REPORTS_PROGRESS),
        # opened
        ("쿠팡의 야간 쉼터는 지난 1월 첫선을 보였다.", Relation.REPORTS_DONE),
        # under way
        ("쿠팡의 약속은 대체로 지켜지고 있다고 점주들이 밝혔다.", Relation.REPORTS_PROGRESS),
        ("쿠팡의 위로금 지급이 늦어지고 있다.", Relation.DELAYS),
        ("쿠팡의 위로금 지급은 두 달째 제자리걸음이다.", Relation.CONTRADICTS),
        ("쿠팡은 약속한 기금 출연을 차일피일 미루고 있다.", Relation.DELAYS),
        ("쿠팡은 약속한 대로 중개수수료를 2%로 유지하고 있다.", Relation.REPORTS_PROGRESS),
        ("쿠팡은 상생기금 출연 약속을 사실상 외면하고 있다.", Relation.CONTRADICTS),
        ("쿠팡이 약속한 보험료 지원은 아직 시작하지 않은 상태다.", Relation.CONTRADICTS),
        ("쿠팡의 상생안은 1년 만에 유명무실해졌다.", Relation.CONTRADICTS),
        # denied before the verb
        ("쿠팡이 약속한 물류센터는 착공조차 못 했다.", Relation.CONTRADICTS),
        ("쿠팡은 위로금 지급을 약속 시한까지 못 했다.", Relation.CONTRADICTS),
        # less, and upon what
        ("쿠팡의 지원 대상은 900곳에서 400곳으로 줄었다.", Relation.NARROWS),
        ("쿠팡이 배송비 지원을 중단하자 점주들이 항의했다.", Relation.WITHDRAWS),
        # time that went by
        ("쿠팡은 위로금 지급 시한을 넘겼다.", Relation.DELAYS),
        ("쿠팡은 상생지수를 공표하겠다던 계획을 내년으로 넘겼다.", Relation.DELAYS),
        ("쿠팡은 올해 마치기로 한 개편을 1년 넘게 끌고 있다.", Relation.DELAYS),
    ],
)
def test_what_reports_tell_became_of_it(text: str, relation: Relation) -> None:
    assert [one.relation for one in told(text)] == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "쿠팡의 매출은 41조원을 넘어섰다.",
        "쿠팡의 이용자는 2200만 명으로 집계됐다.",
        "쿠팡에 접수된 신고는 320건이다.",
        "쿠팡의 거래액은 3% 느는 데 그쳤다.",
        "쿠팡의 주식 10만 주가 시장에 풀렸다.",
        "쿠팡의 주가가 5% 올라갔다.",
        "쿠팡의 주가는 두 달째 제자리걸음을 했다.",
        "경쟁사가 요금을 깎자 쿠팡의 가입자가 줄었다.",
        "쿠팡의 불만 건수는 900건에서 400건으로 줄었다.",
        "쿠팡의 하루 배송 건수가 200만 건을 넘겼다고 한 언론이 전했다.",
    ],
)
def test_what_is_only_business_became_of_no_promise(text: str) -> None:
    assert told(text, "쿠팡은 12일 실적을 발표했다. ", "쿠팡 1분기 실적") == []


@pytest.mark.parametrize(
    "text",
    [
        "쿠팡은 지원금을 빼돌렸다는 보도를 전면 부인했다.",
        "쿠팡은 “심사가 길어졌을 뿐 지원금을 깎은 것이 아니다”라고 반박했다.",
        "저희 쿠팡이 지원금을 깎았다는 주장은 사실과 다릅니다.",
        "쿠팡은 “약속을 어긴 적이 없다”고 말했다.",
    ],
)
def test_the_promisor_denies_a_reproach(text: str) -> None:
    assert {(one.relation, one.voice) for one in told(text)} == {(Relation.REBUTS, Voice.PROMISOR)}


@pytest.mark.parametrize(
    "text", ["쿠팡은 정부의 예측을 부인했다.", "쿠팡은 새 대표를 뽑은 것이 아니라고 말했다."]
)
def test_what_is_no_reproach_is_not_rebutted(text: str) -> None:
    assert [one for one in told(text) if one.relation is Relation.REBUTS] == []


def test_what_was_said_against_ones_word_is_broken() -> None:
    (one,) = told("쿠팡은 공언과 달리 판매 수수료를 6%로 인상했다.")
    assert one.relation is Relation.CONTRADICTS


def test_the_one_whose_report_tells_it_does_not_act() -> None:
    before = "공정거래위원회는 ㈜빛고리의 시정방안을 점검했다. "
    text = "한국공정거래조정원이 작성한 보고서에 따르면 광고비 환급은 이행이 끝났다."
    assert [one.actor for one in told(text, before, "㈜빛고리 이행점검 결과")] == ["빛고리"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("12일 쿠팡에 따르면 쉼터 30곳이 모두 문을 열었다.", Voice.PROMISOR),
        ("쿠팡이 약속한 쉼터는 30곳이 모두 지어진 것으로 나타났다.", Voice.OTHER),
        ("쿠팡이 약속한 쉼터 30곳이 모두 문을 열었다.", Voice.OTHER),
    ],
)
def test_by_whose_word_it_is_told(text: str, voice: Voice) -> None:
    assert [one.voice for one in told(text)] == [voice]


def test_official_lines_tell_what_was_done() -> None:
    before = "공정거래위원회는 시정 결과를 보고하였다.\n"
    line = "- (쿠팡) 약관을 고치는 작업을 예정보다 이른 2월에 마침"
    assert [one.relation for one in told(line, before, "이행 여부 확인")] == [Relation.REPORTS_DONE]
    assert told("- (쿠팡) 약관을 고치는 작업을 검토함", before, "이행 여부 확인") == []


def test_what_one_saw_there_is_done() -> None:
    (one,) = told("7월 3일에 보니 쿠팡 적립금 20만원이 충전되어 있더라고요.", "")
    assert one.relation is Relation.REPORTS_DONE


def test_what_is_told_to_hold_is_promised() -> None:
    told_again = "쿠팡은 연말까지 300명을 채용한다는 계획에는 변함이 없다고 설명했다."
    (one,) = extract(told_again, DAY).promises
    assert one.actor == "쿠팡"
    assert extract("쿠팡은 300명을 채용한다는 소문은 거짓이라고 설명했다.", DAY).promises == ()


def test_a_promise_that_was_not_broken_was_kept() -> None:
    (one,) = told("쿠팡은 약속을 저버리지 않고 수수료를 낮췄다.")
    assert one.relation is Relation.REPORTS_DONE
