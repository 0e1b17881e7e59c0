"""The lines of an article's element: without advertisements and tools, its captions set apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from crawler.pages.markup import letters, paragraphs
from crawler.pages.selecting import select

# Where sites without a reader keep their articles, explicit names first; ND소프트's is that of hundreds.
GENERIC = (
    "[itemprop=articleBody]",
    "#article-view-content-div",
    "#articleBody, #article_body, #article-body, #articeBody, #articleBodyContents",
    "#dic_area, #harmonyContainer, #news_body_area, #newsViewArea, #article_txt, #textBody",
    ".article_body, .article-body, .article-text, .news_body, .article_view",
    ".entry-content, .contents_style, .post-content, .view_cont, .bbs_content, .board_view_content",
)
_NOISE_WORDS = """
ad ads adsbygoogle adbox advert advertisement banner sns share sharing related relate relation
copyright copyrights subscribe subscription byline reporter journalist writer comment comments
reply recommend hashtag hashtags keyword keywords tagcloud paging pagination toolbar util utils
promotion newsletter breadcrumb viewer_ad subtitle sub_title midtitle mid_title standfirst
"""
_NOISE = frozenset(_NOISE_WORDS.split())
_CAPTION_WORDS = """
caption captions figcaption img_desc imgdesc photo_desc desc_photo img_txt thum_figure_txt
photo_caption txt_desc v_photo_caption yna_caption image_caption cap_desc photo_txt description_img
fr-inner
"""
_CAPTION = frozenset(_CAPTION_WORDS.split())
_CAPTION_WORD = re.compile("caption", re.IGNORECASE)
_WORDS = re.compile(r"[\s_-]+")
_LEAST, _MOST_LINKED, _MOST_QUOTED = 100, 0.4, 20


@dataclass(frozen=True)
class Lines:
    """The lines of an element, and the captions of its pictures."""

    lines: tuple[str, ...]
    captions: tuple[str, ...]


def lines_of(root: html.HtmlElement, drop: Iterable[str] = (), captions: Iterable[str] = ()) -> Lines:
    """Return an element's lines without what the selectors of ``drop`` match and without its captions."""
    dropped = [found for selector in drop for found in select(root, selector) if found is not root]
    captioned = [found for selector in captions for found in select(root, selector)]
    noise, figures = _told_apart(root)
    apart = _outermost([*captioned, *figures])
    said = [" ".join(paragraphs(element, without=dropped)) for element in apart]
    left_out = [*dropped, *apart, *_small(noise, root), *_repeating(root)]
    return Lines(tuple(paragraphs(root, without=left_out)), tuple(caption for caption in said if caption))


def generic_container(tree: html.HtmlElement) -> html.HtmlElement | None:
    """Return the element that by its name holds the article, and by its text may well do."""
    for selector in GENERIC:
        found = [element for element in select(tree, selector) if _is_article(element)]
        if found:
            return max(found, key=lambda element: len(element.text_content()))
    return None


def _told_apart(root: html.HtmlElement) -> tuple[list[html.HtmlElement], list[html.HtmlElement]]:
    noise: list[html.HtmlElement] = []
    figures: list[html.HtmlElement] = []
    for element in root.iterdescendants():
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if (
            element.tag == "figcaption"
            or (element.tag == "figure" and not _holds_text(element))
            or _CAPTION_WORD.search(named)
            or not _CAPTION.isdisjoint(named.split())
        ):
            figures.append(element)
        elif named != " " and not _NOISE.isdisjoint([*named.split(), *_WORDS.split(named.lower())]):
            noise.append(element)
    return noise, figures


def _holds_text(figure: html.HtmlElement) -> bool:
    """Tell whether a figure is WordPress's frame of a table or a quotation, not of a picture."""
    return next(figure.iter("table", "blockquote"), None) is not None


def _repeating(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the pulled quotations whose words stand in the article too."""
    text = letters(root.text_content())
    quoted = select(root, "figure[class*=pullquote], aside[class*=pullquote]")[:_MOST_QUOTED]
    return [one for one in quoted if text.count(letters(" ".join(_quotation(one)))) > 1]


def _quotation(quote: html.HtmlElement) -> Iterator[str]:
    yield from paragraphs(quote, without=[*quote.iter("cite", "figcaption")])


def _outermost(elements: Sequence[html.HtmlElement]) -> list[html.HtmlElement]:
    """Return elements, each once and in order, without those inside another of them."""
    among = frozenset(elements)
    return [
        element
        for element in dict.fromkeys(elements)
        if not any(other in among for other in element.iterancestors())
    ]


def _small(noise: Sequence[html.HtmlElement], root: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the elements that are small beside the whole: a name alone makes no advertisement."""
    whole = len(root.text_content())
    return [element for element in _outermost(noise) if len(element.text_content()) * 3 < whole]


def _is_article(element: html.HtmlElement) -> bool:
    text = letters(element.text_content())
    linked = sum(len(letters(link.text_content())) for link in element.iter("a"))
    return len(text) >= _LEAST and linked <= _MOST_LINKED * len(text)
