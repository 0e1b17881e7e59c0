"""The page on the query language names every field, and what it shows can be typed."""

import re

import pytest

from cli.words import LANGUAGES, WORDS, queries, set_language
from index.search.language import errors, lexer, parser
from index.search.language.fields import FIELDS
from index.search.language.parser import parse

EXAMPLE = re.compile(r"^  platwatch search (?:-- )?(?:'([^']+)'|(\d+))", re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_what_is_written_for_it(platwatch, language):
    page = platwatch("help", "query", "--lang", language).stdout
    for field in FIELDS:
        assert f"  {', '.join(field.korean)} | {', '.join(field.english)}\n" in page
        assert WORDS[f"topic.query.{field.key}"][LANGUAGES.index(language)] in page
    for limit in (f"{lexer.LONGEST:,}", parser.MOST_WORDS, parser.DEEPEST, lexer.FARTHEST):
        assert str(limit) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_examples_are_queries(platwatch, language):
    page = platwatch("help", "query", "--lang", language).stdout
    examples = [one or other for one, other in EXAMPLE.findall(page)]
    assert len(examples) == 12
    for text in examples:
        parse(text)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_the_example_of_a_field_asks_for_it(field):
    for words in WORDS[f"topic.query.{field.key}"]:
        tree = parse(re.search(r"\S+:(?:\S+|\(.+\))$", words)[0])
        assert tree.field == field.key


@pytest.mark.parametrize(
    "text", ["!", "가)", "(", "()", "OR", "foo:bar", "발의자:", "제목:(회사:가)", "회사:가*"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_is_one_sentence_in_both_languages(text, language):
    set_language(language)
    with pytest.raises(errors.QueryError) as told:
        parse(text)
    key, values = told.value.key, told.value.values
    assert "{" not in WORDS[key][LANGUAGES.index(language)].format(**values)


def test_no_sentence_about_queries_is_left_over():
    source = "".join(module.__loader__.get_source(module.__name__) for module in (lexer, parser))
    raised = set(re.findall(r'"(error\.search\.\w+)"', source))
    assert raised == {key for key in queries.WORDS if key.startswith("error.")}
