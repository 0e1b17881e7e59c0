import click
import pytest

from cli.output.fields import choose_fields, heading
from cli.words import set_language
from cli.words.headings import SHORT_NAMES, WORDS

BILL = ("no", "title", "committee", "result", "yes", "no_votes")


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (["title", "no"], ("title", "no")),
        (["의안번호", "소관위원회"], ("no", "committee")),
        (["소관위", "위원회", "결과"], ("committee", "result")),
        (["처리결과", "처리 결과"], ("result",)),
        (["Bill no.", "TITLE"], ("no", "title")),
        (["no", "반대"], ("no", "no_votes")),
    ],
)
def test_a_field_is_named_by_key_heading_or_short_name(names, keys):
    assert choose_fields(names, BILL) == keys


def test_of_two_fields_with_one_heading_the_first_is_meant():
    assert choose_fields(["갈래"], ("lane", "about")) == ("lane",)
    assert choose_fields(["갈래"], ("about", "lane")) == ("about",)


def test_an_unknown_field_names_those_available():
    with pytest.raises(click.UsageError, match=r"소관부처.*no\(의안번호\).*committee\(소관위원회\)"):
        choose_fields(["title", "소관부처"], BILL)


def test_a_short_name_of_another_listing_is_unknown():
    with pytest.raises(click.UsageError):
        choose_fields(["소관위"], ("no", "title"))


def test_headings_follow_the_language():
    assert heading("no") == "의안번호"
    set_language("en")
    assert heading("no") == "Bill no."
    assert heading("never_heard_of") == "never_heard_of"


def test_short_names_mean_columns():
    assert {f"heading.{key}" for key in SHORT_NAMES.values()} <= set(WORDS)


@pytest.mark.parametrize("language", [0, 1])
def test_no_two_headings_are_alike(language):
    texts = [
        words[language]
        for key, words in WORDS.items()
        if key.startswith("heading.") and key != "heading.step"
    ]
    assert len(texts) == len(set(texts))
