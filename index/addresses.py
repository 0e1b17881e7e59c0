"""Canonical addresses: the copies of one article (mobile, AMP, tracked) have one, and with it one id."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any
from urllib.parse import SplitResult, quote, unquote, unquote_to_bytes, urljoin, urlsplit

from index.errors import Exit, PlatwatchError

LONGEST = 4_000  # characters of an address
_ID = re.compile(r"n-[0-9a-f]{10}")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\]")
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_VALUE = re.compile(r"[\w-][\w.-]{0,79}", re.ASCII)  # an identifying value is a number or a short code
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
    doubtful: frozenset[str]

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

    def may_track(self, key: str, value: str) -> bool:
        """Tell whether a key that tracks on most sites may do so here: a long number is an article's."""
        return unquote(key).lower() in self.doubtful and not _DIGITS.fullmatch(value)


def canonical(url: str, *hints: str) -> str:
    """Return the one address of an article; raises AddressError for what is no address of the web.

    ``hints`` are what the page calls its address: the first is taken that stays on the site and is there of
    an earlier one of the site's forms, or on a site of no known form keeps what may tell the article apart.
    """
    parts = _split(url)
    hinted = next(filter(None, (_hinted(url, hint) for hint in hints)), None)
    address = hinted or _known(parts) or _plain(parts)
    # Only made plain may an address have a form: /article/1/../2 has.
    return _bounded(_known(_split(address)) or address)


def site_of(url: str) -> str | None:
    """Return the host of an address without what leads to its copies, www and m; None for no address."""
    try:
        return _table().bare(_split(url).netloc).removeprefix("www.")
    except (AddressError, ValueError):
        return None


def article_id(url: str) -> str:
    """Return the id of the record of an address; raises AddressError as ``canonical`` does.

    A host with and without www is one site, but not each answers: the address stays as it was written.
    """
    from hashlib import blake2b  # noqa: PLC0415 - it loads OpenSSL, and searches name no address

    address = canonical(url)
    named = address if _known(_split(address)) else address.replace("//www.", "//", 1)
    return f"n-{blake2b(named.encode(), digest_size=5).hexdigest()}"


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
    formed = _formed(parts)
    return formed[1] if formed else None


def _formed(parts: SplitResult) -> tuple[Form, str] | None:
    """Return the form that fits an address, with the canonical address by it."""
    table = _table()
    written = unquote_to_bytes(_SESSION.sub("", parts.path))
    path = quote(written, safe=_PATH).rstrip("/")
    pairs = (pair.partition("=") for pair in parts.query.split("&"))
    query = {unquote(key).lower(): value for key, _, value in pairs}
    host = table.bare(parts.netloc)
    filled = ((form, form.fill(host, path, query)) for form in table.forms(parts.netloc))
    return next(((form, address) for form, address in filled if address), None)


def _plain(parts: SplitResult) -> str:
    """Return an address of no known form: its query in order, without what tracks."""
    from w3lib.url import canonicalize_url  # noqa: PLC0415 - 70 ms, and most addresses have a form

    whole = parts._replace(path=_SESSION.sub("", parts.path))
    plain = urlsplit(str(canonicalize_url(whole.geturl(), keep_blank_values=True)))
    return plain._replace(query="&".join(_identifying(plain))).geturl()


def _identifying(parts: SplitResult) -> list[str]:
    """Return the pairs of a query that may tell an article of an unknown site apart.

    What only may track is kept where nothing else tells the article apart.
    """
    table = _table()
    pairs = [pair.partition("=") for pair in parts.query.split("&") if pair]
    kept = [pair for pair in pairs if not table.tracks(pair[0])]
    sure = [pair for pair in kept if not table.may_track(pair[0], pair[2])]
    told = sure if sure or _DIGITS.search(parts.path) else kept
    return ["".join(pair) for pair in told]


def _hinted(url: str, hint: str) -> str | None:
    """Return what a page calls its canonical address, if that can be believed."""
    try:
        said, own = _split(urljoin(url, hint)), _split(url)
    except (AddressError, ValueError):
        return None
    table = _table()
    if table.bare(said.netloc) != table.bare(own.netloc):
        return None
    mine, theirs = _formed(own), _formed(said)
    if mine:  # the same form with another id would be another article
        forms = table.forms(own.netloc)
        return theirs[1] if theirs and forms.index(theirs[0]) < forms.index(mine[0]) else None
    if theirs:
        return theirs[1]
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
    import tomllib  # noqa: PLC0415 - as above

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
        frozenset(said["doubtful"]),
    )


def _forms(forms: list[dict[str, Any]]) -> tuple[Form, ...]:
    return tuple(
        Form(re.compile(form["path"], re.IGNORECASE | re.ASCII), tuple(form.get("keys", ())), form["address"])
        for form in forms
    )
