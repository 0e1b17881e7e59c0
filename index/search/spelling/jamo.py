"""Hangul taken apart into letters and put together again, as they are typed."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# What is typed by two keys.
PAIRS = {
    **{"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"},
    **{"ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ"},
    **{"ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"},
}
_FIRST = ord("가")
_KEYS = str.maketrans(PAIRS)
_TOGETHER = {pair: one for one, pair in PAIRS.items()}
# Letters that no syllable took in have code points of their own after NFKC.
_LONE = {
    **{0x1100 + place: letter for place, letter in enumerate(ONSETS)},
    **{0x1161 + place: letter for place, letter in enumerate(VOWELS)},
    **{0x11A8 + place: letter for place, letter in enumerate(CODAS)},
    **{ord(normalize("NFKC", letter)): letter for letter in CODAS},
}


def _any(letters: str) -> str:
    return "|".join(sorted({PAIRS.get(letter, letter) for letter in letters}, key=len, reverse=True))


# A consonant before a vowel begins the next syllable: 닭이 is ㄷㅏㄹㄱㅇㅣ, 달기 ㄷㅏㄹㄱㅣ. Two vowels run
# together without any consonant, too.
_SYLLABLE = re.compile(f"([{ONSETS}])({_any(VOWELS)})(?:({_any(CODAS)})(?![{VOWELS}]))?|{_any(VOWELS)}")


def lone_letters(text: str) -> str:
    """Return a text with letters that stand alone as keyboards write them, whatever NFKC made of them."""
    return text.translate(_LONE)


def apart(text: str) -> str:
    """Return a text with each syllable as its two or three letters, and all else as it is."""
    return "".join(map(_letters, lone_letters(text)))


def keys(text: str) -> str:
    """Return a text as its letters are typed: ㅘ by two keys."""
    return apart(text).translate(_KEYS)


def together(letters: str) -> str:
    """Return letters as the syllables that typing them makes."""
    return _SYLLABLE.sub(_syllable, keys(letters))


@cache  # a text has few different ones
def _letters(one: str) -> str:
    place = ord(one) - _FIRST
    if not 0 <= place < 11_172:
        return one
    coda = place % 28
    return ONSETS[place // 588] + VOWELS[place // 28 % 21] + (CODAS[coda - 1] if coda else "")


def _syllable(found: re.Match[str]) -> str:
    onset, vowel, coda = (_TOGETHER.get(part, part) if part else "" for part in found.groups())
    if not onset:
        return _TOGETHER.get(found[0], found[0])
    place = ONSETS.index(onset) * 588 + VOWELS.index(vowel) * 28
    return chr(_FIRST + place + (CODAS.index(coda) + 1 if coda else 0))
