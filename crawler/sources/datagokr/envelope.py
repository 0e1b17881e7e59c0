"""The envelope of data.go.kr: XML under HTTP 200, whose sections are read as rows of one service."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from crawler.answers import Answer, Refusal, Rows, Unreadable
from crawler.xml_bodies import read_xml

LARGEST_MEGABYTES = 16  # a page of 1,000 bills with their texts takes two or three
CODE = {"response": "header/resultCode", "OpenAPI_ServiceResponse": ".//returnReasonCode"}
PLAIN = frozenset({"items", "item"})  # sections that only hold a list together
_BILL_IN_LINK = re.compile(r"[?&]bill_?[iI]d=([0-9A-Za-z_]+)")
_TOTAL = re.compile(r"[0-9]{1,7}")


def read_envelope(body: bytes, service: str, result_codes: Mapping[str, str]) -> Answer:
    """Tell rows, a refusal by its code, and a body that cannot be understood apart."""
    root = _root(body)
    if isinstance(root, Unreadable):
        return root
    if root.tag == "response" and not len(root):
        return Rows(0, [])
    return _answer(root, result_codes)


def _root(body: bytes) -> etree._Element | Unreadable:
    root = read_xml(body, LARGEST_MEGABYTES)
    if isinstance(root, Unreadable) or root.tag in CODE:
        return root
    return Unreadable("xml of unknown shape")


def _answer(root: etree._Element, result_codes: Mapping[str, str]) -> Answer:
    code = (root.findtext(CODE[str(root.tag)]) or "none").strip()
    meaning = result_codes.get(code)
    body = root.find("body")
    if meaning == "rows" and body is not None:
        return _page(body)
    if meaning in (None, "rows"):
        return Unreadable(f"result code {code[:40]} without rows")
    return Refusal(str(meaning), code)


def _page(body: etree._Element) -> Answer:
    rows = [row for section in body for row in _rows(section)]
    stated = body.findtext("totalCount")
    if stated is None:  # what is said of one bill comes on one page
        return Rows(len(rows), rows)
    if not _TOTAL.fullmatch(stated.strip()):
        return Unreadable("no totalCount")
    return Rows(int(stated), rows)


def _rows(section: etree._Element) -> Iterator[Any]:
    """Yield each element that holds values, under names that begin with those of its section."""
    before = "" if section.tag in PLAIN else f"{section.tag}_"
    for element in section.iter():
        values = [(f"{before}{child.tag}", _value(child)) for child in element if not len(child)]
        if values:
            named = dict(values)
            # A name said twice would lose a value: as a list of pairs the row goes aside, whole.
            yield named if len(named) == len(values) else values


def _value(element: etree._Element) -> str | None:
    """Return what an element holds; the address of a bill's page stands for the bill."""
    text = (element.text or "").strip() or None
    if text and element.tag == "billLink" and (bill := _BILL_IN_LINK.search(text)):
        return bill[1]
    return text
