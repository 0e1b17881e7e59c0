"""From bytes to text: what a page says of its encoding is often wrong, so the bytes come first."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages call euc-kr holds syllables that only its superset knows.
_KOREAN = frozenset({"euc-kr", "euckr", "ks_c_5601-1987", "ks_c_5601", "ksc5601", "cp949", "ms949", "uhc"})
# They decode any bytes at all, so that they fit proves nothing; servers send them unasked.
_FIT_ANYTHING = frozenset({"iso8859-1", "iso8859-15", "cp1252", "latin_1", "ascii"})
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["'][^>]{0,100}>""")
# An emoji as the two halves that UTF-16 makes of it: no XML may name one, and some feeds do.
_HALVES = re.compile(rb"(?:&#(?:x0{0,4}d[89a-f][0-9a-f]{2}|0{0,4}5[5-7][0-9]{3});)+", re.IGNORECASE)
_WIDE_UNMARKED = (b"<\0", b"\0<")  # UTF-16 without a byte order mark
_HEAD_BYTES = 8192
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Decoded:
    """A page's text without control characters; ``step`` tells how its encoding is known."""

    text: str
    encoding: str
    step: str


def decode(body: bytes, content_type: str | None = None) -> Decoded:
    """Return a page's text: by byte order mark, as UTF-8, by header, by meta, else by best fit."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :].decode(name, "replace"), name, "byte order mark")
    declared = [("header", _from_header(content_type)), ("meta", _from_meta(body))]
    for step, encoding in [("bytes", "utf-8"), *declared]:
        if encoding and (text := _strictly(body, encoding)) is not None:
            return _decoded(text, encoding, step)
    known = dict.fromkeys([*(name for _, name in declared if name), "utf-8", "cp949"])
    fits = [(body.decode(name, "replace"), name) for name in known]
    text, encoding = min(fits, key=lambda fit: fit[0].count("\ufffd"))
    return _decoded(text, encoding, "replacement")


def xml_in_utf8(body: bytes) -> bytes:
    """Return XML in UTF-8, its emoji whole; what declares an encoding that is no Korean one stays in that.

    Parsers believe a declaration, and lose what follows the first character that it does not fit.
    """
    declared = _DECLARATION.match(body[:_HEAD_BYTES].decode("ascii", "replace"))
    name = declared[1].lower() if declared else "utf-8"
    if not body.startswith(_WIDE_UNMARKED) and name in _KOREAN | {"utf-8", "utf8"}:
        body = _DECLARATION.sub("", decode(body).text, count=1).lstrip().encode()
    return _HALVES.sub(_joined, body)


def _joined(halves: re.Match[bytes]) -> bytes:
    codes = (one[2:] for one in halves[0].decode().lower().rstrip(";").split(";"))
    said = "".join(chr(int(code[1:], 16) if code.startswith("x") else int(code)) for code in codes)
    whole = said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(f"&#{ord(character)};" for character in whole).encode()


def _decoded(text: str, encoding: str, step: str) -> Decoded:
    return Decoded(_CONTROLS.sub("", text.removeprefix("\ufeff")), encoding, step)


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return None


def _from_header(content_type: str | None) -> str | None:
    found = _CHARSET.search(content_type or "")
    return _known(found[1]) if found else None


def _from_meta(body: bytes) -> str | None:
    found = _META.search(body[:_HEAD_BYTES])
    return _known(found[1].decode("ascii", "replace")) if found else None


def _known(name: str) -> str | None:
    if name.lower() in _KOREAN:
        return "cp949"
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return None
    # Python also looks up codecs that make no text of bytes (hex, zip).
    is_text = getattr(codec, "_is_text_encoding", False)
    return codec.name if is_text and codec.name not in _FIT_ANYTHING else None
