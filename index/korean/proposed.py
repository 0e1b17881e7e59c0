"""What a bill's 주요내용 says of which article: its sentences, cut where each names its (안 제N조)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from index.korean.articles import ArticleReference, read_articles
from index.korean.patterns import lazy
from index.korean.summary import read_summary, sentences

_PROPOSED = lazy(r"[(（〔\[]\s*안\s*(?:제\s?\d|부칙|별표)")
_BARE = lazy(r"[\s,ㆍ·및과와또는신설삭제개정단서본문후전각호부분외의까지부터안()（）〔〕\[\].]*")
_OPENING, _CLOSING = "(（〔[", ")）〕]"
_JOINING = " ,ㆍ·;"
_LONGEST_RANGE = 300  # articles; no law has more between 부터 and 까지

Place = tuple[str, int, int]  # body, table or addenda; number; branch


@dataclass(frozen=True)
class Proposed:
    """What a bill says that it does to some articles, in its own words; none where it names none."""

    text: str
    articles: tuple[ArticleReference, ...] = ()

    @property
    def places(self) -> list[Place]:
        """Return each article that it names, once; all of those from one to another."""
        return list(dict.fromkeys(place for one in self.articles for place in _places(one)))


def read_proposed(text: str) -> list[Proposed]:
    """Return what a summary says that the bill does, in its order."""
    summary = read_summary(text)
    told = [one for part in (summary.what_is, summary.what_is_wrong) for one in sentences(part or "")]
    # What is to be done may stand among the reasons, but then it names its articles.
    early = [one for one in told if _PROPOSED.search(one)]
    return [one for said in [*early, *(item.text for item in summary.does)] for one in _cut(said)]


def place_name(place: Place) -> str:
    """Return a place as a law writes it: 제35조의2, 별표 1, 부칙 제2조."""
    kind, number, branch = place
    article = number or None
    name = ArticleReference(0, 0, "", kind, article=article, branch=branch or None).name
    return name or "부칙"


def _cut(text: str) -> Iterator[Proposed]:
    """Cut a text behind each pair of parentheses that names articles of the bill."""
    named = _named(text) or [(len(text), ())]
    ends = [end for end, _ in named[:-1]]
    starts = [0, *ends]
    for start, end, (_, articles) in zip(starts, [*ends, len(text)], named, strict=True):
        yield Proposed(text[start:end].strip(_JOINING), articles)


def _named(text: str) -> list[tuple[int, tuple[ArticleReference, ...]]]:
    """Return where the naming of articles ends, and the articles."""
    found = read_articles(text)
    pairs = _parentheses(text)
    groups: list[tuple[int, tuple[ArticleReference, ...]]] = []
    for (start, end), ones in groupby(found, key=lambda one: _around(one, pairs)):
        references = tuple(ones)
        if start == end:
            references = tuple(one for one in references if one.proposed)
        elif not _is_of_the_bill(text, start, end, references):
            references = ()
        if references:
            groups.append((max(end, references[-1].end), references))
    return groups


def _around(one: ArticleReference, pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    at = bisect_right(pairs, (one.start, 0)) - 1
    return pairs[at] if at >= 0 and one.start < pairs[at][1] else (0, 0)


def _is_of_the_bill(text: str, start: int, end: int, references: Sequence[ArticleReference]) -> bool:
    """Tell (안 제3조), and (제3조) at the end of a sentence, from (현행 제3조)."""
    if any(one.proposed for one in references):
        return True
    bare, at = "", start
    for one in references:
        bare, at = bare + text[at : one.start], one.end
    closes = not text[end:].strip(" .")
    return closes and bool(_BARE.fullmatch(bare + text[at:end]))


def _parentheses(text: str) -> list[tuple[int, int]]:
    """Return the outermost pairs of parentheses; one that is never closed is none."""
    pairs: list[tuple[int, int]] = []
    depth = start = 0
    for at, letter in enumerate(text):
        if letter in _OPENING:
            start = start if depth else at
            depth += 1
        elif letter in _CLOSING and depth:
            depth -= 1
            if not depth:
                pairs.append((start, at + 1))
    return pairs


def _places(one: ArticleReference) -> Iterator[Place]:
    first = (one.place, one.article or 0, one.branch or 0)
    last = first if one.until is None else (one.place, one.until.article or first[1], one.until.branch or 0)
    yield first
    if first[1] == last[1]:  # 제22조의2부터 제22조의5까지
        yield from ((one.place, first[1], branch) for branch in _after(first[2], last[2]))
    else:
        yield from ((one.place, number, 0) for number in _after(first[1], last[1]))
        yield last


def _after(first: int, last: int) -> range:
    return range(first + 1, min(last, first + _LONGEST_RANGE) + 1)
