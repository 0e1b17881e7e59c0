"""First consonants: ㅍㄹㅍ for 플랫폼."""

from __future__ import annotations

from index.search.spelling.jamo import ONSETS, apart

_CONSONANTS = frozenset(ONSETS)


def initials(text: str) -> str:
    """Return the first consonant of each syllable, and all other characters."""
    return "".join(apart(one)[0] for one in text)


def are_initials(text: str) -> bool:
    """Say whether a text is nothing but consonants."""
    return len(text) > 1 and _CONSONANTS.issuperset(text)
