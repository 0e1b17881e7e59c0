from datetime import date

import pytest

from index.korean.organisations import Organisation
from index.korean.person import Person
from index.korean.reading import read
from index.tracking.events.actors import is_of_member, read_actors
from index.tracking.events.extract import extract

DAY = date(2024, 11, 7)


def actors(text):
    names = [one for one in read(text, DAY) if isinstance(one, Organisation | Person)]
    return {(one.name, one.role) for one in read_actors(text, names, (0, len(text)))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("공정위는 쿠팡에 과징금을 물렸다.", {("공정거래위원회", "agent"), ("쿠팡", "target")}),
        ("카카오와 네이버는 만났다.", {("카카오", "agent"), ("네이버", "agent")}),
        ("홍은택 카카오 대표는 사과했다.", {("홍은택", "agent"), ("카카오", "agent")}),
        ("국회 정무위원회는 열렸다.", {("국회 정무위원회", "agent"), ("국회", "named")}),
        ("카카오톡이 멈췄다.", {("카카오", "agent")}),
        ("미 연방거래위원회(FTC)는 합의했다.", {("미국 연방거래위원회", "agent")}),
        ("배덕훈 기자 = 뉴스", set()),
    ],
)
def test_the_particle_tells_the_role(text, expected):
    assert actors(text) == expected


def test_a_title_tells_who_is_of_the_assembly():
    (member,) = [one for one in read("최승재 의원은", DAY) if isinstance(one, Person)]
    (minister,) = [one for one in read("유상임 장관은", DAY) if isinstance(one, Person)]
    assert (is_of_member([member]), is_of_member([minister])) == (True, False)


def test_an_amendment_is_no_deed_of_who_acted_before_it():
    _, announced = extract("배경훈 장관은 5일 회의를 열었다. 개정안은 오는 20일 입법예고된다.", DAY)
    _, applied = extract("카카오는 5일 사과했다. 6일 대책을 적용했다.", DAY)
    assert [one.name for one in announced.actors] == []
    assert [one.name for one in applied.actors] == ["카카오"]


def test_a_minister_brings_the_body_once():
    text = "김정관 산업부 장관은 6일 출국했다."
    (one,) = extract(text, date(2025, 11, 7))
    assert {actor.name for actor in one.actors} == {"산업통상부", "김정관"}


def test_a_company_acts_with_the_head_who_is_named_with_it():
    (one,) = extract("네이버 최수연 대표는 6일 새 서비스를 발표했다.", date(2025, 11, 7))
    assert {actor.name for actor in one.actors if actor.role == "agent"} == {"네이버", "최수연"}
