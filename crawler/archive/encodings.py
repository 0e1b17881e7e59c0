"""Undoing the content encodings of bodies that other tools archived as they came over the wire.

warcio undoes them too, but its brotli expects another package, and nothing bounds what a few bytes grow to.
"""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable
from contextlib import suppress

import brotli  # type: ignore[import-untyped]

GZIP = b"\x1f\x8b"  # as a body of that coding begins

MOST_MEMBERS = 1_024  # of a body, as many as 64 MB have in the blocks of 64 KB that some tools write
_BLOCK = 2**14  # bytes, all that is copied of what follows a member

_log = logging.getLogger(__name__)


class UnknownEncodingError(ValueError):
    """A content encoding that nothing here undoes."""


class TooManyMembersError(ValueError):
    """A gzip body of more members than are undone."""


def decode(body: bytes, content_encoding: str, limit: int) -> bytes:
    """Return a body without its content encodings, cut somewhere after ``limit`` bytes.

    A body that is not encoded as it says is returned as it is, since some tools decode a body and keep its
    header; of one that is cut short, what there is. Raises UnknownEncodingError, TooManyMembersError.
    """
    for coding in reversed(content_encoding.lower().split(",")):
        body = _decode_one(body, coding.strip(), limit)
    return body


def _decode_one(body: bytes, coding: str, limit: int) -> bytes:
    if coding in {"", "identity"} or not body:
        return body
    if coding not in _DECODERS:
        raise UnknownEncodingError(coding)
    try:
        return _DECODERS[coding](body, limit + 1)
    except (zlib.error, brotli.error) as error:
        _log.warning("a body that calls itself %s is used as it is: %s", coding, error)
        return body


def _gzip(body: bytes, most: int) -> bytes:
    """Undo gzip, of which a body may be several members one after the other."""
    decoded = bytearray()
    rest = _gzip_member(memoryview(body), decoded, most)
    members = 1
    with suppress(zlib.error):  # what follows a whole member may be anything
        while rest[:2] == GZIP and len(decoded) < most:
            if members == MOST_MEMBERS:
                raise TooManyMembersError
            rest = _gzip_member(rest, decoded, most)
            members += 1
    return bytes(decoded)


def _gzip_member(body: memoryview, decoded: bytearray, most: int) -> memoryview:
    """Append what a member holds, and return what follows it."""
    decoder = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while body and not decoder.eof and len(decoded) < most:
        block = body[:_BLOCK]
        decoded += decoder.decompress(block, most - len(decoded))
        body = body[len(block) - len(decoder.unused_data) :]
    return body


def _deflate(body: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, most)
    except zlib.error:
        return _headless_deflate(body, most)


def _headless_deflate(body: bytes, most: int) -> bytes:
    # Many servers leave the header out. Nearly any bytes begin such a stream, so only a whole one counts.
    decoder = zlib.decompressobj(-zlib.MAX_WBITS)
    decoded = decoder.decompress(body, most)
    if not decoder.eof and len(decoded) < most:
        raise zlib.error("no deflate stream")
    return decoded


def _brotli(body: bytes, most: int) -> bytes:
    decoded: bytes = brotli.Decompressor().process(body, output_buffer_limit=most)
    return decoded


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
}
