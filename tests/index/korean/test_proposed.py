import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_summaries import SUMMARIES

from index.korean.proposed import Proposed, place_name, read_proposed

FILE = Path(__file__).parents[4] / "shared" / "data" / "assembly" / "summaries_22.csv"
NAMED = re.compile(r"\(안 (제\d+조(?:의\d+)?)")


def cells(text):
    found = {}
    for one in read_proposed(text):
        for place in one.places:
            found.setdefault(place_name(place), []).append(one.text)
    return found


@pytest.mark.parametrize(("title", "text", "expected"), SUMMARIES)
def test_each_article_gets_the_words_that_name_it(title, text, expected):
    found = cells(text)
    assert found.keys() == expected.keys()
    for article, quotes in found.items():
        own = expected[article]
        assert any(own in quote for quote in quotes), article
        others = set(expected.values()) - {own}
        assert not [words for words in others for quote in quotes if words in quote]


@pytest.mark.skipif(not FILE.exists(), reason="the summaries of ../shared are not here")
def test_real_summaries_have_every_article_in_its_place():
    rows = list(csv.DictReader(FILE.read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    assert len(rows) == 7
    for row in rows:
        said = NAMED.findall(row["summary"])
        found = cells(row["summary"])
        assert said
        assert set(said) <= found.keys(), row["bill_no"]
        assert all(f"(안 {one}" in quote for one in set(said) for quote in found[one]), row["bill_no"]


def test_what_is_in_force_is_not_proposed():
    assert cells("현행법은 신고를 정함(제22조). 이에 정비하려는 것임(현행 제10조 삭제).") == {}


def test_a_sentence_without_articles_is_kept_without_them():
    assert read_proposed("이에 용어를 정비하려는 것임.") == [Proposed("이에 용어를 정비하려는 것임.")]


@given(st.text(alphabet="가나. \n()안제조의항호0123부터까지및,", max_size=200))
def test_any_text_is_read_and_quotes_are_its_own(text):
    for one in read_proposed(text):
        assert "".join(one.text.split()) in "".join(text.split())
        assert len(one.places) == len(set(one.places))
