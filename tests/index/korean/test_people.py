import tomllib
from pathlib import Path

import pytest

from index.korean.people import read_people
from index.korean.person_names import looks_like_name

PAIRS = tomllib.loads(Path(__file__).with_name("pairs_names.toml").read_text("utf-8"))["people"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["text"])
def test_people_are_told_with_title_and_organisation(pair):
    found = read_people(pair["text"])
    assert [[one.name, one.title, one.organisation or ""] for one in found] == pair["found"]
    assert all(pair["text"][one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize("word", ["최승재", "이용", "조국", "남궁훈", "황보승희", "용혜인", "설훈"])
def test_what_looks_like_a_name(word):
    assert looks_like_name(word)


@pytest.mark.parametrize(
    "word", ["소비자", "고양시", "위원은", "정부", "장관", "가", "카카오페이", "지원실", "강남구", ""]
)
def test_what_does_not(word):
    assert not looks_like_name(word)


def test_a_noun_with_a_particle_before_a_title_is_nobody():
    assert not read_people("장관은 플랫폼 기업의 대표들과 만났다.")
