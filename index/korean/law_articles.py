"""Articles in Korean text with the law that each belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.korean.articles import ArticleReference, read_articles
from index.korean.boundaries import CLOSING
from index.korean.law_words import LEVELS, Law
from index.korean.patterns import lazy
from index.korean.spans import STATED, Span

_FARTHEST = 150  # characters from a law to an article said to be its own
_BESIDE = lazy(rf"[ {CLOSING}()상의,]{{0,4}}안?[ ]?")
# May be any law, so that an article after it has none.
_ELSEWHERE = lazy(r"(?:현행|관련|다른|상위|개정된?|구|타)[ ]?법")
_WINDOW = 30
# What stands right before an article: the law named before it, or another text.
_BEFORE = lazy(
    r"(?:(?P<same>같은[ ]?법률?|동법|이[ ]?법률?|위[ ]?법|해당[ ]?법|법)"
    r"|[가-힣]{0,20}(?P<other>[가-힣]법|법률|령|규칙|조례|고시|훈령|예규|지침|약관|정관|규정|규약"
    r"|협약|조약|협정|계약|계약서|헌장|세칙|당헌|당규|강령|기준))?"
    rf"[{CLOSING}]?상?[ ]?(?P<level>시행[ ]?(?:령|규칙))?[{CLOSING}]?의?[ ]?안?[ ]?$"
)


@dataclass(frozen=True, kw_only=True)
class Article(Span):
    """An article reference; ``law`` is the act, decree or rule that it belongs to.

    ``basis`` is ``stated`` right behind the law's name or where no law is told, ``owner`` where the law is
    the one named last before it (같은 법 시행령 제3조).
    """

    reference: ArticleReference
    law: str | None = None


def read_law_articles(text: str, laws: Sequence[Law]) -> tuple[Article, ...]:
    """Return the article references with the law that they belong to."""
    return tuple(_owned(text, laws))


def _owned(text: str, laws: Sequence[Law]) -> Iterator[Article]:
    starts = [law.start for law in laws]
    for one in read_articles(text) if "제" in text or "부칙" in text or "별표" in text else ():
        place = bisect_right(starts, one.start)
        owner = laws[place - 1] if place and 0 <= one.start - laws[place - 1].end <= _FARTHEST else None
        beside = owner is not None and bool(_BESIDE.fullmatch(text, owner.end, one.start))
        law = _law(text, owner, one.start, beside) if owner else None
        yield Article(
            start=one.start,
            end=one.end,
            text=text[one.start : one.end],
            basis=STATED if beside or law is None else "owner",
            reference=one,
            law=law,
        )


def _law(text: str, owner: Law, at: int, beside: bool) -> str | None:
    """Return the owner's name, or its decree's; ``None`` where another law may be meant."""
    between = text[owner.end : at]
    before = _BEFORE.search(between[-_WINDOW:])
    if len(owner.laws) != 1 or "\n\n" in between or _ELSEWHERE.search(between):
        return None
    if beside or before is None:
        return owner.laws[0]
    if before["other"]:
        return None
    if before["level"]:
        return f"{_act(owner.laws[0])} {before['level'].replace(' ', '')}"
    return _act(owner.laws[0]) if before["same"] else owner.laws[0]


def _act(law: str) -> str:
    name, _, last = law.rpartition(" ")
    return name if last in LEVELS else law
