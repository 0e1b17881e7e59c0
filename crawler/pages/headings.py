"""A page's title and outlet, without what sites hang on them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lxml import html

from crawler.pages.json_ld import plain
from crawler.pages.markup import letters, paragraphs, tidy

Metas = Mapping[str, Sequence[str]]
_SEPARATOR = r"\s*(?:[|ㅣ│<>‹›»:·–—-]|::)\s*"
_SECTION = re.compile(
    rf"{_SEPARATOR}(?:정치|경제|사회|국제|문화|오피니언|연예|스포츠|산업|금융|증권|부동산|IT|과학|전국|지역|생활|라이프|사설|칼럼|뉴스)\Z"
)
_SHARE = re.compile(r"\s(?:공유하기|스크랩|인쇄하기|프린트)\Z")
_MARKS = str.maketrans({"″": '"', "′": "'", "＂": '"', "＇": "'"})
_LONGEST_HEADING = 300
_MOST_OF_A_NAME = 20


def read_metas(tree: html.HtmlElement) -> Metas:
    """Return the contents of a page's metas by their lower-case names, in the order of the page."""
    metas: dict[str, list[str]] = defaultdict(list)
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        said = metas[name.lower()] if name else []
        if len(said) < _MOST_OF_A_NAME and (content := tidy(meta.get("content") or "")):
            said.append(content)
    return metas


def title_of(
    tree: html.HtmlElement, metas: Metas, others: Iterable[str | None], outlet: str | None
) -> tuple[str, str] | None:
    """Return the title with its step: the heading that the metas repeat, as printed, else the metas'."""
    named = [
        ("og", plain(first(metas, "og:title"))),
        ("title", _title_tag(tree)),
        *(("meta", other) for other in others),
    ]
    named += [("meta", plain(first(metas, "dd:title", "twitter:title", "title")))]
    said = [(step, _without_names(text, outlet)) for step, text in named if text]
    said = [(step, text) for step, text in said if text and text != outlet]
    if not said:
        return _only_heading(tree)
    step, title = next((one for one in said if one[0] != "title"), said[0])
    shorter = [text for _, text in said if _is_without_tail(text, title)]
    title = min(shorter, key=len) if shorter else title
    for heading in _headings(tree):
        if letters(heading) == letters(title):
            return heading.translate(_MARKS), "heading"
    return title.translate(_MARKS), step


def outlet_of(metas: Metas, publisher: str | None) -> tuple[str, str] | None:
    """Return the outlet that a page names, with its step."""
    if publisher:
        return publisher, "json-ld"
    name = first(metas, "og:site_name", "dd:publisher", "article:publisher_name")
    return (name, "meta") if name and "://" not in name else None


def first(metas: Metas, *names: str) -> str | None:
    """Return the first content among the metas of those names."""
    return next((content for name in names for content in metas.get(name, ())), None)


def _title_tag(tree: html.HtmlElement) -> str | None:
    tag = tree.find(".//title")
    return tidy(tag.text or "") or None if tag is not None else None


def _only_heading(tree: html.HtmlElement) -> tuple[str, str] | None:
    headings = [text for text in _headings(tree, ("h1",)) if len(letters(text)) >= 4]
    return (headings[0].translate(_MARKS), "heading") if len(headings) == 1 else None


def _headings(tree: html.HtmlElement, tags: Sequence[str] = ("h1", "h2", "h3", "h4")) -> Iterable[str]:
    for heading in tree.iter(*tags):
        text = " ".join(paragraphs(heading))
        if text and len(text) <= _LONGEST_HEADING:
            yield text


def _without_names(title: str, outlet: str | None) -> str:
    """Return a title without the outlet and section that its site hangs on it."""
    title = _SHARE.sub("", title)
    if not outlet:
        return title
    tail = re.compile(
        rf"{_SEPARATOR}(?:\S{{1,8}}\s)?{re.escape(outlet)}(?:\s?(?:뉴스|NEWS|TV))?\Z", re.IGNORECASE
    )
    shorter = tail.sub("", title)
    return _SECTION.sub("", shorter) if shorter != title else title


def _is_without_tail(text: str, title: str) -> bool:
    """Tell whether ``title`` is ``text`` with something of the site hung on it."""
    rest = title.removeprefix(text)
    return len(letters(text)) >= 8 and rest != title and bool(re.match(_SEPARATOR, rest))
