"""The real pages beside the project with their gold, as corrected: each correction with its reason."""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from crawler.pages.bylines import reporters
from crawler.pages.moments import read_date

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "news" / "html"
ABSENT = f"{FOLDER.parent.parent.parent.name}/ is not beside the project: the real pages cannot be read"
OUTLETS = {
    "HankookIlbo": "hankookilbo",
    "MBN": "mk",  # the gold's own name for pages of mk.co.kr
    "cached-https": "mk",
    "chosun": "chosun",
    "kbs": "kbs",
    "mbc": "mbc",
    "mbn": "mbn",
    "sbs": "sbs",
    "yohap": "yonhapnewstv",
}
LAYOUTS = {"HankookIlbo_2025_05_15": "V1", "HankookIlbo_2026_01_29": "V2", "HankookIlbo_2026_07_12": "V3"}
# What the semi-gold's scraper took along, outlet by outlet, and why it is no part of the article.
NOT_OF_THE_BODY = {
    "yonhapnewstv": [
        (r"브라우저가 video 태그를.*?닫기", "the video player's notice"),
        (r"[가-힣]{2,4} 기자 (?=\()|\(\w+@[\w.]+\)", "the byline and its address are fields of their own"),
        (r"#\S+?(?: #\S+?)*(?=연합뉴스TV 기사|※|$)", "tags"),
        (r"※.*?받을 수 있습니다\.", "the notice of help lines"),
        (r"연합뉴스TV 기사문의.*$", "where to report to the outlet"),
    ],
    "chosun": [
        (r"^\[[^\]]+기자\] ", "the dateline is a field of its own"),
        (r"(?:^|\n)\S+ 기자 \S+@\S+$| ?/\S+@\S+$", "the byline is a field of its own"),
    ],
    "mbn": [(r"\[\S+@\S+\]", "an address"), (r" ?\[[^\]]{2,20} 기자\]$", "the byline is a field of its own")],
    "kbs": [(r"\[사진 출처[^\]]*\]$", "the credit of a picture")],
}


@dataclass(frozen=True)
class GoldPage:
    """A page and what it says: by people's hands (gold) or another scraper's, corrected (semi-gold)."""

    name: str
    outlet: str
    content: bytes
    url: str
    text: str
    title: str
    published: datetime | None
    names: tuple[str, ...]


def read_gold() -> Iterator[GoldPage]:
    """Yield the pages that have gold."""
    for path in sorted(FOLDER.glob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        outlet = next(outlet for start, outlet in OUTLETS.items() if name.startswith(start))
        content = gzip.decompress(path.read_bytes())
        if gold := _gold(name):
            yield _corrected(GoldPage(name, outlet, content, _address(content), **gold))


def twins() -> tuple[bytes, bytes]:
    """Return two layouts of one article, each the other's gold: the archived one calls its UTF-8 euc-kr."""
    first, second = (gzip.decompress(path.read_bytes()) for path in sorted(FOLDER.glob("cached-*.html.gz")))
    return first, second


def digest() -> str:
    """Return a digest of the pages and their gold."""
    said = hashlib.sha256()
    for path in sorted([*FOLDER.glob("*.html.gz"), *FOLDER.glob("*.json")]):
        said.update(path.name.encode() + path.read_bytes())
    return said.hexdigest()


def _gold(name: str) -> dict[str, Any] | None:
    if name in LAYOUTS or name.startswith("MBN_"):
        said = json.loads((FOLDER / f"{name.partition('_')[0]}.json").read_text())[LAYOUTS.get(name, "V1")]
        lines = [line for part in said["body"]["sections"] for line in part["headline"] + part["paragraphs"]]
        return _fields(lines, said["title"], said["publishing_date"], said["authors"])
    path = FOLDER / f"{name}.json"
    if not path.exists():
        return None
    said = json.loads(path.read_text())["parsed_data"]
    authors = [author["name"] for author in said.get("author", ())]
    return _fields(said["text"], said["title"][0], said["published_at"][0], authors)


def _fields(lines: list[str], title: str, published: str, authors: list[str]) -> dict[str, Any]:
    date = read_date(published)
    return {
        "text": "\n".join(lines),
        "title": title,
        "published": date.moment if date else None,
        "names": reporters(authors, None),
    }


def _corrected(page: GoldPage) -> GoldPage:
    text = html.unescape(page.text)  # the semi-gold keeps entities
    if page.name.startswith("MBN_"):
        text = _with_subheads(text, page.content.decode())
    for pattern, _ in NOT_OF_THE_BODY.get(page.outlet, ()):
        text = re.sub(pattern, "", text)
    title = html.unescape(page.title).removesuffix(" 공유하기")  # the label of a button
    published = page.published
    if page.outlet == "yonhapnewstv" and published:
        published = datetime.fromisoformat(_meta(page.content, "dd:published_time"))  # the Z is false
    return replace(page, text=text, title=title, published=published)


def _with_subheads(text: str, markup: str) -> str:
    """Return the text with the subheads of the page: the gold has a place for them that was left empty."""
    for subhead, next_words in re.findall(r'<div class="border_org">([^<]+)</div><p[^>]*>([^<]{20})', markup):
        text = text.replace(next_words, f"{subhead}\n{next_words}", 1)
    return text


def _address(content: bytes) -> str:
    return _meta(content, "og:url")


def _meta(content: bytes, name: str) -> str:
    (tag, *_) = re.findall(rb"<meta[^>]*" + name.encode() + rb"[^>]*>", content)
    return re.findall(rb'content="([^"]+)"', tag)[0].decode()
