"""A page that is being read: its tree, and what metas, JSON-LD, scripts and its site's reader say."""

from __future__ import annotations

import re
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from lxml import html

from crawler.pages.headings import first, read_metas
from crawler.pages.json_ld import plain, read_linked_data
from crawler.pages.markup import paragraphs, tidy
from crawler.pages.scripts import read_scripts
from crawler.pages.selecting import layout_of
from crawler.pages.sites import site_of

_MOST_HINTS = 4
ARCHIVED = re.compile(r"\Ahttps?://web\.archive\.org/web/\d{4,14}[a-z_]*/(?=https?://)")


class Page:
    """What all parts of a reading are read from."""

    def __init__(self, tree: html.HtmlElement, url: str) -> None:
        self.tree = tree
        self.url = ARCHIVED.sub("", url)
        self.metas = read_metas(tree)
        self.linked = read_linked_data(tree, self.url)
        heading = plain(first(self.metas, "og:title")) or tidy(tree.findtext(".//title") or "")
        self.scripted = read_scripts(tree, heading)
        found = site_of(self.url)
        self.site = found[0] if found else None
        self.host_outlet = found[1] if found else ""
        self.layout = layout_of(self.site, tree, self.scripted.step if self.scripted else None)

    @cached_property
    def text(self) -> str:
        """Return all that a reader of the page sees, a line each."""
        return "\n".join(paragraphs(self.tree))

    @property
    def reader(self) -> str | None:
        """Return the name and version of the site's reader that fits."""
        if self.site is None or self.layout.version is None:
            return None
        return f"{self.site.source}/{self.layout.version.name}"

    @property
    def canonical(self) -> tuple[str, ...]:
        """Return the addresses that the page calls its own, made whole; they are no more than hints."""
        links = (link for link in self.tree.iter("link") if _is_canonical(link))
        said = [*(link.get("href") or "" for link in links), *self.metas.get("og:url", ())]
        whole = (_joined(self.url, ARCHIVED.sub("", tidy(target))) for target in said[:_MOST_HINTS] if target)
        return tuple(dict.fromkeys(filter(None, whole)))


def _is_canonical(link: html.HtmlElement) -> bool:
    return "canonical" in (link.get("rel") or "").lower().split()


def _joined(url: str, target: str) -> str | None:
    try:
        whole = urljoin(url, target)
        return whole if urlsplit(whole).scheme in {"http", "https"} else None
    except ValueError:
        return None
