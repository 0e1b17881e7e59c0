"""Words with one letter (jamo) wrong, as a keyboard would have written them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from index.search.spelling.jamo import ONSETS, VOWELS, together


def typo(word: str, spelled: Callable[[str], str], random: Random) -> str:
    """Return a word with one of the letters that it is spelled by left out, put in, changed or swapped."""
    wrong = word
    while wrong == word:
        letters = list(spelled(word))
        place = random.randrange(len(letters))
        match random.choice(("leave out", "put in", "change", "swap")):
            case "leave out":
                del letters[place]
            case "put in":
                letters.insert(place, random.choice(ONSETS + VOWELS))
            case "change":
                letters[place] = random.choice(VOWELS if letters[place] in VOWELS else ONSETS)
            case "swap":
                letters[place : place + 2] = letters[place : place + 2][::-1]
        wrong = together("".join(letters))
    return wrong
