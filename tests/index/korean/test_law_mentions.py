import tomllib
from datetime import date
from pathlib import Path

import pytest

from index.korean.law_articles import read_law_articles
from index.korean.laws import read_bill_numbers, read_laws

PAIRS = tomllib.loads(Path(__file__).with_name("pairs_laws.toml").read_text("utf-8"))


def meaning(law):
    return "|".join("+".join(one.laws) for one in law.readings)


@pytest.mark.parametrize("pair", PAIRS["laws"], ids=lambda pair: pair["text"])
def test_laws_are_told_with_their_formal_names(pair):
    found = read_laws(pair["text"], pair.get("date"))
    assert [[one.text, meaning(one), one.action or ""] for one in found] == pair["found"]
    assert all(pair["text"][one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize("pair", PAIRS["articles"], ids=lambda pair: pair["text"])
def test_articles_belong_to_the_law_before_them(pair):
    found = read_law_articles(pair["text"], read_laws(pair["text"]))
    assert [[one.reference.name, one.law or ""] for one in found] == pair["found"]


@pytest.mark.parametrize("pair", PAIRS["numbers"], ids=lambda pair: pair["text"])
def test_bill_numbers_are_told_from_other_digits(pair):
    assert [one.number for one in read_bill_numbers(pair["text"])] == pair["found"]


@pytest.mark.parametrize("pair", PAIRS["levels"], ids=lambda pair: pair["text"])
def test_the_decree_and_the_rule_of_an_act_are_not_the_act(pair):
    found = read_laws(pair["text"])
    assert [[one.text, one.level, *one.laws] for one in found] == pair["found"]


@pytest.mark.parametrize("pair", PAIRS["bills"], ids=lambda pair: pair["text"])
def test_a_bill_is_told_from_the_law_in_force(pair):
    assert [one.bill for one in read_laws(pair["text"])] == pair["found"]


def test_a_nickname_means_what_it_meant_on_the_day():
    (before,) = read_laws("넷플릭스법", date(2020, 6, 1))
    (after,) = read_laws("넷플릭스법", date(2022, 6, 1))
    assert (before.ambiguous, after.ambiguous) == (False, True)
