"""The cascade for an article's body: the site's reader, scripts, JSON-LD, known containers, trafilatura."""

from __future__ import annotations

import copy
import html as entities
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from trafilatura import extract

from crawler.pages.cleaning import Cleaned, clean
from crawler.pages.containers import Lines, generic_container, lines_of
from crawler.pages.marks import lacking
from crawler.pages.markup import TooDeepError, parse
from crawler.pages.page import Page
from crawler.pages.reading import NoText

# trafilatura's time grows with the square of a page's lists; the recorded pages have 1,400 elements at most.
_MOST_ELEMENTS = 10_000
_CUT_OFF = ("...", "…")


@dataclass(frozen=True)
class Body:
    """What the cascade gives: the step that answered, or what the nearest answer lacked."""

    cleaned: Cleaned
    step: str | None = None
    lack: NoText | None = None


def body_of(page: Page, title: str | None) -> Body:
    """Return the first answer that is an article's text."""
    lacks: list[NoText] = []
    for step, lines in _answers(page):
        # In the element that a reader names, a first line like the title is the text's own.
        cleaned = clean(lines.lines, None if step == "site" else title, lines.captions)
        lack = lacking(cleaned.body)
        if lack is None:
            return Body(cleaned, step)
        lacks.append(lack)
    lack = "too large" if _is_vast(page.tree) else "no Hangul" if "no Hangul" in lacks else "too short"
    return Body(Cleaned((), (), ()), lack=lack)


def _answers(page: Page) -> Iterator[tuple[str, Lines]]:
    layout = page.layout
    if layout.body is not None and layout.version is not None:
        yield "site", lines_of(layout.body, layout.version.drop, layout.version.captions)
    if page.scripted:
        drop = layout.version.drop if layout.version else ()
        found = _of_markup(page.scripted.body, drop)
        yield page.scripted.step, Lines(found.lines, (*page.scripted.captions, *found.captions))
    if page.linked.body and not page.linked.body.rstrip().endswith(_CUT_OFF):
        yield "json-ld", _of_markup(entities.unescape(page.linked.body).replace("\n", "<br>"))
    if (container := generic_container(page.tree)) is not None:
        yield "container", lines_of(container)
    if not _is_vast(page.tree):
        yield "trafilatura", Lines(_extracted(page.tree), ())


def _is_vast(tree: html.HtmlElement) -> bool:
    return bool(tree.xpath("count(//*)") > _MOST_ELEMENTS)


def _of_markup(fragment: str, drop: tuple[str, ...] = ()) -> Lines:
    try:
        tree = parse(fragment)
    except TooDeepError:
        return Lines((), ())
    return lines_of(tree, drop) if tree is not None else Lines((), ())


def _extracted(tree: html.HtmlElement) -> tuple[str, ...]:
    text = extract(copy.deepcopy(tree), favor_precision=True, include_comments=False)
    return tuple(line for line in (text or "").splitlines() if line)
