"""Who bears witness to a page's dates, in the order of their trustworthiness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crawler.pages.containers import generic_container
from crawler.pages.dates import (
    Witness,
    by_offset,
    dated,
    in_address,
    in_head,
    not_after,
    says_utc,
    visible,
)
from crawler.pages.head import head_lines
from crawler.pages.headings import Metas
from crawler.pages.page import Page
from crawler.pages.reading import Dated

_PUBLISHED_METAS = [
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "datepublished",
    "nextweb:createdate",
    "og:regdate",
    "pubdate",
    "dc.date",
    "dc.date.issued",
]
_MODIFIED_METAS_WORDS = """
article:modified_time article:modified og:updated_time datemodified nextweb:moddate
"""
_MODIFIED_METAS = tuple(_MODIFIED_METAS_WORDS.split())


@dataclass(frozen=True)
class Dates:
    """When an article was published and modified; ``ahead`` where all it says lies after the latest day."""

    published: Dated | None
    modified: Dated | None
    ahead: bool = False


def dates_of(page: Page, title: str | None, latest: date | None = None) -> Dates:
    """Return when the article was published and when it was modified, if it says that it was.

    What lies after ``latest`` is no date of a page that was fetched by then.
    """
    published_first, modified_first = _sure(page)
    published_last, modified_last = _visible(page, title, latest)
    said = [*published_first, *published_last, *in_address(page.url)]
    changed = [*modified_first, *modified_last]
    witnesses, changes = not_after(latest, said), not_after(latest, changed)
    published = dated(witnesses, [*witnesses, *changes])
    modified = dated(changes, [*witnesses, *changes])
    if published and modified and _is_no_later(modified, published):
        modified = None
    return Dates(published, modified, ahead=published is None and dated(said, said) is not None)


def _sure(page: Page) -> tuple[list[Witness], list[Witness]]:
    scripted = page.scripted
    published = [
        *_of_metas(page.metas, ["dd:published_time"], "dd"),
        Witness("json-ld", page.linked.published),
        *by_offset(_of_metas(page.metas, _PUBLISHED_METAS))[0],
        Witness(scripted.step if scripted else "script", scripted.published if scripted else None),
        *_of_site(page, "published"),
    ]
    modified = [
        *_of_metas(page.metas, ["dd:modified_time"], "dd"),
        Witness("json-ld", page.linked.modified),
        *by_offset(_of_metas(page.metas, _MODIFIED_METAS))[0],
        Witness(scripted.step if scripted else "script", scripted.modified if scripted else None),
        *_of_site(page, "modified"),
    ]
    return published, modified


def _visible(page: Page, title: str | None, latest: date | None) -> tuple[list[Witness], list[Witness]]:
    """Return the witnesses to ask where the sure ones say nothing or UTC, which may be false.

    The page's head is searched only then.
    """
    published_metas = by_offset(_of_metas(page.metas, _PUBLISHED_METAS))[1]
    modified_metas = by_offset(_of_metas(page.metas, _MODIFIED_METAS))[1]
    sure = _sure(page)
    if dated(not_after(latest, [*sure[0], *published_metas]), ()) and not any(
        map(says_utc, [*sure[0], *sure[1]])
    ):
        return published_metas, modified_metas
    body = page.layout.body if page.layout.body is not None else generic_container(page.tree)
    published, modified = in_head(head_lines(page.tree, title, body))
    return [*published_metas, *published], [*modified_metas, *modified]


def _of_site(page: Page, what: str) -> list[Witness]:
    text = page.layout.texts.get(what)
    if text is None:
        return []
    labelled = visible(text)[0 if what == "published" else 1]
    return [Witness("site", (labelled[0].text if labelled else text))]


def _of_metas(metas: Metas, names: Sequence[str], step: str = "meta") -> list[Witness]:
    return [Witness(step, content) for name in names for content in metas.get(name, ())]


def _is_no_later(modified: Dated, published: Dated) -> bool:
    if modified.at and published.at:
        return modified.at <= published.at
    return modified.day <= published.day
