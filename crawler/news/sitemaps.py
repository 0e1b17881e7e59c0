"""Sitemaps and sitemap indexes, with the news extension: bytes in, what they name out."""

from __future__ import annotations

from lxml import etree

from crawler.archive.encodings import GZIP, decode
from crawler.news.found import (
    LONGEST_TITLE,
    MOST_ITEMS,
    Findings,
    Item,
    NothingFoundError,
    checked_xml,
    not_ahead,
)
from crawler.news.guard import is_web_address
from crawler.news.moments import read_moment
from index.korean.text import tidy

LARGEST = 52_428_800  # bytes after unpacking: the most that the protocol allows
MOST_FURTHER = 3  # sitemaps of an index, the latest


def read_sitemap(body: bytes) -> Findings:
    """Return what a sitemap names, the newest first; raises NothingFoundError for a body that is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(checked_xml(_unpacked(body)), parser)
    except etree.XMLSyntaxError as failed:
        raise NothingFoundError("not a sitemap") from failed
    name = etree.QName(root).localname if root is not None and isinstance(root.tag, str) else ""
    if name not in {"urlset", "sitemapindex"}:
        raise NothingFoundError("not a sitemap")
    return _index(root) if name == "sitemapindex" else _urls(root)


def _unpacked(body: bytes) -> bytes:
    plain = decode(body, "gzip", LARGEST) if body.startswith(GZIP) else body
    if len(plain) > LARGEST:
        raise NothingFoundError("too large")
    return plain


def _index(root: etree._Element) -> Findings:
    maps = [(_text(one, "lastmod") or "", _text(one, "loc") or "") for one in root.iterfind("{*}sitemap")]
    latest = sorted((one for one in maps if is_web_address(one[1])), reverse=True)
    return Findings(further=[address for _, address in latest[:MOST_FURTHER]])


def _urls(root: etree._Element) -> Findings:
    found = Findings()
    for url in list(root.iterfind("{*}url"))[:MOST_ITEMS]:
        link = _text(url, "loc") or ""
        if not is_web_address(link):
            found.flaws["item without address"] += 1
            continue
        changed = not_ahead(read_moment(_text(url, "lastmod")), found.flaws)
        published = not_ahead(read_moment(_text(url, "news/{*}publication_date")), found.flaws)
        title = tidy(_text(url, "news/{*}title") or "")[:LONGEST_TITLE] or None
        day = published or changed
        found.items.append(Item(link, title, day.date() if day else None, changed))
    found.items.sort(key=lambda item: str(item.published_on or ""), reverse=True)
    return found


def _text(element: etree._Element, path: str) -> str | None:
    found: str | None = element.findtext("{*}" + path)
    return found.strip() if found else None
