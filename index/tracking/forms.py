"""Forms filled in anew: texts that share nearly all their words and tell of two things.

A form letter on another company, the order of one day and the refusal of the next, the notice of another's
appointment: what differs stands in the same place among the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations

from index.korean.known_names import gazetteer, known_words
from index.korean.person_names import looks_like_name
from index.korean.shingles import letters

# What a thing can end in only one of.
_OUTCOMES = (
    ("신청", "개시", "기각", "각하", "인용", "확정", "파기"),
    ("승소", "패소"),
    ("유죄", "무죄"),
    ("가결", "부결", "보류", "폐기", "통과"),
    ("승인", "허가", "불허", "반려", "취소"),
    ("수용", "거부"),
    ("찬성", "반대"),
    ("합헌", "위헌", "헌법불합치"),
    ("적법", "위법"),
    ("과징금", "과태료", "시정명령", "경고", "무혐의"),
    ("인상", "인하", "동결"),
    ("증가", "감소"),
    ("상향", "하향"),
    ("확대", "축소"),
    ("강화", "완화"),
    ("재개", "중단"),
    ("임명", "해임", "면직"),
    ("체결", "해지"),
)
_OUTCOME = re.compile("|".join(word for group in _OUTCOMES for word in group))
_EXCLUDED = frozenset(frozenset(pair) for group in _OUTCOMES for pair in combinations(group, 2))
_WRITERS = ("기자", "특파원", "앵커", "통신원", "인턴")
_LONGEST = 1_000  # words that are laid side by side
_PLACE = 12  # words, beyond which a text is written anew rather than filled in
_NARROW = 2
_REPEATED = 2
_LEAST_LETTERS = 2
_LONGEST_NAME = 12
_VERBAL = ("다", "며")  # a rewrite says and explains in words of its own
_ANYBODY = (
    "회사",
    "업체",
    "기업",
    "사업자",
    "당국",
    "정부",
    "관계자",
    "담당자",
    "이용자",
    "소비자",
    "판매자",
    "고객",
)

Words = list[str]


def filled_in_anew(one: str, other: str) -> bool:
    """Tell whether two texts of one form tell of two things: by names, outcomes or repeated words."""
    mine, theirs = letters(one), letters(other)
    return any(
        _names_differ(left, right, mine, theirs)
        or _outcomes_differ(left, right)
        or _people_differ(left, right, after, mine, theirs)
        or _subjects_differ(left, right, mine, theirs)
        for left, right, after in _places(one.split()[:_LONGEST], other.split()[:_LONGEST])
    )


def _places(one: Words, other: Words) -> Iterator[tuple[Words, Words, Words]]:
    """Yield what differs in the same place, and the words that follow it in both."""
    bare = [letters(word) for word in one], [letters(word) for word in other]
    for what, start, end, begin, stop in SequenceMatcher(None, *bare).get_opcodes():
        if what == "replace" and max(end - start, stop - begin) <= _PLACE:
            yield bare[0][start:end], bare[1][begin:stop], bare[0][end : end + _NARROW]


def _names_differ(left: Words, right: Words, mine: str, theirs: str) -> bool:
    """Tell whether each names a company, party or office that the other text nowhere names."""
    return _names_another(left, theirs) and _names_another(right, mine)


def _names_another(words: Words, text: str) -> bool:
    told = "".join(words)
    named = ((told[start:end], known_words()[told[start:end]]) for start, end in _known(told))
    return any(
        word not in text and not any(letters(name) in text for meaning in meanings for name in meaning.names)
        for word, meanings in named
        if not any(meaning.ambiguous or meaning.kind == "media" for meaning in meanings)
    )


def _known(told: str) -> Iterable[tuple[int, int]]:
    return gazetteer().find(told, lambda _start, _end: True)


def _outcomes_differ(left: Words, right: Words) -> bool:
    """Tell whether a few words end in what excludes the other's end."""
    if max(len(left), len(right)) > _NARROW:
        return False
    ends, others = (set(_OUTCOME.findall(" ".join(words))) for words in (left, right))
    return any(frozenset((end, other)) in _EXCLUDED for end in ends - others for other in others - ends)


def _people_differ(left: Words, right: Words, after: Words, mine: str, theirs: str) -> bool:
    """Tell whether words stand for one another that name people, and not those who wrote the texts."""
    written = any(word.startswith(_WRITERS) or word.endswith(_WRITERS) for word in (*left, *right, *after))
    if written or len(left) != len(right):
        return False
    return any(
        looks_like_name(one) and looks_like_name(other) and one not in theirs and other not in mine
        for one, other in map(_without_shared_end, left, right)
    )


def _without_shared_end(one: str, other: str) -> tuple[str, str]:
    """Return two words without the particle that they share."""
    shared = _begun_alike(one[::-1], other[::-1])
    return one[: len(one) - shared], other[: len(other) - shared]


def _subjects_differ(left: Words, right: Words, mine: str, theirs: str) -> bool:
    """Tell whether each has a word that its text repeats and the other lacks; ``data`` knows some for one."""
    if all(any(True for _ in _known("".join(words))) for words in (left, right)):
        return False
    ours, others = _repeated(left, mine, theirs), _repeated(right, theirs, mine)
    return any(not _is_one_word(one, other) for one in ours for other in others)


def _repeated(words: Words, own: str, other: str) -> set[str]:
    """Return the beginnings of words that stand more than once in their own text and never in the other."""
    told = (word for word in words if not word.endswith(_VERBAL) and not any(map(str.isdigit, word)))
    begun = (_beginning(word, own) for word in told)
    return {word for word in begun if word and word not in other and not word.startswith(_ANYBODY)}


def _beginning(word: str, text: str) -> str:
    """Return the longest beginning of a word that its text repeats: the word without its particles."""
    sizes = range(min(len(word), _LONGEST_NAME), _LEAST_LETTERS - 1, -1)
    return next((word[:size] for size in sizes if text.count(word[:size]) >= _REPEATED), "")


def _is_one_word(one: str, other: str) -> bool:
    """Tell whether a word is the other with another particle, in another script (AI) or shortened."""
    begun = _begun_alike(one, other) >= _LEAST_LETTERS
    return begun or one.isascii() != other.isascii() or _shortens(one, other) or _shortens(other, one)


def _begun_alike(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))


def _shortens(word: str, other: str) -> bool:
    rest = iter(other)
    return all(letter in rest for letter in word)
