"""The words of a provision: without the marks of amendments, and which of them two wordings do not share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Spans = Sequence[tuple[int, int]]

_DOTS = str.maketrans("·‧∙・", "ㆍㆍㆍㆍ")
_BRACKETED = re.compile(r"<[^<>\n]{0,2000}>|\[[^\[\]\n]{0,2000}\]")
_DAY = re.compile(r"\d{4}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}")
_WORD = re.compile(r"\S+")
_GONE = re.compile(r"삭\s?제[.\s]*")
# What comparing costs grows with the words and the pairs of equal ones; beyond, all words count as changed.
_MOST_WORDS, _MOST_PAIRS = 4_000, 20_000


def without_marks(text: str) -> str:
    """Return a text without <개정 2013.3.23> and [본조신설 2013.3.23], in single spaces."""
    # 이동 marks hold another mark within their brackets.
    plain = _BRACKETED.sub(_kept, text)
    return " ".join(plain.split())


def as_compared(text: str) -> str:
    """Return a text without marks and with one kind of dot: its source writes them now so, now so."""
    return without_marks(text).translate(_DOTS)


def in_single_spaces(text: str) -> str:
    """Return a text as printed, in single spaces."""
    return " ".join(text.split())


def is_gone(text: str) -> bool:
    """Tell whether all that stands is 삭제."""
    return bool(_GONE.fullmatch(without_marks(text)))


def changed_words(old: str, new: str) -> tuple[Spans, Spans]:
    """Return where in each of two wordings the words stand that the other does not have."""
    ours, theirs = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    before, after = [one[0] for one in ours], [one[0] for one in theirs]
    pieces = list(_pieces(before, after))
    return (
        [_span(ours, first, last) for first, last, *_ in pieces if first < last],
        [_span(theirs, first, last) for *_, first, last in pieces if first < last],
    )


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs of words that differ; what both begin and end with is cut off first."""
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at] != after[at]), most)
    most -= head
    tail = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    ours, theirs = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(ours) + len(theirs) > _MOST_WORDS or _pairs(ours, theirs) > _MOST_PAIRS:
        yield head, head + len(ours), head, head + len(theirs)
        return
    for tag, first, last, start, end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield head + first, head + last, head + start, head + end


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> int:
    counts = Counter(theirs)
    return sum(counts[word] for word in ours)


def _span(words: Sequence[re.Match[str]], first: int, last: int) -> tuple[int, int]:
    return words[first].start(), words[last - 1].end()


def _kept(found: re.Match[str]) -> str:
    return "" if _DAY.search(found[0]) else found[0]
