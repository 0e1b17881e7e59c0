"""Readers of sites: selectors as data, in versions, from the ``reader.toml`` of each source."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

_SUBDOMAINS = ("www.", "m.", "mobile.", "amp.")


@dataclass(frozen=True)
class Version:
    """The selectors of one layout of a site.

    ``seen`` says what they rest on, ``until`` the last day on which they can have held: the one before a
    newer layout was seen.
    A selector may end in ``@name`` for an attribute. ``script`` names the script that holds the article where
    the layout shows it by script. ``dates`` is for sites that print both times alike, first the publication.
    """

    name: str
    seen: str
    until: date | None = None
    body: str | None = None
    script: str | None = None
    title: str | None = None
    subtitle: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    dates: str | None = None
    reporters: str | None = None
    drop: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Site:
    """A source's reader: the outlet of each of its hosts, and its versions, the newest first.

    Where one host shows many outlets, ``outlets`` has their names by the number that ``outlet_key`` finds
    in an address.
    """

    source: str
    hosts: Mapping[str, str]
    versions: tuple[Version, ...]
    outlet_key: str | None = None
    outlets: Mapping[str, str] = field(default_factory=dict)

    def outlet_of(self, url: str) -> str | None:
        """Return the outlet whose number an address carries."""
        found = re.search(self.outlet_key, url) if self.outlet_key else None
        return self.outlets.get(found[1]) if found else None


def site_of(url: str) -> tuple[Site, str] | None:
    """Return the reader of an address's host with the outlet of that host ('' where the page must tell)."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return None
    sites = _sites()
    for name in (host, *(host.removeprefix(part) for part in _SUBDOMAINS if host.startswith(part))):
        if name in sites:
            return sites[name], sites[name].hosts[name]
    # A key that begins with a dot stands for all hosts below it.
    wide = "." + host.partition(".")[2]
    return (sites[wide], sites[wide].hosts[wide]) if wide in sites else None


@cache
def _sites() -> Mapping[str, Site]:
    return {host: site for site in read_sites() for host in site.hosts}


def read_sites() -> Iterator[Site]:
    """Yield every reader that ships; raises ValueError or TypeError for one that is written wrongly."""
    for folder in sorted(files("crawler.sources").iterdir(), key=lambda entry: entry.name):
        sheet = folder / "reader.toml"
        if sheet.is_file():
            yield _site(folder.name, tomllib.loads(sheet.read_text(encoding="utf-8")))


def _site(source: str, sheet: dict[str, Any]) -> Site:
    versions = tuple(_version(version) for version in sheet["versions"])
    return Site(source, sheet["hosts"], versions, sheet.get("outlet_key"), sheet.get("outlets", {}))


def _version(said: dict[str, Any]) -> Version:
    drop, captions = tuple(said.pop("drop", ())), tuple(said.pop("captions", ()))
    return Version(**said, drop=drop, captions=captions)
