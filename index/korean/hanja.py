"""Hanja as Hangul spells them: 電氣通信事業法 is 전기통신사업법."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from unicodedata import normalize

from index.korean.gazetteer import read_table
from index.korean.text import fold
from index.korean.tokens import analysed, morphemes_available

_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_COMPATIBLE = range(0xF900, 0xFB00)
_MONEY = "金"  # 김 only where it begins a name: 罰金 is 벌금
_SYLLABLES = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28
_N, _R, _NONE = 2, 5, 11  # ㄴ, ㄹ and no sound, among the initials
_SOFT = frozenset({2, 3, 6, 7, 12, 17, 20})  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
_OPEN = frozenset({0, 4})  # no final, and ㄴ
_SOFTENED = {"렬": "열", "률": "율"}  # after those finals, within a word too (한글 맞춤법 §11)


def in_hangul(text: str) -> str | None:
    """Return a text with its hanja as Hangul spells them; None where it has none, or one not known."""
    folded = fold(text)
    if not (_RUN.search(folded) and morphemes_available()):
        return None
    spelt = _RUN.sub(lambda run: _softened("".join(_spelt(run[0]))), folded)
    return None if _RUN.search(spelt) else spelt


def _spelt(run: str) -> Iterator[str]:
    """Yield the words of a run of hanja; one that cannot be read as it is written."""
    for place, part in enumerate(_parts().split(run)):
        if part in _words():
            yield _words()[part]
            continue
        if part == _MONEY and place:
            yield "금"
            continue
        for at, (word, reading) in enumerate(_read(part)):
            begins = len(word) > 1 or place + at == 0
            yield _as_begun(reading) if begins else reading


def _read(part: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text with their readings, letter by letter where they are no words."""
    for word, features in analysed(part):
        reading = features[3] if len(features) > 3 else "*"
        if reading != "*":
            yield word, reading
        elif len(word) > 1:
            for letter in word:
                yield from _read(letter)
        else:
            yield word, _read_alike(word)


def _read_alike(letter: str) -> str:
    """Return how a letter is read in a compatibility form, as the dictionary may have it; else the letter."""
    for form in _forms().get(letter, ()):
        for _, features in analysed(form):
            if len(features) > 3 and features[3] != "*":
                return features[3]
    return letter


@cache
def _forms() -> dict[str, list[str]]:
    forms = defaultdict(list)
    for form in map(chr, _COMPATIBLE):
        forms[normalize("NFKC", form)].append(form)
    return dict(forms)


def _as_begun(word: str) -> str:
    """Return a word as it is spelt where it begins: 녀성 is 여성, 로동 노동 (한글 맞춤법 §10-12)."""
    code = ord(word[0]) - _SYLLABLES[0]
    if not 0 <= code <= _SYLLABLES[1] - _SYLLABLES[0]:
        return word
    initial, rest = divmod(code, _VOWELS * _FINALS)
    if initial not in (_N, _R):
        return word
    begun = _NONE if rest // _FINALS in _SOFT else _N
    return chr(_SYLLABLES[0] + begun * _VOWELS * _FINALS + rest) + word[1:]


def _softened(word: str) -> str:
    """Return a word with 렬 and 률 as they are spelt after a vowel or ㄴ: 규율, 진열."""
    return word[:1] + "".join(
        _SOFTENED.get(letter, letter) if (ord(before) - _SYLLABLES[0]) % _FINALS in _OPEN else letter
        for before, letter in pairwise(word)
    )


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = read_table("hanja")["words"]
    return words


@cache
def _parts() -> re.Pattern[str]:
    longest_first = sorted(_words(), key=len, reverse=True)
    return re.compile(f"({'|'.join(longest_first)}|(?<=[\u4e00-\u9fff]){_MONEY})")
