"""What a page's JSON-LD says of its article."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from crawler.pages.loose_json import objects, read_json, text_at
from crawler.pages.markup import tidy

_ARTICLE = re.compile(
    r"(?:News|Report(?:age)?|Opinion|Analysis|Background|Review|Tech)?Article|(?:Blog|Social\w*)Posting"
)
# The fields of a block that is beyond mending: an unescaped quotation mark in one spoils all of it.
_FIELD = re.compile(r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\\n]|\\.){1,500})"')


@dataclass(frozen=True)
class LinkedData:
    """The fields of the page's article; ``body`` may be markup or one run of text."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    body: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    free: bool = True


def read_linked_data(tree: html.HtmlElement, url: str) -> LinkedData:
    """Return what the article's block says; of several the one that names this page, else the first."""
    blocks = [script.text or "" for script in tree.iter("script") if _is_linked_data(script)]
    articles = [one for block in blocks for one in _articles(block)]
    if not articles:
        return _mended(blocks)
    chosen = next((one for one in articles if url and url in _addresses(one)), articles[0])
    return LinkedData(
        headline=plain(text_at(chosen, "headline")),
        published=text_at(chosen, "datePublished"),
        modified=text_at(chosen, "dateModified"),
        body=text_at(chosen, "articleBody"),
        authors=tuple(_names(chosen.get("author") or chosen.get("creator"))),
        publisher=plain(text_at(chosen, "publisher", "name")),
        free="false" not in str(chosen.get("isAccessibleForFree", True)).lower(),
    )


def plain(text: str | None) -> str | None:
    """Return a text of a script or attribute without entities, which many sites escape twice."""
    return tidy(entities.unescape(entities.unescape(text))) or None if text else None


def _is_linked_data(script: html.HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _articles(block: str) -> Iterator[dict[str, Any]]:
    for one in objects(read_json(block)):
        kinds = one.get("@type")
        if any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in _listed(kinds)):
            yield one


def _mended(blocks: list[str]) -> LinkedData:
    for block in blocks:
        if _ARTICLE.search(block) and (fields := dict(_FIELD.findall(block))):
            return LinkedData(
                plain(fields.get("headline")), fields.get("datePublished"), fields.get("dateModified")
            )
    return LinkedData()


def _addresses(article: dict[str, Any]) -> tuple[str | None, ...]:
    main = article.get("mainEntityOfPage")
    return (
        text_at(article, "url"),
        text_at(article, "@id"),
        text_at(main, "@id"),
        main if isinstance(main, str) else None,
    )


def _names(author: object) -> Iterator[str]:
    for one in _listed(author):
        name = one if isinstance(one, str) else text_at(one, "name")
        if name and (name := plain(name)):
            yield name


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]
