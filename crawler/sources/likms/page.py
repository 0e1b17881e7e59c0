"""The summary pop-up of one bill: a page that holds the text of 제안이유 and nothing else of use."""

from __future__ import annotations

from collections.abc import Mapping

from bs4 import BeautifulSoup

from crawler.answers import Answer, Rows, Unreadable

LARGEST_MEGABYTES = 2
TEXT = "pre.print_pre"


def read_envelope(body: bytes, service: str, result_codes: Mapping[str, str]) -> Answer:
    """Return the text as the page's one row, broken entities and all; any other page is none of ours."""
    if len(body) > LARGEST_MEGABYTES * 2**20:
        return Unreadable(f"body beyond {LARGEST_MEGABYTES} MB")
    if not body.strip():
        return Unreadable("empty body")
    if b"<" not in body or body.lstrip().startswith(b"<?xml"):
        return Unreadable("no html")
    found = BeautifulSoup(body, "lxml", from_encoding="utf-8").select(TEXT)
    if len(found) != 1:
        return Unreadable(f"{len(found)} of {TEXT}")
    return Rows(1, [{"text": found[0].get_text()}])
