"""No text takes more than its length allows: time grows by about two where a text is twice as long."""

import time
from datetime import date

import pytest

from index.korean.amounts import read_amounts
from index.korean.checks import read_contradictions
from index.korean.dates import read_dates
from index.korean.ids import read_ids
from index.korean.law_articles import read_law_articles
from index.korean.laws import read_laws
from index.korean.organisations import read_organisations
from index.korean.people import read_people
from index.korean.proposed import read_proposed
from index.korean.sentences import read_quotations
from index.korean.tables import read_table_amounts

READERS = {
    "dates": lambda text: read_dates(text, date(2024, 11, 6)),
    "amounts": read_amounts,
    "sentences": read_quotations,
    "ids": read_ids,
    "checks": read_contradictions,
    "tables": read_table_amounts,
    "laws": lambda text: read_laws(text, date(2024, 11, 6)),
    "articles": lambda text: read_law_articles(text, read_laws(text)),
    "organisations": lambda text: read_organisations(text, date(2024, 11, 6)),
    "people": read_people,
    "proposed": read_proposed,
}
WORST = [
    "1",
    "1,",
    "1일~",
    "3일 ",
    "이날 ",
    "향후 5년간 ",
    "“",
    "\"'",
    "((",
    "만",
    " ",
    "1.",
    "10건(5%) ",
    "월 4회에서 ",
]
WORST += [
    "간담회 직후 ",
    "가\n",
    "그는 “가”라고 ",
    "단위: 원\n|1|",
    "가회장. ",
    "가나다",
    "매주 그해 ",
    "13월 3일 ",
    "그는 3일 ",
    "3일 “가",
    "60일에서 30일로 ",
    "2022년 3월 4일 났고, 5일 ",
    "~1.2",
]
# Of laws, organisations and people.
WORST += [
    "법",
    "법 ",
    "방송법·",
    "에 관한 법률 ",
    "「가법",
    "시행령 제3조 ",
    "당근은 ",
    "㈜가",
    "가지법 ",
    "‘가나 협의체",
    "국민의힘 위원회·",
    "카카오(",
    "(이하 ",
    "김의원·",
    "홍길동·",
    "○가위원 ",
    "(안 제1조) ",
    "주요내용가. ",
]


def seconds(read, text):
    started = time.process_time()
    read(text)
    return time.process_time() - started


def slope(read, word, length, most):
    """Return the first of three measures below ``most``, else the last: a busy machine only adds time."""
    short, long = (word * (size // len(word) + 1) for size in (length, 4 * length))
    for _ in range(3):
        once = min(seconds(read, short) for _ in range(2))
        found = seconds(read, long) / max(once, 0.001)
        if found < most:
            break
    return found


@pytest.mark.parametrize("word", WORST)
@pytest.mark.parametrize("name", READERS)
def test_four_times_the_text_takes_about_four_times_as_long(name, word):
    assert slope(READERS[name], word, 4000, 7) < 7  # the time of n^1.4


@pytest.mark.slow
@pytest.mark.parametrize("word", WORST)
@pytest.mark.parametrize("name", READERS)
def test_a_megabyte_is_read_in_time(name, word):
    assert slope(READERS[name], word, 250_000, 6) < 6
