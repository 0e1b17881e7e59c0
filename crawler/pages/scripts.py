"""Articles that pages keep in scripts: Arc's Fusion and the data of Next.js."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import html

from crawler.pages.json_ld import plain
from crawler.pages.loose_json import json_at, objects, read_json, text_at
from crawler.pages.markup import letters, text_of

_FUSION = re.compile(r"Fusion\.globalContent\s*=\s*(?=\{)")
_FLIGHT = re.compile(r"""self\.__next_f\.push\(\[\s*1\s*,\s*("[^"\\]*(?:\\.[^"\\]*)*")""")
_ROW = re.compile(r"\s*([0-9a-f]{0,6}):(?:T([0-9a-f]{1,6}),)?")
_REFERENCE = re.compile(r"\$([0-9a-f]{1,6})")
_MOST_ROWS = 5_000
_BODY_KEYS = ("contentHtml", "articleBody", "bodyHtml", "article_content", "content", "body", "contents")
_TITLE_KEYS = ("title", "headline", "articleTitle", "subject")
_PUBLISHED_KEYS = (
    "deployDt",
    "publishedAt",
    "datePublished",
    "published_at",
    "publishDate",
    "regDt",
    "createdAt",
)
_MODIFIED_KEYS = ("reDeployDt", "modifiedAt", "dateModified", "updated_at", "updatedAt", "modDt")
_WRITER_KEYS = ("writerDisplay", "writerName", "reporterName", "author", "byline")
_HANGUL = re.compile("[가-힣]")
_LEAST_HANGUL = 100


@dataclass(frozen=True)
class Scripted:
    """An article from a script; ``body`` is markup, dates and writers are as they stand there."""

    step: str
    title: str | None
    subtitle: str | None
    body: str
    captions: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    writers: tuple[str, ...] = ()


def read_scripts(tree: html.HtmlElement, heading: str | None) -> Scripted | None:
    """Return the article that a page's scripts hold, None where there is none of that heading."""
    texts = [script.text for script in tree.iter("script") if script.text]
    for text in texts:
        if found := _FUSION.search(text):
            return _from_fusion(json_at(text, found.end()))
    for said in _next_data(tree, texts):
        if scripted := _from_next(said, letters(heading or "")):
            return scripted
    return None


def _from_fusion(said: object) -> Scripted | None:
    if not isinstance(said, dict) or not isinstance(said.get("content_elements"), list):
        return None
    elements = [one for one in said["content_elements"] if isinstance(one, dict)]
    texts = [text_at(one, "content") for one in elements if one.get("type") in {"text", "header", "quote"}]
    captions = [plain(text_at(one, "caption")) for one in elements if one.get("type") == "image"]
    credits_ = said.get("credits")
    by = credits_.get("by") if isinstance(credits_, dict) else None
    names = [plain(text_at(one, "name")) for one in by] if isinstance(by, list) else []
    return Scripted(
        step="fusion",
        title=plain(text_at(said, "headlines", "basic")),
        subtitle=plain(text_at(said, "subheadlines", "basic")),
        body="".join(f"<p>{text}</p>" for text in texts if text),
        captions=tuple(dict.fromkeys(caption for caption in captions if caption)),
        published=text_at(said, "first_publish_date") or text_at(said, "display_date"),
        modified=text_at(said, "last_updated_date"),
        writers=tuple(name for name in names if name),
    )


def _next_data(tree: html.HtmlElement, texts: list[str]) -> Iterator[object]:
    """Yield the values that Next.js leaves in a page: one script of data, or a flight of rows."""
    for script in tree.iter("script"):
        if script.get("id") == "__NEXT_DATA__" and script.text:
            yield read_json(script.text)
    pieces = [found[1] for text in texts if "__next_f" in text for found in _FLIGHT.finditer(text)]
    flight = "".join(piece for piece in map(_unquoted, pieces) if piece)
    rows = dict(islice(_rows(flight), _MOST_ROWS))
    for row in rows.values():
        if row.startswith(("[", "{")):
            yield _resolved(json_at(row, 0), rows)


def _unquoted(piece: str) -> str | None:
    try:
        return str(json.loads(piece))
    except ValueError:
        return None


def _rows(flight: str) -> Iterator[tuple[str, str]]:
    """Yield a flight's rows by their names: one ends with its line or, a long text, after so many bytes."""
    place = 0
    while place < len(flight):
        found = _ROW.match(flight, place)
        if found and found[2]:
            # A character has at least one byte, so as many characters hold at least that many bytes.
            length = int(found[2], 16)
            raw = flight[found.end() : found.end() + length].encode("utf-8", "replace")[:length]
            text = raw.decode("utf-8", "ignore")
            yield found[1], text
            place = found.end() + max(len(text), 1)
            continue
        line_end = flight.find("\n", place)
        line_end = len(flight) if line_end < 0 else line_end
        if found:
            yield found[1], flight[found.end() : line_end]
        place = line_end + 1


def _resolved(said: object, rows: dict[str, str]) -> object:
    for one in objects(said):
        for key, value in one.items():
            if isinstance(value, str) and (found := _REFERENCE.fullmatch(value)):
                one[key] = rows.get(found[1], value)
    return said


def _from_next(said: object, heading: str) -> Scripted | None:
    for one in objects(said):
        title, body = _first(one, _TITLE_KEYS), _first(one, _BODY_KEYS)
        # Such data also holds the articles that the page recommends.
        if title and body and letters(title) in heading and len(_HANGUL.findall(body)) >= _LEAST_HANGUL:
            return Scripted(
                step="next",
                title=plain(title),
                subtitle=" ".join(text_of(_first(one, ("subTitle", "subtitle", "subheadline")) or ""))
                or None,
                body=body,
                published=_first(one, _PUBLISHED_KEYS),
                modified=_first(one, _MODIFIED_KEYS),
                writers=tuple(filter(None, [plain(_first(one, _WRITER_KEYS))])),
            )
    return None


def _first(one: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((text for key in keys if (text := text_at(one, key))), None)
