"""What words stand for is the same whether it is ready beside the cards or worked out."""

import os
import re
import sqlite3
from pathlib import Path

import pytest

import data
from index.korean.text import squeeze
from index.search.meanings import known, ready
from index.search.meanings.words import bounds_of, canonical, meanings_of

FOLDER = Path(next(iter(data.__path__)))


@pytest.fixture(scope="module")
def held():
    with sqlite3.connect(":memory:") as connection:
        ready.write(connection)
        yield connection


@pytest.fixture
def beside(held, monkeypatch):
    ready.use(held)
    monkeypatch.setattr(known, "meanings_of", None)  # whoever asks for what is ready does not work it out
    yield held
    ready.forget(held)


def test_every_word_stands_for_the_same(held):
    ready.use(held)
    for word in known.all_words():
        assert meanings_of(word) == known.meanings_of(word)
        assert bounds_of(word) == known.bounds_of(word)
        assert all(ready.held(name, word) == known.names_of(name, word) for name in ready.NAMES)
    ready.forget(held)


def test_no_word_of_the_data_is_left_out():
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml")]
    found = (word for text in texts for word in re.findall(r'"[^"]{2,40}"|[가-힣A-Za-z]{2,}', text))
    meant = {word for word in {squeeze(one.strip('"')) for one in found} if known.meanings_of(word)}
    assert len(meant) > 500
    assert meant <= known.all_words()


def test_names_are_found_however_they_are_written(beside):
    assert meanings_of("카카오 먹통 방지법")
    assert meanings_of("아무것도 아닌 말") == ()
    assert canonical("law", "「방발법」")[0] == "방송통신발전기본법"
    assert canonical("committee", "정무")[0] == "정무위원회"
    assert bounds_of("카카오 먹통").numbers
    assert bounds_of("없는 주제") is None


def test_what_was_made_of_other_files_is_passed_over(held, monkeypatch):
    monkeypatch.setattr(ready, "stamp", lambda: "other")
    ready.use(held)
    assert ready.held("meaning", "방발법") is None
    assert meanings_of("방발법") == known.meanings_of("방발법")


def test_a_topic_of_the_user_is_another_file(tmp_path, monkeypatch):
    own = tmp_path / "mine.toml"
    own.write_text("", encoding="utf-8")
    stamps = []
    for moment in (1, 2):
        os.utime(own, ns=(moment, moment))
        monkeypatch.setattr(ready, "own_files", lambda: ((own, 0),))
        stamps.append(ready.stamp())
    assert len({*stamps}) == 2
