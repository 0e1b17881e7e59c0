from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.timeline.dates import last_day, shown, spoken, unit
from cli.words import set_language
from index.tracking.events.event import Moment


@pytest.mark.parametrize(
    ("first", "last", "precision", "korean", "english"),
    [
        ("2024-11-06", "2024-11-06", "day", "2024-11-06", "2024-11-06"),
        ("2024-11-01", "2024-11-30", "month", "2024년 11월 중", "during 2024-11"),
        ("2023-01-01", "2023-06-30", "half", "2023년 상반기", "first half of 2023"),
        ("2023-07-01", "2023-12-31", "half", "2023년 하반기", "second half of 2023"),
        ("2024-10-01", "2024-12-31", "quarter", "2024년 4분기", "2024 Q4"),
        ("2024-01-01", "2024-12-31", "year", "2024년", "2024"),
        ("2024-11-04", "2024-11-10", "week", "2024-11-04~2024-11-10 주", "the week 2024-11-04 to 2024-11-10"),
        ("2024-11-11", "2024-11-20", "third", "2024년 11월 중순", "mid 2024-11"),
        ("2024-11-06", "2029-11-06", "range", "2024-11-06~2029-11-06", "2024-11-06 to 2029-11-06"),
        ("2024-11-06", None, "range", "2024-11-06부터", "from 2024-11-06 on"),
        ("2024-11-01", "2024-11-30", "before", "2024년 11월 이전", "before 2024-11"),
        ("2024-11-06", None, "after", "2024-11-06 이후", "after 2024-11-06"),
        ("2024-11-06", "2024-11-06", "around", "2024-11-06 무렵", "around 2024-11-06"),
    ],
)
def test_a_day_is_told_as_precisely_as_it_is_known(first, last, precision, korean, english):
    moment = Moment(date.fromisoformat(first), date.fromisoformat(last) if last else None, precision)
    assert spoken(moment) == korean
    set_language("en")
    assert spoken(moment) == english


def test_no_day_is_said_to_be_unknown():
    assert spoken(None) is None
    assert shown(None) == "날짜 미상"


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 4000))
def test_a_stretch_is_a_month_only_where_it_is_all_of_it(first, days):
    last = first + timedelta(days=days)
    whole = first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1])
    assert (unit(first, last) == "month") == (whole and days > 0)
    assert last_day(Moment(first, last, "range")) == last
