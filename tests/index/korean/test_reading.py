from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.reading import kind_of, read

DAY = date(2024, 11, 6)
WORDS = (
    "이종호", "과기정통부", "장관", "의원", "·", ",", " ", "\n", "(", ")", "「", "」", "카카오", "035720",
    "전기통신사업법", "개정안", "에 관한 법률", "제3조", "협의체", "‘", "’", "이하", "위원장", "11번가",
    "n번방 방지법", "3만원", "10일", "○", "대표", "김", "İ", "\u00a0", "국회",
)  # fmt: skip


def test_all_readers_in_one_list():
    text = "이종호 과기정통부 장관은 6일 카카오에 전기통신사업법 제22조의7에 따라 600억원을 물렸다."
    found = [(kind_of(one), one.text) for one in read(text, DAY)]
    assert found == [
        ("person", "이종호 과기정통부 장관"),
        ("organisation", "과기정통부"),
        ("date", "6일"),
        ("organisation", "카카오"),
        ("law", "전기통신사업법"),
        ("article", "제22조의7"),
        ("amount", "600억원"),
    ]


def test_numbers_inside_names_are_no_amounts():
    kinds = {kind_of(one) for one in read("11번가와 이통 3사, n번방 방지법", DAY)}
    assert kinds == {"organisation", "law"}


@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join) | st.text(max_size=80))
def test_any_text_gives_sorted_spans_inside_it(text):
    found = read(text, DAY)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.start < one.end for one in found)
    assert all((one.start, -one.end) <= (later.start, -later.end) for one, later in pairwise(found))


@pytest.mark.parametrize(
    "worst",
    [
        "가" * 50,
        "의원 ",
        "김의원·",
        "(이하 ",
        "에 관한 법률 ",
        "‘가나 협의체",
        "홍길동·",
        "법",
        "카카오(",
        "국민의힘 위원회·",
        "제1조 ",
    ],
)
def test_time_grows_with_the_text(worst):
    from index.korean.laws import read_laws
    from index.korean.organisations import read_organisations
    from index.korean.people import read_people

    def taken(size):
        text, began = (worst * size)[:size], process_time()
        organisations = read_organisations(text, DAY)
        read_people(text, organisations)
        read_laws(text, DAY)
        return process_time() - began

    taken(1_000)
    once, fourfold = (min(taken(size) for _ in range(3)) for size in (8_000, 32_000))
    assert fourfold < 4 * max(once, 0.02) * 2.5
