from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_law import edited, old

from index.korean.statutes.tree import Law, Level, Node
from index.tracking.statutes.difference import Kind, changes, difference
from index.tracking.statutes.pairing import part_of
from index.tracking.statutes.wording import without_marks

ARTICLES = ("제1조 (목적)", "제6조 (보고)\n\n갑은 해마다 을에게 보고하여야 한다.\n\n##### 제1조 (목적)")


def found(new, part="articles", **options):
    pairs = getattr(difference(old(), new, **options), part)
    return [(one.kind, name(one.old), name(one.new)) for one in changes(pairs)]


def name(part):
    levels = {Level.ARTICLE, Level.PARAGRAPH, Level.ITEM, Level.SUBITEM, Level.ADDENDUM}
    return part and "".join(one.name for one in part.path if one.number and one.level in levels)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], []),
        ([("첫째 사람", "맨 앞의 사람")], [(Kind.CHANGED, "제2조제1호", "제2조제1호")]),
        ([("(정의)", "(용어)")], [(Kind.CHANGED, "제2조", "제2조")]),
        (
            [("(정의)", "((정의))"), ("(목적)", "((목적))")],
            [],
        ),  # as one source writes all headings of a version
        ([("(정의)", "((정의) 등)")], [(Kind.CHANGED, "제2조", "제2조")]),
        (
            [('  1\\. "갑"이란 첫째 사람을 말한다.\n', "")],
            [
                (Kind.DELETED, "제2조제1호", None),
            ],
        ),
        ([('"갑"이란 첫째 사람을 말한다.', "삭제 <2020.1.1>")], [(Kind.DELETED, "제2조제1호", "제2조제1호")]),
        ([("삭제 <2010.1.1>", "을은 갑을 돕는다.")], [(Kind.ADDED, "제5조", "제5조")]),
        ([("##### 제5조\n\n삭제 <2010.1.1>\n", "")], []),
        (
            [("비용은 갑이 부담하되 그 범위는 나라가 따로 정한다.", "삭제 <2020.1.1>")],
            [(Kind.DELETED, "제4조", "제4조")],
        ),
        (
            [("**②** 제1항", "**②** 갑은 미리 을에게 알린다.\n\n**③** 제1항")],
            [(Kind.ADDED, None, "제3조제2항"), (Kind.MOVED, "제3조제2항", "제3조제3항")],
        ),
        (  # moved with other words, and not taken for the new one of its number
            [("**②** 제1항에 따른", "**②** 을은 답한다.\n\n**③** 제1항 또는 제2항에 따른")],
            [(Kind.ADDED, None, "제3조제2항"), (Kind.CHANGED, "제3조제2항", "제3조제3항")],
        ),
        (  # the words of an article became its ①
            [("비용은 갑이", "**①** 비용은 갑이"), ("따로 정한다.", "따로 정한다.\n\n**②** 을은 돕는다.")],
            [(Kind.MOVED, "제4조", "제4조제1항"), (Kind.ADDED, None, "제4조제2항")],
        ),
        ([("제4조 (비용)", "제4조의2 (비용)")], [(Kind.MOVED, "제4조", "제4조의2")]),
        ([ARTICLES], [(Kind.ADDED, None, "제6조")]),
    ],
)
def test_each_change_is_named_by_its_provision(pairs, expected):
    assert found(edited(*pairs)) == expected


def test_marks_of_amendments_count_only_when_asked():
    new = edited(("<개정 2013.3.23>", "<개정 2013.3.23, 2020.1.1>"))
    assert found(new) == []
    assert found(new, marks=True) == [(Kind.CHANGED, "제2조", "제2조")]


def test_headings_of_groups_and_addenda_stand_apart():
    new = edited(
        ("제1장 총칙", "제1장 으뜸"),
        ("날부터 시행한다.", "날부터 시행한다.\n\n부칙 <제200호,2020.1.1>\n\n\n이 법은 내일 시행한다."),
    )
    assert found(new) == []
    assert [kind for kind, *_ in found(new, "groups")] == [Kind.CHANGED]
    assert found(new, "addenda") == [(Kind.ADDED, None, "부칙제200호")]


def test_numbers_that_stand_twice_and_out_of_order_are_compared():
    twice = Node(Level.ARTICLE, "1", "되풀이", "같은 번호가 또 있다.")
    law = Law("시험법", body=(*old().body, twice, twice))
    assert found(law) == [(Kind.ADDED, None, "제1조"), (Kind.ADDED, None, "제1조")]
    assert not any(one.differs for one in difference(law, replace(law, body=law.body)).articles)


TEXTS = st.sampled_from(
    [
        "",
        "가",
        "가나 다라",
        "가나 다라 마바",
        "갑은 을에게 늘 알린다.",
        "갑은 병에게 알린다.",
        "삭제 <2020.1.1>",
        "[<(",
    ]
)
ITEMS = st.builds(Node, st.just(Level.ITEM), st.sampled_from("123"), st.none(), TEXTS)
PARAGRAPHS = st.builds(
    Node, st.just(Level.PARAGRAPH), st.sampled_from("123"), st.none(), TEXTS, st.lists(ITEMS, max_size=2)
)
NODES = st.builds(
    Node,
    st.just(Level.ARTICLE),
    st.sampled_from(["1", "1의2", "2"]),
    st.none() | TEXTS,
    TEXTS,
    st.lists(PARAGRAPHS, max_size=3) | st.lists(ITEMS, max_size=2),
)
LAWS = st.builds(Law, st.just("시험법"), st.just(""), st.lists(NODES, max_size=3))


@given(LAWS)
def test_a_law_does_not_differ_from_itself(law):
    assert not list(changes(difference(law, law, marks=True).articles))


@given(LAWS, LAWS)
def test_every_article_of_both_is_told_once(one, other):
    pairs = difference(one, other).articles
    for side, law in (("old", one), ("new", other)):
        told = [part for pair in pairs if (part := getattr(pair, side)) and not part.is_gone]
        held = [part for node in law.body if not (part := part_of(node, without_marks)).is_gone]
        assert sorted(id(part.node) for part in told) == sorted(id(part.node) for part in held)


@given(LAWS, LAWS)
def test_the_old_law_with_its_changes_is_the_new_one(one, other):
    new = [part_of(node, without_marks) for node in other.body]
    assert " ".join(applied(difference(one, other).articles)).split() == " ".join(words(new)).split()


def applied(pairs):
    """Yield the words of the old text where nothing is told of a provision, else those that are told."""
    for pair in pairs:
        if pair.kind is Kind.ADDED:
            yield from words([pair.new])
        elif pair.kind is not Kind.DELETED:
            yield (pair.new if pair.kind is Kind.CHANGED else pair.old).own
            yield from applied(pair.below)
            if pair.kind is Kind.SAME and not pair.below:
                yield from words(pair.old.children)


def words(parts):
    for part in parts:
        if not part.is_gone:
            yield part.own
            yield from words(part.children)


@given(LAWS, LAWS)
def test_what_is_told_as_the_same_has_the_same_words(one, other):
    for pair in difference(one, other).articles:
        if not pair.differs:
            assert " ".join(words([pair.old])).split() == " ".join(words([pair.new])).split()
            assert pair.old.node.number == pair.new.node.number
