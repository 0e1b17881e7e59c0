"""The lines in which a page may print its dates: below its title, in elements for them, at its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree, html

from crawler.pages.markup import letters, paragraphs

_DATE_WORDS = """
date datetime time regdate reg_date pubdate published modified byline infomation information
article-date article_date art_date view_date news_date date_time num_date article_info
"""
_DATE = frozenset(_DATE_WORDS.split())
# Lists hold other articles; right below a title they hold the dates themselves (ND소프트).
_ELSEWHERE = frozenset({"a", "aside", "nav", "footer"})
_LISTS = frozenset({"ul", "ol", "dl", "table"})
_HEADINGS = ("h1", "h2", "h3", "h4")
_MOST_LINES, _FEW_LINES, _LONGEST_LINE = 40, 12, 200


def head_lines(tree: html.HtmlElement, title: str | None, body: html.HtmlElement | None) -> list[str]:
    """Return the short lines that may state a page's dates, those nearest to its title first."""
    every = list(tree.iter(etree.Element))
    end = every.index(body) if body is not None else len(every)
    inside = frozenset(body.iter()) if body is not None else frozenset()
    above = frozenset(body.iterancestors()) if body is not None else frozenset()
    start = _place_of_heading(every[:end], title)
    near = (
        _near(every[start + 1 : end], above, frozenset() if body is not None else _LISTS)
        if start >= 0
        else []
    )
    named = [one for one in every if one not in inside and one not in above and _is_for_dates(one)]
    lines = _lines(near)[: _MOST_LINES if body is not None else _FEW_LINES] + _lines(named)
    foot = list(paragraphs(body))[-5:] if body is not None else []
    lines += [line for line in foot if line.rstrip("]) ").endswith("송고")]
    return [line for line in lines if len(line) <= _LONGEST_LINE]


def _place_of_heading(elements: Sequence[html.HtmlElement], title: str | None) -> int:
    """Return the place of the last heading with the title's words, else of the first h1, -1 without any."""
    headings = [(place, one) for place, one in enumerate(elements) if one.tag in _HEADINGS]
    same = [place for place, one in headings if title and letters(one.text_content()) == letters(title)]
    first = next((place for place, one in headings if one.tag == "h1"), -1)
    return same[-1] if same else first


def _near(
    elements: Sequence[html.HtmlElement], above: frozenset[html.HtmlElement], lists: frozenset[str]
) -> list[html.HtmlElement]:
    """Return the outermost of elements that neither hold the article nor lead elsewhere."""
    among = frozenset(elements) - above
    return [
        one
        for one in elements
        if one in among and one.getparent() not in among and not _leads_elsewhere(one, lists)
    ]


def _is_for_dates(element: html.HtmlElement) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return (element.tag == "time" or not _DATE.isdisjoint(named)) and not _leads_elsewhere(element, _LISTS)


def _leads_elsewhere(element: html.HtmlElement, lists: frozenset[str]) -> bool:
    if element.tag in _ELSEWHERE or element.tag in lists - {"ul"}:
        return True
    return any(one.tag in _ELSEWHERE or one.tag in lists for one in element.iterancestors())


def _lines(elements: Sequence[html.HtmlElement]) -> list[str]:
    return [line for element in elements for line in _own(element)]


def _own(element: html.HtmlElement) -> Iterator[str]:
    yield from paragraphs(element, without=[one for one in element.iter(*_ELSEWHERE) if one is not element])
