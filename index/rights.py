"""How much of others' writing may leave the user's home: all that is written out goes through here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import normalize

from index.korean.private_people import private_masked
from index.korean.text import squeeze, tidy

LONGEST_QUOTATION = 200  # characters, those that mark a cut included
FREE = frozenset({"0", "1"})  # 공공누리 types whose texts may be passed on; 3 and 4 forbid what cleaning does
TEXTS = ("subtitle", "body", "captions")  # what is protected; titles, names, days and addresses are facts
OFFICIAL = "release"  # the kind of what the government says: nothing else is under 공공누리 by its own word
CUT = "…"
MASK = "○○○"
_BEFORE = 40  # characters shown before the words that were looked for
_LONGEST_WORD = 40
_E_MAIL = re.compile(
    r"[\w.+-]{1,64}+\s?(?:[@＠]|[(\[]at[)\]])\s?[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}",
    re.ASCII | re.IGNORECASE,
)
_TELEPHONE = (
    r"(?:\(?\+\s?82\)?[\s.-]?\(?0?\)?|(?<![\d.-])\(?0)(?:2|[1-9]\d{1,2})\)?"
    r"\s?[.–-]?\s?\d{3,4}\s?[.–-]?\s?\d{4}(?!\d)"
)
_REGISTERED = r"(?<!\d)(?:\d{6}\s?[–-]\s?[1-8][\d*●○]{6}|\d{3}-\d{2}-\d{5})(?!\d)"  # a person, a shop
_NUMBER = re.compile(f"{_TELEPHONE}|{_REGISTERED}", re.ASCII)

Record = Mapping[Any, Any]


def is_free(record: Record) -> bool:
    """Tell whether a whole text may be passed on: it is the government's, and source and licence say so."""
    return record["kind"] == OFFICIAL and record["reuse"] == "full" and record["kogl_type"] in FREE


def masked(text: str) -> str:
    """Return a text without that by which a person could be found: addresses, telephones, private names."""
    written = normalize("NFC", text)  # of Hangul letter by letter no name would be known
    # One after the other: a number that an address runs into must not hide where the address begins.
    return private_masked(_NUMBER.sub(MASK, _E_MAIL.sub(MASK, written)))


def quotation(text: str | None, words: Sequence[str] = ()) -> str | None:
    """Return at most 200 characters of a text: around the first of ``words`` in it, else its beginning."""
    plain = masked(tidy(text or ""))
    if not plain:
        return None
    if len(plain) <= LONGEST_QUOTATION:
        return plain
    start = max(0, _place(plain, words) - _BEFORE)
    start = start if start < _BEFORE else plain.find(" ", start, start + _BEFORE) + 1 or start
    room = LONGEST_QUOTATION - (len(CUT) if start else 0)
    return (CUT if start else "") + shortened(plain[start:], room)


def shortened(text: str, room: int) -> str:
    """Return a text in at most so many characters: where it is cut, at a word's end, it says so."""
    if len(text) <= room:
        return text
    cut = text[: room - len(CUT)]
    words = text[: len(cut) + 1].rpartition(" ")[0]
    return (words if len(words) > room // 2 else cut).rstrip(" ,") + CUT  # else it is one long word


def shareable(record: Record) -> dict[str, Any]:
    """Return a record of the store as it may be passed on: its texts masked, or a quotation and digests.

    The digests let two stores be compared that may not be shown.
    """
    if is_free(record):
        return {**record, **{name: masked(record[name]) for name in ("title", *TEXTS) if record.get(name)}}
    closed = {name: shareable_value(name, record[name]) for name in ("title", *TEXTS)}
    return {**record, **closed, "quotation": quotation(record["body"])}


def shareable_value(field: str, value: str | None) -> str | None:
    """Return what a field of protected writing says or said, as it may be passed on."""
    if field in TEXTS:
        return digest(value)
    return masked(value) if field == "title" and value else value


def digest(text: str | None) -> str | None:
    """Return what tells a text from any other without saying it."""
    if text is None:
        return None
    from hashlib import blake2b  # noqa: PLC0415 - it loads OpenSSL, a tenth of the memory of a search

    return f"blake2b:{blake2b(text.encode(), digest_size=16).hexdigest()}"


def _place(text: str, words: Sequence[str]) -> int:
    """Return where the first of the words stands, whatever its spacing."""
    for word in words:
        letters = squeeze(word)[:_LONGEST_WORD]
        found = re.search(r"\s?".join(map(re.escape, letters)), text, re.IGNORECASE) if letters else None
        if found:
            return found.start()
    return 0
