"""Matching the selectors of a site's reader; one that finds nothing or too much names itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from lxml import html
from lxml.cssselect import CSSSelector

from crawler.pages.markup import paragraphs, tidy
from crawler.pages.moments import each_date
from crawler.pages.sites import Site, Version

_DUE = ("title", "outlet", "published")
_OPTIONAL = ("subtitle", "modified")


@dataclass(frozen=True)
class Layout:
    """What a site's reader found in a page: the version that fits, its body, its other fields' texts."""

    version: Version | None = None
    body: html.HtmlElement | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    reporters: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


def layout_of(site: Site | None, tree: html.HtmlElement, script: str | None) -> Layout:
    """Return what the reader's first fitting version finds, with its misses; where none fits, all of theirs.

    The versions are tried in turn: an archived page may be of any, and does not say when it was fetched.
    """
    misses: list[str] = []
    for version in site.versions if site else ():
        name = f"{site.source}/{version.name}" if site else ""
        if version.script and version.script == script:
            return _filled(version, None, tree, name)
        if version.body and (body := _one(tree, version.body, f"{name} body", misses)) is not None:
            return _filled(version, body, tree, name)
        if version.script:
            misses.append(f"{name} body: script {version.script} found nothing")
    return Layout(misses=tuple(misses))


def select(tree: html.HtmlElement, selector: str) -> list[html.HtmlElement]:
    """Return all matches of a selector, in the order of the page."""
    return list(_compiled(selector)(tree))


def _filled(version: Version, body: html.HtmlElement | None, tree: html.HtmlElement, name: str) -> Layout:
    misses: list[str] = []
    texts: dict[str, str] = {}
    for what in (*_DUE, *_OPTIONAL):
        selector = getattr(version, what)
        missed = misses if what in _DUE else []
        if selector and (found := _one(tree, selector, f"{name} {what}", missed)) is not None:
            texts[what] = _text(found, selector)
    if version.dates:
        texts |= _dates(tree, version.dates, f"{name} dates", misses)
    writers: list[str] = []
    if selector := version.reporters:
        writers = [_text(found, selector) for found in _all(tree, selector)]
        if not writers:
            misses.append(f"{name} reporters: {selector} found nothing")
    return Layout(version, body, texts, tuple(writers), tuple(misses))


def _dates(tree: html.HtmlElement, selector: str, what: str, misses: list[str]) -> dict[str, str]:
    """Return the texts of publication and modification, which one element or one each may hold."""
    said = each_date(" ".join(_text(found, selector) for found in _all(tree, selector)))
    if not 1 <= len(said) <= 2:
        misses.append(f"{what}: {selector} found {len(said) or 'nothing'} where one or two are due")
        return {}
    return dict(zip(("published", "modified"), said, strict=False))


def _all(tree: html.HtmlElement, selector: str) -> list[html.HtmlElement]:
    return select(tree, selector.partition("@")[0])


def _one(tree: html.HtmlElement, selector: str, what: str, misses: list[str]) -> html.HtmlElement | None:
    """Return the only match; matches inside a match do not count."""
    found = _all(tree, selector)
    among = frozenset(found)
    outer = [one for one in found if not any(other in among for other in one.iterancestors())]
    if len(outer) == 1:
        return outer[0]
    said = "nothing" if not outer else f"{len(outer)} where one is due"
    misses.append(f"{what}: {selector} found {said}")
    return None


def _text(element: html.HtmlElement, selector: str) -> str:
    _, _, attribute = selector.partition("@")
    return tidy(element.get(attribute) or "") if attribute else " ".join(paragraphs(element))


@cache
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")
