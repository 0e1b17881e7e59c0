"""The Korean keyboard: what was typed in the wrong layout, and which keys lie side by side."""

from __future__ import annotations

from index.search.spelling.jamo import keys, together

_ROWS = (
    ("qwertyuiop", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ"),
    ("asdfghjkl", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ"),
    ("zxcvbnm", "ㅋㅌㅊㅍㅠㅜㅡ"),
)
_SHIFTED = {"Q": "ㅃ", "W": "ㅉ", "E": "ㄸ", "R": "ㄲ", "T": "ㅆ", "O": "ㅒ", "P": "ㅖ"}
_LATIN = {latin: letter for row in _ROWS for latin, letter in zip(*row, strict=True)}
_KOREAN = {letter: latin for latin, letter in (*_LATIN.items(), *_SHIFTED.items())}
# Each row is set in by half a key.
_PLACES = {
    latin: (row, 2 * place + row) for row, (line, _) in enumerate(_ROWS) for place, latin in enumerate(line)
}


def meant_korean(text: str) -> str | None:
    """Return the Hangul of Latin letters typed for it (dkssud: 안녕); None where they make no syllables."""
    if not (text.isascii() and text.isalpha()):
        return None
    typed = "".join(_SHIFTED.get(one) or _LATIN[one.lower()] for one in text)
    made = together(typed)
    return made if all("가" <= one <= "힣" for one in made) else None


def meant_latin(text: str) -> str | None:
    """Return the Latin letters of Hangul typed for them (ㅜㅁㅍㄷㄱ: naver); None where not all of it is."""
    typed = [_KOREAN.get(letter) for letter in keys(text)]
    return "".join(filter(None, typed)).lower() if all(typed) else None


def neighbours(one: str, other: str) -> bool:
    """Say whether two letters lie on one key or on keys side by side."""
    places = [_PLACES.get(_KOREAN.get(letter, letter).lower()) for letter in (one, other)]
    if places[0] is None or places[1] is None:
        return False
    return abs(places[0][0] - places[1][0]) <= 1 and abs(places[0][1] - places[1][1]) <= 2
