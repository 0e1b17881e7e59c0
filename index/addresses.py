"""Canonical addresses: the copies of one article (mobile, AMP, tracked) have one, and with it one id."""

from __future__ import annotations

import pkgutil
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from types import MappingProxyType
from typing import Any
from urllib.parse import SplitResult, quote, unquote, unquote_to_bytes, urljoin, urlsplit

from index.errors import Exit, PlatwatchError

LONGEST = 4_000  # characters of an address
_ID = re.compile(r"n-[0-9a-f]{10}")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\]")
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_VALUE = re.compile(r"[\w.-]{1,80}", re.ASCII)  # an identifying value is a number or a short code
_DIGITS = re.compile(r"\d{4,}", re.ASCII)
_PATH = "!$&'()*+,/:;=@~"  # what a path says as it is


class AddressError(PlatwatchError):
    """What was given is no address of the web."""

    exit = Exit.USAGE


@dataclass(frozen=True)
class Form:
    """One way in which a site writes the address of an article."""

    path: re.Pattern[str]
    keys: tuple[str, ...]
    address: str

    def fill(self, host: str, path: str, query: Mapping[str, str]) -> str | None:
        """Return the canonical address, ``None`` where the path or one of the keys is another."""
        matched = self.path.fullmatch(path)
        said = {key: query.get(key.lower(), "") for key in self.keys}
        if matched is None or not all(map(_VALUE.fullmatch, said.values())):
            return None
        return self.address.format(host=host, **matched.groupdict(), **said)


@dataclass(frozen=True)
class Table:
    """The sites' forms by host, those that any host may have, and what tracks readers."""

    sites: Mapping[str, tuple[Form, ...]]
    anywhere: tuple[Form, ...]
    prefixes: tuple[str, ...]
    tracking: frozenset[str]
    tracking_prefixes: tuple[str, ...]

    def forms(self, host: str) -> tuple[Form, ...]:
        """Return the forms that the addresses of a host may have."""
        bare = self.bare(host)
        family = "*." + bare.partition(".")[2]
        own = (self.sites[name] for name in (host, bare, family) if name in self.sites)
        return (*next(own, ()), *self.anywhere)

    def bare(self, host: str) -> str:
        """Return a host without what leads to its mobile and other copies."""
        first, _, rest = host.partition(".")
        return rest if first in self.prefixes and "." in rest else host

    def tracks(self, key: str) -> bool:
        """Tell whether a key of a query tells where the reader came from, not what is read."""
        name = unquote(key).lower()
        return name in self.tracking or name.startswith(self.tracking_prefixes)


def canonical(url: str, hint: str | None = None) -> str:
    """Return the one address of an article; raises AddressError for what is no address of the web.

    ``hint`` is the page's own ``link rel=canonical``: it is believed only for sites of no known form, and
    only where it stays on the site and keeps what may tell the article apart.
    """
    parts = _split(url)
    known = _known(parts)
    hinted = _hinted(url, hint) if known is None and hint is not None else None
    return _bounded(known or hinted or _plain(parts))


def article_id(url: str) -> str:
    """Return the id of the record of an address; raises AddressError as ``canonical`` does."""
    return f"n-{blake2b(canonical(url).encode(), digest_size=5).hexdigest()}"


def is_article_id(text: str) -> bool:
    """Tell whether a text has the form of an id of such a record."""
    return _ID.fullmatch(text) is not None


def _split(url: str) -> SplitResult:
    """Return the parts of an address, its host made plain and without user and password."""
    try:
        parts = urlsplit(url.strip())
        url.encode()  # half a character is none
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
        port = f":{parts.port}" if parts.port else ""
    except ValueError as wrong:  # a UnicodeError is one
        raise AddressError("error.address", what=url[:200]) from wrong
    host = f"[{host}]" if ":" in host else host
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        raise AddressError("error.address", what=url[:200])
    port = "" if port in {":80", ":443"} else port
    # Where a port is named both schemes would hardly answer there.
    return parts._replace(scheme=parts.scheme if port else "https", netloc=host + port, fragment="")


def _known(parts: SplitResult) -> str | None:
    """Return the canonical address by the table, ``None`` where none of its forms fits."""
    table = _table()
    written = unquote_to_bytes(_SESSION.sub("", parts.path))
    path = quote(written, safe=_PATH).rstrip("/")
    pairs = (pair.partition("=") for pair in parts.query.split("&"))
    query = {unquote(key).lower(): value for key, _, value in pairs}
    filled = (form.fill(table.bare(parts.netloc), path, query) for form in table.forms(parts.netloc))
    return next(filter(None, filled), None)


def _plain(parts: SplitResult) -> str:
    """Return an address of no known form: its query in order, without what tracks."""
    from w3lib.url import canonicalize_url  # noqa: PLC0415 - 70 ms, and most addresses have a form

    pairs = filter(None, parts.query.split("&"))
    kept = "&".join(pair for pair in pairs if not _table().tracks(pair.partition("=")[0]))
    plain = parts._replace(path=_SESSION.sub("", parts.path), query=kept)
    return str(canonicalize_url(plain.geturl(), keep_blank_values=True))


def _hinted(url: str, hint: str) -> str | None:
    """Return what a page calls its canonical address, if that can be believed."""
    try:
        said, own = _split(urljoin(url, hint)), _split(url)
    except (AddressError, ValueError):
        return None
    table = _table()
    if table.bare(said.netloc) != table.bare(own.netloc):
        return None
    if known := _known(said):
        return known
    plain, telling = _plain(said), set(_telling(_plain(own)))
    return plain if telling and telling <= set(_telling(plain)) else None


def _telling(address: str) -> Iterator[str]:
    """Yield what may tell an article of an unknown site apart: the values of its query, its long numbers."""
    parts = urlsplit(address)
    yield from _DIGITS.findall(parts.path)
    yield from (value for pair in parts.query.split("&") if (value := pair.partition("=")[2]))


def _bounded(address: str) -> str:
    if len(address) > LONGEST:
        raise AddressError("error.address", what=address[:200])
    return address


@cache
def _table() -> Table:
    # pkgutil takes a tenth of the time of importlib.resources, on the way to showing a record.
    content = pkgutil.get_data("data", "addresses.toml")
    if content is None:
        raise FileNotFoundError("data/addresses.toml")
    said = tomllib.loads(content.decode())
    sites = {host: _forms(site["forms"]) for site in said["sites"].values() for host in site["hosts"]}
    return Table(
        MappingProxyType(sites),
        _forms(said["any"]),
        tuple(said["prefixes"]),
        frozenset(said["tracking"]),
        tuple(said["tracking_prefixes"]),
    )


def _forms(forms: list[dict[str, Any]]) -> tuple[Form, ...]:
    return tuple(
        Form(re.compile(form["path"], re.IGNORECASE | re.ASCII), tuple(form.get("keys", ())), form["address"])
        for form in forms
    )
