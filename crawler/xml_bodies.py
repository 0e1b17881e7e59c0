"""Bodies of XML from outside, opened so that nothing in them can grow or reach out."""

from __future__ import annotations

from lxml import etree

from crawler.answers import Unreadable


def read_xml(body: bytes, largest_megabytes: int) -> etree._Element | Unreadable:
    """Return the root of a body, or why there is none.

    A document type is refused unread: only one can declare entities that grow or that name other files.
    """
    if len(body) > largest_megabytes * 2**20:
        return Unreadable(f"body beyond {largest_megabytes} MB")
    if not body.strip():
        return Unreadable("empty body")
    if b"<!DOCTYPE" in body:
        return Unreadable("xml with a document type")
    try:
        return etree.fromstring(body.strip(), _parser())
    except etree.XMLSyntaxError as wrong:
        return Unreadable(f"no xml: {type(wrong).__name__}")


def _parser() -> etree.XMLParser:
    # UTF-8 whatever the body declares: in another encoding a document type could pass unseen.
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
