"""Ways in which a text puts a promise, and in which it only seems to; each by a sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.cues import stem_of, table
from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Promise, Relation, Strength

DAY = date(2025, 3, 12)


def promises(text: str, title: str = "") -> list[Promise]:
    return list(extract(text, DAY, title).promises)


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        ("네이버는 상생안을 내놨다. ▲수수료 6개월 면제 ▲펀드 300억원 조성 등이다.", ["수수료", "펀드"]),
        ("네이버는 ①수수료 6개월 면제 ②교육센터 2곳 신설을 추진하기로 했다.", ["수수료", "신설"]),
        ("네이버는 지난해 ▲수수료 6개월 면제 ▲펀드 300억원 조성 등을 마쳤다.", []),
        ("쿠팡의 매출은 ▲1분기 3조원 ▲2분기 4조원으로 늘었다.", []),
    ],
)
def test_a_list_within_a_sentence_is_read_as_its_lines(text: str, programmes: list[str]) -> None:
    assert [one.programme for one in promises(text)] == programmes


def test_a_list_that_is_only_planned_is_of_plans() -> None:
    told = promises("네이버는 ▲교육센터 2곳 신설 ▲쿠폰 30억원 지원 등을 추진할 계획이다.")
    assert [one.strength for one in told] == [Strength.PLAN, Strength.PLAN]


def test_what_only_leads_up_to_a_deed_is_part_of_its_words() -> None:
    (one,) = promises("네이버는 창작자를 돕고 기술 인재를 기르는 펀드에 1조 원을 투자하겠다고 밝혔다.")
    assert one.action.startswith("네이버는 창작자를 돕고")
    (other,) = promises("카카오는 상생안이 이행되는지 살피고 자율규제를 지원하기로 했다.")
    assert other.programme == "자율규제"


def test_which_money_it_is_is_no_second_promise() -> None:
    told = extract("카카오는 5월 적용하기로 한 새 정산 제도를 6월로 연기한다고 공지했다.", DAY, "")
    assert told.promises == ()
    assert [one.relation for one in told.accounts] == [Relation.DELAYS]


@pytest.mark.parametrize(
    "text",
    [
        "무신사는 단골 브랜드의 사무실 월세를 대고 창업 교육비 30억원을 낸다.",
        "무신사는 6월부터 반품비를 3천원으로 묶는다.",
        "무신사는 새 정산 제도를 4월 2일에 시작한다.",
        "무신사는 올해 안에 주 단위 정산으로 갈아탄다고 밝혔다.",
        "무신사는 입점업체에 주는 '쉼표 수당'도 약속했다.",
        "무신사는 반품비를 낮출 것을 약속했다.",
    ],
)
def test_plain_verbs_promise_as_formal_ones_do(text: str) -> None:
    assert [one.actor for one in promises(text)][:1] == ["무신사"]


def test_who_put_a_plan_and_how_is_part_of_the_words() -> None:
    (one,) = promises("카카오는 유료 이용자에게 이용료를 보상하는 방안을 내놓았다.")
    assert one.action.endswith("방안을 내놓았다")


def test_how_soon_each_is_served_is_no_deadline() -> None:
    (one,) = promises("쿠팡은 앞으로 판매대금을 30일 안에 정산하겠다고 밝혔다.")
    assert one.term is None


def test_how_often_is_a_number_with_what_it_was() -> None:
    (one,) = promises("무신사는 연말까지 판매대금 정산을 월 1회에서 월 2회로 늘린다.")
    assert one.count is not None
    assert (one.count.value, one.count.unit, one.count.before) == (2, "회/월", 1)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("네이버는 점주 한 분당 20만원을 지급하기로 했다.", "per_person"),
        ("네이버는 전통시장 한 곳에 1억원씩 지원하기로 했다.", "per_shop"),
    ],
)
def test_a_sum_for_each_is_told_from_a_total(text: str, basis: str) -> None:
    (one,) = promises(text)
    assert [each.basis for each in one.sums] == [basis]


def test_a_ministry_promises_rules_only_with_a_day() -> None:
    dated = promises("공정거래위원회는 2025년 6월까지 자율규제 평가 기준을 제정하겠다고 밝혔다.")
    assert [one.actor for one in dated] == ["공정거래위원회"]
    assert promises("공정거래위원회는 자율규제 평가 기준을 제정하겠다고 밝혔다.") == []


def test_a_target_with_a_year_is_a_plan() -> None:
    (one,) = promises("야놀자는 친환경 숙소를 늘리고 있습니다. 여성 관리자 비율 목표는 2027년 35%입니다.")
    assert one.strength is Strength.PLAN


def test_a_company_that_is_named_without_being_the_subject_is_spoken_of() -> None:
    (one,) = promises("쿠팡에 공지가 올라왔다. 6월부터 반품비를 없애기로 했다.")
    assert (one.actor, one.actor_basis) == ("쿠팡", "carried")


@pytest.mark.parametrize(
    "text",
    [
        "카카오는 이용자의 불만을 들었다. 상인들 사이에서는 교육장이 멀다는 불만도 나온다.",
        "카카오 직원은 이웃이 웃는 모습을 상상하면 설렌다고 전했다.",
        "카카오맵은 친구들의 위치를 지도 한 장에 모아 보여 줍니다.",
        "카카오는 강릉시와 협약식을 갖고 사진을 찍었다.",
        "네이버 쇼핑을 써 봤어요. 다음 글에서는 환불 방법을 다룰 계획입니다.",
        "카카오는 중고거래 사기로 돈을 날린 이용자가 많다고 설명했다.",
        "시민단체는 ▲수수료 인하 ▲정산 단축 ▲펀드 조성을 약속하라고 카카오에 요구했다.",
        "카카오는 시민단체가 요구한 ▲수수료 인하 ▲펀드 조성을 약속하지 않았다.",
        "카카오에 대한 요구 사항은 다음과 같다. ▲수수료 인하 ▲펀드 조성 등이다.",
        "카카오가 소상공인을 지원하겠다는 말은 나오지 않았다.",
        "카카오가 보상금을 지급하겠다는 소식은 사실이 아니다.",
        "카카오가 보상하겠다는 답은 듣지 못했다.",
        "카카오가 수수료를 내리겠다는 카드를 만지작거린다.",
        "카카오는 수수료를 내리기로 한 것은 아니라고 했다.",
        "카카오는 이유를 대며 답을 미룬다고 했다.",
        "카카오 목표는 2027년 점유율 35%입니다.",
    ],
)
def test_what_promises_nothing(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("묶는다", "묶"),
        ("보냅니다", "보내"),
        ("연다", "열"),
        ("풉니다", "풀"),
        ("나눈다", "나누"),
        ("열린다", None),
        ("대한", None),
        ("", None),
    ],
)
def test_verbs_are_known_in_all_their_forms(word: str, stem: str | None) -> None:
    assert stem_of(word) == stem


def test_no_list_has_a_word_twice() -> None:
    lists = [(section, name, words) for section, known in table().items() for name, words in known.items()]
    assert [(section, name) for section, name, words in lists if len(words) != len(set(words))] == []


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("쿠팡은 과일 농가를 돕는다. 올해 안에 과일 2,000톤을 사들입니다.", "과일"),
        ("쿠팡은 쓰레기를 줄인다. 과일 포장에 쓰는 플라스틱도 종이로 바꿔 나갈 것입니다.", "플라스틱"),
        ("토스는 송금을 돕는다. 3월에는 계좌를 미리 알려 드리는 '안심 조회'를 시작해요.", "안심 조회"),
        ("카카오는 내년부터 야간 속도를 시속 15km로 제한하겠다고 제안했다.", "야간 속도"),
    ],
)
def test_verbs_of_every_kind_promise(text: str, thing: str) -> None:
    (promise,) = promises(text)
    assert thing in f"{promise.programme} {promise.action}"
