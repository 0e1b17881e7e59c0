import re
import subprocess
import sys

from index.korean.patterns import lazy


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
