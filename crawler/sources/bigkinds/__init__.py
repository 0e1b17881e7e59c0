"""Exports of BIGKinds: an Excel or CSV file, whose headers drift, as records without texts."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from crawler.answers import Misfit, Record
from crawler.news.moments import read_day
from crawler.news.sheets import NewsSheet, sheet_of_address
from index.addresses import AddressError, canonical
from index.errors import ConfigurationError
from index.korean.text import squeeze, tidy

MOST_ROWS = 50_000  # an export holds no more
LONGEST_FIELD = 131_072
# What the exports of several years call a column; spaces and case do not matter.
NAMES = {
    "source_id": ("뉴스 식별자", "뉴스식별자", "기사 고유번호", "news_id"),
    "day": ("일자", "날짜", "보도일자", "기사일자", "date"),
    "outlet": ("언론사", "매체", "매체명", "provider"),
    "reporters": ("기고자", "기자", "작성자", "byline"),
    "title": ("제목", "기사 제목", "기사제목", "title"),
    "link": ("URL", "원본 URL", "기사 URL", "원문주소", "링크", "provider_link_page"),
}
REQUIRED = ("day", "outlet", "title", "link")


def read_export(path: Path, sheet: NewsSheet) -> Iterator[Record | Misfit]:
    """Yield the record of each row, or why there is none; raises ConfigurationError for another file."""
    try:
        rows = _workbook(path) if path.suffix.lower() == ".xlsx" else _csv(path)
        headers = [squeeze(str(name or "")) for name in next(rows, [])]
        columns = _columns(path, headers)
        for row in islice(rows, MOST_ROWS):
            cells = {name: row[at] if at < len(row) else None for name, at in columns.items()}
            if any(cells.values()):
                yield _record(cells, sheet)
    except (OSError, UnicodeError, csv.Error, BadZipFile, KeyError, ValueError) as wrong:
        raise ConfigurationError("error.import.file", path=path, why=wrong) from wrong


def _workbook(path: Path) -> Iterator[list[Any]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - only an import needs it

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        yield from (list(row) for row in book.worksheets[0].iter_rows(values_only=True))
    finally:
        book.close()


def _csv(path: Path) -> Iterator[list[Any]]:
    text = path.read_bytes()
    try:
        decoded = text.decode("utf-8-sig")
    except UnicodeDecodeError:
        decoded = text.decode("cp949")
    yield from csv.reader(StringIO(decoded, newline=""))  # str.splitlines would part a title at U+2028


def _columns(path: Path, headers: list[str]) -> Mapping[str, int]:
    found = {}
    for name, spellings in NAMES.items():
        places = [headers.index(known) for known in map(squeeze, spellings) if known in headers]
        if places:
            found[name] = places[0]
    if lacking := [NAMES[name][0] for name in REQUIRED if name not in found]:
        raise ConfigurationError("error.import.headers", path=path, lacking=", ".join(lacking))
    return found


def _record(cells: Mapping[str, Any], sheet: NewsSheet) -> Record | Misfit:
    said = {name: tidy(str(value))[:LONGEST_FIELD] for name, value in cells.items() if value is not None}
    link, title = said.get("link", ""), said.get("title", "")
    number = said.get("source_id", "").removesuffix(".0") or None
    try:
        address = canonical(link)
    except AddressError:
        return Misfit("no link", number, dict(said))
    digits = said.get("day", "")
    day = read_day(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}" if digits[:8].isdecimal() else digits)
    if not title or day is None:
        return Misfit("no title" if day else f"published_on: no date: {digits}", number or link, dict(said))
    own = sheet_of_address(link)
    return {
        "kind": own.record_kind,
        "address": address,
        "source": sheet.name,
        "source_id": number,
        "outlet": said.get("outlet") or own.publisher or None,
        "title": title,
        "reporters": said.get("reporters") or None,
        "published_on": day,
        "steps": json.dumps({"published_at": "export", "title": "export"}),
        "no_text": "not read",
        "reuse": own.reuse,
        "link": link if link != address else None,
    }
