from datetime import date

from index.tracking.terms import assembly_on, term_end, term_start


def test_terms_of_four_years_begin_on_a_30_may():
    assert [term_start(number) for number in (12, 13, 22)] == [None, date(1988, 5, 30), date(2024, 5, 30)]
    assert [term_end(number) for number in (12, 13, 20)] == [None, date(1992, 5, 29), date(2020, 5, 29)]


def test_the_assembly_of_a_day():
    days = (date(1988, 5, 29), date(1988, 5, 30), date(2024, 5, 29), date(2024, 5, 30), date(2026, 1, 1))
    assert [assembly_on(day) for day in days] == [None, 13, 21, 22, 22]
