"""One response as received, and the form in which it may be kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from html.entities import html5
from urllib.parse import quote, unquote

from crawler.archive.address import SECRET_PARAMETERS
from index.errors import PlatwatchError

LARGEST_BODY = 64 * 2**20  # bytes
REDACTED = "REDACTED"

_COOKIES = frozenset({"set-cookie", "set-cookie2", "cookie", "authorization", "proxy-authorization"})
# The body is kept decoded, so that headers about its encoding and its former length would be untrue.
_ABOUT_ENCODING = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))
_USER_INFO = re.compile(r"(?<=://)[^/?#]*@")
_SECRET_PARAMETER = re.compile(rf"(?<=[?&])({'|'.join(sorted(SECRET_PARAMETERS))})=[^&#]+")
# A key of fewer characters may be a word of the text, and is replaced only as the value of its parameter.
_SHORT = 8
_PLAIN = re.compile(r"[0-9A-Za-z]+")
# Tried where a run of them begins alone, lest a long one is gone through from each of its places.
_BACKSLASHES = r"(?<!\\)\\+"


class ArchiveError(PlatwatchError):
    """A response in the archive cannot be used."""


class ArchiveUnreadableError(ArchiveError):
    """A response that was kept cannot be read."""


class NotArchivedError(ArchiveError):
    """No response of this address is in the archive."""


@dataclass(frozen=True)
class Exchange:
    """One response as received, its body without any content encoding."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    fetched_at: datetime


@dataclass(frozen=True)
class Place:
    """Where a response is kept: file in the archive folder, offset and length in bytes, body's digest."""

    file: str
    offset: int
    length: int
    digest: str


@dataclass(frozen=True)
class Original:
    """A response that was kept before, whose body one of the same digest repeats."""

    url: str
    fetched_at: datetime
    file: str
    offset: int


def redact(exchange: Exchange, secrets: Collection[str]) -> Exchange:
    """Return ``exchange`` as it may be kept and read: without secrets, cookies or unprintable headers."""
    body = _without(exchange.body, secrets)
    return replace(
        exchange,
        url=_scrub(_clean_url(exchange.url), secrets),
        headers=(*_clean_headers(exchange.headers, secrets), ("Content-Length", str(len(body)))),
        body=body,
    )


def redact_text(text: str, secrets: Collection[str]) -> str:
    """Return ``text`` without secrets, in whichever spelling."""
    return _without(text.encode("utf-8", "backslashreplace"), secrets).decode()


def _clean_url(url: str) -> str:
    one_line = re.sub(r"[\t\r\n]", "", url)  # as browsers and urllib do
    ascii_url = quote(one_line, safe=_PRINTABLE, errors="surrogatepass")
    return _SECRET_PARAMETER.sub(rf"\1={REDACTED}", _USER_INFO.sub("", ascii_url))


def _clean_headers(
    headers: Collection[tuple[str, str]], secrets: Collection[str]
) -> Iterator[tuple[str, str]]:
    for name, value in headers:
        if name.lower() in _COOKIES | _ABOUT_ENCODING or not _HEADER_NAME.fullmatch(name):
            continue
        line = _CONTROL.sub(" ", value)
        yield name, _scrub(quote(line, safe=_PRINTABLE + " ", errors="surrogatepass"), secrets).strip()


def _scrub(text: str, secrets: Collection[str]) -> str:
    return _without(text.encode("ascii"), secrets).decode("ascii")


def _without(data: bytes, secrets: Collection[str]) -> bytes:
    for secret in filter(None, secrets):
        for spelling in {secret, unquote(secret)}:  # data.go.kr gives its keys out encoded and decoded
            if _core(spelling) in data:  # far quicker than a pattern, and nearly always false
                data = _pattern(spelling).sub(rb"\1" + REDACTED.encode(), data)
    return data


def _core(secret: str) -> bytes:
    """Return the longest part of a secret that is spelled in one way only."""
    return max(_PLAIN.findall(secret), key=len, default="").encode()


@lru_cache
def _pattern(secret: str) -> re.Pattern[bytes]:
    literal = b"".join(map(_any_spelling, secret))
    if len(secret) >= _SHORT:
        return re.compile(b"()" + literal)
    names = "|".join(sorted(SECRET_PARAMETERS)).encode()
    return re.compile(rb"\b((?:" + names + rb")=)" + literal + rb"(?![0-9A-Za-z])")


def _any_spelling(character: str) -> bytes:
    """Return a pattern of the ways in which addresses, JSON and HTML write a character of a secret."""
    if _PLAIN.fullmatch(character):
        return character.encode()
    escaped = "".join(f"%(?:25)*{byte:02x}" for byte in character.encode("utf-8", "surrogatepass"))
    code = ord(character)
    ways = [escaped, rf"(?:{_BACKSLASHES}|\\)u{code:04x}", f"&#0*{code};", f"&#x0*{code:x};"]
    ways += [f"&{name}" for name, meant in html5.items() if meant == character]
    ways += [rf"(?:{_BACKSLASHES})?{re.escape(character)}"]
    if character == "+":
        ways += [" ", "%(?:25)*20"]
    return f"(?i:{'|'.join(ways)})".encode("utf-8", "surrogatepass")
