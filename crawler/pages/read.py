"""Reads a page: bytes in, the article's parts out, each with the step that gave it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import MappingProxyType

from crawler.pages.bodies import Body, body_of
from crawler.pages.bylines import reporters
from crawler.pages.dating import dates_of
from crawler.pages.encoding import Decoded, decode
from crawler.pages.headings import outlet_of, title_of
from crawler.pages.marks import is_removed, kogl_type_of, state_of, why_no_text
from crawler.pages.markup import TooDeepError, parse
from crawler.pages.page import Page
from crawler.pages.reading import NoText, Reading

# The largest recorded page has 0.4 MB and 5,000 tags.
LARGEST = 3_000_000
MOST_TAGS = 100_000
# The step of a date that lies ahead of the day on which its page was fetched.
AHEAD_OF_FETCH = "ahead"
_NO_PAGE = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\xd0\xcf\x11\xe0",
)
_PAGE_TYPES = ("text/", "application/xhtml", "application/xml", "application/octet-stream")
_MARKUP = re.compile(r"<\s?[a-zA-Z!?]")
_KOGL = re.compile(r"공공\s?누리|kogl|opentype|opencode", re.IGNORECASE)
_AUTHOR_METAS = ("dable:author", "dd:author", "article:author", "og:article:author", "author", "dc.creator")


def read_page(body: bytes, url: str, content_type: str | None = None, fetched: date | None = None) -> Reading:
    """Return what a page says of its article; where it gives no text, ``no_text`` says why; never raises.

    A date more than a day after ``fetched`` is not believed.
    """
    if len(body) > LARGEST:
        return Reading(None, no_text="too large")
    if body.startswith(_NO_PAGE) or not (content_type or "text/html").strip().lower().startswith(_PAGE_TYPES):
        return Reading(None, no_text="not a page")
    decoded = decode(body, content_type)
    if decoded.text.count("<") > MOST_TAGS:
        return _nothing("too large", decoded)
    try:
        tree = parse(decoded.text) if _MARKUP.search(decoded.text) else None
    except TooDeepError:
        return _nothing("too deep", decoded)
    if tree is None:
        return _nothing("not a page", decoded)
    return _read(Page(tree, url), decoded, fetched + timedelta(days=1) if fetched else None)


def _read(page: Page, decoded: Decoded, latest: date | None) -> Reading:
    steps = {"encoding": decoded.step}
    outlet = _outlet(page, steps)
    title = _title(page, outlet, steps)
    dates = dates_of(page, title, latest)
    known = (("published_at", dates.published), ("modified_at", dates.modified))
    steps |= {name: one.step for name, one in known if one}
    if dates.ahead:
        steps["published_at"] = AHEAD_OF_FETCH
    body = body_of(page, title)
    writers = _reporters(page, body, outlet, steps)
    if body.step:
        steps["body"] = body.step
    return Reading(
        title=title,
        body=body.cleaned.body,
        subtitle=page.layout.texts.get("subtitle") or (page.scripted.subtitle if page.scripted else None),
        captions=body.cleaned.captions,
        reporters=writers,
        outlet=outlet,
        published=dates.published,
        modified=dates.modified,
        canonical=page.canonical,
        state=state_of(title, body.cleaned.body)
        or ("삭제됨" if body.lack and is_removed(page.text) else None),
        kogl_type=kogl_type_of(page.tree) if _KOGL.search(decoded.text) else None,
        encoding=decoded.encoding,
        reader=page.reader,
        misses=page.layout.misses,
        no_text=why_no_text(page.tree, page.text, body.lack, page.linked.free) if body.lack else None,
        steps=MappingProxyType(steps),
    )


def _outlet(page: Page, steps: dict[str, str]) -> str | None:
    if said := page.host_outlet or page.layout.texts.get("outlet"):
        steps["outlet"] = "site"
        return said
    if page.site and (named := page.site.outlet_of(page.url)):
        steps["outlet"] = "address"
        return named
    if found := outlet_of(page.metas, page.linked.publisher):
        steps["outlet"] = found[1]
        return found[0]
    return None


def _title(page: Page, outlet: str | None, steps: dict[str, str]) -> str | None:
    if said := page.layout.texts.get("title"):
        steps["title"] = "site"
        return said
    others = [page.scripted.title if page.scripted else None, page.linked.headline]
    if found := title_of(page.tree, page.metas, others, outlet):
        steps["title"] = found[1]
        return found[0]
    return None


def _reporters(page: Page, body: Body, outlet: str | None, steps: dict[str, str]) -> tuple[str, ...]:
    fields = {
        "site": page.layout.reporters,
        "json-ld": page.linked.authors,
        "meta": tuple(content for name in _AUTHOR_METAS for content in page.metas.get(name, ())),
        "script": page.scripted.writers if page.scripted else (),
        "body": tuple(f"{name} 기자" for name in body.cleaned.names),
    }
    for step, said in fields.items():
        if names := reporters(said, outlet):
            steps["reporters"] = step
            return names
    return ()


def _nothing(why: NoText, decoded: Decoded) -> Reading:
    steps = MappingProxyType({"encoding": decoded.step})
    return Reading(None, encoding=decoded.encoding, no_text=why, steps=steps)
