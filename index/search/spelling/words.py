"""What may have been meant by a word: known ones that are a letter (jamo) away, or typed by the same keys.

Each is kept under its letters and under them less any one; words that are a letter apart share such a key.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from math import log
from zlib import crc32

from index.korean.text import squeeze
from index.search.spelling.initials import are_initials, initials
from index.search.spelling.jamo import apart, keys, lone_letters
from index.search.spelling.keyboard import meant_korean, meant_latin, neighbours
from index.search.spelling.terms import names, terms_of

LONGEST = 42  # letters of a word: fourteen syllables, beyond which hardly a word of a title goes
# How much likelier a frequent word is, in edits; what an edit costs; and what is more than one.
_FREQUENCY = 0.2
_SIDE_BY_SIDE = 0.8
_FAR = 9.0
_LONE = re.compile("[ㄱ-ㅣ]")
_SCHEMA = """
CREATE TABLE word (
    number INTEGER PRIMARY KEY, text TEXT UNIQUE NOT NULL, letters TEXT NOT NULL, initials TEXT NOT NULL,
    frequency INTEGER NOT NULL
);
CREATE INDEX word_initials ON word (initials, frequency);
CREATE TABLE less (key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) WITHOUT ROWID;
"""
_PUT = """
INSERT INTO word (text, letters, initials, frequency) VALUES (?, ?, ?, ?)
ON CONFLICT (text) DO UPDATE SET frequency = frequency + excluded.frequency
"""


def create(connection: sqlite3.Connection) -> None:
    """Make the tables, with the names that are known beforehand in them."""
    for statement in filter(str.strip, _SCHEMA.split(";")):
        connection.execute(statement)
    add(connection, ((term, 1) for name in names() for term in (name, *terms_of(name))))


def add(connection: sqlite3.Connection, terms: Iterable[tuple[str, int]]) -> None:
    """Add words, each with the number of records that it was found in."""
    counts: Counter[str] = Counter()
    for term, frequency in terms:
        word = squeeze(term)
        if len(word) > 1 and len(apart(word)) <= LONGEST:
            counts[word] += frequency
    (last,) = connection.execute("SELECT COALESCE(MAX(number), 0) FROM word").fetchone()
    connection.executemany(
        _PUT, ((word, apart(word), initials(word), count) for word, count in counts.items())
    )
    new = connection.execute("SELECT number, letters FROM word WHERE number > ?", (last,))
    # In order, as their table keeps them; numbers are put in order much faster than pairs.
    less = sorted({key << 32 | number for number, letters in new for key in _keys(letters)})
    pairs = ((one >> 32, one & 0xFFFFFFFF) for one in less)
    connection.executemany("INSERT INTO less VALUES (?, ?)", pairs)


def suggest(words: sqlite3.Connection, typed: str, limit: int = 5) -> list[str]:
    """Return the known words that may have been meant, the likeliest first."""
    word = lone_letters(squeeze(typed))
    if len(apart(word)) > LONGEST + 1:
        return []
    retyped = _other_layout(word)
    found = [*filter(partial(known, words), retyped), *_begun(words, word, limit), *_near(words, word)]
    # Of a word that nothing known is like: what its keys are in the other layout, 안녕 of dkssud.
    found = found or [*_in_parts(words, word), *(retyped if _no_word(word) else [])]
    return [one for one in dict.fromkeys(found) if one != word][:limit]


def _in_parts(words: sqlite3.Connection, word: str) -> Iterator[str]:
    """Two words written as one, one of which is known."""
    for place in range(2, len(word) - 1):
        first, last = word[:place], word[place:]
        if known(words, first):
            yield from (first + one for one in _near(words, last)[:1])
        elif known(words, last):
            yield from (one + last for one in _near(words, first)[:1])


def _near(words: sqlite3.Connection, word: str) -> list[str]:
    """The words one letter away, the likeliest first."""
    letters = apart(word)
    shared = _keys(letters)
    marks = ", ".join("?" * len(shared))
    query = f"SELECT DISTINCT number FROM less WHERE key IN ({marks})"  # noqa: S608 - marks
    rows = words.execute(f"SELECT text, letters, frequency FROM word WHERE number IN ({query})", [*shared])  # noqa: S608 - the same
    costs = {
        text: cost - _FREQUENCY * log(frequency)
        for text, known, frequency in rows
        if (cost := min(_cost(letters, known), _cost(keys(letters), keys(known)))) < _FAR
    }
    return sorted(costs, key=lambda text: (costs[text], text))


def _other_layout(word: str) -> list[str]:
    """What the same keys write in the other layout, if they write anything."""
    return [one for one in (meant_korean(word), meant_latin(word)) if one and len(one) > 1]


def _no_word(word: str) -> bool:
    """Say whether a word is in Latin letters, or mostly of letters that make no syllable."""
    return word.isascii() or (2 * len(_LONE.findall(word)) > len(word) and not are_initials(word))


def _begun(words: sqlite3.Connection, word: str, limit: int) -> list[str]:
    """The words of these first consonants, the most frequent first."""
    if not are_initials(word):
        return []
    rows = words.execute(
        "SELECT text FROM word WHERE initials = ? ORDER BY frequency DESC, text LIMIT ?", (word, limit)
    )
    return [text for (text,) in rows]


def known(words: sqlite3.Connection, word: str) -> bool:
    """Say whether a word is one of those that are kept."""
    return words.execute("SELECT 1 FROM word WHERE text = ?", (word,)).fetchone() is not None


def _keys(letters: str) -> set[int]:
    """The keys of a word: its letters, as they are read and as they are typed, and those less any one."""
    forms = {letters, keys(letters)}
    forms |= {one[:place] + one[place + 1 :] for one in forms for place in range(len(one))}
    return {crc32(one.encode("utf-8", "surrogatepass")) for one in forms}


def _cost(typed: str, known: str) -> float:
    """How unlikely it is that one was typed for the other; _FAR where more than one letter differs."""
    start = _alike(typed, known)
    one, other = typed[start:], known[start:]
    end = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if len(one) == len(other) == 2 and one == other[::-1]:
        return 1.0
    if len(one) > 1 or len(other) > 1:
        return _FAR
    return _SIDE_BY_SIDE if one and other and neighbours(one, other) else 1.0


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
