from contextlib import suppress
from datetime import date

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.types import Day


def read(text, *, end=False):
    return Day(end=end).convert(text, None, None)


@given(st.dates(min_value=date(1948, 5, 31), max_value=date(2999, 12, 31)))
def test_every_way_of_writing_a_day_means_it(day):
    ways = (
        "{0:%Y-%m-%d}",
        "{0:%Y%m%d}",
        "{0.year}. {0.month}. {0.day}.",
        "{0.year}년 {0.month}월 {0.day}일",
        "{0:%Y/%m/%d}",
    )
    assert {read(way.format(day)) for way in ways} == {day}
    assert {read(way.format(day), end=True) for way in ways} == {day}


@given(st.dates(min_value=date(1948, 5, 31), max_value=date(2999, 12, 31)))
def test_a_month_or_a_year_is_all_of_its_days(day):
    for text in (f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y%m}", f"{day.year}년 {day.month}월", f"{day.year}년"):
        first, last = read(text), read(text, end=True)
        assert first <= day <= last
        assert first.day == 1
        assert last.month == 12 or (last.month, last.day) == (day.month, last.day)


@given(st.text(max_size=12))
def test_anything_is_a_day_or_wrong_usage(text):
    with suppress(click.UsageError):
        assert isinstance(read(text), date)


@pytest.mark.parametrize(
    "text", ["", "24-06-01", "2024-13", "2024-02-30", "2024112", "20240", "2024-06-01-02", "어제"]
)
def test_what_is_no_day(text):
    with pytest.raises(click.UsageError):
        read(text)
