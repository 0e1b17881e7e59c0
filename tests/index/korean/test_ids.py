import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.ids import read_ids


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("네이버(NAVER(035420)) 대표", [("stock_code", "035420")]),
        ("카카오(035720)는", [("stock_code", "035720")]),
        ("의안번호 제2117837호", [("bill_number", "2117837")]),
        ("개정안(2118769)", [("bill_number", "2118769")]),
        ("문의 044-200-4326, 1588-1234", [("phone", "044-200-4326"), ("phone", "1588-1234")]),
        ("사업자등록번호 123-45-67890", [("registration", "123-45-67890")]),
        ("법률 제19152호", [("law_number", "19152")]),
        ("10만5116건(105116)원", [("stock_code", "105116")]),
        ("123456원과 2117837명", []),
    ],
)
def test_numbers_that_name_things_are_read(text, found):
    assert [(one.kind, one.value) for one in read_ids(text)] == found


@given(st.text(alphabet="0123456789()-제호의안법률 번.", max_size=60))
def test_any_text_gives_spans_inside_it(text):
    for one in read_ids(text):
        assert text[one.start : one.end] == one.text == one.value
