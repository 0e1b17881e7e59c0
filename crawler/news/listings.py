"""Pages that list articles: bytes in, what they name by the fact sheet's selectors out."""

from __future__ import annotations

import re
from typing import cast
from urllib.parse import urljoin

from lxml import etree, html
from lxml.cssselect import CSSSelector

from crawler.news.found import LONGEST_TITLE, MOST_ITEMS, Findings, Item, NothingFoundError
from crawler.news.guard import is_web_address
from crawler.news.moments import read_day
from crawler.news.sheets import Listing
from crawler.pages.encoding import decode
from index.korean.text import tidy

_NUMBER = re.compile(r"\d{1,20}")


def read_listing(body: bytes, url: str, listing: Listing) -> Findings:
    """Return what a page lists; raises NothingFoundError where the selector of items names nothing."""
    try:
        parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
        root = html.fromstring(decode(body).text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as failed:
        raise NothingFoundError("not a page") from failed
    found = Findings()
    for element in _select(root, listing.item)[:MOST_ITEMS]:
        if item := _item(element, url, listing):
            found.items.append(item)
        else:
            found.flaws["item without address"] += 1
    if not found.items:
        raise NothingFoundError("empty listing")
    return found


def _item(element: html.HtmlElement, url: str, listing: Listing) -> Item | None:
    link = _link(element, url, listing)
    if link is None:
        return None
    title = _text(element, listing.title)[:LONGEST_TITLE] or None
    return Item(link, title, read_day(_text(element, listing.date)) if listing.date else None)


def _link(element: html.HtmlElement, url: str, listing: Listing) -> str | None:
    selector, _, attribute = listing.link.partition("::")
    carrier = next(iter(_select(element, selector)), None) if selector else element
    told = (carrier.get(attribute) or "").strip() if carrier is not None else ""
    if listing.link_form:
        number = _NUMBER.search(told)
        told = listing.link_form.format(number=number[0]) if number else ""
    try:
        link = urljoin(url, told) if told else ""
    except ValueError:
        return None
    return link if is_web_address(link) else None


def _text(element: html.HtmlElement, selector: str) -> str:
    found = next(iter(_select(element, selector)), None)
    return tidy(str(found.text_content())) if found is not None else ""


def _select(element: html.HtmlElement, selector: str) -> list[html.HtmlElement]:
    return cast(list[html.HtmlElement], CSSSelector(selector)(element))
