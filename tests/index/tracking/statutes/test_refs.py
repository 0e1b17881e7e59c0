import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_law import old

from index.korean.statutes.tree import Law, Level, Node
from index.tracking.statutes.refs import Dead, concerns, refs

ITEMS = tuple(Node(Level.ITEM, one, None, f"{one}째") for one in ("1", "2", "2의2"))
NINTH = Node(Level.ARTICLE, "9", None, "", (Node(Level.PARAGRAPH, "1", None, "다음과 같다.", ITEMS),))
GONE = Node(Level.ARTICLE, "8", None, "삭제 <2020.1.1>")


def cited(text, number="1"):
    path = Node(Level.ARTICLE, number, None, "", (Node(Level.PARAGRAPH, "1", None, text),))
    found = refs(Law("시험법", body=(path, Node(Level.ARTICLE, "7의2", None, "있다."), GONE, NINTH)))
    return [(one.law, one.target and one.target.name, one.dead) for one in found if one.path[0] is path]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("제7조의2에 따른다.", [(None, "제7조의2", None)]),
        ("제1항에 따른다.", [(None, "제1조제1항", None)]),
        ("제2항에 따른다.", [(None, "제1조제2항", Dead.MISSING)]),
        ("제8조에 따른다.", [(None, "제8조", Dead.DELETED)]),
        ("제9조제1항제2호의2에 따른다.", [(None, "제9조제1항제2호의2", None)]),
        ("제9조제1항제3호에 따른다.", [(None, "제9조제1항제3호", Dead.MISSING)]),
        ("제9조제1호에 따른다.", [(None, "제9조제1호", None)]),
        (
            "제9조제1항제1호 및 제2호에 따른다.",
            [(None, "제9조제1항제1호", None), (None, "제9조제1항제2호", None)],
        ),
        ("「다른법」 제3조에 따른다.", [("다른법", "제3조", None)]),
        (
            "「다른법」 제3조제1항, 제4조 및 같은 법 제5조, 제7조의2를 준용한다.",
            [("다른법", name, None) for name in ("제3조제1항", "제4조", "제5조", "제7조의2")],
        ),
        (
            "「다른법」에 따른 자는 제7조의2를 지킨다.",
            [("다른법", None, None), (None, "제7조의2", None)],
        ),
        (
            "제9조제1항에 따른 자와 같은 항 제2호의 자",
            [(None, "제9조제1항", None), (None, "제9조제1항제2호", None)],
        ),
        (
            "「다른법」 제3조에 따른 자와 같은 조 제2항의 자",
            [("다른법", "제3조", None), ("다른법", "제3조제2항", None)],
        ),
        ("헌법 제53조에 따른다.", [("대한민국헌법", "제53조", None)]),
        ("법률 제100호로 폐지된 것", []),
    ],
)
def test_what_is_cited_is_found_with_its_law(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "article", "named"),
    [
        ("제22조의7부터 제22조의9까지에 따른다.", "22의9", True),
        ("제22조의7부터 제22조의9까지에 따른다.", "22의8", True),
        ("제22조의7부터 제22조의9까지에 따른다.", "22의10", False),
        ("제22조의7부터 제22조의9까지에 따른다.", "22", False),
        ("제14조부터 제22조까지에 따른다.", "22의2", False),
        ("제22조의7제1항부터 제3항까지에 따른다.", "22의7", True),
        ("제22조의7제1항부터 제3항까지에 따른다.", "22의8", False),
        ("제22조제1항부터 제3항까지에 따른다.", "22", True),
    ],
)
def test_a_span_has_the_articles_between_its_ends(text, article, named):
    (one,) = refs(Law("시험법", body=(_citing(text.removesuffix("에 따른다.")),)))
    assert concerns(one, article) is named


def test_a_span_is_alive_if_its_ends_are():
    (one,) = (ref for ref in refs(Law("시험법", body=(_citing("제7조의2부터 제9조까지"), *_others()))))
    assert (one.target.name, one.target.until.name, one.dead) == ("제7조의2", "제9조", None)
    assert concerns(one, "8")
    assert not concerns(one, "10")


def test_an_article_is_concerned_by_what_it_cites_and_what_cites_it():
    (one,) = refs(old())
    assert concerns(one, "3")
    assert not concerns(one, "4")


def _citing(text):
    return Node(Level.ARTICLE, "1", None, text)


def _others():
    return Node(Level.ARTICLE, "7의2", None, "있다."), GONE, NINTH


@given(st.text(alphabet="제조항호의목가12, 및같은「」법부터까지()", max_size=80))
def test_any_text_is_read_and_quotes_are_its_own(text):
    for one in refs(Law("시험법", body=(_citing(text),))):
        assert 0 <= one.start < one.end <= len(one.quote)
