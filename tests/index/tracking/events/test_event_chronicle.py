"""Chronologies: lines of a day and what was on it, with no verb."""

from datetime import date

from index.tracking.events.event import Kind, Modality
from index.tracking.events.extract import extract

LINES = """[사건 일지] 누리몰 유출 사태
△2025년 6월 24일 = 해외 서버를 통한 무단 접근
△11월 18일 = 고객 제보로 유출 사실 인지
△12월 2일 = 국회 과방위 긴급 현안질의
△12월 10일 = 대표 사임, 임시 대표 선임
△12월 30일 = 국회 과방위 청문회
"""


def test_each_line_of_a_chronology_is_an_event_of_its_day() -> None:
    told = extract(LINES, date(2025, 12, 18), "")
    assert [(one.moment.first, one.title) for one in told if one.moment] == [
        (date(2025, 6, 24), "해외 서버를 통한 무단 접근"),
        (date(2025, 11, 18), "고객 제보로 유출 사실 인지"),
        (date(2025, 12, 2), "국회 과방위 긴급 현안질의"),
        (date(2025, 12, 10), "대표 사임, 임시 대표 선임"),
        (date(2025, 12, 30), "국회 과방위 청문회"),
    ]
    assert [one.modality for one in told[-2:]] == [Modality.HAPPENED, Modality.PLANNED]
    assert told[-1].kind is Kind.MEETING


def test_a_day_before_a_mark_outside_a_chronology_is_none() -> None:
    assert extract("△11월 18일 = 고객 제보\n문의: 044-200-0000\n", date(2025, 12, 18), "") == []
