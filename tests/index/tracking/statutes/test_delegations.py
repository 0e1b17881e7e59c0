from itertools import pairwise

import pytest
from made_up_law import edited, old

from index.korean.statutes.tree import Law, Level, Node
from index.tracking.statutes.delegations import Instrument, delegations


def in_article(text):
    return list(delegations(Law("시험법", body=(Node(Level.ARTICLE, "1", None, text),))))


def test_what_an_article_leaves_to_others_is_named_with_its_sentence():
    found = [(one.path[-1].name, one.instrument, one.quote) for one in delegations(old())]
    assert found == [
        ("제2호", Instrument.PRESIDENTIAL, '"을"이란 둘째 사람으로서 대통령령으로 정하는 자를 말한다.'),
        ("제2항", Instrument.NOTICE, "제1항에 따른 신고의 방법은 장관이 정하여 고시한다."),
    ]
    assert all(one.quote[one.start : one.end] in {"대통령령", "정하여 고시"} for one in delegations(old()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("총리령으로 정한다.", ["총리령"]),
        ("대통령령 또는 과학기술정보통신부령으로 정한다.", ["대통령령", "과학기술정보통신부령"]),
        ("시ㆍ도의 조례로 정하는 바에 따른다.", ["조례"]),
        ("위원회의 규칙으로 정한다. 국회규칙으로 정하는 자.", ["위원회의 규칙", "국회규칙"]),
        ("장관은 이를 고시하여야 한다.", []),
        ("고시로 정하는 기준과 장관이 정하여 고시하는 기준.", ["고시", "고시"]),
        ("조례를 위반한 자와 취업규칙을 어긴 자.", []),
    ],
)
def test_kinds_of_rules_are_told_apart(text, names):
    assert [one.name for one in in_article(text)] == names


def test_a_sentence_does_not_end_in_parentheses():
    text = "갑은 알린다. 을(대통령령으로 정하는 자를 말한다. 이하 같다)은 답한다. 병은 듣는다."
    (one,) = in_article(text)
    assert one.quote == "을(대통령령으로 정하는 자를 말한다. 이하 같다)은 답한다."
    (other,) = in_article("갑은 (대통령령을 본다. 끝")
    assert other.quote == "갑은 (대통령령을 본다. 끝"


def test_addenda_come_after_the_body():
    new = edited(("이 법은 공포한 날부터", "이 법은 대통령령으로 정하는 날부터"))
    levels = [one.path[0].level is Level.ADDENDUM for one in delegations(new)]
    assert levels == [False, False, True]
    assert all(one <= other for one, other in pairwise(levels))
