import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.korean.dates import read_dates
from index.korean.durations import DurationMention, FrequencyMention
from index.korean.named_dates import DateMention

SETS = tomllib.loads(Path(__file__).with_name("pairs_dates.toml").read_text("utf-8"))["set"]
PAIRS = [(row[0], one["published"], row[1:]) for one in SETS for row in one["pairs"]]
LETTERS = (
    "0123456789년월일주달말초중순간전후뒤까지부터이지난오는다음올해내년매~.-()' "
    "\u00a0시분여만향후월화상하반기"
)
DAY = date(2024, 11, 6)


@pytest.mark.parametrize(("text", "published", "found"), PAIRS, ids=[text for text, _, _ in PAIRS])
def test_dates_are_read_with_their_values(text, published, found):
    mentions = [one for one in read_dates(text, published) if getattr(one, "precision", "") != "vague"]
    assert [f"{one.text} = {one.value}" for one in mentions] == found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("향후 5년간", date(2024, 11, 6), date(2029, 11, 6)),
        ("지난 3일간", date(2024, 11, 3), date(2024, 11, 5)),
        ("내년부터 2년간", date(2025, 1, 1), date(2026, 12, 31)),
        ("5년간", None, None),
        ("5일 오후 3시 7분부터 약 41분간", date(2024, 11, 5), date(2024, 11, 5)),
        ("지난달 15일 시작된 장애가 6일 만", date(2024, 10, 15), date(2024, 10, 21)),
    ],
)
def test_a_length_is_a_window_only_with_its_anchor(text, first, last):
    *_, length = read_dates(text, DAY)
    assert isinstance(length, DurationMention)
    assert (length.first, length.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("연내 처리", "until"),
        ("3월까지", "until"),
        ("3월부터", "since"),
        ("3월 이후", "after"),
        ("3월 이전", "before"),
        ("3월경", "around"),
        ("이르면 3월", "earliest"),
        ("늦어도 3월", "latest"),
        ("3월", None),
    ],
)
def test_what_a_date_bounds_is_told(text, bound):
    (found,) = read_dates(text, DAY)
    assert isinstance(found, DateMention)
    assert found.bound == bound


@pytest.mark.parametrize(
    ("text", "times", "most"),
    [("월 4회", 4, None), ("주 2~3회", 2, 3), ("매주", None, None), ("한 달에 두 번", 2, None)],
)
def test_how_often_is_counted(text, times, most):
    (found,) = read_dates(text, DAY)
    assert isinstance(found, FrequencyMention)
    assert (found.times, found.most) == (times, most)


@pytest.mark.parametrize(
    ("text", "said"),
    [("6일 오전 10시", "10:00"), ("6일 오후 3시 반", "15:30"), ("6일 밤", "NI"), ("6일", None)],
)
def test_the_time_of_a_day_is_kept(text, said):
    assert read_dates(text, DAY)[0].time == said


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(published):
    text = "오늘 다음 날, 오늘 전날, 이날, 이튿날, 내년, 작년, 100년 뒤, 100년 전,"
    text += " 향후 5년간, 지난 5년간, 다음 주, 새해, 30일, 5월"
    assert all(one.text in text for one in read_dates(text, published))


def test_what_was_inferred_says_how():
    stated, bare, before = read_dates("2024년 11월 1일 냈고 6일 설명했다. 이날 회의", DAY)
    assert (stated.basis, before.basis) == ("stated", "named")
    assert bare.basis != "stated"


def test_a_day_of_a_month_that_nobody_told_is_left_open():
    *_, found = read_dates("지난해 시험은 16일 치러졌다.", DAY)
    assert (found.text, found.precision, found.basis) == ("16일", "vague", "month_open")


def test_spaces_of_any_width_stay_in_the_text():
    (found,) = read_dates("매주\u00a0화·목요일", DAY)
    assert (found.text, found.value) == ("매주\u00a0화·목요일", "P1W")


def test_a_calendar_goes_forward_where_news_goes_back():
    assert read_dates("20일", DAY)[0].first == date(2024, 10, 20)
    assert read_dates("20일", DAY, future=True)[0].first == date(2024, 11, 20)


def test_an_occasion_has_the_day_that_the_text_gave_it():
    *_, occasion = read_dates("4일 국회에서 공청회를 열었다. 위원장은 공청회 직후 말했다.", DAY)
    assert (occasion.text, occasion.value) == ("공청회 직후", "2024-11-04")


@given(
    st.one_of(st.text(max_size=60), st.text(alphabet=LETTERS, max_size=60)),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.booleans(),
)
@settings(max_examples=300)
def test_any_text_on_any_day_gives_spans_inside_it_in_order(text, published, future):
    end = 0
    for one in read_dates(text, published, future=future):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        if not isinstance(one, FrequencyMention) and one.first is not None:
            assert one.last is not None
            assert one.first <= one.last
        end = one.end


@given(
    st.dates(date(1990, 1, 1), date(2060, 12, 31)),
    st.sampled_from(["%Y년 %m월 %d일", "%Y-%m-%d", "%Y. %m. %d.", "%Y/%m/%d"]),
)
def test_a_whole_date_comes_back_as_written(day, written):
    (found,) = read_dates(day.strftime(written), DAY)
    assert (found.value, found.basis) == (day.isoformat(), "stated")


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_a_bare_day_is_the_nearest_past_with_a_day_of_grace(published):
    (found,) = read_dates(f"{published.day}일", published)
    assert found.first == published
    tomorrow = published + timedelta(days=1)
    if tomorrow.month == published.month:
        (found,) = read_dates(f"{tomorrow.day}일", published)
        assert found.first == tomorrow


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("공정위는 5. 13. 과징금을 부과했다.", date(2024, 5, 13)),
        ("지난 5.13. 회의에서 정했다.", date(2024, 5, 13)),
        ("당일(4. 22.) 장애를 공지하였다.", date(2024, 4, 22)),
        ("관련해 12. 6. 시정을 요구했다.", date(2023, 12, 6)),
    ],
)
def test_a_month_and_a_day_with_points_are_a_date_in_a_sentence(text, day):
    assert [one.first for one in read_dates(text, date(2024, 5, 20))] == [day]


@pytest.mark.parametrize("text", ["표 3. 1. 결과를 보였다.", "1. 2. 개요", "환율은 5.13. 이후"])
def test_numbers_of_parts_and_fractions_are_no_dates(text):
    assert not read_dates(text, date(2024, 5, 20))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("국회 앞으로 행진했다.", []),
        ("국회는 앞으로 논의한다.", ["앞으로"]),
        ("그래서 앞으로 바꾼다.", ["앞으로"]),
    ],
)
def test_what_leads_before_a_building_is_no_time_to_come(text, found):
    assert [one.text for one in read_dates(text, DAY)] == found
