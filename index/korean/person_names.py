"""What a Korean name and a title look like."""

from __future__ import annotations

import re
from functools import cache

from index.korean.gazetteer import Gazetteer, read_table

_SECOND = "김이박최정강조윤임한오"  # the mother's surname, after the father's
_NOUN_ENDS = frozenset(
    "계권당측부위청처실과팀단급적법층들등씨님군의는은을를와로에서"
    "사자업체점주원국회장관구동면읍도별형제안직력률액비값인"
)


@cache
def titles() -> Gazetteer:
    """Return the titles to look for."""
    return Gazetteer(read_table("people")["titles"])


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    table = read_table("people")
    return (
        frozenset(table["surnames"]),
        frozenset(table["double_surnames"]),
        frozenset(table["given"]),
        frozenset(table["not_names"]),
        frozenset(table["titles"]),
    )


@cache
def foreign() -> re.Pattern[str]:
    """Return the pattern of the names that no surname tells, at the end of a stretch."""
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, read_table('people')['foreign']))})$")


def looks_like_name(word: str, *, titled: bool = False) -> bool:
    """Say whether a word has the form of a Korean name and is no known other word.

    With a title beside it (``titled``) one syllable that is rare in names is borne: 정몽규, 유인촌.
    """
    surnames, doubles, given, others, known_titles = _words()
    if not 2 <= len(word) <= 4 or word in others or word in known_titles:
        return False
    if word.endswith("시") or (
        word[-1] in "은이가도로만의을를에와과" and (word[:-1] in known_titles or word[:-1] in others)
    ):
        return False  # 고양시, 위원은, 기업의
    if len(word) == 4 and word[0] in surnames and word[1] in _SECOND:
        return titled and all(letter in given for letter in word[2:])  # 양이원영
    rest = word[2:] if word[:2] in doubles and len(word) > 2 else word[1:] if word[0] in surnames else ""
    if 0 < len(rest) <= 2 and all(letter in given for letter in rest):
        return True
    return (
        titled
        and len(word) == 3
        and len(rest) == 2
        and rest[-1] not in _NOUN_ENDS
        and all("가" <= letter <= "힣" for letter in rest)
        and any(letter in given for letter in rest)
    )


def is_surname(word: str) -> bool:
    """Say whether a word is a surname alone."""
    surnames, doubles, *_ = _words()
    return word in surnames or word in doubles


def is_title(word: str) -> bool:
    """Say whether a word is a title or ends in one: 소상공인위원장."""
    known_titles = _words()[4]
    return any(word[place:] in known_titles for place in range(max(0, len(word) - 8), len(word) - 1))
