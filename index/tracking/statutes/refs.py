"""Which articles of a law cite which, in it and in others, and which references lead nowhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from index.korean.articles import ArticleReference, read_articles
from index.korean.patterns import lazy
from index.korean.statutes.tree import GROUPS, Law, Level, Node, walk
from index.tracking.statutes.wording import is_gone, without_marks

_QUOTED = lazy(r"「([^「」\n]{1,200})」")
_ITS_OWN = lazy(r"」\s?(?:\([^()\n]{0,100}\)\s?)?$")
_CONSTITUTION = lazy(r"(?<![가-힣])헌법\s?$")
_OF_THE_OTHER = lazy(r"[\"“]$")  # in 준용, words of the other law: "제124조"는 "이 법 제39조"로
_NO_ARTICLE = lazy(r"(?:법률|령)\s?$")  # 법률 제7656호
_SAME_LAW = lazy(r"같은\s?(?:법률?|영|규칙)\s?(?P<level>시행(?:령|규칙)\s?)?$")
_SAME_ARTICLE = lazy(r"같은\s?조\s?$")
_SAME_PARAGRAPH = lazy(r"같은\s?항\s?$")
_COORDINATED = lazy(r"(?:및|또는|와|과|,)\s?$")  # 「상법」 제418조에 따른 신주배정 또는 제462조의2
_LISTED = lazy(r"(?:[\s,ㆍ·]|및|와|과|또는|이나|나|부터|까지|\([^()\n]{0,200}\))*")
_BEFORE = 120  # characters before a reference that tell whose it is

Place = tuple[str | None, ...]  # 조, 항, 호, 목
Places = Mapping[Place, bool]  # each that there is, with whether it is more than 삭제
_LEVELS = (Level.ARTICLE, Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)


class Dead(StrEnum):
    """Why a reference leads nowhere."""

    DELETED = "deleted"
    MISSING = "missing"


@dataclass(frozen=True)
class Ref:
    """A provision cited: ``quote[start:end]`` in the text of the one at ``path``.

    ``law`` is another law's name, None in the law itself; ``target`` is None where a law is cited as a whole.
    """

    path: tuple[Node, ...]
    law: str | None
    target: ArticleReference | None
    quote: str
    start: int
    end: int
    dead: Dead | None = None


def refs(law: Law) -> Iterator[Ref]:
    """Yield what the body cites, in the order of the text; 부칙 cite the articles of other days."""
    held = _places(law)
    for path in walk(law.body):
        text = without_marks(f"{path[-1].text} {path[-1].tail}")
        if path[-1].level not in GROUPS and not is_gone(text):
            yield from _cited(path, text, held)


def concerns(ref: Ref, article: str) -> bool:
    """Tell whether an article (35의2) cites in that reference, or is cited by it."""
    if any(one.level is Level.ARTICLE and one.number == article for one in ref.path):
        return True
    return ref.law is None and ref.target is not None and reaches(ref.target, article)


def reaches(target: ArticleReference, article: str) -> bool:
    """Tell whether a reference names an article (35의2), or a span in which it lies."""
    first = _number(target.article, target.branch)
    if target.until is None or first == article:
        return first == article
    last = _number(target.until.article, target.until.branch)
    return _order(first) <= _order(article) <= _order(last)


def _order(article: str | None) -> tuple[int, int]:
    stem, _, branch = (article or "0").partition("의")
    return int(stem), int(branch.partition("의")[0] or 0)


def _cited(path: tuple[Node, ...], text: str, held: Places) -> Iterator[Ref]:
    """Yield what one provision cites: articles, and other laws as a whole."""
    quoted = list(_QUOTED.finditer(text))
    ends = [one.end() for one in quoted]
    with_article: set[int] = set()
    found: list[Ref] = []
    last_paragraph: Ref | None = None
    for one in read_articles(text):
        before = text[max(0, one.start - _BEFORE) : one.start]
        if one.place == "body" and (one.article or one.paragraph or not _NO_ARTICLE.search(before)):
            at = bisect_right(ends, one.start) - 1
            if at >= 0 and _ITS_OWN.search(before):
                with_article.add(at)
            named = quoted[at][1] if at >= 0 else None
            told = _Told(path, before, found[-1] if found else None, last_paragraph, named)
            readings = [Ref(path, *said, text, one.start, one.end) for said in told.readings(one)]
            ref = _one_that_is_there(readings, held)
            found.append(ref)
            last_paragraph = ref if ref.target and ref.target.paragraph else last_paragraph
    whole = (one for at, one in enumerate(quoted) if at not in with_article)
    found += [Ref(path, one[1], None, text, one.start(), one.end()) for one in whole]
    for ref in sorted(found, key=lambda ref: ref.start):
        yield ref if ref.law else replace(ref, dead=_dead(ref, held))


def _one_that_is_there(readings: Sequence[Ref], held: Places) -> Ref:
    """Return the likeliest reading that is there: whose 제3호 is meant the words may leave open."""
    first, *others = readings
    if first.law or _dead(first, held) is not Dead.MISSING:
        return first
    return next((ref for ref in others if ref.law or not _dead(ref, held)), first)


@dataclass(frozen=True)
class _Told:
    """What stands before a reference: the text, what was cited last, also with a 항, the law named last."""

    path: tuple[Node, ...]
    before: str
    last: Ref | None
    last_paragraph: Ref | None
    named: str | None

    def readings(self, one: ArticleReference) -> Iterator[tuple[str | None, ArticleReference]]:
        """Yield the law and the place that a reference may be to, the likeliest first."""
        last = self.last
        if law := self._law():
            yield law, one
        elif last is None or last.target is None:
            yield None, _in_path(one, self.path)
        elif _SAME_ARTICLE.search(self.before):
            yield last.law, _as_said(one, last.target, with_paragraph=False)
        elif _SAME_PARAGRAPH.search(self.before):
            meant = self.last_paragraph or last
            yield meant.law, _as_said(one, meant.target or last.target, with_paragraph=True)
        elif _LISTED.fullmatch(last.quote, last.end, one.start):
            yield last.law, _as_said(one, last.target, with_paragraph=True)
        else:
            yield None, _in_path(one, self.path)
            if one.article is None:
                yield last.law, _as_said(one, last.target, with_paragraph=True)
            elif last.law and _COORDINATED.search(self.before):
                yield last.law, one

    def _law(self) -> str | None:
        """Return the other law that is named right before, or meant by 같은 법."""
        if _CONSTITUTION.search(self.before):
            return "대한민국헌법"
        if self.named is None or _ITS_OWN.search(self.before) or _OF_THE_OTHER.search(self.before):
            return self.named
        same = _SAME_LAW.search(self.before)
        return f"{self.named} {same['level'] or ''}".strip() if same else None


def _as_said(one: ArticleReference, told: ArticleReference, *, with_paragraph: bool) -> ArticleReference:
    """Fill in what a reference leaves to the one before it."""
    if one.article is not None:
        return one
    told = told.until or told
    values: dict[str, Any] = {"article": told.article, "branch": told.branch}
    if with_paragraph and one.paragraph is None:
        values |= {"paragraph": told.paragraph, "paragraph_branch": told.paragraph_branch}
        if one.item is None:
            values |= {"item": told.item, "item_branch": told.item_branch}
    return _filled(one, values)


def _in_path(one: ArticleReference, path: tuple[Node, ...]) -> ArticleReference:
    """Fill in the article, the 항 and the 호 that a reference stands in."""
    if one.article is not None:
        return one
    numbers = {node.level: _order(node.number) for node in path if node.level in _LEVELS[:3]}
    values = _named_number("article", "branch", numbers.get(Level.ARTICLE))
    if one.paragraph is None:
        values |= _named_number("paragraph", "paragraph_branch", numbers.get(Level.PARAGRAPH))
        if one.item is None:
            values |= _named_number("item", "item_branch", numbers.get(Level.ITEM))
    return _filled(one, values)


def _named_number(stem: str, branch: str, number: tuple[int, int] | None) -> dict[str, Any]:
    return {} if number is None else {stem: number[0], branch: number[1] or None}


def _filled(one: ArticleReference, values: Mapping[str, Any]) -> ArticleReference:
    until = one.until
    if until is not None and until.article is None:
        left = {name: value for name, value in values.items() if getattr(until, name) is None}
        until = replace(until, **left)
    return replace(one, **values, until=until)


def _places(law: Law) -> Places:
    """Return every provision of the body, each with whether it is there and not 삭제."""
    found: dict[Place, bool] = {}
    for path in walk(law.body):
        numbers = {node.level: node.number for node in path}
        place = tuple(numbers.get(level) for level in _LEVELS)
        stands = not is_gone(path[-1].text) or bool(path[-1].children)
        if place[0] is not None:
            found[place] = found.get(place, False) or stands
            # 제2조제6호 may stand in the only 항 there is.
            without_paragraph = (place[0], None, *place[2:])
            if place[2]:
                found[without_paragraph] = found.get(without_paragraph, False) or stands
    return found


def _dead(ref: Ref, held: Places) -> Dead | None:
    target = ref.target
    assert target is not None
    ends = [target] if target.until is None else [target, target.until]
    places = (place for end in ends for place in _steps(end))
    states = [held.get(place) for place in places]
    if None in states:
        return Dead.MISSING
    return Dead.DELETED if False in states else None


def _steps(target: ArticleReference) -> Iterator[Place]:
    """Yield the place of a reference, after those that it stands in."""
    article = _number(target.article, target.branch)
    paragraph = _number(target.paragraph, target.paragraph_branch)
    item = _number(target.item, target.item_branch)
    yield article, None, None, None
    if paragraph:
        yield article, paragraph, None, None
    if item:
        yield article, paragraph, item, None
    if target.subitem:
        yield article, paragraph, item, target.subitem


def _number(stem: int | None, branch: int | None) -> str | None:
    return None if stem is None else f"{stem}의{branch}" if branch else str(stem)
