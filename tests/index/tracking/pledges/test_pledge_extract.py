"""What a text promises, and what only looks like it; each rule by a sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Binding, Pledged, Promise, Relation, Strength, Voice

DAY = date(2025, 3, 12)


def told(text: str, title: str = "") -> Pledged:
    return extract(text, DAY, title)


def only(text: str, title: str = "") -> Promise:
    (one,) = told(text, title).promises
    return one


def test_clauses_are_split_and_carry_their_subject() -> None:
    text = "네이버는 단골펀드를 확대하고, 판매자 3만명에게 ‘AI 교실’을 2026년까지 제공하겠다고 12일 밝혔다."
    first, second = told(text).promises
    assert (first.actor, first.actor_basis, first.programme) == ("네이버", "stated", "단골펀드")
    assert (second.actor, second.actor_basis, second.programme) == ("네이버", "carried", "AI 교실")
    assert text[slice(*first.evidence)] == "네이버는 단골펀드를 확대하고"
    assert second.count is not None
    assert second.count.value == 30_000
    assert second.term is not None
    assert (second.term.kind, second.term.last) == ("by", date(2026, 12, 31))


@pytest.mark.parametrize("mark", ["...", "—", "”", "‘’", "「」"])
def test_a_word_of_marks_alone_is_no_thing(mark: str) -> None:
    assert only(f"네이버는 {mark} 지급하겠다고 밝혔다.").actor == "네이버"


def test_a_subject_sentences_back_is_found() -> None:
    one = only("쿠팡은 상생 방안을 발표했다. 물가가 올랐다. 또 정산 주기를 30일로 단축하기로 했다.")
    assert (one.actor, one.actor_basis, one.strength) == ("쿠팡", "carried", Strength.FIRM)


def test_several_companies_get_each_its_own_share() -> None:
    first, second = told("네이버와 카카오는 각각 100억원과 50억원을 상생기금에 출연하기로 했다.").promises
    assert [(one.actor, one.sums[0].value) for one in (first, second)] == [
        ("네이버", 10_000_000_000),
        ("카카오", 5_000_000_000),
    ]


def test_a_condition_is_no_amount() -> None:
    one = only("카카오는 손실이 40만원 이하인 경우 7만원을 지급하기로 했다.")
    assert [(s.value, s.basis) for s in one.sums if s.role == "amount"] == [(70_000, "per_person")]
    assert any(s.role == "condition" and s.value == 400_000 for s in one.sums)
    assert one.conditions == ("손실이 40만원 이하",)


def test_things_of_a_list_are_each_a_promise() -> None:
    text = "카카오는 ‘약속 보고서’와 감사 쿠폰 2종(1000원, 4000원)을 이용자에게 제공할 예정이다."
    report, coupon = told(text).promises
    assert (report.programme, coupon.programme) == ("약속 보고서", "감사 쿠폰")
    assert [(s.value, s.basis) for s in coupon.sums] == [(1000, "per_item"), (4000, "per_item")]


def test_the_change_of_a_rate() -> None:
    one = only("쿠팡은 입점 수수료를 10.8%에서 7.8%로 인하하기로 했다.")
    assert one.count is not None
    assert (one.count.before, one.count.value) == (10.8, 7.8)


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("네이버는 수수료를 인하하겠다고 밝혔다.", Strength.FIRM),
        ("네이버는 수수료를 인하할 계획이라고 밝혔다.", Strength.PLAN),
        ("네이버는 수수료 인하를 약속했다.", Strength.FIRM),
        ("네이버는 수수료 인하를 검토하겠다고 밝혔다.", Strength.CONDITIONAL),
        ("네이버는 법이 통과되면 수수료를 인하하겠다고 밝혔다.", Strength.CONDITIONAL),
        ("네이버는 상생 협력을 강화해 나가겠다고 밝혔다.", Strength.VAGUE),
        ("네이버는 수수료를 올리지 않겠다고 밝혔다.", Strength.FIRM),
        ("네이버는 수수료를 낮추는 방안을 내놨다.", Strength.FIRM),
        ("네이버는 수수료를 내리고자 합니다.", Strength.PLAN),
    ],
)
def test_strength(text: str, strength: Strength) -> None:
    assert only(text).strength is strength


@pytest.mark.parametrize(
    "text",
    [
        "장관은 쿠팡에 수수료를 인하해 달라고 당부했다.",
        "쿠팡은 수수료를 인하해야 한다.",
        "업계는 쿠팡이 수수료를 인하할 것으로 전망했다.",
        "쿠팡은 수수료를 인하할 계획이 없다고 밝혔다.",
        "쿠팡은 수수료를 인하하기로 했다는 보도를 부인했다.",
        "쿠팡이 수수료를 인하하겠다고 한 적은 없습니다.",
        "쿠팡은 전자상거래법에 따라 환불 절차를 고지할 예정이다.",
        "쿠팡은 현재 판매자 교육을 제공하고 있다.",
        "쿠팡은 지난해 판매자 1만명에게 교육을 제공했다.",
        "쿠팡은 최선을 다하겠다고 말했다.",
        "쿠팡은 12일 기자회견을 열고 사과했다.",
        "쿠팡, 소상공인에 600억원 투자",
        "Coupang will invest 60 billion won over five years.",
        "| 쿠팡 | 빠른 정산 | 600억원 | 2026 |",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert told(text).promises == ()


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("[만우절] 쿠팡은 1인당 100만원을 지급하겠다고 밝혔다.", "satire"),
        ("쿠팡은 1인당 100만원을 지급하겠다고 밝혔다. 위 기사는 오보로 바로잡습니다.", "retraction"),
        ("쿠팡이 판매자에게 100만원을 지급하기로 한 것으로 알려졌다.", "hearsay"),
    ],
)
def test_what_is_doubtful_says_so(text: str, doubt: str) -> None:
    assert doubt in only(text).doubts


@pytest.mark.parametrize("put", ["계획을", "입장을"])
def test_to_put_a_promise_before_others_is_not_to_keep_it(put: str) -> None:
    found = told(f"네이버는 2030년까지 2000억원을 출연하겠다는 {put} 내놨다.")
    assert (len(found.promises), found.accounts) == (1, ())


@pytest.mark.parametrize(
    ("text", "relation", "voice"),
    [
        ("카카오는 보고서를 배포했다고 밝혔다.", Relation.REPORTS_DONE, Voice.PROMISOR),
        ("카카오는 교육 사업을 추진하고 있다.", Relation.REPORTS_PROGRESS, Voice.OTHER),
        ("카카오는 약속대로 수수료를 2%만 받았다.", Relation.REPORTS_DONE, Voice.OTHER),
        ("카카오의 지원 약속은 절반만 집행된 것으로 나타났다.", Relation.REPORTS_PROGRESS, Voice.OTHER),
        ("카카오는 출시를 내년으로 연기하기로 했다.", Relation.DELAYS, Voice.PROMISOR),
        ("카카오는 광고비 지원을 중단하기로 했다.", Relation.WITHDRAWS, Voice.PROMISOR),
        ("공정위는 카카오가 상생안을 이행하지 않았다고 판단했다.", Relation.CONTRADICTS, Voice.AUTHORITY),
        ("카카오는 “상생안을 이행하고 있다”고 반박했다.", Relation.REBUTS, Voice.PROMISOR),
    ],
)
def test_accounts(text: str, relation: Relation, voice: Voice) -> None:
    (one,) = told(text).accounts
    assert (one.actor, one.relation, one.voice) == ("카카오", relation, voice)


def test_who_attended_is_told_to_have_said_it() -> None:
    text = "12일 ‘플랫폼 상생 간담회’에 최수연 네이버 대표가 참석했다. 네이버는 수수료를 인하하기로 했다."
    one = only(text)
    assert (one.said_by, one.said_basis, one.said_where) == ("최수연", "attendance", "플랫폼 상생 간담회")


def test_witnesses_promise_and_members_do_not() -> None:
    text = (
        "○김민수 위원  법을 개정하겠습니다.\n"
        "○증인 강한승  쿠팡 대표이사 강한승입니다. 정산 주기를 단축하도록 하겠습니다."
    )
    one = only(text)
    assert (one.actor, one.said_by, one.binding) == ("쿠팡", "강한승", Binding.TESTIMONY)


def test_lines_of_a_decision_are_promises_of_its_phase() -> None:
    text = (
        "□ 구글이 동의의결을 신청하면서 낸 시정방안의 주요 내용은 다음과 같다.\n"
        " ○ 구글은 신규 요금제를 출시하고,\n ○ 가입자에게 2개월간 무료 체험 제공"
    )
    promises = told(text).promises
    assert [one.actor for one in promises] == ["구글", "구글"]
    assert {(one.binding, one.phase) for one in promises} == {(Binding.CONSENT_DECISION, "신청")}


def test_what_stands_twice_is_told_once() -> None:
    text = "쿠팡은 수수료를 인하하기로 했다고 밝혔다.\n"
    assert told(text * 2) == told(text)


def test_a_lead_joins_what_tells_more() -> None:
    text = "카카오가 이용자에게 이모티콘을 지급한다. 카카오는 이용자에게 이모티콘 3종을 지급하기로 했다."
    assert only(text, "카카오 보상안 발표").count is not None


@given(st.text(alphabet="카카오네이버는은이가 100만원을지급하겠다고밝혔다.,“”‘’()[]\n○-", max_size=120))
def test_any_text_is_read_and_spans_lie_in_it(text: str) -> None:
    found = told(text)
    for one in (*found.promises, *found.accounts):
        assert 0 <= one.evidence[0] <= one.evidence[1] <= len(text)
