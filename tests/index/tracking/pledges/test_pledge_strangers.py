"""Who promises though no list knows him, and whose words a text is."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Voice
from index.tracking.pledges.strangers import MOST, strangers

DAY = date(2025, 3, 12)


def actors(text: str, title: str = "", outlet: str = "") -> list[str]:
    return [one.actor for one in extract(text, DAY, title, outlet=outlet).promises]


@pytest.mark.parametrize(
    ("text", "title", "actor"),
    [
        ("안녕하세요. 늘찬입니다. 저희는 6월부터 배달비를 2천원으로 낮추겠습니다.", "", "늘찬"),
        ("늘찬을 이용해 주시는 고객님께. 늘찬은 6월부터 배달비를 2천원으로 낮추겠습니다.", "", "늘찬"),
        ("결제 업체 두레찬이 단말기를 바꾼다. 두레찬은 점포에 쿠폰을 지급하기로 했다.", "", "두레찬"),
        ("두레찬은 6월부터 점포 3천곳에 단말기를 지원하기로 했다.", "두레찬, 단말기 3천대 지원", "두레찬"),
        ("정부는 연말까지 소상공인에게 5600억원을 지원하겠다고 발표했다.", "", "정부"),
    ],
)
def test_a_company_is_known_by_how_it_is_named(text: str, title: str, actor: str) -> None:
    assert actors(text, title) == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "안녕하세요, 모모예요. 저는 다음 주에 후기를 올리겠습니다.",
        "배달 업체 관계자는 수수료를 낮추겠다고 말했다. 업체 관계자는 말을 아꼈다.",
        "플랫폼 노동자는 보험료를 지원하겠다고 한다. 노동자는 반겼다.",
        "프랑스 정부는 소상공인에게 100억 유로를 지원하겠다고 발표했다.",
        "문재인 정부는 일자리 81만개를 만들겠다고 약속했다.",
        "미스코리아는 이웃에게 상금을 지급하겠다고 약속했다.",
    ],
)
def test_not_every_noun_is_a_company(text: str) -> None:
    assert actors(text) == []


def test_what_a_company_publishes_are_its_own_words() -> None:
    assert actors("6월부터 정산 주기를 5일로 줄이겠습니다.", outlet="쿠팡 뉴스룸") == ["쿠팡"]
    assert actors("우리는 이달 안에 법안을 발의하겠습니다.", outlet="더불어민주당") == ["더불어민주당"]
    told = extract("약속한 상담 창구는 지난 2월 열었습니다.", DAY, "", outlet="쿠팡 뉴스룸").accounts
    assert [(one.actor, one.voice) for one in told] == [("쿠팡", Voice.PROMISOR)]


@pytest.mark.parametrize("outlet", ["네이버 뉴스", "다음뉴스", "쿠팡 노동조합", "블룸버그코리아"])
def test_what_only_bears_a_companys_name_is_not_its_page(outlet: str) -> None:
    assert actors("내년 3월까지 소상공인에게 100억 원을 지원할 계획이다.", outlet=outlet) == []


def test_names_are_looked_for_in_linear_time() -> None:
    many = "".join(f"{chr(0xAC00 + place)}{chr(0xAC10 + place)}나카드는 " for place in range(8_000))
    assert len(strangers(many, ("", ""), (), ())) <= MOST


def test_a_headline_is_nobodys_firm_promise() -> None:
    assert actors('카카오는 사과했다.\n국민의힘 "카카오 먹통 방지 입법…협의 플랫폼 만들 것"\n') == []


def test_a_body_is_called_by_the_end_of_its_name() -> None:
    text = "한국온라인쇼핑협회는 16일 협약을 맺었다. 협회는 이행 결과를 10월 말 공개할 예정이다."
    assert actors(text) == ["한국온라인쇼핑협회"]


def test_several_that_agreed_are_meant_by_their_number() -> None:
    text = "협회와 지마켓, 11번가는 16일 협약을 맺었다. 2개사는 상담 창구를 열기로 했다."
    assert actors(text) == ["지마켓", "11번가"]


def test_a_party_that_no_list_knows_is_known_in_a_text_of_elections() -> None:
    promised = "새물결당 정책위가 총선 공약을 냈다. 새물결당은 수수료를 5%로 묶는 법안을 내겠다고 밝혔다."
    assert actors(promised) == ["새물결당"]
    assert actors(promised.replace("총선 공약", "일정").replace("새물결당", "골목식당")) == []


def test_lines_are_of_those_before_their_colons() -> None:
    lines = (
        "굴렁쇠, 씽씽이 2개사가 모였다.\n - 굴렁쇠: 인증을 연내 적용하기로 함\n - 씽씽이: 속도를 낮추기로 함"
    )
    assert actors(lines) == ["굴렁쇠", "씽씽이"]
    matters = "할 일을 정했다.\n - 대상: 인증을 연내 적용하기로 함\n - 일정: 속도를 낮추기로 함"
    assert actors(matters) == []


def test_what_follows_a_word_for_a_body_is_of_that_body() -> None:
    said = "한국숙박예약협회는 규약을 냈다. 협회는 숙소를 9월부터 내리기로 했다. 시스템도 연말까지 고친다."
    assert actors(said) == ["한국숙박예약협회"] * 2


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("경기도는 상생을 약속했다. 매각설이 도는 가운데 배민은 수수료를 3% 낮추기로 했다.", "우아한형제들"),
        ("배민은 수수료, 배달비를 낮춘다.\n- 배달비: 2026년까지 1000원 지원하기로 함", "우아한형제들"),
    ],
)
def test_words_that_only_look_like_bodies_take_no_promise(text: str, actor: str) -> None:
    assert actors(text)[-1] == actor


@pytest.mark.parametrize("name", ["경로당은", "성남분당은", "놀이마당은", "포도당은"])
def test_not_all_that_ends_so_is_a_party(name: str) -> None:
    assert actors(f"국회의원들은 공약을 지키기로 했다. {name} 5월까지 시설을 개선하기로 했다.") == []


def test_the_label_of_a_line_is_no_company_though_firms_are_counted_in_it() -> None:
    text = (
        "○ 조치결과: 개정안을 마련하여 의견을 듣고 있음\n"
        "○ 조치결과: 금융위원회는 선불업자 92개사를 전수 점검하였음\n"
        "○ 향후계획: 미흡한 사업자에 대한 컨설팅을 2026년 1분기부터 제공\n"
    )
    assert actors(text) == ["금융위원회"]


@pytest.mark.parametrize("who", ["미국 법무부", "일본 공정위", "EU 경쟁위원회", "중국 상무부"])
def test_what_a_body_of_another_state_will_do_is_no_companys_pledge(who: str) -> None:
    assert actors(f"카카오는 앱을 운영한다. {who}는 내년까지 카카오의 수수료를 낮추겠다고 밝혔다.") == []


def test_a_companys_unit_abroad_is_the_companys() -> None:
    text = "쿠팡은 물류를 늘린다. 미국 사업부는 내년까지 100억원을 투자하겠다고 밝혔다."
    assert actors(text) == ["쿠팡"]
