from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.dates import Witness, dated, in_address, visible
from crawler.pages.moments import read_date
from index.moments import SEOUL


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-04-07 08:26:22", "2023-04-07T08:26:22+09:00"),
        ("2023.04.07.T19:22", "2023-04-07T19:22:00+09:00"),
        ("2026.01.06. 오후 6:23.", "2026-01-06T18:23:00+09:00"),
        ("2026.01.06 오전 12:05", "2026-01-06T00:05:00+09:00"),
        ("2026.01.06 (17:45)", "2026-01-06T17:45:00+09:00"),
        ("입력 :2022/12/08 17:44    수정: 2022/12/08 18:00", "2022-12-08T17:44:00+09:00"),
        ("2025년 12월 26일 15시 12분", "2025-12-26T15:12:00+09:00"),
        ("2025-05-15T20:00:52.000+0900", "2025-05-15T20:00:52+09:00"),
        ("2023-04-07T10:11:02.613Z", "2023-04-07T19:11:02+09:00"),
        ("Thu, 18 Nov 2021 09:00:00 GMT", "2021-11-18T18:00:00+09:00"),
        ("Thu, 18 Nov 2021 16:00:00 -0000", "2021-11-19T01:00:00+09:00"),
        ("20221208172256", "2022-12-08T17:22:56+09:00"),
        ("2024-11-06 09:00-18:00", "2024-11-06T09:00:00+09:00"),
        ("2024-11-06 10:00 -3000명", "2024-11-06T10:00:00+09:00"),
        ("2024-11-06 10:00+99:00", "2024-11-06T10:00:00+09:00"),
        ("2024-11-06T10:00:00+05:45", "2024-11-06T13:15:00+09:00"),
    ],
)
def test_a_written_time_is_a_moment_in_seoul(text, moment):
    date_ = read_date(text)
    assert date_ is not None and date_.moment is not None and date_.moment.isoformat() == moment


@pytest.mark.parametrize(
    "text", ["2022. 12. 29.", "2022-12-29", "20221229", "2022년 12월 29일", "2022-12-29T24:00"]
)
def test_a_day_stays_a_day(text):
    date_ = read_date(text)
    assert date_ is not None and (date_.day, date_.moment) == (date(2022, 12, 29), None)


@pytest.mark.parametrize(
    "text", ["", None, "10일 오전", "2024-13-01", "02-30", "1.5.2", "99999999", "2023-02-30"]
)
def test_what_is_no_day_of_the_calendar_is_none(text):
    assert read_date(text) is None


@given(st.text(max_size=100))
def test_any_text_is_a_date_or_none(text):
    read_date(text)
    visible(text)
    in_address(text)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)))
def test_iso_is_read_back(moment):
    said = read_date(moment.replace(microsecond=0).isoformat())
    assert said is not None and said.wall == moment.replace(microsecond=0)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.yna.co.kr/view/AKR20241106071000017", "2024-11-06"),
        ("https://www.newsis.com/view/NISX20250716_0003254744", "2025-07-16"),
        ("https://zdnet.co.kr/view/?no=20221208172256&re=x", "2022-12-08"),
        ("https://www.chosun.com/a/b/2023/04/07/XX/", "2023-04-07"),
        ("https://n.news.naver.com/mnews/article/001/0012345678", None),
        ("https://www.korea.kr/briefing/pressReleaseView.do?newsId=156665186", None),
        ("https://a.kr/news/articleView.html?idxno=20111225", None),
        ("https://a.kr/news/articleView.html?idxno=20111225101010", None),
        ("https://a.kr/view/?no=20221208", None),
        ("http://[", None),
    ],
)
def test_an_address_may_carry_the_day(url, day):
    assert [one.text for one in in_address(url)] == ([day] if day else [])


def test_labels_tell_publication_from_change():
    first, changed = visible("메뉴\n입력 2023.04.07 08:26\n수정 2023.04.08 09:00")
    assert [read_date(one.text).day for one in (*first, *changed)] == [date(2023, 4, 7), date(2023, 4, 8)]
    (sent,), _ = visible("[2022/12/08 17:44 송고]")
    assert read_date(sent.text).moment == datetime(2022, 12, 8, 17, 44, tzinfo=SEOUL)


def test_a_true_utc_stays_and_a_false_one_is_nine_hours_off():
    utc, same_wall = Witness("meta", "2023-04-20T04:24:13Z"), Witness("dd", "2023-04-20T04:24:13+09:00")
    true, false = dated([utc], []), dated([utc], [same_wall])
    assert true is not None and false is not None and true.at is not None and false.at is not None
    assert true.at - false.at == timedelta(hours=9)


def test_a_day_is_told_in_full_by_a_later_witness_of_the_same_day():
    said = dated([Witness("meta", "2023-04-20"), Witness("visible", "2023.04.20 10:00")], [])
    assert said is not None and (said.at, said.step) == (datetime(2023, 4, 20, 10, tzinfo=SEOUL), "visible")
    said = dated([Witness("meta", "2023-04-20"), Witness("visible", "2023.04.21 10:00")], [])
    assert said is not None and (said.at, said.step) == (None, "meta")
