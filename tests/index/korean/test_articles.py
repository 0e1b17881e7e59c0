from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.articles import read_articles


def named(text):
    return [(one.name, one.until and one.until.name, one.proposed) for one in read_articles(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(안 제22조의9 및 제50조제1항제9호)", [("제22조의9", None, True), ("제50조제1항제9호", None, True)]),
        ("(안 제4조부터 제6조까지)", [("제4조", "제6조", True)]),
        ("안 제1조∼제3조", [("제1조", "제3조", True)]),
        ("안 제12조제3항 신설", [("제12조제3항", None, True)]),
        ("현행법 제4조의3에서", [("제4조의3", None, False)]),
        ("대안 제3조", [("제3조", None, False)]),
        ("제3조 제1항 제2호", [("제3조제1항제2호", None, False)]),
        ("안 제3조제1항 및 제3항", [("제3조제1항", None, True), ("제3조제3항", None, True)]),
        ("안 제3조제1항제1호·제4호", [("제3조제1항제1호", None, True), ("제3조제1항제4호", None, True)]),
        (
            "제5조제1항제2호가목 및 나목",
            [("제5조제1항제2호가목", None, False), ("제5조제1항제2호나목", None, False)],
        ),
        ("안 제7조제2항부터 제4항까지", [("제7조제2항", "제7조제4항", True)]),
        ("안 제3조 및 부칙 제2조", [("제3조", None, True), ("부칙 제2조", None, False)]),
        ("안 제50조제1항제9호의2", [("제50조제1항제9호의2", None, True)]),
        ("(안제40조의4)", [("제40조의4", None, True)]),
        (
            "제3조제1항제2호의3가목 및 나목",
            [
                ("제3조제1항제2호의3가목", None, False),
                ("제3조제1항제2호의3나목", None, False),
            ],
        ),
        ("(안 별표 1의2)", [("별표 1의2", None, True)]),
        ("안 제3조를 고치고, 같은 법 제2항", [("제3조", None, True), ("제2항", None, False)]),
        ("부칙", [("부칙", None, False)]),
        ("제주도의 3조 원", []),
    ],
)
def test_articles_are_read_with_their_values(text, found):
    assert named(text) == found


def test_the_parts_of_a_reference_are_numbers():
    (one,) = read_articles("안 제22조의9제3항제2호다목")
    assert (one.article, one.branch, one.paragraph, one.item, one.subitem) == (22, 9, 3, 2, "다")
    assert (one.place, one.start, one.end) == ("body", 0, len(one.text))


def test_a_reference_that_stands_alone_keeps_that_it_is_proposed():
    text = "안 제22조의9 및 제50조제1항제9호, 안 제4조부터 제6조까지, 현행 제3조"
    cited = [one.cited for one in read_articles(text)]
    assert cited == ["안 제22조의9", "안 제50조제1항제9호", "안 제4조부터 제6조까지", "제3조"]


@given(st.text(alphabet="안제조항호목의부칙별표까지부터및 ,.·()0123456789가나다٣", max_size=60))
def test_every_span_is_the_text_it_says(text):
    references = read_articles(text)
    for one in references:
        assert text[one.start : one.end] == one.text
    assert all(one.end <= later.start for one, later in pairwise(references))
