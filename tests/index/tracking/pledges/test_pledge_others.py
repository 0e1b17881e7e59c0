"""Whose promise it is, by when, and what is no word on a promise: each case once told wrongly."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Account, Binding, Promise, Relation, Voice

DAY = date(2025, 3, 12)


def promises(text: str, title: str = "", outlet: str = "") -> list[Promise]:
    return list(extract(text, DAY, title, outlet=outlet).promises)


def accounts(text: str, outlet: str = "") -> list[Account]:
    return list(extract(text, DAY, "", outlet=outlet).accounts)


@pytest.mark.parametrize(
    ("opened", "verb"),
    list(product(("“", '"', "‘", "「"), ("보상하겠다", "지원할 계획이다", "도입합니다", "늘리겠습니다"))),
)
def test_a_quotation_that_begins_with_its_verb_is_read(opened: str, verb: str) -> None:
    closed = {"“": "”", '"': '"', "‘": "’", "「": "」"}[opened]
    assert all(one.actor == "네이버" for one in promises(f"네이버는 {opened}{verb}{closed}고 밝혔다."))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("네이버가 투자하기로 한 두나무는 6월까지 100억원을 기부하기로 했다.", "두나무"),
        ("티몬이 지급하기로 한 대금을 큐텐이 6월까지 대신 지급하기로 했다.", "큐텐"),
        ("네이버는 카카오가 6월까지 내기로 한 50억원보다 많은 100억원을 내기로 했다.", "네이버"),
    ],
)
def test_who_resolved_on_another_thing_does_not_promise_this_one(text: str, actor: str) -> None:
    assert [one.actor for one in promises(text)] == [actor]


@pytest.mark.parametrize(
    "words",
    [
        "3월부터 중개수수료를 2%로 낮추기로 했다",
        "2월까지 유출된 고객에게 1만원을 보상하겠다고 밝혔다",
        "3월 10일까지 확인된 피해자에게 1만원을 보상하겠다고 밝혔다",
    ],
)
def test_a_day_that_has_passed_is_no_deadline_of_next_year(words: str) -> None:
    assert [one.term for one in promises(f"쿠팡은 {words}.")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "A씨는 보증금 300만원을 돌려주겠다고 말했다. A씨는 6월까지 갚을 계획이다.",
        "북한은 6월까지 100억원을 지원하겠다고 밝혔다. 북한은 답이 없다.",
        "학교는 6월까지 급식비를 지원하겠다고 밝혔다. 학교는 예산을 늘렸다.",
        "쿠팡이 5월부터 수수료를 2%로 낮춘다는 게 공정위의 입장이다.",
        "판매대금을 60일 뒤에 지급한다는 게 입점업체들의 설명이다.",
        "증권사들은 네이버 목표주가를 30만원으로 올려 잡았다.",
        "쿠팡은 “정부가 100억원을 지원할 것”이라고 해명했다.",
        "공정위는 쿠팡이 개선계획을 모두 이행했는지 점검하겠다고 밝혔다.",
        "김 의원은 “쿠팡이 100억원을 내도록 하겠다”고 말했다.",
        "개정안은 쿠팡이 판매대금을 20일 안에 지급한다는 내용을 담았다.",
        "배민은 6월부터 수수료 6.8%를 받기로 했다.",
        "쿠팡이 과연 6월까지 수수료를 낮출지 주목된다.",
        "네이버가 소상공인을 지원하기로 했다는 것은 가짜뉴스다.",
        "쿠팡은 과징금 1600억원을 납부하기로 했다.",
        "쿠팡은 직원 200명을 감원하기로 했다.",
        "열린우리당은 부결됐다. 김 후보는 “시장이 돼 직접 만들겠다”고 결심했다.",
        "민주당은 ‘90% 득표율’을 목표로 잡았다.",
    ],
)
def test_what_is_nobodys_promise(text: str) -> None:
    assert promises(text) == []


def test_a_word_for_several_stands_for_so_many() -> None:
    told = "네이버는 수수료를 낮춘다. 카카오는 수수료를 낮춘다. 쿠팡은 수수료를 낮춘다. "
    three = promises(told + "세 회사는 2027년까지 각 10억원을 내기로 했다.")
    assert [one.actor for one in three if one.sums] == ["네이버", "카카오", "쿠팡"]
    two = promises(told + "두 회사는 2027년까지 각 10억원을 내기로 했다.")
    assert [one.actor for one in two if one.sums] == ["카카오", "쿠팡"]


@pytest.mark.parametrize(
    "text",
    [
        "쿠팡은 국세청의 전화를 받지 않고 있다.",
        "쿠팡은 매출이 목표에 미치지 못했다.",
        "쿠팡은 상생안을 냈다. 지난달까지 경고를 받은 판매자는 30명이다.",
        "쿠팡은 개인정보 유출이 0건으로 확인됐다고 밝혔다.",
    ],
)
def test_what_is_no_word_on_a_promise(text: str) -> None:
    assert accounts(text) == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("쿠팡은 쉼터를 100곳 짓겠다던 목표를 채우지 못했다.", Relation.CONTRADICTS),
        ("소상공인연합회는 “네이버가 수수료 인하 약속을 지킨 적이 없다”고 반박했다.", Relation.CONTRADICTS),
        ("쿠팡은 목표의 120%를 달성했다고 밝혔다.", Relation.REPORTS_DONE),
    ],
)
def test_the_same_words_may_say_the_opposite(text: str, relation: Relation) -> None:
    assert relation in [one.relation for one in accounts(text)]


def test_what_another_does_breaks_no_promise() -> None:
    told = accounts("네이버가 상생을 약속해 놓고 카카오가 수수료를 올렸다.")
    assert Relation.CONTRADICTS not in [one.relation for one in told]


def test_lines_of_an_authoritys_release_are_what_it_found() -> None:
    (one,) = accounts("쿠팡은 약속한 판매대금 100억원을 지급하지 않았다.", "공정거래위원회")
    assert (one.relation, one.voice, one.said_by) == (Relation.CONTRADICTS, "authority", None)


@pytest.mark.parametrize("guests", ["실사단", "조사단", "대표단"])
def test_guests_are_not_whom_a_text_is_of(guests: str) -> None:
    text = f"부산시는 박람회를 유치하겠다고 밝혔다. {guests}은 오는 17일 부산을 떠나는데 시민들이 배웅한다."
    assert all("떠나" not in one.action for one in promises(text))


def test_what_a_ministrys_own_release_tells_of_its_deeds_is_its_own_word() -> None:
    text = "과학기술정보통신부는 협약의 이행 현황을 점검하였다. 목표는 이렇다. 연구소는 11월 개소하였다."
    told = [one for one in accounts(text, "과학기술정보통신부") if "연구소" in one.action]
    assert [(one.actor, one.voice) for one in told] == [("과학기술정보통신부", Voice.PROMISOR)]


def test_an_occasion_told_of_again_is_not_where_the_rest_was_promised() -> None:
    said = "네이버는 과기정통부 장관과의 간담회에서 밝힌 대로 교육에 600억 원을 투자하겠다고 밝혔다."
    again = f"{said} 네이버는 펀드에 1조 원을 투자하겠다고 밝혔다."
    assert [one.said_where for one in promises(again)] == [None, None]
    assert [one.said_where for one in promises(again.replace("밝힌 대로 ", ""))] == ["간담회"] * 2


def test_who_only_offered_something_is_not_for_whom_it_is_done() -> None:
    (one,) = promises("정부는 기업들이 내놓은 상생 방안을 살피고 자율규제를 지원하기로 했다.")
    assert (one.beneficiary, one.binding) == (None, Binding.VOLUNTARY)
    (other,) = promises("네이버는 판매자가 쓸 수 있는 쿠폰 10만 장을 지급하기로 했다.")
    assert other.beneficiary == "판매자"
