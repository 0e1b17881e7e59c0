"""Events of every kind that a timeline has to show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cli.timeline.view import Timeline
from index.tracking.events.event import Actor, Event, Kind, Lane, Modality, Moment, Report

BILL = "방송통신발전 기본법 일부개정법률안"
HOSTILE = "<script>alert('x')</script> & \"따옴표\" | *별*"


def report(number: int, outlet: str, **stated: Any) -> Report:
    given = {
        "record_id": f"n-{number:010}",
        "kind": "article",
        "outlet": outlet,
        "title": f"{outlet}의 기사 {number}",
        "url": f"https://news.example/{number}",
        "published": date(2022, 10, 16),
        "quotation": f"{outlet}이(가) 적은 문장 {number}",
        "moment": None,
    }
    return Report(**{**given, **stated})


def record(bill: str, said: str) -> Report:
    return Report(bill, "bill", None, BILL, "https://likms.example/1", None, "", None, label=said)


def event(number: int, title: str, moment: Moment | None, **stated: Any) -> Event:
    given = {
        "id": f"e-{number:012}",
        "title": title,
        "moment": moment,
        "kind": Kind.INCIDENT,
        "modality": Modality.HAPPENED,
        "lane": Lane.COMPANY,
        "official": False,
        "actors": (),
        "place": None,
        "reports": (report(number, "가나일보"),),
    }
    return Event(**{**given, **stated})


def day(*parts: int, basis: str = "stated") -> Moment:
    return Moment(date(*parts), date(*parts), "day", basis)


def official(number: int, step: str, stage: str, moment: Moment | None, **stated: Any) -> Event:
    given = {
        "kind": Kind.STEP,
        "lane": Lane.ASSEMBLY,
        "official": True,
        "reports": (record("PRC_1", f"{step} 원안가결"),),
        "bill_id": "PRC_1",
        "stage": stage,
    }
    return event(number, f"{BILL} {step}", moment, **{**given, **stated})


OUTAGE = event(
    1,
    "판교 데이터센터 화재로 카카오 서비스 장애",
    day(2022, 10, 15),
    actors=(Actor("카카오", "company", "대상"),),
    place="판교",
    reports=(
        report(1, "가나일보"),
        report(2, "다라신문"),
        report(3, "마바경제", copy_of="n-0000000001"),
    ),
    disagreements=(("when", "2022-10-16", ("n-0000000002",)),),
    why=("actors n-0000000002 0.92",),
)
PROPOSED = official(2, "발의", "proposed", day(2022, 10, 17), kind=Kind.PROPOSAL)
REFERRED = official(3, "소관위 회부", "committee_referred", day(2022, 10, 18, basis="computed"))
DECIDED = replace(
    official(4, "본회의 의결", "plenary_decided", day(2022, 12, 8), place="제400회 제14차 본회의"),
    reports=(record("PRC_1", "본회의 의결 원안가결 245/0/1"), report(4, "가나일보")),
)
IN_FORCE = official(5, "시행", "in_force", day(2023, 7, 4), kind=Kind.IN_FORCE, lane=Lane.GOVERNMENT)
PLANNED = event(
    6,
    "카카오페이, 보상안 마련 계획",
    Moment(date(2023, 1, 1), date(2023, 6, 30), "half"),
    kind=Kind.PLAN,
    modality=Modality.PLANNED,
)
MONTH = event(7, "상생안 협의", Moment(date(2022, 11, 1), date(2022, 11, 30), "month"), lane=Lane.PRESS)
OPEN = event(8, "무료 이용권 지급", Moment(date(2023, 1, 5), None, "range"), kind=Kind.SUPPORT)
AFTER = event(9, "서비스 이원화", Moment(date(2023, 2, 1), None, "after"), kind=Kind.PLAN)
AROUND = event(
    10, HOSTILE, Moment(date(2022, 12, 29), date(2022, 12, 29), "around", "inferred"), kind=Kind.SUPPORT
)
NEGATED = event(11, "예산 증액", day(2022, 11, 10), modality=Modality.NEGATED, lane=Lane.GOVERNMENT)
UNDATED = event(12, "재발 방지 약속", None, kind=Kind.ANNOUNCEMENT)
OTHER = event(13, "한 매체만 적은 일", day(2022, 11, 2), kind=Kind.OTHER)

EVENTS = (
    *(OUTAGE, PROPOSED, REFERRED, MONTH, OTHER, NEGATED, DECIDED),
    *(AROUND, PLANNED, OPEN, AFTER, IN_FORCE, UNDATED),
)
TIMELINE = Timeline(
    "카카오 장애 <2022>",
    EVENTS,
    scope="수집 범위: 21대 의안 3건",
    missing=("2117814",),
    credits=("출처: 국회사무처 열린국회정보, 공공누리 제1유형",),
)
OTHERS = Timeline("네이버", (OUTAGE, MONTH, replace(OPEN, id="e-x", title="네이버의 지원")))
