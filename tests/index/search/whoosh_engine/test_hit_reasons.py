"""Why documents answer: none is shown without a reason."""

import pytest

from index.korean.tokens import morphemes_available
from index.search.engine import Group
from index.search.language.tree import Alias, Alternative, And, Is, Not, Or, Phrase, Word


def test_what_has_only_parts_of_a_word_says_which(engine, ask, document):
    engine.write([document(1, "은행법", "플랫폼을 쓰는 소상공인"), document(2, "수도법", "상수도의 관리")])
    (hit,) = ask("플랫폼사업자를 소상공인법으로").best
    assert hit.group is not Group.ALL
    assert hit.matched
    assert all(fields for fields in hit.matched.values())


@pytest.mark.skipif(not morphemes_available(), reason="mecab-ko is not installed")
def test_parts_that_lie_in_title_and_text_are_both_told(engine, ask, document):
    engine.write([document(1, "온라인 거래법", "플랫폼의 책임")])
    (hit,) = ask("온라인플랫폼").best
    assert hit.group is Group.PARTS
    assert hit.matched == {"온라인": ("title_bigrams", "title_morphemes")} | hit.matched
    assert {field for fields in hit.matched.values() for field in fields} >= {"body_morphemes"}


def test_a_fact_is_told_where_no_word_was_asked_for(engine, ask, document, facts):
    engine.write([document(1, "은행법"), document(2, "수도법")])
    columns = facts({"company": {1}, "kind": {2}})
    tree = And((Or((Is("company", "당근"), Is("company", "쿠팡"))), Not(Is("kind", "bill"))))
    (hit,) = ask(tree, columns).best
    assert hit.matched == {"회사:당근": ("facts",), "회사:쿠팡": ("facts",)}


def test_records_of_a_law_come_before_those_that_only_have_its_name(engine, ask, document, facts):
    name = "독점규제 및 공정거래에 관한 법률"
    engine.write([document(1, f"{name} 일부개정법률안"), document(2, f"온라인 플랫폼 {name}안 {name}")])
    meant = Alternative(Or((Is("law", name), Phrase(name))), name)
    columns = facts({"law": {1}})
    whole = Alias(Word("공정거래법"), (meant,))
    assert [hit.number for hit in ask(whole, columns).best] == [1, 2]
    beside = Alias(Word("공정거래법"), (Alternative(meant.part, name, related=True),))
    assert [hit.group for hit in ask(beside, columns).best] == [Group.RELATED, Group.RELATED]
