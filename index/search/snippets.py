"""What a record is shown by: the piece of its text where most of the words looked for stand together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from index.korean.text import MIDDLE_DOTS, squeeze, tidy
from index.rights import CUT, LONGEST_QUOTATION, masked
from index.search.language.tree import Alias, And, Bills, During, Is, Near, Node, Not, Or, Within

Mark = tuple[int, int]
# Full-width letters and capitals as what squeezed words have, each in its place.
_NARROW = {place + shift: chr(place).lower() for place in range(0x21, 0x7F) for shift in (0, 0xFEE0)}
_APART = re.compile("[\u1161-\u1175]")  # vowels that stand for themselves
_SYLLABLE = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.", re.DOTALL)
_LEAD = 30  # characters shown before the first word that was looked for
_MOST_WORDS = 40  # of a query: what is looked for beyond them would not be seen in one piece


@dataclass(frozen=True)
class Snippet:
    """A piece of text, with the places in it that were looked for."""

    text: str
    marks: tuple[Mark, ...]


def words_of(tree: Node) -> tuple[str, ...]:
    """Return the texts that a query looks for, as they would stand in a record; not those it excludes."""
    return tuple(dict.fromkeys(_words(tree)))


def _words(tree: Node) -> Iterator[str]:
    match tree:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words(part)
        case Alias(part, others):
            yield from _words(part)
            for other in others:
                yield from _words(other.part)
        case Within(_, part):
            yield from _words(part)
        case Near(words):
            yield from words
        case Is("law" | "company" | "provision", value):
            yield value
        case Is() | During() | Bills() | Not():
            return
        case _:
            yield tree.text


def marks_of(text: str, words: Sequence[str]) -> tuple[Mark, ...]:
    """Return where the words stand in a text, in any spacing; what touches is one mark."""
    return _merged((start, end) for start, end, _ in _places(text, words))


def cut(text: str, words: Sequence[str], longest: int = LONGEST_QUOTATION) -> Snippet | None:
    """Return the piece of a text where the most different words stand, or its beginning without any.

    It is at most ``longest`` characters, those that mark a cut included: texts of others are protected.
    """
    plain = masked(tidy(text))
    if not plain:
        return None
    places = _places(plain, words)
    room = longest - 2 * len(CUT)
    chosen = _densest(places, room)
    start, end = _at_words(plain, _window(chosen, len(plain), room), chosen)
    before, after = CUT if start else "", CUT if end < len(plain) else ""
    shift = len(before) - start
    inside = ((first + shift, last + shift) for first, last, _ in places if start <= first and last <= end)
    return Snippet(before + plain[start:end] + after, _merged(inside))


def _places(text: str, words: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return start, end and which word of every place, in order."""
    plain = squeeze(text)  # most words are not in most texts, and this is soon seen
    wanted = [(which, letters) for which, letters in enumerate(_letters(tuple(words))) if letters in plain]
    if not wanted:
        return []
    typed = text.translate(_NARROW)
    kept = [
        (letter, start, end)
        for letter, start, end in _composed(typed)
        if letter not in MIDDLE_DOTS and not letter.isspace()
    ]
    run = "".join(letter for letter, _, _ in kept)
    return sorted(
        (kept[at][1], kept[at + len(letters) - 1][2], which)
        for which, letters in wanted
        for at in _starts(run, letters)
        if not (letters.isascii() and _within_word(typed, kept[at][1]))
    )


def _composed(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each letter of a text with where it begins and ends; some write a syllable letter by letter."""
    if not _APART.search(text):
        yield from zip(text, range(len(text)), range(1, len(text) + 1), strict=True)
        return
    for found in _SYLLABLE.finditer(text):
        letter = normalize("NFC", found[0])
        yield (letter if len(letter) == 1 else found[0][0]), found.start(), found.end()


@lru_cache(maxsize=16)
def _letters(words: tuple[str, ...]) -> list[str]:
    return list(filter(None, dict.fromkeys(map(squeeze, words))))[:_MOST_WORDS]


def _starts(run: str, letters: str) -> Iterator[int]:
    at = run.find(letters)
    while at >= 0:
        yield at
        at = run.find(letters, at + len(letters))


def _within_word(text: str, place: int) -> bool:
    """Say whether a place is inside a Latin word: there AI is no AI."""
    before = text[place - 1 : place]
    return before.isascii() and before.isalnum()


def _densest(places: Sequence[tuple[int, int, int]], room: int) -> Mark:
    """Return from where to where the most different words stand, then the most places; 0, 0 without any."""
    if not places:
        return 0, 0
    best, begin, held = (-1, -1, 0), 0, dict[int, int]()
    for end, (_, last, which) in enumerate(places):
        held[which] = held.get(which, 0) + 1
        while last - places[begin][0] > room and begin < end:
            held[places[begin][2]] -= 1
            if not held[places[begin][2]]:
                del held[places[begin][2]]
            begin += 1
        best = max(best, (len(held), end - begin, -begin))
    return places[-best[2]][0], places[-best[2] + best[1]][1]


def _window(chosen: Mark, length: int, room: int) -> Mark:
    """Return where to cut: from a little before what was chosen, and as much as there is room for."""
    first, last = chosen
    start = max(0, first - min(_LEAD, max(0, room - (last - first))))
    start = max(0, min(start, length - room))
    return start, min(length, start + room)


def _at_words(text: str, window: Mark, chosen: Mark) -> Mark:
    """Return a cut moved inwards to the edges of words, where one is near, but not into what was chosen."""
    start, end = window
    if start:
        space = text.find(" ", start, min(start + _LEAD // 2, chosen[0]))
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", max(start + 1, chosen[1], end - _LEAD // 2), end)
        end = space if space >= 0 else end
    return start, end


def _merged(places: Iterable[Mark]) -> tuple[Mark, ...]:
    merged: list[Mark] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
