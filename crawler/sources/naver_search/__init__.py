"""Naver's search of news: titles, addresses and days by query, at either of its two hosts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any
from urllib.parse import urlencode, urlsplit

from crawler.answers import Answer, Misfit, Record, Refusal, Rows, Unreadable
from crawler.news.guard import is_web_address
from crawler.news.moments import read_moment
from crawler.news.services import Question
from crawler.news.session import NewsOrder
from crawler.news.sheets import Access, NewsSheet, sheet_of_address
from index.addresses import AddressError, canonical
from index.korean.text import tidy

SIZE = 100
LAST_START = 1_000  # `start` goes no further, so that 1,099 items are all that a query gives
_TAG = re.compile(r"</?b>", re.IGNORECASE)


def questions(order: NewsOrder) -> Iterator[Question]:
    """Yield the queries of an order; the service knows no days, so that each is read back to the first."""
    for query in order.queries:
        yield Question(query, {"query": query, "since": order.since})


def url(way: Access, question: Question, page: int) -> str:
    """Return the address of a page, the newest items first."""
    start = min((page - 1) * SIZE + 1, LAST_START)
    asked = {"query": question.values["query"], "display": SIZE, "start": start, "sort": "date"}
    hub = {} if way.address.endswith(".json") else {"format": "json"}
    return f"{way.address}?{urlencode({**asked, **hub})}"


def read_answer(body: bytes, result_codes: Mapping[str, str]) -> Answer:
    """Tell items, an error code and a body that is neither apart."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return Unreadable("no json")
    if not isinstance(told, dict):
        return Unreadable("json of unknown shape")
    code = told.get("errorCode") or (told.get("error") or {}).get("errorCode")
    if code:
        return Refusal(result_codes.get(str(code), "our_bug"), str(code)[:40])
    if not isinstance(told.get("items"), list) or not isinstance(told.get("total"), int):
        return Unreadable("json of unknown shape")
    return Rows(told["total"], told["items"])


def read_row(row: Any, sheet: NewsSheet) -> Record | Misfit:  # noqa: ANN401 - as sent
    """Return what an item says of an article: no text, and never the excerpt."""
    if not isinstance(row, dict):
        return Misfit("not an object", None, row)
    link = next((said for name in ("originallink", "link") if is_web_address(said := _text(row, name))), "")
    title = plain(_text(row, "title"))
    published = read_moment(_text(row, "pubDate"))
    try:
        address = canonical(link)
    except AddressError:
        return Misfit("no link", _text(row, "link") or None, row)
    if not title:
        return Misfit("no title", link, row)
    own = sheet_of_address(link)
    return {
        "kind": own.record_kind,
        "address": address,
        "source": sheet.name,
        "outlet": own.publisher or urlsplit(link).hostname,
        "title": title,
        "published_on": published.date() if published else None,
        "published_at": published,
        "steps": json.dumps({"published_at": "service", "title": "service"}),
        "no_text": "not read",
        "reuse": own.reuse,
        "link": link if link != address else None,
    }


def plain(marked: str) -> str:
    """Return a title without the marks of the query, which split words, and with its entities undone."""
    return tidy(unescape(_TAG.sub("", marked)))


def next_step(question: Question, page: int, rows: Rows, records: Sequence[Record]) -> str:
    """Return whether to go on: until the first day asked for, or to the end of what the service gives."""
    since = question.values["since"]
    days = [record["published_on"] for record in records if record["published_on"]]
    if (since and days and min(days) < since) or len(rows.rows) < SIZE or page * SIZE >= rows.total:
        return "end"
    return "cut" if page * SIZE + 1 > LAST_START else "more"


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return value.strip() if isinstance(value, str) else ""
