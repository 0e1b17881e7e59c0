"""Which documents answer a tree."""

import pytest

from index.korean.tokens import morphemes_available
from index.search.engine import Group
from index.search.language.tree import (
    Alias,
    Alternative,
    And,
    Bills,
    Is,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
)
from index.search.whoosh_engine import lookup
from index.search.whoosh_engine.engine import open_engine
from index.search.whoosh_engine.lookup import Lookup
from index.search.whoosh_engine.matching import Matcher
from index.search.whoosh_engine.writing import create

needs_morphemes = pytest.mark.skipif(not morphemes_available(), reason="mecab-ko is not installed")


@pytest.fixture(autouse=True)
def written(engine, document):
    engine.write(
        [
            document(1, "온라인 플랫폼 공정화법안", facts=["최가나", "정무위원회"]),
            document(2, "온라인플랫폼 이용자 보호법안", "중소기업ㆍ소상공인을 지원하려는 것임."),
            document(3, "전기통신사업법 일부개정법률안", "데이터센터의 재난을 관리하고, 플랫폼을 규제함."),
            document(4, "서해 5도 지원 특별법안", "NAVER와 ＡＩ에 관한 법안"),
        ]
    )


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("온라인 플랫폼", [1, 2]),
        ("온라인플랫폼", [1, 2]),
        ("플랫폼", [1, 2, 3]),
        ("중소기업 소상공인", [2]),
        ("중소기업소상공인", [2]),
        ("센터의재난", [3]),
        ("관리하고 플랫폼", [3]),
        ("관리하고,플랫폼", [3]),
        ("최가나", [1]),
        ("naver", [4]),
        ("AI", [4]),
        ("5", [4]),
        ("플랫홈", []),
        ("플랫폼 등", [1, 2, 3]),
        ("등", []),
        ("플랫폼 !", [1, 2, 3]),
    ],
)
def test_every_word_is_found_in_any_spacing(find, query, numbers):
    assert find(query) == numbers


@pytest.mark.parametrize(
    ("tree", "numbers"),
    [
        (Phrase("온라인 플랫폼 공정화"), [1]),
        (Phrase("플랫폼 온라인"), []),
        (Or((Word("공정화"), Word("서해"))), [1, 4]),
        (And((Word("플랫폼"), Not(Word("공정화")))), [2, 3]),
        (Not(Word("플랫폼")), [4]),
        (Within("title", Word("플랫폼")), [1, 2]),
        (Within("content", Word("플랫폼")), [3]),
        (Within("title", Word("최가나")), []),
        (Prefix("최가"), [1]),
        (Prefix("데이터센"), [3]),
        (Near(("데이터센터", "관리"), 3), [3]),
        (Near(("규제", "데이터센터"), 5), [3]),
        (Near(("데이터센터", "규제"), 1), []),
        (Near(("데이터센터", "없음"), 9), []),
        (And(()), []),
    ],
)
def test_trees(find, tree, numbers):
    assert find(tree) == numbers


def test_conditions_hold_alone_and_beside_words(find, facts):
    kinds = facts({"kind": {2, 3, 99}})
    assert find(Is("kind", "x"), kinds) == [2, 3]
    assert find(And((Is("kind", "x"), Word("온라인"))), kinds) == [2]
    assert find(And((Word("온라인"), Not(Is("kind", "x")))), kinds) == [1]


def test_an_alias_is_found_by_what_it_means_and_related_apart(ask):
    meant = (
        Alternative(Phrase("전기통신사업법"), "전사법"),
        Alternative(Phrase("서해 5도"), "섬", related=True),
    )
    groups = ask(Alias(Word("전사법"), meant)).groups
    assert groups[Group.ALL] == {3}
    assert groups[Group.RELATED] == {4}


def test_bills_that_an_alias_names_come_first_in_its_order(ask, facts):
    named = Alternative(Bills(("2200004", "2200003")), "먹통 방지법")
    tree = Or((Alias(Word("먹통"), (named,)), Word("플랫폼")))
    answer = ask(tree, facts(cards={"2200003": [3], "2200004": [4]}))
    assert [hit.number for hit in answer.best][:2] == [4, 3]
    assert answer.best[0].matched["먹통 방지법"] == ("facts",)


def test_bills_that_an_alias_names_have_their_scores_and_no_reason_that_is_only_related(ask, facts):
    named = Alternative(Bills(("2200003",)), "먹통 방지법")
    beside = Alternative(Phrase("법안"), "같은 때", related=True)
    tree = Alias(Word("플랫폼"), (named, beside))
    hits = {hit.number: hit for hit in ask(tree, facts(cards={"2200003": [3]}), enough=1).best}
    assert hits[3].score > 0
    assert "같은 때" not in hits[3].matched
    assert "같은 때" in hits[4].matched


def test_an_exclusion_leaves_out_what_an_alias_means(find):
    meant = Alias(Word("전사법"), (Alternative(Phrase("전기통신사업법"), "전사법"),))
    assert find(And((Word("플랫폼"), Not(meant)))) == [1, 2]


def test_a_leaf_is_looked_for_again_only_where_none_looked_before(engine, facts):
    matcher = Matcher(Lookup(engine.snapshot), facts())
    assert matcher.find(Word("플랫폼"), Group.ALL, {0}) == {0}
    assert matcher.find(Word("플랫폼"), Group.ALL) == {0, 1, 2}
    assert matcher.find(Word("플랫폼"), Group.ALL, {1, 3}) == {1}


@needs_morphemes
def test_compounds_by_their_parts_come_after_and_apart(ask):
    groups = ask("재난관리").groups
    assert groups[Group.ALL] == set()
    assert groups[Group.PARTS] == {3}


@needs_morphemes
def test_exact_looks_for_nothing_beside(ask):
    assert ask("재난관리", exact=True).groups == {Group.ALL: set()}


def test_most_of_the_words_come_after_and_conditions_hold(ask):
    query = And((Word("온라인"), Word("플랫폼"), Word("소상공인"), Not(Word("공정화"))))
    groups = ask(query).groups
    assert groups[Group.ALL] == {2}
    assert 1 not in groups[Group.SOME]
    assert 3 in groups[Group.SOME]


def test_only_among_the_numbers_that_are_given(ask):
    groups = ask("플랫폼 온라인", among={1, 3}).groups
    assert groups[Group.ALL] == {1}
    assert set().union(*groups.values()) <= {1, 3}


def test_a_hit_says_in_which_fields_each_word_was_found(ask):
    best = {hit.number: hit for hit in ask("플랫폼 최가나").best}
    assert best[1].matched["최가나"] == ("facts",)
    assert "title_bigrams" in best[1].matched["플랫폼"]


@pytest.mark.parametrize("text", ["\ud800", "🙂", "*", "\x00", "'; DROP TABLE card; --", "a" * 5_000])
def test_hostile_words_are_answered(ask, text):
    assert ask(Word(text)).groups[Group.ALL] == set()


def test_a_phrase_is_not_sought_before_the_first_text_begins(tmp_path, document):
    create(tmp_path / "other")
    engine = open_engine(tmp_path / "other")
    engine.write([document(1, "다라"), document(2, "가나다"), document(3, "가나다")])
    engine.write([document(4, "가나 다라")])
    assert list(Lookup(engine.snapshot).written("title_bigrams", "가나다라", None)) == [3]


def test_a_phrase_is_found_the_same_piece_by_piece(engine, find, document, monkeypatch):
    texts = ("가나다라 마바", "나다 가나다", "가나 다라", "라마 가나 다라 가나다라", "다라가나")
    engine.write([document(number, "법안", f"{text} " * 7) for number, text in enumerate(texts, 11)])
    phrases = ("가나다라", "나다", "다라 가나", "라마바")
    whole = [find(Phrase(one)) for one in phrases]
    assert whole[0] == [11, 13, 14, 15]
    monkeypatch.setattr(lookup, "PIECE", 2)
    assert [find(Phrase(one)) for one in phrases] == whole
