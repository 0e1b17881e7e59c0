"""The words of ``data/pledges.toml``, looked up: by which verbs and marks a text promises."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import add
from typing import Any

from index.korean.gazetteer import read_table
from index.tracking.events.helpers import Predicate

_RELATIONS = ("delays", "withdraws", "narrows", "revises", "done", "begun", "going", "moved")
_DRAWN = {6: 20, 14: 13}  # ㅕ of ㅣ and ㅝ of ㅜ, by their place in Unicode's table
_OF_ENDINGS = (4, 8, 17)  # ㄴ, ㄹ and ㅂ, by their place in Unicode's table
_LONGEST_STEM = 4  # letters
_BEHIND_STEM = (
    "는",
    "겠",
    "기",
    "지",
    "고",
    "며",
    "으",
    "습",
    "아요",
    "어요",
    "을",
    "자",
    "도록",
    "게",
    "려",
    "면서",
)
_BEHIND_OPENED = ("다", "니다", "게", "것", "거", "지", "대", " 것", " 거", " 겁")
_LONGEST = 6  # letters of a verb's noun


@cache
def table() -> Mapping[str, Any]:
    """Return the words by section and list."""
    return read_table("pledges")


@cache
def words(section: str, name: str) -> frozenset[str]:
    """Return a list of words, for looking them up."""
    return frozenset(table()[section][name])


@cache
def ends(section: str, *names: str) -> tuple[str, ...]:
    """Return the words of some lists, for asking whether something begins or ends with one."""
    return tuple(word for name in names for word in words(section, name))


def tells(done: Predicate, section: str, *names: str) -> bool:
    """Tell whether a verb is one of a list: by the end of its noun (추가지급), or how its form begins."""
    return not _lists(done.noun, done.word, section).isdisjoint(names)


def lists(done: Predicate, section: str) -> frozenset[str]:
    """Return the lists of a section that a verb is in."""
    return _lists(done.noun, done.word, section)


@lru_cache(maxsize=65536)
def _lists(noun: str, word: str, section: str) -> frozenset[str]:
    # A verb with no noun in it is called by one that it may not mean here: 멈췄다 is no 중단 of a promise.
    noun = noun if noun in word else ""
    lengths = range(2, _LONGEST + 1)
    starts = [word[:length] for length in lengths]
    forms = {noun, word, *(noun[-length:] for length in lengths), *starts, *map(_open, starts)}
    places = _places(section)
    found = frozenset(name for form in forms for name in places.get(form, ()))
    return found | {"concrete"} if section == "verbs" and stem_of(word) else found


@lru_cache(maxsize=16384)
def stem_of(word: str) -> str | None:
    """Return the stem of a known verb that is not made with 하다: 묶 of 묶는다, 보내 of 보낸다."""
    known = words("verbs", "native")
    for length in range(min(_LONGEST_STEM, len(word)), 0, -1):
        stem, rest = word[:length], word[length:]
        opened = _open(stem)
        if stem in known and rest.startswith(_BEHIND_STEM):
            return stem
        if rest.startswith("요") and (full := drawn_apart(stem)) in known:
            return full
        if opened != stem and rest.startswith(_BEHIND_OPENED):
            found = next((one for one in (opened, *_before_l(opened)) if one in known), None)
            if found:
                return found
    return None


def drawn_apart(stem: str) -> str:
    """Return a stem before 어 was drawn into it: 늘리 of 늘려요, 낮추 of 낮춰요."""
    code = ord(stem[-1]) - 0xAC00
    first, vowel, final = code // 588, code % 588 // 28, code % 28
    return (
        stem[:-1] + chr(0xAC00 + first * 588 + _DRAWN[vowel] * 28) if vowel in _DRAWN and not final else stem
    )


def _before_l(opened: str) -> tuple[str]:
    """Return a stem with the ㄹ that it loses before ㄴ and ㅂ: 열 of 연다."""
    return (opened[:-1] + chr(ord(opened[-1]) + 8),)


def _open(stem: str) -> str:
    """Return the beginning of a verb without the consonant of an ending: 늘리 of 늘린다, 늘립니다, 늘릴."""
    final = (ord(stem[-1]) - 0xAC00) % 28 if stem else 0
    return stem[:-1] + chr(ord(stem[-1]) - final) if final in _OF_ENDINGS else stem


@cache
def _places(section: str) -> Mapping[str, Sequence[str]]:
    """Return the lists of a section in which each word is."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for name, known in table()[section].items():
        for word in known:
            places[word].append(name)
    return places


def may_tell(sentence: str) -> bool:
    """Tell whether a sentence has two letters with which a known verb begins: most others have not."""
    return not _beginnings().isdisjoint(map(add, sentence, sentence[1:]))


@cache
def _beginnings() -> frozenset[str]:
    known = {word for name in ("concrete", "soft", "weighed", "forborne") for word in words("verbs", name)}
    known |= {word for name in _RELATIONS for word in words("relations", name)}
    return frozenset(word[:2] for word in known if len(word) > 1)


@cache
def any_of(section: str, name: str) -> re.Pattern[str]:
    """Return a pattern that finds the words of a list, the longest first."""
    return either(words(section, name))


@cache
def each_of(section: str, name: str) -> re.Pattern[str]:
    """Return a pattern that finds every place where a word of a list begins, though words overlap."""
    return re.compile("|".join(f"{word[0]}(?={re.escape(word[1:])})" for word in words(section, name)))


@cache
def either(given: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds one of the given words, the longest first."""
    return re.compile(alternatives(given))


def begun(given: Iterable[str], no: str = "가-힣") -> str:
    """Return the source of a pattern for one of the given words where no Hangul, or ``no``, stands before it.

    What stands before is asked behind each word: so it is only asked where a word's first letter stands.
    """
    return "|".join(f"{word}(?<![{no}]{word})" for word in _escaped(given))


def alternatives(given: Iterable[str]) -> str:
    """Return the source of a pattern for one of the given words, the longest first."""
    return "|".join(_escaped(given))


def _escaped(given: Iterable[str]) -> Iterator[str]:
    return map(re.escape, sorted(given, key=lambda word: (-len(word), word)))
