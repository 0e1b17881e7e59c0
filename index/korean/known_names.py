"""The organisations that ``data`` names: companies, public bodies, committees, parties and others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Literal

from index.korean.gazetteer import Gazetteer, read_table
from index.korean.names import read_committees
from index.korean.spans import STATED

Kind = Literal[
    "company",
    "service",
    "ministry",
    "agency",
    "assembly",
    "committee",
    "party",
    "party_organ",
    "court",
    "local",
    "association",
    "union",
    "university",
    "media",
    "body",
]
PUBLIC: tuple[Kind, ...] = (
    "ministry",
    "agency",
    "assembly",
    "court",
    "local",
    "association",
    "union",
    "university",
    "media",
    "body",
)


@dataclass(frozen=True)
class Known:
    """What one word of ``data`` stands for: several ``names`` for 네카쿠배, and from when until when.

    An ``ambiguous`` word is a name only with a word of ``beside`` near it or, with a particle of ``subject``,
    before what companies do; and never before one of ``never``.
    """

    word: str
    names: tuple[str, ...]
    kind: Kind
    basis: str = STATED
    code: str | None = None
    parent: str | None = None
    since: date = date.min
    until: date = date.max
    ambiguous: bool = False
    beside: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    subject: str = "은는이가"


@cache
def known_words() -> Mapping[str, tuple[Known, ...]]:
    """Return what every word, without its spaces, stands for."""
    words: defaultdict[str, list[Known]] = defaultdict(list)
    for one in (*_companies(), *_parties(), *_public(), *_committees()):
        words[one.word.replace(" ", "")].append(one)
    return {word: tuple(meanings) for word, meanings in words.items()}


@cache
def gazetteer() -> Gazetteer:
    """Return the words to look for."""
    return Gazetteer(known_words())


@cache
def not_organisations() -> frozenset[str]:
    """Return the words that end like an organisation's name and are none."""
    return frozenset(read_table("organisations")["words"]["not_organisations"])


@cache
def places_of_courts() -> frozenset[str]:
    """Return the places whose names courts and prosecutors' offices bear."""
    return frozenset(read_table("organisations")["words"]["places_of_courts"])


def meant(meanings: tuple[Known, ...], on: date | None) -> tuple[Known, ...]:
    """Return what a word meant on a day; all that it ever meant where no day is known or none fits."""
    if on is None or len(meanings) < 2:
        return meanings
    return tuple(one for one in meanings if one.since <= on <= one.until) or meanings


def _companies() -> Iterator[Known]:
    table = read_table("companies")
    for name, entry in table["companies"].items():
        plain = replace(_known(name, "company", entry), code=entry.get("code"), parent=entry.get("parent"))
        hidden = entry.get("ambiguous", ())
        guarded = replace(
            plain,
            basis="beside",
            ambiguous=True,
            beside=tuple(entry.get("beside", ())),
            never=tuple(entry.get("never", ())),
            subject=entry.get("subject", plain.subject),
        )
        if name not in hidden:
            yield plain
        yield from (
            replace(plain, word=word, basis="alias")
            for word in entry.get("aliases", ())
            if word not in hidden
        )
        yield from (replace(guarded, word=word) for word in hidden)
        # 네이버페이 and 네이버 페이 are one service, called by its first spelling.
        services = {word.replace(" ", ""): word for word in reversed(entry.get("services", ()))}
        yield from (Known(word, (word,), "service", parent=name) for word in services.values())
    for word, names in table["together"].items():
        yield Known(word, tuple(names), "company", "together")


def _parties() -> Iterator[Known]:
    for name, entry in read_table("parties")["parties"].items():
        yield from _with_aliases(_known(name, "party", entry), entry)


def _public() -> Iterator[Known]:
    table = read_table("organisations")
    for kind in PUBLIC:
        for name, entry in table[kind].items():
            yield from _with_aliases(_known(name, kind, entry), entry)


def _committees() -> Iterator[Known]:
    periods = read_table("organisations")["committee_periods"]
    for name, others in read_committees().items():
        # 정무위 for 정무위원회 holds for every committee and is not spelled out in the data.
        entry = {**periods.get(name, {}), "aliases": (name.removesuffix("원회"), *others)}
        yield from _with_aliases(_known(name, "committee", entry), entry)


def _known(name: str, kind: Kind, entry: Mapping[str, Any]) -> Known:
    since, until = entry.get("since", date.min), entry.get("until", date.max)
    return Known(name, (name,), kind, since=since, until=until)


def _with_aliases(plain: Known, entry: Mapping[str, Any]) -> Iterator[Known]:
    yield plain
    for word in dict.fromkeys(entry.get("aliases", ())):
        yield replace(plain, word=word, basis="alias")
