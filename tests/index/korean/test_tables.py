from hypothesis import given
from hypothesis import strategies as st

from index.korean.tables import BASIS, read_table_amounts


def test_the_unit_above_a_table_is_that_of_its_numbers():
    text = "(단위: 억원)\n구분 | 2023 | 증감\n매출 | 1,234 | △20.5\n\n\n1,000 | 2"
    found = read_table_amounts(text)
    assert [(one.text, one.value, one.unit) for one in found] == [
        ("1,234", 123400000000, "KRW"),
        ("△20.5", -2050000000, "KRW"),
    ]
    assert {one.basis for one in found} == {BASIS}


def test_prose_after_a_table_is_not_in_it():
    assert read_table_amounts("단위: 명\n|12|\n회의를 열었다. |13|")[-1].text == "12"


@given(st.text(alphabet="단위: 억원명|\t\n0123456789,.△ ", max_size=80))
def test_any_text_gives_spans_inside_it(text):
    for one in read_table_amounts(text):
        assert text[one.start : one.end] == one.text
