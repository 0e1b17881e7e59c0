"""References to articles of a law (안 제22조의9 및 제50조제1항제9호), as spans with values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.korean.patterns import lazy

_ARTICLE = r"제\s?(?P<article>\d{1,5})\s?조(?:의\s?(?P<branch>\d{1,4}))?"
_PARAGRAPH = r"제\s?(?P<paragraph>\d{1,4})\s?항(?:의\s?(?P<paragraph_branch>\d{1,4}))?"
_ITEM = r"제\s?(?P<item>\d{1,4})\s?호(?:의\s?(?P<item_branch>\d{1,4}))?"
_SUBITEM = r"(?P<subitem>[가나다라마바사아자차카타파하])\s?목"
_PART = rf"(?:{_ARTICLE}|{_PARAGRAPH}|{_ITEM}|{_SUBITEM})"
_UNNAMED_PART = re.sub(r"[?]P<[a-z_]+>", "?:", _PART)
_ONE_PART = lazy(_PART)
_REFERENCE = lazy(
    r"(?:(?<![가-힣])안\s*)?"
    r"(?:부칙(?:\s*제\s?\d{1,5}\s?조(?:의\s?\d{1,4})?(?:\s?제\s?\d{1,4}\s?항)?)?"
    r"|별표(?:\s*\d{1,3}(?:의\s?\d{1,3})?)?"
    rf"|(?:(?<![가-힣0-9])|(?<=[^가-힣]안))(?:{_UNNAMED_PART}\s?)+)"
)
_UNTIL = lazy(r"\s*부터\s*$|\s*[~～∼]\s*$")
# What stands between references of one list; after anything else 제2항 is no longer the last article's.
_AND = lazy(r"[\s,ㆍ·・‧∙및와과또는∼~～부터까지의중외부분본문단서각전후단신설삭제()]*")
_TO_THERE = lazy(r"\s?까지")


@dataclass(frozen=True)
class ArticleReference:
    """A place in a law, and where a text names it: ``text[start:end]``.

    ``place`` is ``body``, ``addenda`` (부칙) or ``table`` (별표, whose number is ``article``). ``proposed``
    tells 안 제3조, an article as the bill would have it, from one in force. ``until`` ends a range.
    """

    start: int
    end: int
    text: str
    place: str = "body"
    proposed: bool = False
    article: int | None = None
    branch: int | None = None
    paragraph: int | None = None
    item: int | None = None
    subitem: str | None = None
    paragraph_branch: int | None = None
    item_branch: int | None = None
    until: ArticleReference | None = None

    @property
    def name(self) -> str:
        """Return the place in the law's own words: 제22조의9제1항제2호가목."""
        if self.place == "table":
            return "별표" + (f" {self.article}" if self.article else "") + _branch(self.branch)
        parts = [
            "부칙 " if self.place == "addenda" else "",
            f"제{self.article}조{_branch(self.branch)}" if self.article else "",
            f"제{self.paragraph}항{_branch(self.paragraph_branch)}" if self.paragraph else "",
            f"제{self.item}호{_branch(self.item_branch)}" if self.item else "",
            f"{self.subitem}목" if self.subitem else "",
        ]
        return "".join(parts).strip()

    @property
    def cited(self) -> str:
        """Return the place as a text that stands alone names it: 안 제4조부터 제6조까지."""
        to = f"부터 {self.until.name}까지" if self.until else ""
        return ("안 " if self.proposed else "") + self.name + to


def read_articles(text: str) -> list[ArticleReference]:
    """Return the references of a text in their order; 제2항 after 제1조제1항 belongs to 제1조."""
    found: list[ArticleReference] = []
    for one in _read(text):
        between = text[found[-1].end : one.start] if found else ""
        listed = bool(found) and bool(_AND.fullmatch(between))
        reference = _complete(one, _last(found[-1])) if listed else one
        if found and _UNTIL.match(between) and found[-1].until is None:
            closing = _TO_THERE.match(text, one.end)
            end = closing.end() if closing else one.end
            found[-1] = replace(found[-1], end=end, text=text[found[-1].start : end], until=reference)
        else:
            found.append(reference)
    return found


def _read(text: str) -> Iterator[ArticleReference]:
    for match in _REFERENCE.finditer(text):
        said = match[0].rstrip()
        bare = said.removeprefix("안").strip()
        place = "addenda" if bare.startswith("부칙") else "table" if bare.startswith("별표") else "body"
        one = ArticleReference(match.start(), match.start() + len(said), said, place, bare != said)
        yield _numbered(one, bare) if place == "table" else _valued(one, bare)


def _valued(one: ArticleReference, said: str) -> ArticleReference:
    values: dict[str, int | str] = {}
    for part in _ONE_PART.finditer(said):
        for name in ("article", "branch", "paragraph", "paragraph_branch", "item", "item_branch"):
            if part[name] is not None:
                values.setdefault(name, int(part[name]))
        if part["subitem"] is not None:
            values.setdefault("subitem", part["subitem"])
    return replace(one, **values)  # type: ignore[arg-type]


def _numbered(one: ArticleReference, said: str) -> ArticleReference:
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    return replace(one, **dict(zip(("article", "branch"), numbers, strict=False)))  # type: ignore[arg-type]


def _complete(one: ArticleReference, before: ArticleReference) -> ArticleReference:
    """Fill what a reference leaves to the one before it in the list."""
    if one.article is not None or before.place == "table" or one.place != "body":
        carried = before.proposed and one.place == before.place
        return replace(one, proposed=one.proposed or carried)
    one = replace(
        one,
        place=before.place,
        proposed=one.proposed or before.proposed,
        article=before.article,
        branch=before.branch,
    )
    if one.paragraph is not None:
        return one
    one = replace(one, paragraph=before.paragraph, paragraph_branch=before.paragraph_branch)
    if one.item is not None:
        return one
    return replace(one, item=before.item, item_branch=before.item_branch)


def _last(one: ArticleReference) -> ArticleReference:
    return one.until or one


def _branch(number: int | None) -> str:
    return f"의{number}" if number else ""
