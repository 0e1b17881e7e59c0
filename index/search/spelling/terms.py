"""The words that may be meant: those of titles, and the names that are known beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from index.korean.gazetteer import read_table
from index.korean.text import fold, squeeze
from index.korean.titles import read_title
from index.korean.topics import read_topics

_WORD = re.compile(r"[^\W_]+")
_HANGUL = re.compile("[가-힣]{3,}")  # of SK브로드밴드, but not of 11번가
_PARTICLE = re.compile(r"(?<=..)(?:으로|에서|에게|의|을|를|은|는|에|와|과|로)$")
# Words of every other title, which nobody looks for and which would draw other words' mistakes to them.
_EMPTY = frozenset(
    {"관한", "위한", "대한", "등에", "등의", "따른", "또는", "일부개정법률안", "전부개정법률안", "법률안"}
)


def terms_of(title: str) -> Iterator[str]:
    """Yield the words of a title, each once: as written and without particles, and the act's whole name."""
    yield from _terms(title)


@lru_cache(maxsize=10_000)  # one act has hundreds of bills of one title
def _terms(title: str) -> tuple[str, ...]:
    words = [word for word in _WORD.findall(fold(title, dot=" ")) if word not in _EMPTY]
    bare = [_PARTICLE.sub("", word) for word in words]
    parts = [part for word in words for part in _HANGUL.findall(word)]
    law = read_title(title).law
    found = dict.fromkeys([*words, *bare, *parts, *([squeeze(law)] if law else [])])
    return tuple(word for word in found if len(word) > 1 and not word.isdigit())


def terms_of_card(card: Mapping[str, Any]) -> Iterator[str]:
    """Yield the words of a record's title, and the names of who proposed or published it."""
    yield from terms_of(card["title"] or "")
    yield from {*card.get("lead", ()), *card.get("co", ()), card.get("outlet") or ""}


def names() -> Iterator[str]:
    """Yield names of laws, bodies, companies and services, and what bills and topics are called."""
    for table in ("laws", "committees"):
        for formal, others in read_table(table)[table].items():
            yield from (formal, *others)
    for formal, facts in read_table("companies")["companies"].items():
        yield from (formal, *facts.get("aliases", ()), *facts.get("services", ()))
    for formal, facts in read_table("organisations")["ministry"].items():
        yield from (formal, *facts.get("aliases", ()))
    for nickname in read_table("nicknames")["nicknames"]:
        yield from nickname["words"]
    for topic in read_topics().values():
        yield from topic.words
