"""Press releases of all ministries, as data.go.kr hands them on: spans of three days, months first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from lxml import etree

from crawler.answers import Answer, Misfit, Record, Refusal, Rows, Unreadable
from crawler.news.found import NothingFoundError, checked_xml
from crawler.news.moments import read_month_first
from crawler.news.services import Question
from crawler.news.session import NewsOrder
from crawler.news.sheets import Access, NewsSheet
from crawler.pages.markup import text_of
from index.addresses import AddressError, canonical
from index.korean.text import tidy
from index.moments import today

SPAN = 3  # days; more are refused
SIZE = 100


def questions(order: NewsOrder) -> Iterator[Question]:
    """Yield spans of days, the latest first; without days, the latest span."""
    last = order.until or today()
    first = order.since or last - timedelta(days=SPAN - 1)
    while last >= first:
        begin = max(first, last - timedelta(days=SPAN - 1))
        yield Question(f"{begin} ~ {last}", {"startDate": f"{begin:%Y%m%d}", "endDate": f"{last:%Y%m%d}"})
        last = begin - timedelta(days=1)


def url(way: Access, question: Question, page: int) -> str:
    """Return the address of a page."""
    return f"{way.address}?{urlencode({**question.values, 'pageNo': page, 'numOfRows': SIZE})}"


def read_answer(body: bytes, result_codes: Mapping[str, str]) -> Answer:
    """Tell rows, a refusal and a body that cannot be understood apart; all of them come under HTTP 200."""
    start = body.lstrip()[:200]
    if not start.startswith(b"<"):
        return _refused_in_words(start, result_codes)
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(checked_xml(body), parser)
    except NothingFoundError as refused:
        return Unreadable(refused.outcome)
    except etree.XMLSyntaxError:
        return Unreadable("no xml")
    code = _first(root, "resultCode", "returnReasonCode")
    if code is None:
        return Unreadable("xml of unknown shape")
    meaning = result_codes.get(code.lstrip("0") or "0", "our_bug")
    if meaning != "rows":
        return Refusal(meaning, code[:40])
    rows = [{_name(field): field.text or "" for field in item} for item in root.iter("NewsItem")]
    total = _first(root, "totalCount") or ""
    return Rows(int(total) if total.isdecimal() else len(rows), rows)


def _refused_in_words(start: bytes, result_codes: Mapping[str, str]) -> Answer:
    """Read the gateway's own errors, which are a word in plain text or in JSON."""
    said = start.decode("utf-8", "replace")
    for word, meaning in result_codes.items():
        if not word.isdecimal() and word in said:
            return Refusal(meaning, word)
    return Unreadable("neither xml nor a known word")


def _first(root: etree._Element, *names: str) -> str | None:
    found = (element.text for name in names for element in root.iter(name))
    return next((text.strip() for text in found if text and text.strip()), None)


def _name(field: etree._Element) -> str:
    return field.tag if isinstance(field.tag, str) else ""


def read_row(row: Any, sheet: NewsSheet) -> Record | Misfit:  # noqa: ANN401 - as sent
    """Return the release of a row, with its text and the revision of it."""
    number, title, link = (str(row.get(name, "")).strip() for name in ("NewsItemId", "Title", "OriginalUrl"))
    published = read_month_first(row.get("ApproveDate"))
    try:
        address = canonical(link)
    except AddressError:
        return Misfit("no link", number or None, row)
    if not (number and title):
        return Misfit("no title", number or None, row)
    if published is None:
        return Misfit(f"published_at: no date: {row.get('ApproveDate')}", number, row)
    kogl_type = str(row.get("KoglType", "")).strip() or None
    body = "\n".join(text_of(row.get("DataContents", "")))
    subtitles = (tidy(row.get(f"SubTitle{n}", "")) for n in (1, 2, 3))
    return {
        "kind": sheet.record_kind,
        "address": address,
        "source": sheet.name,
        "source_id": number,
        "source_revision": str(row.get("ModifyId", "")).strip() or None,
        "outlet": tidy(row.get("MinisterCode", "")) or sheet.publisher,
        "title": tidy(title),
        "subtitle": " · ".join(filter(None, subtitles)) or None,
        "body": body or None,
        "no_text": None if body else "not in the service",
        "published_on": published.date(),
        "published_at": published,
        "modified_at": read_month_first(row.get("ModifyDate")),
        "embargo_at": read_month_first(row.get("EmbargoDate")),
        "steps": json.dumps(dict.fromkeys(("body", "published_at", "title"), "service")),
        "kogl_type": kogl_type,
        "reuse": sheet.reuse_under(kogl_type),
        "link": link if link != address else None,
    }


def next_step(_question: Question, page: int, rows: Rows, _records: Sequence[Record]) -> str:
    """Return whether to go on: while pages are full and the announced number is not reached."""
    full = len(rows.rows) >= SIZE
    return "more" if full and (rows.total <= len(rows.rows) or page * SIZE < rows.total) else "end"
