from datetime import date

import pytest

from index.tracking.events.event import Actor, Kind, Lane
from index.tracking.events.extract import extract
from index.tracking.events.kinds import lane_of

DAY = date(2024, 11, 7)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("의원들은 6일 개정안을 발의했다.", Kind.PROPOSAL),
        ("개정안이 6일 국회 본회의를 통과했다.", Kind.STEP),
        ("여야는 6일 본회의를 열었다.", Kind.MEETING),
        ("6일 업무협약식이 열렸다.", Kind.AGREEMENT),
        ("대표는 6일 기자회견을 열었다.", Kind.ANNOUNCEMENT),
        ("6일 데이터센터에서 불이 났다.", Kind.INCIDENT),
        ("두 회사는 6일 협약을 맺었다.", Kind.AGREEMENT),
        ("검찰은 6일 수사에 들어갔다.", Kind.SANCTION),
        ("공정위는 6일 과징금을 매기겠다고 알렸다.", Kind.SANCTION),
        ("개인정보위는 6일 카카오에 과징금을 부과하기로 의결했다.", Kind.SANCTION),
        ("정무위는 6일 과징금을 올리는 개정안을 의결했다.", Kind.STEP),
        ("우아한형제들은 6일 공정위에 동의의결을 신청했다.", Kind.SANCTION),
        ("쿠팡은 6일 법원에 집행정지를 신청했다.", Kind.RULING),
        ("대법원은 6일 상고를 기각했다.", Kind.RULING),
        ("법은 6일 시행됐다.", Kind.IN_FORCE),
        ("김남근 의원은 6일 법안을 냈다.", Kind.PROPOSAL),
        ("법안에 반대 의견을 6일 냈다.", Kind.OTHER),
        ("쿠팡은 6일 국회에 자료를 제출했다.", Kind.OTHER),
        ("쿠팡은 오는 20일 개선계획을 제출하여야 한다.", Kind.PLAN),
        ("국민의힘은 6일 특검법을 제출했다.", Kind.PROPOSAL),
        ("정부는 6일 추경안을 국회에 제출했다.", Kind.PROPOSAL),
        ("쿠팡은 6일 새 해법을 제안했다.", Kind.ANNOUNCEMENT),
        ("경실련은 6일 고발장을 제출했다.", Kind.SANCTION),
        ("과기정통부는 6일 현장점검을 마쳤다.", Kind.SANCTION),
        ("법원은 6일 집행정지 신청을 받아들였다.", Kind.RULING),
        ("쿠팡은 6일 “판단을 존중한다”고 했다.", Kind.ANNOUNCEMENT),
        ("카카오는 6일 지원금을 지급했다.", Kind.SUPPORT),
        ("카카오는 연내 센터를 완공할 계획이다.", Kind.PLAN),
        ("카카오는 6일 센터를 완공했다.", Kind.OTHER),
    ],
)
def test_the_verb_and_the_noun_beside_it_tell_the_kind(text, kind):
    assert [one.kind for one in extract(text, DAY)] == [kind]


def test_the_lane_is_that_of_who_acts():
    actors = [Actor("쿠팡", "company", "target"), Actor("공정거래위원회", "agency", "agent")]
    assert lane_of(Kind.SANCTION, actors) is Lane.GOVERNMENT


def test_prosecutors_are_no_court():
    assert lane_of(Kind.SANCTION, [Actor("서울중앙지방검찰청", "court", "agent")]) is Lane.GOVERNMENT


def test_the_lane_of_who_has_no_name_is_told_by_the_word():
    assert lane_of(Kind.MEETING, [], "여야") is Lane.ASSEMBLY


def test_the_kind_tells_the_lane_where_nobody_is_named():
    assert lane_of(Kind.RULING, []) is Lane.COURT
