import re
import subprocess
import sys

import pytest

from index.korean.patterns import behind, each, either, lazy


def test_a_pattern_finds_what_its_source_says():
    pattern = lazy("^(?P<word>나)$", re.MULTILINE)
    assert [one["word"] for one in pattern.finditer("가\n나\n나")] == ["나", "나"]
    assert pattern.search("가") is None


def test_a_pattern_is_compiled_once_and_not_before_it_is_asked(monkeypatch):
    compiled, compile_one = [], re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given) or compile_one(*given))
    pattern = lazy("가")
    assert compiled == []
    assert pattern.match("가")
    assert pattern.match("가나")
    assert len(compiled) == 1


def test_each_word_is_found_with_what_stands_behind_it():
    pattern = either(each("약속|공언", "(?:한|했던)"), "당초")
    assert pattern.findall("약속한 것, 공언했던 것, 당초의 약속과 공언하다") == ["약속한", "공언했던", "당초"]


@pytest.mark.parametrize(("said", "found"), [("상인은 ", True), ("협회는 ", True), ("모임은 ", False)])
def test_words_of_any_length_are_asked_for_behind_a_place(said, found):
    pattern = lazy(f"[은는](?:{behind('협회|상인|소상공인', '.')}) ")
    assert (pattern.search(said) is not None) is found


def test_loading_the_readers_compiles_next_to_nothing():
    code = (
        "import re._compiler as compiler\n"
        "import dataclasses, datetime, decimal, pkgutil, tomllib, typing\n"
        "compiled, compile = [], compiler.compile\n"
        "compiler.compile = lambda *given, **more: compiled.append(given) or compile(*given, **more)\n"
        "import index.korean.reading, index.korean.sentences\n"
        "print(len(compiled))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(ran.stdout) <= 5
