from contextlib import suppress
from datetime import date, timedelta

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.amounts import read_won, spell_won
from cli.commands.pledges import RELATIONS
from cli.types import ActNumber, Day, Spoken, Within, Won


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


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("0", 0),
        ("100,000,000", 10**8),
        ("1억", 10**8),
        ("1억 원", 10**8),
        ("5,000만 원", 5 * 10**7),
        ("1조 5000억", 15 * 10**11),
        ("1억 5천만 원", 15 * 10**7),
        ("5천억", 5 * 10**11),
        ("3천억 원", 3 * 10**11),
        ("2백억", 2 * 10**10),
        ("1조 2천억", 12 * 10**11),
        ("3백만 원", 3 * 10**6),
        ("5천5백만", 55 * 10**6),
        ("1만5천원", 15_000),
        ("3천원", 3_000),
        ("1억 2345", 10**8 + 2345),
        ("1.5억", 15 * 10**7),
        (str(10**30), 10**30),
    ],
)
def test_an_amount_is_read_as_texts_write_it(text, won):
    assert Won().convert(text, None, None) == won


@pytest.mark.parametrize(
    "text", ["1 000 000", "10 0만", "1.2.3억", "1억 2억", "조", "1,5억", "만 5", "0.5", "9" * 5000, "1억2조"]
)
def test_what_would_be_half_read_is_refused(text):
    with pytest.raises(click.UsageError):
        Won().convert(text, None, None)


@pytest.mark.parametrize("text", ["", "많이", "1억~2억", "1억 이상", "3만 명", "-5", "10%"])
def test_what_is_no_one_amount_is_refused(text):
    with pytest.raises(click.UsageError):
        Won().convert(text, None, None)


@given(st.text())
def test_any_text_is_an_amount_or_is_refused(text):
    with suppress(click.UsageError):
        assert Won().convert(text, None, None) >= 0


def test_the_number_of_an_act_is_taken_as_it_is_shown():
    assert ActNumber().convert("#5", None, None) == ActNumber().convert("5", None, None) == 5
    for text in ("", "#", "오", "9" * 40):
        with pytest.raises(click.UsageError):
            ActNumber().convert(text, None, None)


def test_a_time_is_told_in_days_weeks_or_months():
    told = [Within().convert(text, None, None) for text in ("90d", "2주", "3개월", "3 개월")]
    assert told == [timedelta(90), timedelta(14), timedelta(90), timedelta(90)]


@given(st.integers(min_value=0, max_value=10**17))
def test_an_amount_is_read_as_it_is_spelled(amount):
    assert read_won(spell_won(amount)) == read_won(f"{amount:,}원") == amount


@pytest.mark.parametrize("said", ["reports_done", "했다고 함", "했다고함", "reports it done"])
def test_a_choice_is_said_in_either_language(said):
    assert Spoken(RELATIONS, "pledge.relation").convert(said, None, None) == "reports_done"


def test_another_word_is_no_choice_and_all_are_told():
    kind = Spoken(RELATIONS, "pledge.relation")
    with pytest.raises(click.UsageError):
        kind.convert("이행", None, None)
    assert "rebuts(소명)" in kind.spoken()
